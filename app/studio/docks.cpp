#include "app/studio/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>

#include "app/studio/actions.h"
#include "app/studio/side_rail.h"
#include "widgets/theme/tab_row.h"

namespace slipway::studio {

namespace {

constexpr int freeHeight = QWIDGETSIZE_MAX;

QDockWidget* addDock(QMainWindow& window, const QString& name, Qt::DockWidgetArea area, QWidget* title) {
  auto* dock = new QDockWidget(name, &window);
  dock->setObjectName(name);
  dock->setTitleBarWidget(title);
  window.addDockWidget(area, dock);
  dock->hide();
  return dock;
}

/// A title bar that takes no room: the panel below it has its own heading.
QWidget* noTitle() {
  auto* none = new QWidget;
  none->setFixedHeight(1);
  return none;
}

}  // namespace

TabbedDock::TabbedDock(const QString& name, int titleHeight, QMainWindow& window)
    : m_dock(new QDockWidget(name, &window)), m_tabs(new widgets::TabRow(titleHeight)), m_pages(new QStackedWidget) {
  m_dock->setObjectName(name);
  m_dock->setTitleBarWidget(m_tabs);
  m_dock->setWidget(m_pages);
  m_dock->hide();
  QObject::connect(m_tabs, &widgets::TabRow::pressed, m_dock, [this](int page) { show(page); });
}

int TabbedDock::addPage(const QString& title, QWidget* page) {
  m_pages->addWidget(page);
  return m_tabs->addTab(title);
}

void TabbedDock::show(int page) {
  m_pages->setCurrentIndex(page);
  m_tabs->setCurrent(page);
  setFolded(false);
}

int TabbedDock::current() const { return m_pages->currentIndex(); }

void TabbedDock::setFolded(bool isFolded) {
  m_isFolded = isFolded;
  // Hidden pages would take the dock's width with them; a height of nothing does not.
  m_pages->setMaximumHeight(isFolded ? 0 : freeHeight);
  m_dock->setMaximumHeight(isFolded ? m_tabs->minimumHeight() : freeHeight);
  m_tabs->setCurrent(isFolded ? -1 : m_pages->currentIndex());
}

Docks::Docks(QMainWindow& window, Actions& actions)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_left(QStringLiteral("left"), 34, window),
      m_right(QStringLiteral("right"), 36, window),
      m_bottom(QStringLiteral("bottom"), 35, window),
      m_rail(addDock(window, QStringLiteral("rail"), Qt::LeftDockWidgetArea, noTitle())),
      m_rehearsal(addDock(window, QStringLiteral("rehearsal"), Qt::BottomDockWidgetArea, noTitle())) {
  window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks);
  window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  window.setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
  window.addDockWidget(Qt::LeftDockWidgetArea, m_left.dock());
  window.addDockWidget(Qt::RightDockWidgetArea, m_right.dock());
  window.addDockWidget(Qt::BottomDockWidgetArea, m_bottom.dock());
  m_left.pages()->setMinimumWidth(180);
  m_right.pages()->setMinimumWidth(280);

  auto* rail = new SideRail(nullptr);
  rail->addButton("ui-plus", QStringLiteral("Add a component  (/)"), actions.findComponent);
  rail->addButton("ui-outline", QStringLiteral("Palette and outline"), actions.showPalette);
  rail->addButton("ui-problems", QStringLiteral("Problems and run log"), actions.showPanel);
  rail->addButton("ui-more", QStringLiteral("Inspector"), actions.showInspector);
  m_rail->setWidget(rail);
  m_rail->setFeatures(QDockWidget::NoDockWidgetFeatures);
  m_rehearsal->setFeatures(QDockWidget::NoDockWidgetFeatures);

  for (QAction* action : {actions.showPalette, actions.showInspector, actions.showPanel})
    connect(action, &QAction::toggled, this, &Docks::followSwitches);
}

void Docks::setRehearsalBar(QWidget* bar) { m_rehearsal->setWidget(bar); }

void Docks::setMode(Mode mode) {
  if (mode == m_mode) return;
  if (m_mode == Mode::canvas) {
    m_leftWidth = m_left.dock()->width();
    m_rightWidth = m_right.dock()->width();
    if (!m_bottom.isFolded()) m_bottomHeight = m_bottom.dock()->height();
  }
  m_mode = mode;
  followSwitches();
}

void Docks::followSwitches() {
  const bool isOpen = m_mode != Mode::closed;
  const bool isCanvas = m_mode == Mode::canvas;
  const bool isRehearsal = m_mode == Mode::rehearsal;
  const bool wantsLeft = isOpen && m_actions.showPalette->isChecked();
  m_rail->setVisible(wantsLeft && !isCanvas);
  m_left.dock()->setVisible(wantsLeft && isCanvas);
  m_right.dock()->setVisible(isOpen && m_actions.showInspector->isChecked() && (isCanvas || isRehearsal));
  m_bottom.dock()->setVisible(isOpen && m_actions.showPanel->isChecked() && !isRehearsal);
  m_rehearsal->setVisible(isRehearsal);
  if (!isOpen) return;
  m_bottom.setFolded(!isCanvas);
  m_window.resizeDocks({m_left.dock(), m_right.dock()}, {m_leftWidth, isRehearsal ? 344 : m_rightWidth}, Qt::Horizontal);
  m_window.resizeDocks({m_bottom.dock()}, {m_bottomHeight}, Qt::Vertical);
}

void Docks::remember(QSettings& settings) const {
  const bool isCanvas = m_mode == Mode::canvas;
  settings.setValue(QStringLiteral("docks/left"), isCanvas ? m_left.dock()->width() : m_leftWidth);
  settings.setValue(QStringLiteral("docks/right"), isCanvas ? m_right.dock()->width() : m_rightWidth);
  settings.setValue(QStringLiteral("docks/bottom"), isCanvas && !m_bottom.isFolded() ? m_bottom.dock()->height() : m_bottomHeight);
  settings.setValue(QStringLiteral("docks/showLeft"), m_actions.showPalette->isChecked());
  settings.setValue(QStringLiteral("docks/showRight"), m_actions.showInspector->isChecked());
  settings.setValue(QStringLiteral("docks/showBottom"), m_actions.showPanel->isChecked());
}

void Docks::recall(QSettings& settings) {
  m_leftWidth = qBound(180, settings.value(QStringLiteral("docks/left"), 224).toInt(), 480);
  m_rightWidth = qBound(280, settings.value(QStringLiteral("docks/right"), 320).toInt(), 560);
  m_bottomHeight = qBound(90, settings.value(QStringLiteral("docks/bottom"), 148).toInt(), 600);
  m_actions.showPalette->setChecked(settings.value(QStringLiteral("docks/showLeft"), true).toBool());
  m_actions.showInspector->setChecked(settings.value(QStringLiteral("docks/showRight"), true).toBool());
  m_actions.showPanel->setChecked(settings.value(QStringLiteral("docks/showBottom"), true).toBool());
}

}  // namespace slipway::studio
