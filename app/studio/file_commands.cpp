#include "app/studio/file_commands.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QPainter>
#include <filesystem>

#include "app/studio/actions.h"
#include "app/studio/recent_folders.h"
#include "app/studio/session.h"
#include "model/workspace/templates.h"
#include "widgets/start/recent_list.h"
#include "widgets/theme/status_shape.h"

namespace slipway::studio {

namespace {

int askInWindow(QMainWindow& window, const QString& sentence, const QString& detail) {
  QMessageBox box(QMessageBox::Warning, QStringLiteral("Slipway"), sentence, QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                  &window);
  box.setInformativeText(detail);
  QPixmap sign(QSize(32, 32) * window.devicePixelRatioF());
  sign.setDevicePixelRatio(window.devicePixelRatioF());
  sign.fill(Qt::transparent);
  QPainter painter(&sign);
  painter.setRenderHint(QPainter::Antialiasing);
  widgets::paintStatus(painter, {16, 16}, 14, picture::Status::warning);
  painter.end();
  box.setIconPixmap(sign);
  box.setDefaultButton(QMessageBox::Save);
  return box.exec();
}

const char newMain[] =
    "terraform {\n"
    "  required_providers {\n"
    "    aws = {\n"
    "      source  = \"hashicorp/aws\"\n"
    "      version = \"~> 5.0\"\n"
    "    }\n"
    "  }\n"
    "}\n"
    "\n"
    "provider \"aws\" {\n"
    "  region = \"us-east-1\"\n"
    "}\n";

}  // namespace

FileCommands::FileCommands(QMainWindow& window, Session& session, Actions& actions)
    : QObject(&window), m_window(window), m_session(session), m_opener(this) {
  askAboutUnsaved = [this](const QString& sentence, const QString& detail) { return askInWindow(m_window, sentence, detail); };
  connect(actions.open, &QAction::triggered, this, &FileCommands::askForFolder);
  connect(actions.newDesign, &QAction::triggered, this, &FileCommands::newDesign);
  connect(actions.save, &QAction::triggered, this, &FileCommands::save);
  connect(actions.close, &QAction::triggered, this, &FileCommands::close);
  connect(actions.quit, &QAction::triggered, &window, &QWidget::close);
}

void FileCommands::askForFolder() {
  const QString folder = QFileDialog::getExistingDirectory(&m_window, QStringLiteral("Open a Terraform folder"),
                                                           m_session.isOpen() ? m_session.folder() : QDir::homePath());
  if (!folder.isEmpty()) open(folder);
}

void FileCommands::open(const QString& folder, std::function<void()> afterwards) {
  // Opened again, it would lose its history for nothing.
  if (m_session.isOpen() && QFileInfo(folder).canonicalFilePath() == QFileInfo(m_session.folder()).canonicalFilePath())
    return Q_EMIT opened();
  start(
      folder, [path = folder.toStdString()] { return workspace::Project::open(path); }, std::move(afterwards));
}

void FileCommands::start(const QString& folder, std::function<FolderOpener::Opened()> work, std::function<void()> afterwards) {
  if (!mayClose()) return;
  m_opening = QDir(folder).dirName();
  m_opener.start(std::move(work), [this, agreed = m_session.now(), afterwards = std::move(afterwards)](FolderOpener::Opened project) {
    if (!project) {
      Q_EMIT told(sentenceOf(project.diagnostics()), true);
      Q_EMIT failed();
      return;
    }
    // What was typed while the folder was read was not asked about yet.
    if (m_session.now() != agreed && !mayClose()) return;
    m_session.adopt(std::move(project.value()));
    Q_EMIT opened();
    if (afterwards) afterwards();
  });
}

void FileCommands::openTemplate(const QString& id) {
  const QString folder = freshFolder(id);
  const auto count = std::make_shared<std::size_t>(0);
  const auto work = [id = id.toStdString(), path = folder.toStdString(), count]() -> FolderOpener::Opened {
    std::error_code ignored;  // what cannot be made is found out, and said, by the next line
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    const Result<std::vector<FilePath>> written = workspace::newProject(id, path);
    if (!written) return written.diagnostics();
    *count = written->size();
    return workspace::Project::open(path);
  };
  start(folder, work, [this, folder, count] {
    Q_EMIT told(QStringLiteral("%1 files written to ~/%2").arg(*count).arg(widgets::homePath(folder)), false);
  });
}

void FileCommands::reopenTemplate(const QString& id) {
  const QDir before(QDir::homePath() + QStringLiteral("/Slipway/") + id);
  if (before.exists() && !before.isEmpty())
    open(before.absolutePath());
  else
    openTemplate(id);
}

void FileCommands::newDesign() {
  const QString folder = freshFolder(QStringLiteral("design"));
  if (!QDir().mkpath(folder)) return Q_EMIT told(QStringLiteral("%1 cannot be made.").arg(folder), true);
  open(folder, [this] {
    ProjectEdit edit;
    edit.label = "New design";
    NewFile& main = edit.created.emplace_back();
    main.file = FilePath("main.tf");
    main.text = newMain;
    const QString why = m_session.apply(edit);
    if (!why.isEmpty()) Q_EMIT told(why, true);
  });
}

bool FileCommands::save() {
  Q_EMIT aboutToSave();
  const QString why = m_session.save();
  if (!why.isEmpty()) Q_EMIT told(why, true);
  return why.isEmpty();
}

bool FileCommands::mayClose() {
  Q_EMIT aboutToSave();
  if (!m_session.isOpen() || !m_session.project()->isModified()) return true;
  const std::vector<FilePath> files = m_session.project()->modifiedFiles();
  QStringList names;
  for (std::size_t i = 0; i < files.size() && i < 6; ++i) names << QString::fromStdString(files[i].text());
  if (files.size() > 6) names << QStringLiteral("and %1 more").arg(files.size() - 6);
  const QString count = files.size() == 1 ? QStringLiteral("One file") : QStringLiteral("%1 files").arg(files.size());
  const int answer = askAboutUnsaved(QStringLiteral("%1 of %2 %3 not saved.")
                                         .arg(count, m_session.name(), files.size() == 1 ? QStringLiteral("is") : QStringLiteral("are")),
                                     names.join(QStringLiteral("\n")));
  if (answer == QMessageBox::Save) return save();
  return answer == QMessageBox::Discard;
}

void FileCommands::close() {
  if (mayClose()) m_session.close();
}

}  // namespace slipway::studio
