#pragma once

#include <QPainter>
#include <QStyleOption>
#include <string_view>

/// How each control looks; called by Style alone. `option.rect` is the control's box.
namespace slipway::widgets::painting {

/// A filled and outlined box whose 1 px line lies on half pixels. An invalid colour paints nothing.
void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line, double lineWidth = 1);
void drawHairline(QPainter& painter, const QPointF& from, const QPointF& to);
enum class Direction { up, down, left, right };
void drawChevron(QPainter& painter, const QPointF& centre, Direction direction, const QColor& colour);
/// The ring around what has the keyboard: 2 px, 2 outside `rect`'s inner edge so that nothing cuts it off.
void drawFocusRing(QPainter& painter, const QRectF& rect, double radius);

// buttons
bool isPrimary(const QStyleOption& option, const QWidget* widget);
void drawPushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void drawToolButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void drawCheckBox(QPainter& painter, const QStyleOption& option, bool isRound);

// fields
void drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
void drawSpinButtons(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
void drawSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle);
void drawProgressBar(QPainter& painter, const QStyleOptionProgressBar& option);

// bars, tabs, docks
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
void drawTab(QPainter& painter, const QStyleOptionTab& option);
void drawTabLabel(QPainter& painter, const QStyleOptionTab& option);
void drawDockTitle(QPainter& painter, const QStyleOptionDockWidget& option);
void drawHeaderSection(QPainter& painter, const QStyleOption& option);

// menus and lists
void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void drawMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option);
void drawItemBackground(QPainter& painter, const QStyleOptionViewItem& option);
void drawBranch(QPainter& painter, const QStyleOption& option);
void drawPopup(QPainter& painter, const QRectF& rect);

}  // namespace slipway::widgets::painting
