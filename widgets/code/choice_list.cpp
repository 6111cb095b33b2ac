#include "widgets/code/choice_list.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int rowHeight = 26;
constexpr int mostRows = 10;
constexpr int listWidth = 460;
constexpr int inset = 5;
constexpr int titleLeft = 38;

QFont titleFont(bool isStrong) { return Theme::font(12.5, isStrong ? 600 : 400, true); }
QFont noteFont() { return Theme::font(11); }
QFont aboutFont() { return Theme::font(11.5); }

}  // namespace

ChoiceList::ChoiceList(QWidget* parent) : PopupCard(parent) {
  setAccessibleName(QStringLiteral("Choices"));
  hide();
}

int ChoiceList::rowsShown() const { return std::min<int>(mostRows, static_cast<int>(m_choices.size())); }

double ChoiceList::aboutHeight(double width) const {
  double most = 0;  // of all, so that the list does not change its size under the eye
  for (const Choice& choice : m_choices)
    if (!choice.about.isEmpty())
      most =
          std::max(most, QFontMetricsF(aboutFont()).boundingRect(QRectF(0, 0, width - 24, 400), Qt::TextWordWrap, choice.about).height());
  return most > 0 ? std::min(most, 64.0) + 15 : 0;
}

void ChoiceList::showChoices(std::vector<Choice> choices, const QRect& at) {
  m_choices = std::move(choices);
  m_lit = m_first = 0;
  m_place = at;
  if (m_choices.empty()) {
    hide();
    return;
  }
  place();
  setAccessibleDescription(m_choices[0].title);
  show();
  raise();
  update();
}

void ChoiceList::place() {
  const int width = std::min(listWidth, parentWidget()->width() - 24) + 2 * shadow;
  const int height = rowsShown() * rowHeight + 2 * inset + static_cast<int>(std::ceil(aboutHeight(width - 2 * shadow))) + 2 * shadow;
  resize(width, height);
  const int x = std::clamp(m_place.x() - titleLeft - shadow, 4 - shadow, std::max(4, parentWidget()->width() - width - 4));
  int y = m_place.bottom() + 3 - shadow;
  if (y + height - shadow > parentWidget()->height() && m_place.top() - height + shadow > 0) y = m_place.top() - height + shadow - 3;
  move(x, y);
}

void ChoiceList::light(int index) {
  m_lit = std::clamp(index, 0, static_cast<int>(m_choices.size()) - 1);
  m_first = std::clamp(m_first, m_lit - rowsShown() + 1, m_lit);
  setAccessibleDescription(m_choices[static_cast<std::size_t>(m_lit)].title);
  update();
}

bool ChoiceList::takesKey(int key) {
  if (!isVisible()) return false;
  switch (key) {
    case Qt::Key_Down: light(m_lit + 1 == static_cast<int>(m_choices.size()) ? 0 : m_lit + 1); return true;
    case Qt::Key_Up: light(m_lit == 0 ? static_cast<int>(m_choices.size()) - 1 : m_lit - 1); return true;
    case Qt::Key_PageDown: light(m_lit + rowsShown()); return true;
    case Qt::Key_PageUp: light(m_lit - rowsShown()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
      const int index = m_lit;
      hide();
      Q_EMIT chosen(index);
      return true;
    }
    case Qt::Key_Escape: hide(); return true;
    default: return false;
  }
}

QRectF ChoiceList::rowRect(int shown) const {
  const QRectF card = contentsRect();
  return {card.x() + inset, card.y() + inset + shown * rowHeight, card.width() - 2 * inset, rowHeight};
}

void ChoiceList::paintEvent(QPaintEvent* event) {
  PopupCard::paintEvent(event);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int shown = 0; shown < rowsShown(); ++shown) {
    const Choice& choice = m_choices[static_cast<std::size_t>(m_first + shown)];
    const QRectF row = rowRect(shown);
    if (m_first + shown == m_lit) painting::drawBox(painter, row, 6, theme.colour("accent-soft"), {});
    const QRectF sign(row.x() + 7, row.center().y() - 8, 18, 16);
    painting::drawBox(painter, sign, 4, theme.colour("sunk"), theme.colour("control-line"));
    painter.setFont(Theme::font(9.5, 600));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(sign, Qt::AlignCenter, choice.sign);
    painter.setFont(noteFont());
    const double most = row.width() * 0.55;
    const QString note = QFontMetricsF(noteFont()).elidedText(choice.note, Qt::ElideRight, most);
    const double noteWidth = QFontMetricsF(noteFont()).horizontalAdvance(note);
    painter.drawText(QRectF(row.right() - noteWidth - 8, row.y(), noteWidth + 1, row.height()), Qt::AlignVCenter, note);
    painter.setFont(titleFont(choice.isStrong));
    painter.setPen(theme.colour("text"));
    const double room = row.width() - titleLeft - noteWidth - 16;
    painter.drawText(QRectF(row.x() + titleLeft - inset, row.y(), room, row.height()), Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(choice.title, Qt::ElideRight, room));
  }
  if (const int hidden = static_cast<int>(m_choices.size()) - rowsShown(); hidden > 0) {  // how far the list goes on
    const QRectF all(contentsRect().right() - 4.0, rowRect(0).y(), 3, rowsShown() * rowHeight);
    const double share = all.height() / static_cast<double>(m_choices.size());
    painting::drawBox(painter, {all.x(), all.y() + m_first * share, 3, std::max(12.0, rowsShown() * share)}, 1.5,
                      theme.colour("control-line"), {});
  }
  const QString& about = m_choices[static_cast<std::size_t>(m_lit)].about;
  if (aboutHeight(contentsRect().width()) <= 0) return;
  const QRectF foot(contentsRect().x(), rowRect(rowsShown()).y() + inset, contentsRect().width(),
                    contentsRect().bottom() - rowRect(rowsShown()).y() - inset);
  painter.fillRect(QRectF(foot.x() + 1, foot.y(), foot.width() - 2, 1), theme.colour("hairline"));
  painter.setFont(aboutFont());
  painter.setPen(theme.colour("text-2"));
  painter.drawText(foot.adjusted(12, 7, -12, -4), Qt::TextWordWrap, about);
}

void ChoiceList::mousePressEvent(QMouseEvent* event) {
  for (int shown = 0; shown < rowsShown(); ++shown)
    if (rowRect(shown).contains(event->position())) {
      const int index = m_first + shown;
      hide();
      Q_EMIT chosen(index);
      return;
    }
}

void ChoiceList::wheelEvent(QWheelEvent* event) {
  light(m_lit + (event->angleDelta().y() > 0 ? -3 : 3));
  event->accept();
}

}  // namespace slipway::widgets
