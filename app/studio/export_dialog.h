#pragma once

#include <QDialog>
#include <map>
#include <set>

#include "model/emit/deliverable.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace slipway::widgets {
class SegmentedControl;
class Toggle;
}  // namespace slipway::widgets

namespace slipway::studio {

/// What is to be written, and where.
struct ExportChoice {
  bool isFolder = false;  ///< the deliverable folder; else one picture or list
  QString path;           ///< of the folder, or of the file
  QString format;         ///< "svg" … of a file
  bool isDark = false;
  std::set<emit::Part> parts;  ///< of a folder
};

/// Asks what to export: a picture of the design in one of several formats, or the folder that is handed over.
class ExportDialog : public QDialog {
  Q_OBJECT

public:
  /// Suggests names beside the project's folder, after its name.
  ExportDialog(const QString& projectFolder, bool isDark, QWidget* parent);

  ExportChoice choice() const;
  void setProblem(const QString& sentence);  ///< why it could not be written; "" for none

  widgets::SegmentedControl& kinds() const { return *m_kinds; }
  widgets::SegmentedControl& formats() const { return *m_formats; }
  widgets::Toggle& part(emit::Part part) const { return *m_parts.at(part); }
  QLineEdit& path() const { return *m_path; }
  QPushButton& exportButton() const { return *m_export; }
  QString problem() const;

Q_SIGNALS:
  void chosen(const slipway::studio::ExportChoice& choice);

private:
  QWidget* makePicturePage(bool isDark);
  QWidget* makeFolderPage();
  void follow();
  void browse();

  QString m_beside;  ///< what stands before the suggested names' endings
  widgets::SegmentedControl* m_kinds;
  QStackedWidget* m_pages;
  widgets::SegmentedControl* m_formats = nullptr;
  widgets::SegmentedControl* m_themes = nullptr;
  QLabel* m_about = nullptr;
  std::map<emit::Part, widgets::Toggle*> m_parts;
  QLineEdit* m_path;
  QLabel* m_problem;
  QPushButton* m_export;
};

}  // namespace slipway::studio
