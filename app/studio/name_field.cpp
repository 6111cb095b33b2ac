#include "app/studio/name_field.h"

#include <QKeyEvent>
#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

namespace {

constexpr int fieldHeight = 26;
constexpr int leastWidth = 150;
constexpr int textInset = 9;  // from the field's edge to its first letter, so that the name does not jump

}  // namespace

NameField::NameField(QWidget* host) : QLineEdit(host) {
  setFont(Theme::font(12.5, 600));
  setFixedHeight(fieldHeight);
  setAccessibleName(QStringLiteral("Name in Terraform"));
  setToolTip(QStringLiteral("Name in Terraform. Enter renames it and every reference; Esc leaves it as it is."));
  hide();
  connect(this, &QLineEdit::textChanged, this, [this] {
    setRefused(false);
    place();
  });
}

void NameField::open(const QRect& title, const QString& name) {
  m_title = title;
  setText(name);
  selectAll();
  setRefused(false);
  place();
  show();
  raise();
  setFocus(Qt::PopupFocusReason);
}

void NameField::follow(const QRect& title) {
  m_title = title;
  place();
}

void NameField::place() {
  const int wanted = fontMetrics().horizontalAdvance(text()) + 2 * textInset + 14;
  const int most = qMax(leastWidth, parentWidget()->width() - 16);
  const int width = qBound(leastWidth, wanted, most);
  const int x = qBound(8, m_title.left() - textInset, qMax(8, parentWidget()->width() - width - 8));
  const int y = qBound(8, m_title.center().y() - fieldHeight / 2, qMax(8, parentWidget()->height() - fieldHeight - 8));
  setGeometry(x, y, width, fieldHeight);
}

void NameField::setRefused(bool isRefused) {
  m_isRefused = isRefused;
  update();
}

void NameField::close() {
  if (!isVisible()) return;
  const bool hadFocus = hasFocus();
  hide();
  if (hadFocus) parentWidget()->setFocus(Qt::OtherFocusReason);
}

void NameField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT offered(text().trimmed()); return;
    case Qt::Key_Escape:
      close();
      Q_EMIT left();
      return;
    default: QLineEdit::keyPressEvent(event);
  }
}

void NameField::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason || !isVisible()) return;
  hide();
  Q_EMIT left();
}

void NameField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (!m_isRefused) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Theme::current().colour("status-error"), 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
}

}  // namespace slipway::studio
