#include "app/studio/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "app/studio/actions.h"
#include "app/studio/banner.h"
#include "app/studio/command_palette.h"
#include "app/studio/command_sources.h"
#include "app/studio/editing.h"
#include "app/studio/disk_watch.h"
#include "app/studio/exporting.h"
#include "app/studio/file_commands.h"
#include "app/studio/opening_veil.h"
#include "app/studio/project_view.h"
#include "app/studio/recent_folders.h"
#include "app/studio/rehearsal_control.h"
#include "app/studio/session.h"
#include "app/studio/status_line.h"
#include "app/studio/thumbnails.h"
#include "app/studio/toast.h"
#include "app/studio/tool_bar.h"
#include "app/studio/workbench.h"
#include "model/workspace/templates.h"
#include "widgets/canvas/canvas.h"
#include "widgets/code/code_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/palette.h"
#include "widgets/start/start_page.h"
#include "widgets/start/template_card.h"

namespace slipway::studio {

using widgets::Scheme;
using widgets::Theme;

namespace {

const QString themeKey = QStringLiteral("theme");
const QString motionKey = QStringLiteral("reduceMotion");
const QString geometryKey = QStringLiteral("geometry");

}  // namespace

MainWindow::MainWindow(const Options& options)
    : m_options(options),
      m_actions(new Actions(this)),
      m_session(new Session(this)),
      m_files(new FileCommands(*this, *m_session, *m_actions)),
      m_toolBar(new ToolBar(*m_actions, this)),
      m_status(new StatusLine(this)),
      m_pages(new QStackedWidget) {
  setAcceptDrops(true);
  setMenuWidget(m_toolBar);
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_pages, 1);
  setCentralWidget(centre);
  m_veil = new OpeningVeil(centre);
  auto* foot = new QStatusBar;
  foot->setSizeGripEnabled(false);
  foot->setFixedHeight(24);
  foot->addWidget(m_status, 1);
  foot->layout()->setContentsMargins(0, 0, 0, 0);
  foot->layout()->setSpacing(0);
  setStatusBar(foot);
  QSettings settings;
  if (options.size.isValid()) resize(options.size);
  else if (!restoreGeometry(settings.value(geometryKey).toByteArray())) resize(1440, 900);
  connectTheme();
  connectActions();
  connect(m_files, &FileCommands::told, this, &MainWindow::tell);
  connect(m_files, &FileCommands::opened, this, &MainWindow::showProject);
  connect(m_files, &FileCommands::failed, this, [this] {
    if (!m_session->isOpen()) showStart();
  });
  connect(&m_files->opener(), &FolderOpener::slow, this, [this] { m_veil->open(m_files->opening()); });
  connect(&m_files->opener(), &FolderOpener::ended, m_veil, &OpeningVeil::close);
  connect(m_veil, &OpeningVeil::cancelled, this, [this] {
    m_files->opener().cancel();
    if (!m_session->isOpen()) showStart();
  });
  connect(m_files, &FileCommands::aboutToSave, this, [this] {
    if (m_workbench != nullptr && m_workbench->hasCode()) m_workbench->code().flush();
  });
  connect(m_session, &Session::closed, this, &MainWindow::showStart);
  connect(m_session, &Session::stateChanged, this, &MainWindow::showTitle);
}

MainWindow::~MainWindow() = default;

void MainWindow::begin() {
  const bool hasProject = !m_options.folder.isEmpty() || !m_options.templateId.isEmpty();
  if (!hasProject) {
    showStart();
    return;
  }
  makeWorkbench();
  if (m_options.folder.isEmpty()) m_files->reopenTemplate(m_options.templateId);
  else m_files->open(m_options.folder);
  // The first paint has the drawing, unless that takes longer than a person would take for one.
  m_files->opener().wait(FolderOpener::patience);
}

void MainWindow::makeStartPage() {
  m_start = new widgets::StartPage;
  m_pages->addWidget(m_start);
  connect(m_start, &widgets::StartPage::openRequested, m_actions->open, &QAction::trigger);
  connect(m_start, &widgets::StartPage::emptyRequested, m_actions->newDesign, &QAction::trigger);
  connect(m_start, &widgets::StartPage::folderChosen, m_files, [this](const QString& folder) { m_files->open(folder); });
  connect(m_start, &widgets::StartPage::templateChosen, m_files, &FileCommands::openTemplate);
  connect(m_start, &widgets::StartPage::clearRecentRequested, this, [this] {
    forgetFolders();
    m_start->setRecent({});
  });
  std::vector<widgets::TemplateEntry> entries;
  for (const workspace::Template& entry : workspace::templates()) {
    QStringList tags;
    for (const std::string& tag : entry.tags) tags << QString::fromStdString(tag);
    entries.push_back({QString::fromStdString(entry.id), QString::fromStdString(entry.title), QString::fromStdString(entry.about), tags});
  }
  m_start->setTemplates(entries);
  // The pictures come once the page stands: nothing may delay its first paint.
  QTimer::singleShot(30, this, &MainWindow::requestThumbnails);
}

void MainWindow::requestThumbnails() {
  if (m_start == nullptr) return;
  if (m_thumbnails == nullptr) {
    m_thumbnails = new Thumbnails(this);
    connect(m_thumbnails, &Thumbnails::ready, this, [this](const QString& id, const QImage& image, int parts, bool isDark) {
      if (m_start != nullptr && isDark == Theme::current().isDark()) m_start->setThumbnail(id, image, parts);
    });
  }
  m_thumbnails->request(QSize(380, 190), devicePixelRatioF(), Theme::current().isDark());
}

void MainWindow::makeWorkbench() {
  if (m_workbench != nullptr) return;
  m_workbench = new Workbench(*this, *m_actions);
  m_pages->addWidget(m_workbench->centre());
  QSettings settings;
  m_workbench->docks().recall(settings);
  m_view = new ProjectView(*m_session, *m_workbench, *m_actions, *m_toolBar, *m_status);
  m_editing = new Editing(*m_session, *m_workbench, *m_view, *m_actions);
  m_watch = new DiskWatch(*m_session, *m_workbench);
  m_exporting = new Exporting(*this, *m_session, *m_view);
  m_rehearsal = new RehearsalControl(*m_session, *m_workbench, *m_view, *m_actions, *m_toolBar, *m_status);
  connect(m_actions->viewCanvas, &QAction::triggered, this, [this] { m_workbench->setView(Workbench::View::canvas); });
  connect(m_actions->viewSplit, &QAction::triggered, this, [this] { m_workbench->setView(Workbench::View::split); });
  connect(m_actions->viewCode, &QAction::triggered, this, [this] { m_workbench->setView(Workbench::View::code); });
  connect(m_actions->check, &QAction::triggered, this, [this] { m_workbench->showProblems(); });
  connect(m_actions->exportDrawing, &QAction::triggered, m_exporting, &Exporting::begin);
  connect(m_exporting, &Exporting::told, this, &MainWindow::tell);
  connect(m_actions->findComponent, &QAction::triggered, this, [this] {
    if (m_workbench->isRehearsing()) m_actions->rehearse->trigger();
    if (m_workbench->view() != Workbench::View::canvas) m_actions->viewCanvas->trigger();
    m_actions->showPalette->setChecked(true);
    m_workbench->docks().left().show(Workbench::palettePage);
    m_workbench->palette().focusSearch();
  });
  connect(&m_workbench->inspector(), &widgets::Inspector::linkRequested, this, [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); });
}

void MainWindow::showStart() {
  if (m_start == nullptr) makeStartPage();
  if (m_workbench != nullptr) m_workbench->close();
  m_start->setRecent(recentFolders());
  m_pages->setCurrentWidget(m_start);
  m_toolBar->hide();
  statusBar()->hide();
  m_actions->setProjectOpen(false);
  showTitle();
}

void MainWindow::showProject() {
  makeWorkbench();
  m_toolBar->show();
  statusBar()->show();
  m_actions->setProjectOpen(true);
  Q_EMIT m_session->stateChanged();
  m_pages->setCurrentWidget(m_workbench->centre());
  m_workbench->setView(m_workbench->view());
  m_workbench->canvas().setFocus();
  // The folder was read before the panels stood.
  if (!m_view->isUpToDate()) Q_EMIT m_session->snapshotChanged(Session::Change::opened);
  rememberProject();
  offerRecovery();
}

void MainWindow::rememberProject() {
  picture::Status status = picture::Status::ok;
  for (const Diagnostic& finding : m_session->now()->diagnostics) {
    if (finding.severity == Severity::error) status = picture::Status::error;
    else if (finding.severity == Severity::warning && status == picture::Status::ok) status = picture::Status::warning;
  }
  rememberFolder(m_session->folder(), status);
}

void MainWindow::offerRecovery() {
  m_workbench->banner().clear();
  if (!m_session->project()->hasRecovery()) return;
  m_workbench->banner().ask(
      QStringLiteral("recovery"), QStringLiteral("Unsaved work of %1 was kept when the last session ended.").arg(m_session->name()), QStringLiteral("Bring it back"),
      [this] { m_session->recover(); }, QStringLiteral("Discard it"), [this] { m_session->project()->discardRecovery(); });
}

void MainWindow::showTitle() {
  const bool isModified = m_session->isOpen() && m_session->project()->isModified();
  setWindowTitle(m_session->isOpen() ? QStringLiteral("%1[*] — Slipway").arg(m_session->name()) : QStringLiteral("Slipway"));
  setWindowModified(isModified);
}

void MainWindow::connectActions() {
  connect(m_actions->commandPalette, &QAction::triggered, this, &MainWindow::openCommandPalette);
}

void MainWindow::connectTheme() {
  QSettings settings;
  const QString remembered = settings.value(themeKey).toString();
  Scheme scheme = remembered == u"dark" ? Scheme::dark : remembered == u"light" ? Scheme::light : Scheme::system;
  if (m_options.hasScheme) scheme = m_options.scheme;
  Theme& theme = Theme::current();
  theme.setScheme(scheme);
  theme.setReducedMotion(settings.value(motionKey, false).toBool());
  (scheme == Scheme::dark ? m_actions->themeDark : scheme == Scheme::light ? m_actions->themeLight : m_actions->themeSystem)->setChecked(true);
  m_actions->reduceMotion->setChecked(theme.hasReducedMotion());
  const auto choose = [](Scheme chosen, const char* name) {
    return [chosen, name] {
      Theme::current().setScheme(chosen);
      QSettings().setValue(themeKey, QString::fromLatin1(name));
    };
  };
  connect(m_actions->themeSystem, &QAction::triggered, this, choose(Scheme::system, "system"));
  connect(m_actions->themeLight, &QAction::triggered, this, choose(Scheme::light, "light"));
  connect(m_actions->themeDark, &QAction::triggered, this, choose(Scheme::dark, "dark"));
  connect(m_actions->reduceMotion, &QAction::toggled, this, [](bool isReduced) {
    Theme::current().setReducedMotion(isReduced);
    QSettings().setValue(motionKey, isReduced);
  });
  connect(&theme, &Theme::themeChanged, this, &MainWindow::requestThumbnails);
}

void MainWindow::openCommandPalette() {
  if (m_commands == nullptr) m_commands = new CommandPalette(this);
  m_commands->open(commandsOf(*this));
}

void MainWindow::tell(const QString& sentence, bool isError) {
  if (m_session->isOpen() && m_workbench != nullptr) {
    m_workbench->toast().showSentence(sentence, isError ? picture::Status::error : picture::Status::ok);
    return;
  }
  if (m_start == nullptr) makeStartPage();
  if (m_startToast == nullptr) m_startToast = new Toast(m_start);
  m_startToast->showSentence(sentence, isError ? picture::Status::error : picture::Status::ok);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_files->mayClose()) {
    event->ignore();
    return;
  }
  QSettings settings;
  settings.setValue(geometryKey, saveGeometry());
  if (m_workbench != nullptr) m_workbench->docks().remember(settings);
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (!urls.isEmpty() && QFileInfo(urls.front().toLocalFile()).isDir()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) { m_files->open(event->mimeData()->urls().front().toLocalFile()); }

}  // namespace slipway::studio
