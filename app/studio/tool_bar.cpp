#include "app/studio/tool_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "app/studio/actions.h"
#include "app/studio/bar_button.h"
#include "widgets/theme/segmented_control.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

namespace {

constexpr int barHeight = 44;

QString hintOf(const QAction& action) {
  const QString key = action.shortcut().toString(QKeySequence::NativeText);
  return key.isEmpty() ? action.text() : QStringLiteral("%1  (%2)").arg(action.text(), key);
}

/// The command search: looks like a field, is a button that opens the command palette.
class SearchButton : public QPushButton {
public:
  explicit SearchButton(QWidget* parent) : QPushButton(parent) {
    setFixedHeight(28);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringLiteral("Search or run a command"));
    setObjectName(QStringLiteral("commandSearch"));
  }

protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(hasFocus() ? "accent" : "control-line"), 1));
    painter.setBrush(theme.colour(underMouse() ? "hover" : theme.isDark() ? "sunk" : "panel"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    painter.setPen(QPen(theme.colour("text-2"), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(14.2, 13.2), 3.75, 3.75);
    painter.drawLine(QPointF(17, 16), QPointF(20, 19));
    const QRectF key(width() - 51, 5, 44.5, 18);
    painter.setFont(Theme::font(12.5));
    const QRectF words(30, 0, key.left() - 34, height());
    if (words.width() > 44)
      painter.drawText(words, Qt::AlignVCenter, words.width() > 160 ? QStringLiteral("Search or run a command") : QStringLiteral("Search"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("hover"));
    painter.drawRoundedRect(key, 4, 4);
    painter.setPen(theme.colour("text-2"));
    painter.setFont(Theme::font(10.5, 500));
    painter.drawText(key, Qt::AlignCenter, QStringLiteral("Ctrl+K"));
  }
};

}  // namespace

ToolBar::ToolBar(Actions& actions, QWidget* parent) : QWidget(parent) {
  setFixedHeight(barHeight);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(11, 0, 12, 1);
  layout->setSpacing(3);

  auto* menu = new QToolButton(this);
  menu->setIcon(Theme::current().icon("ui-menu"));
  menu->setToolTip(QStringLiteral("Menu"));
  menu->setAccessibleName(QStringLiteral("Menu"));
  menu->setFixedSize(28, 28);
  menu->setIconSize({16, 16});
  // Opened by hand: a button that owns its menu draws an arrow that this icon does not need.
  connect(menu, &QToolButton::clicked, this, [menu, entries = makeMenu(actions)] { entries->popup(menu->mapToGlobal(QPoint(0, menu->height() + 4))); });
  layout->addWidget(menu);
  addIcon(actions.newDesign);
  addIcon(actions.open);
  addIcon(actions.save);
  addRule();
  addIcon(actions.undo);
  addIcon(actions.redo);
  addRule();
  addTextButton(QStringLiteral("Layout"), actions.arrange);
  BarButton* layers = addTextButton(QStringLiteral("Layers"), nullptr);
  layers->setIcon(Theme::current().icon("ui-layers"));
  layers->setToolTip(QStringLiteral("What the drawing shows"));
  auto* shown = new QMenu(layers);
  shown->addActions({actions.showNames, actions.showSecurity, actions.showPermissions});
  layers->setMenu(shown);
  addRule();
  addIcon(actions.zoomOut);
  m_zoom = new QLabel(this);
  m_zoom->setFont(Theme::font(12.5, 500));
  m_zoom->setFixedWidth(48);
  m_zoom->setAlignment(Qt::AlignCenter);
  layout->addWidget(m_zoom);
  setZoom(1);
  addIcon(actions.zoomIn);
  addIcon(actions.zoomFit);
  addRule();
  addTextButton(QStringLiteral("Check"), actions.check);
  m_findings = new QLabel(this);
  m_findings->setFixedHeight(18);
  m_findings->hide();
  layout->addWidget(m_findings);
  addTextButton(QStringLiteral("Export"), actions.exportDrawing);
  layout->addSpacing(6);

  m_views = new widgets::SegmentedControl(this);
  m_views->addSegment(QStringLiteral("Canvas"), "ui-canvas");
  m_views->addSegment(QStringLiteral("Split"), "ui-split");
  m_views->addSegment(QStringLiteral("Code"), "ui-code");
  layout->addWidget(m_views);
  const std::vector<QAction*> views = {actions.viewCanvas, actions.viewSplit, actions.viewCode};
  connect(m_views, &widgets::SegmentedControl::currentChanged, this, [views](int index) { views[static_cast<std::size_t>(index)]->trigger(); });
  for (std::size_t i = 0; i < views.size(); ++i)
    connect(views[i], &QAction::toggled, m_views, [this, i](bool isOn) {
      if (isOn) m_views->setCurrent(static_cast<int>(i));
    });
  layout->addStretch();

  m_rehearse = new QPushButton(QStringLiteral("Rehearse"), this);
  m_rehearse->setProperty("look", QStringLiteral("primary"));
  m_rehearse->setFont(Theme::font(12.5, 600));
  m_rehearse->setFixedHeight(28);
  m_rehearse->setIconSize({14, 14});
  connect(m_rehearse, &QPushButton::clicked, actions.rehearse, &QAction::trigger);
  connect(actions.rehearse, &QAction::changed, m_rehearse, [this, action = actions.rehearse] { m_rehearse->setEnabled(action->isEnabled()); });
  m_rehearse->setEnabled(actions.rehearse->isEnabled());
  m_rehearse->setToolTip(QStringLiteral("See a commit travel to production  (F5)"));
  layout->addWidget(m_rehearse);
  layout->addSpacing(8);
  m_search = new SearchButton(this);
  connect(m_search, &QPushButton::clicked, actions.commandPalette, &QAction::trigger);
  layout->addWidget(m_search);
  connect(&Theme::current(), &Theme::themeChanged, this, &ToolBar::followTheme);
  followTheme();
}

QToolButton* ToolBar::addIcon(QAction* action) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setToolTip(hintOf(*action));
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setIconSize({16, 16});
  button->setFixedSize(28, 28);
  layout()->addWidget(button);
  return button;
}

BarButton* ToolBar::addTextButton(const QString& text, QAction* action) {
  auto* button = new BarButton(this);
  if (action != nullptr) {
    button->setIcon(action->icon());
    button->setToolTip(hintOf(*action));
    button->setEnabled(action->isEnabled());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
  }
  button->setText(text);
  button->setAccessibleName(text);
  layout()->addWidget(button);
  m_textButtons.push_back(button);
  return button;
}

void ToolBar::addRule() {
  auto* rule = new QWidget(this);
  rule->setFixedSize(13, 16);
  rule->setObjectName(QStringLiteral("rule"));
  layout()->addWidget(rule);
}

QMenu* ToolBar::makeMenu(Actions& actions) {
  auto* menu = new QMenu(this);
  menu->addActions({actions.newDesign, actions.open, actions.save, actions.close});
  menu->addSeparator();
  menu->addActions({actions.undo, actions.redo, actions.rename, actions.remove});
  menu->addSeparator();
  QMenu* view = menu->addMenu(QStringLiteral("View"));
  view->addActions({actions.viewCanvas, actions.viewSplit, actions.viewCode});
  view->addSeparator();
  view->addActions({actions.showPalette, actions.showInspector, actions.showPanel});
  view->addSeparator();
  view->addActions({actions.zoomIn, actions.zoomOut, actions.zoomActual, actions.zoomFit});
  QMenu* theme = menu->addMenu(QStringLiteral("Theme"));
  theme->addActions({actions.themeSystem, actions.themeLight, actions.themeDark});
  theme->addSeparator();
  theme->addAction(actions.reduceMotion);
  menu->addSeparator();
  menu->addActions({actions.check, actions.exportDrawing, actions.rehearse});
  menu->addSeparator();
  menu->addAction(actions.quit);
  return menu;
}

void ToolBar::setZoom(double factor) { m_zoom->setText(QStringLiteral("%1\u2009%").arg(qRound(factor * 100))); }

void ToolBar::setFindings(int errors, int warnings) {
  // Every keystroke tells them; a new style and a new layout are for when they change.
  if (errors == m_errors && warnings == m_warnings) return;
  m_errors = errors;
  m_warnings = warnings;
  m_findings->setText(QString::number(errors + warnings));
  m_findings->setVisible(errors + warnings > 0);
  m_findings->setToolTip(QStringLiteral("%1 errors, %2 warnings").arg(errors).arg(warnings));
  followTheme();
  fit();
}

void ToolBar::setRehearsing(bool isRehearsing) {
  m_isRehearsing = isRehearsing;
  m_rehearse->setText(isRehearsing ? QStringLiteral("Stop rehearsal") : QStringLiteral("Rehearse"));
  fit();
  m_rehearse->setProperty("look", isRehearsing ? QStringLiteral("outlined") : QStringLiteral("primary"));
  followTheme();
}

void ToolBar::followTheme() {
  const Theme& theme = Theme::current();
  m_rehearse->setIcon(QIcon(theme.glyph(m_isRehearsing ? "ui-stop" : "ui-play", 14, theme.colour(m_isRehearsing ? "text-2" : "accent-text"),
                                        devicePixelRatioF())));
  m_findings->setFont(Theme::font(11, 600));
  m_findings->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border-radius: 9px; padding: 0 6px; }")
                                .arg(theme.colour(m_errors > 0 ? "status-error-soft" : "status-warning-soft").name(),
                                     theme.colour(m_errors > 0 ? "status-error-text" : "status-warning-text").name()));
  update();
}

void ToolBar::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.colour("panel"));
  painter.fillRect(0, 0, width(), 1, theme.colour("hairline"));
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  for (const QWidget* rule : findChildren<QWidget*>(QStringLiteral("rule"), Qt::FindDirectChildrenOnly))
    painter.fillRect(rule->x() + 6, rule->y(), 1, rule->height(), theme.colour("hairline"));
}

void ToolBar::resizeEvent(QResizeEvent*) { fit(); }

void ToolBar::fit() {
  // What gives way, in this order, until everything has its room: the search's words, then the words beside icons.
  struct Stage {
    int searchWidth;
    bool isCompact;
  };
  for (const Stage stage : {Stage{252, false}, Stage{140, false}, Stage{92, false}, Stage{140, true}, Stage{92, true}}) {
    m_search->setFixedWidth(stage.searchWidth);
    for (BarButton* button : m_textButtons) button->setCompact(stage.isCompact);
    layout()->invalidate();
    if (layout()->sizeHint().width() <= width()) return;
  }
}

}  // namespace slipway::studio
