#pragma once

#include <QAbstractButton>
#include <string>

namespace slipway::widgets {

/// A large button of the start page's side: icon and words at the left, filled or outlined.
class SideButton : public QAbstractButton {
  Q_OBJECT

public:
  SideButton(const char* icon, const QString& text, bool isPrimary, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {255, 40}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::string m_icon;
  bool m_isPrimary;
};

}  // namespace slipway::widgets
