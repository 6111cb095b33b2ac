#pragma once

#include <QStringList>
#include <QWidget>

namespace slipway::widgets {

/// What a property refers to, as chips that wrap: "private-a  private-b".
class ChipRow : public QWidget {
  Q_OBJECT

public:
  explicit ChipRow(QWidget* parent = nullptr);
  void setChips(const QStringList& chips);
  const QStringList& chips() const { return m_chips; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {40, 24}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<QRectF> place(double width, double* height) const;

  QStringList m_chips;
};

}  // namespace slipway::widgets
