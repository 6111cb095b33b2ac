#pragma once

#include <QAbstractButton>

#include "model/catalog/kind.h"
#include "model/core/diagnostic.h"

namespace slipway::widgets {

/// "▢ ECS service   2" in the summary of a design.
class CountRow : public QWidget {
  Q_OBJECT

public:
  CountRow(const catalog::Kind& kind, int count, QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_title;
  std::string m_icon, m_group;
  int m_count;
};

/// A finding as one clickable sentence with its place below.
class FindingRow : public QAbstractButton {
  Q_OBJECT

public:
  FindingRow(const Diagnostic& finding, const QString& place, QWidget* parent = nullptr);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return {200, heightForWidth(288)}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Severity m_severity;
  QString m_place;
};

}  // namespace slipway::widgets
