#include "widgets/code/scroll_marks.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

ScrollMarks::ScrollMarks(QWidget* scrollBar) : QWidget(scrollBar) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
}

void ScrollMarks::setMarks(std::vector<Mark> marks) {
  m_marks = std::move(marks);
  update();
}

void ScrollMarks::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  for (const Mark& mark : m_marks) {
    const char* token = mark.severity == Severity::error ? "status-error" : mark.severity == Severity::warning ? "status-starting" : "status-info";
    painter.setBrush(theme.colour(token));
    painter.drawRoundedRect(QRectF(1, 2 + mark.at * (height() - 7), width() - 2, 3), 1, 1);
  }
}

}  // namespace slipway::widgets
