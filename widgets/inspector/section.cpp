#include "widgets/inspector/section.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

class Section::Heading : public QAbstractButton {
public:
  Heading(const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setText(title);
    setCheckable(true);
    setChecked(true);
    setFixedHeight(34);
    setFocusPolicy(Qt::TabFocus);
  }
  QString note;

protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme.colour("hairline"));
    painting::drawChevron(painter, {21, 17.5}, isChecked() ? painting::Direction::down : painting::Direction::right, theme.colour("text-2"));
    painter.setFont(Theme::font(12.5, 600));
    painter.setPen(theme.colour("text"));
    painter.drawText(QPointF(33, 22), text());
    painter.setFont(Theme::font(12, 500));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QRectF(0, 1, width() - 16, height()), Qt::AlignVCenter | Qt::AlignRight, note);
    if (hasFocus()) painting::drawFocusRing(painter, QRectF(rect()).adjusted(8, 4, -8, -4), 5);
  }
};

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent), m_heading(new Heading(title, this)), m_body(new QWidget(this)), m_rows(new QVBoxLayout(m_body)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_heading);
  column->addWidget(m_body);
  m_rows->setContentsMargins(16, 1, 16, 8);
  m_rows->setSpacing(0);
  connect(m_heading, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
  connect(&Theme::current(), &Theme::themeChanged, m_heading, qOverload<>(&QWidget::update));
}

void Section::setNote(const QString& note) {
  m_heading->note = note;
  m_heading->update();
}

void Section::addRow(QWidget* row) { m_rows->addWidget(row); }

void Section::clear() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    if (item->widget() != nullptr) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
}

void Section::setOpen(bool isOpen) { m_heading->setChecked(isOpen); }
bool Section::isOpen() const { return m_heading->isChecked(); }

}  // namespace slipway::widgets
