#include "app/studio/exporting.h"

#include <QFileInfo>
#include <QMainWindow>

#include "app/studio/drawing_file.h"
#include "app/studio/export_dialog.h"
#include "app/studio/project_view.h"
#include "app/studio/session.h"
#include "model/emit/bill_of_materials.h"
#include "model/emit/dot.h"
#include "model/emit/drawio.h"
#include "model/workspace/atomic_write.h"
#include "model/workspace/export_folder.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

Exporting::Exporting(QMainWindow& window, Session& session, ProjectView& view)
    : QObject(&window), m_window(window), m_session(session), m_view(view) {}

ExportDialog* Exporting::dialog() const { return m_dialog; }

void Exporting::begin() {
  if (!m_session.isOpen() || m_view.scene().picture == nullptr || m_dialog != nullptr) return;
  m_dialog = new ExportDialog(m_session.folder(), widgets::Theme::current().isDark(), &m_window);
  m_dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_dialog, &ExportDialog::chosen, this, &Exporting::write);
  m_dialog->open();
}

void Exporting::write(const ExportChoice& choice) {
  std::size_t count = 1;
  const QString why = choice.isFolder ? writeFolder(choice, count) : writeFile(choice);
  if (!why.isEmpty()) {
    if (m_dialog != nullptr) m_dialog->setProblem(why);
    return;
  }
  if (m_dialog != nullptr) m_dialog->accept();
  const QString name = QFileInfo(choice.path).fileName();
  Q_EMIT told(choice.isFolder ? QStringLiteral("%1 files written to %2.").arg(count).arg(name) : QStringLiteral("%1 is written.").arg(name),
              false);
}

QString Exporting::writeFile(const ExportChoice& choice) const {
  const Scene& scene = m_view.scene();
  const workspace::Snapshot& snapshot = *scene.snapshot;
  const QString suffix = QFileInfo(choice.path).suffix().toLower();
  std::string text;
  if (suffix == u"drawio")
    text = emit::drawio(*snapshot.design, *scene.layout, choice.isDark, m_session.name().toStdString());
  else if (suffix == u"dot")
    text = emit::dot(*snapshot.design);
  else if (suffix == u"csv")
    text = emit::billOfMaterials(*snapshot.design, snapshot.configurations, snapshot.files);
  else
    return writeDrawing(*scene.picture, choice.path, choice.isDark, m_session.name());
  const std::string why = workspace::writeAtomically(choice.path.toStdString(), text);
  return why.empty() ? QString() : QStringLiteral("%1 %2").arg(choice.path, QString::fromStdString(why));
}

QString Exporting::writeFolder(const ExportChoice& choice, std::size_t& count) const {
  const std::string output = choice.path.toStdString();
  if (const Diagnostics why = workspace::exportObstacles(m_session.folder().toStdString(), output); !why.empty())
    return QStringLiteral("%1 %2").arg(QString::fromStdString(why.front().message), QString::fromStdString(why.front().detail));
  const Scene& scene = m_view.scene();
  const workspace::Snapshot& snapshot = *scene.snapshot;
  const emit::Deliverable from = {snapshot.files, snapshot.configurations, *snapshot.design,
                                  *scene.layout,  snapshot.diagnostics,    m_session.name().toStdString()};
  const Result<std::vector<FilePath>> written = workspace::writeFiles(output, {}, emit::deliverableFiles(from, choice.parts));
  if (!written) return sentenceOf(written.diagnostics());
  count = written->size();
  return {};
}

}  // namespace slipway::studio
