#include "widgets/theme/style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

using namespace painting;

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
      qobject_cast<QAbstractSpinBox*>(widget) != nullptr || qobject_cast<QTabBar*>(widget) != nullptr ||
      qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr)
    widget->setAttribute(Qt::WA_Hover);
  if (auto* tabs = qobject_cast<QTabBar*>(widget)) tabs->setExpanding(false);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
  const Theme& theme = Theme::current();
  switch (element) {
    case PE_PanelButtonCommand: return drawPushButton(*painter, *option, widget);
    case PE_FrameDefaultButton: return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool: return drawToolButton(*painter, *option, widget);
    case PE_IndicatorCheckBox: return drawCheckBox(*painter, *option, false);
    case PE_IndicatorRadioButton: return drawCheckBox(*painter, *option, true);
    case PE_PanelLineEdit: {
      const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
      if (frame != nullptr && frame->lineWidth > 0) drawField(*painter, *option, widget);
      return;
    }
    case PE_FrameLineEdit: return;
    case PE_FrameFocusRect: {
      // Lists show their current row by its fill; the ring is for buttons, which draw it themselves.
      return;
    }
    case PE_PanelItemViewItem:
      if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) drawItemBackground(*painter, *item);
      return;
    case PE_PanelItemViewRow: return;
    case PE_IndicatorBranch: return drawBranch(*painter, *option);
    case PE_FrameMenu: return;
    case PE_PanelMenu:
    case PE_PanelTipLabel: return drawPopup(*painter, option->rect);
    case PE_FrameTabBarBase: return drawHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
    case PE_FrameTabWidget: return;
    case PE_Frame:
      if (widget != nullptr && widget->inherits("QComboBoxPrivateContainer")) return drawPopup(*painter, option->rect);
      return drawBox(*painter, option->rect, 0, {}, theme.colour("hairline"));
    case PE_FrameGroupBox: return drawBox(*painter, option->rect, 8, {}, theme.colour("hairline"));
    case PE_IndicatorArrowDown: return drawChevron(*painter, QRectF(option->rect).center(), Direction::down, theme.colour("text-2"));
    case PE_IndicatorArrowUp: return drawChevron(*painter, QRectF(option->rect).center(), Direction::up, theme.colour("text-2"));
    case PE_IndicatorArrowLeft: return drawChevron(*painter, QRectF(option->rect).center(), Direction::left, theme.colour("text-2"));
    case PE_IndicatorArrowRight: return drawChevron(*painter, QRectF(option->rect).center(), Direction::right, theme.colour("text-2"));
    case PE_PanelStatusBar:
      painter->fillRect(option->rect, theme.colour("window"));
      return drawHairline(*painter, option->rect.topLeft(), option->rect.topRight());
    case PE_FrameStatusBarItem: return;
    case PE_IndicatorDockWidgetResizeHandle: {
      const QRect r = option->rect;
      painter->fillRect(r, theme.colour("panel"));
      if (r.width() > r.height()) return drawHairline(*painter, r.topLeft(), r.topRight());
      return drawHairline(*painter, r.topLeft(), r.bottomLeft());
    }
    case PE_IndicatorToolBarSeparator: {
      const QPointF c = QRectF(option->rect).center();
      return drawHairline(*painter, c - QPointF(0, 10), c + QPointF(0, 10));
    }
    case PE_IndicatorToolBarHandle: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
  const Theme& theme = Theme::current();
  switch (element) {
    case CE_PushButtonLabel: {
      const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
      if (button == nullptr) break;
      QStyleOptionButton copy(*button);
      if (isPrimary(*option, widget)) copy.palette.setColor(QPalette::Active, QPalette::ButtonText, theme.colour("accent-text"));
      if (isPrimary(*option, widget)) copy.palette.setColor(QPalette::Inactive, QPalette::ButtonText, theme.colour("accent-text"));
      painter->save();
      painter->setFont(Theme::font(12.5, isPrimary(*option, widget) ? 600 : 500));
      QProxyStyle::drawControl(element, &copy, painter, widget);
      painter->restore();
      return;
    }
    case CE_TabBarTabShape:
      if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) drawTab(*painter, *tab);
      return;
    case CE_TabBarTabLabel:
      if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) drawTabLabel(*painter, *tab);
      return;
    case CE_MenuItem:
      if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) drawMenuItem(*painter, *item);
      return;
    case CE_MenuBarItem:
      if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) drawMenuBarItem(*painter, *item);
      return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme.colour("window")); return;
    case CE_Splitter: {
      const QRectF r = option->rect;
      if (r.width() < r.height()) return drawHairline(*painter, {r.center().x(), r.top()}, {r.center().x(), r.bottom()});
      return drawHairline(*painter, {r.left(), r.center().y()}, {r.right(), r.center().y()});
    }
    case CE_ToolBar:
      painter->fillRect(option->rect, theme.colour("panel"));
      return drawHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
    case CE_DockWidgetTitle:
      if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option)) drawDockTitle(*painter, *dock);
      return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return drawHeaderSection(*painter, *option);
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: return;
    case CE_ProgressBarContents:
      if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) drawProgressBar(*painter, *bar);
      return;
    default: break;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
  const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
  if (control == CC_ScrollBar && slider != nullptr)
    return drawScrollBar(*painter, *slider, subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget));
  if (control == CC_Slider && slider != nullptr)
    return drawSlider(*painter, *slider, subControlRect(CC_Slider, slider, SC_SliderGroove, widget),
                      subControlRect(CC_Slider, slider, SC_SliderHandle, widget));
  if (control == CC_ComboBox) {
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) return drawComboBox(*painter, *box, widget);
  }
  if (control == CC_SpinBox) {
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
      if (box->frame) drawField(*painter, *box, widget);
      if (box->buttonSymbols == QAbstractSpinBox::NoButtons) return;
      return drawSpinButtons(*painter, *box, subControlRect(CC_SpinBox, box, SC_SpinBoxUp, widget),
                             subControlRect(CC_SpinBox, box, SC_SpinBoxDown, widget));
    }
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace slipway::widgets
