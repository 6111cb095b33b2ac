#include "widgets/inspector/text_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include "widgets/inspector/value_check.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

TextField::TextField(const catalog::PropertyKind& kind, QWidget* parent) : QLineEdit(parent), m_kind(kind) {
  setFixedHeight(24);
  const bool isMono = kind.type == "cidr";
  setFont(Theme::font(isMono ? 11.5 : 12, 500, isMono));
  setAccessibleName(QString::fromStdString(kind.title));
  const int unit = kind.unit.empty() ? 0 : qCeil(QFontMetricsF(Theme::font(11)).horizontalAdvance(QString::fromStdString(kind.unit))) + 8;
  setTextMargins(4, 0, unit, 0);
  connect(this, &QLineEdit::returnPressed, this, &TextField::commit);
  connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
    // While typing only good news is told; what is wrong shows when the value is committed.
    if (whyNotValue(m_kind, text).isEmpty()) Q_EMIT refused({});
  });
}

void TextField::setValue(const QString& text) {
  const bool isUntouched = this->text() == m_value;
  m_value = text;
  if (isUntouched || !hasFocus()) {
    setText(text);
    setCursorPosition(0);
  }
}

void TextField::commit() {
  const QString typed = text().trimmed();
  if (typed == m_value) {
    setText(m_value);
    Q_EMIT refused({});
    return;
  }
  const QString why = whyNotValue(m_kind, typed);
  Q_EMIT refused(why);
  if (!why.isEmpty()) return;
  m_value = typed;
  setText(typed);
  Q_EMIT committed(typed);
}

void TextField::step(int direction) {
  const QString next = steppedValue(m_kind, text(), direction);
  if (next == text()) return;
  setText(next);
  commit();
}

void TextField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
    step(event->key() == Qt::Key_Up ? 1 : -1);
    return;
  }
  if (event->key() == Qt::Key_Escape && text() != m_value) {
    setText(m_value);
    Q_EMIT refused({});
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void TextField::wheelEvent(QWheelEvent* event) {
  // Without the keyboard the wheel belongs to the panel, or scrolling it would change figures.
  if (!hasFocus() || event->angleDelta().y() == 0) {
    event->ignore();
    return;
  }
  step(event->angleDelta().y() > 0 ? 1 : -1);
  event->accept();
}

void TextField::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) commit();
}

void TextField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (m_kind.unit.empty()) return;
  QPainter painter(this);
  painter.setFont(Theme::font(11));
  painter.setPen(Theme::current().colour("text-2"));
  painter.drawText(QRectF(rect()).adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, QString::fromStdString(m_kind.unit));
}

}  // namespace slipway::widgets
