#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QBitmap>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>

#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int scrollBarExtent = 10;
constexpr int spinButtonWidth = 18;

/// Rounded corners without a compositor: what lies outside the popup's outline is not part of its window.
QRegion roundedRegion(const QRect& rect, int radius) {
  QBitmap mask(rect.size());
  mask.fill(Qt::color0);
  QPainter painter(&mask);
  painter.setBrush(Qt::color1);
  painter.setPen(Qt::NoPen);
  painter.drawRoundedRect(QRect(QPoint(0, 0), rect.size()), radius, radius);
  painter.end();
  return QRegion(mask).translated(rect.topLeft());
}

}  // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_ButtonMargin: return 28;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_ToolBarIconSize: return 18;
    case PM_ToolBarItemSpacing: return 2;
    case PM_ToolBarItemMargin: return 6;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarSeparatorExtent: return 17;
    case PM_ToolBarHandleExtent: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return 28;
    case PM_SplitterWidth: return 5;
    case PM_DockWidgetSeparatorExtent: return 3;
    case PM_DockWidgetTitleMargin: return 8;
    case PM_DockWidgetFrameWidth: return 0;
    case PM_DockWidgetTitleBarButtonMargin: return 2;
    case PM_MenuPanelWidth: return 0;
    case PM_MenuVMargin: return 6;
    case PM_MenuHMargin: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_ToolTipLabelFrameWidth: return 8;
    case PM_TabBarTabHSpace: return 20;
    case PM_TabBarTabVSpace: return 8;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarBaseHeight: return 1;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 16;
    case PM_TreeViewIndentation: return 16;
    case PM_FocusFrameHMargin: return 6;   // beside the text of list rows
    case PM_DefaultFrameWidth:
      if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) return 1;
      return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const {
  switch (hint) {
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
      if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned); mask != nullptr && option != nullptr) {
        mask->region = roundedRegion(option->rect, 10);
        return 1;
      }
      return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_Slider_AbsoluteSetButtons: return static_cast<int>(Qt::LeftButton);
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_Widget_Animation_Duration: return Theme::current().duration(120);
    case SH_Table_GridLineColor: return static_cast<int>(Theme::current().colour("hairline").rgba());
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
  }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
  const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
  switch (type) {
    case CT_PushButton: return {std::max(base.width(), 64), 28};
    case CT_LineEdit: return {base.width(), std::max(24, size.height())};
    case CT_ComboBox: return {size.width() + 36, 24};
    case CT_SpinBox: return {size.width() + spinButtonWidth + 14, 24};
    case CT_ItemViewItem: return {base.width(), std::max(base.height(), 26)};
    case CT_HeaderSection: return {base.width(), std::max(base.height(), 26)};
    case CT_TabBarTab: {
      const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
      if (tab == nullptr) return base;
      // The bold width always, so that nothing shifts when another tab becomes current.
      const double text = QFontMetricsF(Theme::font(12.5, 600)).horizontalAdvance(QString(tab->text).remove(u'&'));
      return {static_cast<int>(text + 0.99) + 20 + (tab->icon.isNull() ? 0 : 21), 34};
    }
    case CT_ToolButton: return {std::max(size.width() + 12, 30), 30};
    case CT_MenuItem: {
      const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      if (item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator) return {40, 9};
      const QStringList parts = item != nullptr ? item->text.split(u'\t') : QStringList();
      const double text = QFontMetricsF(Theme::font(12.5)).horizontalAdvance(QString(parts.value(0)).remove(u'&'));
      const double keys = parts.size() > 1 ? 28 + QFontMetricsF(Theme::font(11)).horizontalAdvance(parts.value(1)) : 0;
      return {static_cast<int>(text + keys) + 36 + 28, 28};
    }
    case CT_MenuBarItem: return {size.width() + 16, std::max(size.height() + 8, 24)};
    default: return base;
  }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const {
  const QRect r = option->rect;
  if (control == CC_ScrollBar) {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar == nullptr) return {};
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int room = isHorizontal ? r.width() : r.height();
    const double range = static_cast<double>(bar->maximum) - bar->minimum + bar->pageStep;
    const int length = std::clamp(range > 0 ? static_cast<int>(room * bar->pageStep / range) : room, std::min(28, room), room);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto piece = [&](int from, int to) {
      return isHorizontal ? QRect(r.x() + from, r.y(), to - from, r.height()) : QRect(r.x(), r.y() + from, r.width(), to - from);
    };
    switch (part) {
      case SC_ScrollBarSlider: return piece(start, start + length);
      case SC_ScrollBarSubPage: return piece(0, start);
      case SC_ScrollBarAddPage: return piece(start + length, room);
      case SC_ScrollBarGroove: return r;
      default: return {};
    }
  }
  if (control == CC_ComboBox) {
    if (part == SC_ComboBoxEditField) return r.adjusted(8, 1, -24, -1);
    if (part == SC_ComboBoxArrow) return {r.right() - 24, r.top(), 24, r.height()};
    if (part == SC_ComboBoxListBoxPopup) return r.adjusted(0, 4, 0, 4);
    return r;
  }
  if (control == CC_SpinBox) {
    const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const int width = box != nullptr && box->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : spinButtonWidth;
    const int half = r.height() / 2;
    if (part == SC_SpinBoxEditField) return r.adjusted(6, 1, -width - 1, -1);
    if (part == SC_SpinBoxUp) return width == 0 ? QRect() : QRect(r.right() - width, r.top() + 2, width - 1, half - 2);
    if (part == SC_SpinBoxDown) return width == 0 ? QRect() : QRect(r.right() - width, r.top() + half, width - 1, half - 2);
    return r;
  }
  return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  if (element == SE_LineEditContents) {
    const QRect r = QProxyStyle::subElementRect(element, option, widget);
    // Six more at each side make the text start 8 from the outline, as the field's own margin is 2.
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    return frame != nullptr && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : r;
  }
  return QProxyStyle::subElementRect(element, option, widget);
}

}  // namespace slipway::widgets
