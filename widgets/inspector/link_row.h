#pragma once

#include <QAbstractButton>

namespace slipway::widgets {

/// A link to a page outside, with the arrow that says so.
class LinkRow : public QAbstractButton {
  Q_OBJECT

public:
  LinkRow(const QString& title, const QString& url, QWidget* parent = nullptr);
  const QString& url() const { return m_url; }
  QSize sizeHint() const override { return {200, 25}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_url;
};

}  // namespace slipway::widgets
