#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace slipway::studio {

class ExportDialog;
class ProjectView;
class Session;
struct ExportChoice;

/// Writes what leaves the project: pictures, lists and the deliverable folder.
class Exporting : public QObject {
  Q_OBJECT

public:
  Exporting(QMainWindow& window, Session& session, ProjectView& view);

  void begin();                  ///< opens the dialog
  ExportDialog* dialog() const;  ///< while it is open

Q_SIGNALS:
  void told(const QString& sentence, bool isError);

private:
  void write(const ExportChoice& choice);
  /// The sentence says why not; "" if it is written.
  QString writeFile(const ExportChoice& choice) const;
  QString writeFolder(const ExportChoice& choice, std::size_t& count) const;

  QMainWindow& m_window;
  Session& m_session;
  ProjectView& m_view;
  QPointer<ExportDialog> m_dialog;
};

}  // namespace slipway::studio
