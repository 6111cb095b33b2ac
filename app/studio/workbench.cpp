#include "app/studio/workbench.h"

#include <QMainWindow>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/studio/actions.h"
#include "app/studio/banner.h"
#include "app/studio/toast.h"
#include "model/catalog/kind.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/overview.h"
#include "widgets/code/code_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/outline.h"
#include "widgets/palette/palette.h"
#include "widgets/problems/finding_counts.h"
#include "widgets/problems/problems.h"
#include "widgets/problems/run_log.h"
#include "widgets/rehearsal/rehearsal_bar.h"
#include "widgets/theme/tab_row.h"

namespace slipway::studio {

namespace {

/// A page that something is put into later.
QWidget* emptyPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  return page;
}

/// The palette with the whole drawing small below it.
QWidget* withOverview(QWidget* palette, widgets::Canvas& canvas) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 12);
  column->setSpacing(0);
  column->addWidget(palette, 1);
  auto* overview = new widgets::Overview(canvas);
  overview->setFixedHeight(160);
  auto* row = new QVBoxLayout;
  row->setContentsMargins(12, 0, 12, 0);
  row->addWidget(overview);
  column->addLayout(row);
  return page;
}

}  // namespace

Workbench::Workbench(QMainWindow& window, Actions& actions)
    : QObject(&window),
      m_window(window),
      m_docks(window, actions),
      m_centre(new QWidget(&window)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_banner(new Banner(m_centre)),
      m_canvas(new widgets::Canvas),
      m_palette(new widgets::Palette(catalog::kinds())),
      m_outline(new widgets::Outline),
      m_inspector(new widgets::Inspector),
      m_problems(new widgets::Problems),
      m_logBelow(emptyPage()),
      m_logRight(emptyPage()),
      m_toast(new Toast(m_centre)) {
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_banner);
  column->addWidget(m_splitter, 1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setHandleWidth(5);
  m_splitter->addWidget(m_canvas);
  m_canvas->setMinimumWidth(240);
  m_canvas->setEmptyText(QStringLiteral("Press / to add a component, or open a Terraform folder."));

  m_docks.left().addPage(QStringLiteral("Palette"), withOverview(m_palette, *m_canvas));
  m_docks.left().addPage(QStringLiteral("Outline"), m_outline);
  m_docks.left().show(palettePage);
  m_docks.right().addPage(QStringLiteral("Run log"), m_logRight);
  m_docks.right().addPage(QStringLiteral("Inspector"), m_inspector);
  m_docks.right().show(inspectorPage);
  m_docks.bottom().addPage(QStringLiteral("Problems"), m_problems);
  m_docks.bottom().addPage(QStringLiteral("Run log"), m_logBelow);
  m_docks.bottom().tabs()->addRight(m_problems->counts());
  m_docks.bottom().show(problemsPage);
  showRightTabs(false);
}

widgets::CodeView& Workbench::code() {
  if (m_code == nullptr) {
    m_code = new widgets::CodeView;
    m_code->setMinimumWidth(280);
    m_splitter->addWidget(m_code);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_code->hide();
    Q_EMIT codeMade(m_code);
  }
  return *m_code;
}

widgets::RunLog& Workbench::runLog() {
  if (m_log == nullptr) {
    m_log = new widgets::RunLog;
    placeRunLog();
  }
  return *m_log;
}

widgets::RehearsalBar& Workbench::rehearsalBar() {
  if (m_bar == nullptr) {
    m_bar = new widgets::RehearsalBar;
    m_docks.setRehearsalBar(m_bar);
  }
  return *m_bar;
}

void Workbench::placeRunLog() {
  if (m_log == nullptr) return;
  (m_isRehearsing ? m_logRight : m_logBelow)->layout()->addWidget(m_log);
  m_log->show();
}

void Workbench::showRightTabs(bool isShown) {
  // The inspector has a heading of its own; tabs are for choosing between it and the run log.
  m_docks.right().tabs()->setFixedHeight(isShown ? 36 : 1);
}

void Workbench::setView(View view) {
  m_view = view;
  arrange();
  Q_EMIT viewChanged();
}

void Workbench::setRehearsing(bool isRehearsing) {
  if (isRehearsing == m_isRehearsing) return;
  m_isRehearsing = isRehearsing;
  placeRunLog();
  showRightTabs(isRehearsing);
  m_docks.right().show(isRehearsing ? runLogRightPage : inspectorPage);
  arrange();
  Q_EMIT viewChanged();
}

void Workbench::arrange() {
  const bool wantsCode = m_view != View::canvas && !m_isRehearsing;
  if (wantsCode) code();
  m_window.setUpdatesEnabled(false);
  m_docks.setMode(m_isRehearsing            ? Docks::Mode::rehearsal
                  : m_view == View::canvas  ? Docks::Mode::canvas
                  : m_view == View::split   ? Docks::Mode::split
                                            : Docks::Mode::code);
  if (m_code != nullptr) m_code->setVisible(wantsCode);
  m_canvas->setVisible(m_view != View::code || m_isRehearsing);
  if (wantsCode && m_view == View::split) m_splitter->setSizes({1000, 1000});
  m_window.setUpdatesEnabled(true);
}

void Workbench::close() {
  m_isRehearsing = false;
  placeRunLog();
  showRightTabs(false);
  m_docks.right().show(inspectorPage);
  m_docks.setMode(Docks::Mode::closed);
  if (m_code != nullptr) m_code->clear();
}

void Workbench::showProblems() {
  m_docks.bottom().dock()->show();
  m_docks.bottom().show(problemsPage);
}

void Workbench::showInspector() {
  m_docks.right().dock()->show();
  m_docks.right().show(inspectorPage);
}

}  // namespace slipway::studio
