#pragma once

#include <QObject>
#include <functional>
#include <string>

#include "model/core/project_edit.h"
#include "model/core/result.h"

namespace slipway::studio {

class NameField;
class ProjectView;
class Session;
class Workbench;

/// Renaming in place: a field over the component's name in the drawing. What comes of it is an edit like any other.
class Renaming : public QObject {
  Q_OBJECT

public:
  /// `apply` does the edit and says why not; it gives true if the files have the new name.
  using Apply = std::function<bool(const Result<ProjectEdit>&)>;

  Renaming(Session& session, Workbench& workbench, ProjectView& view, Apply apply);

  /// Opens the field; the sentence says why there is nothing to rename.
  QString begin(const std::string& id);

private:
  void follow();
  void accept(const QString& name);

  Session& m_session;
  Workbench& m_workbench;
  ProjectView& m_view;
  Apply m_apply;
  NameField* m_field;
  std::string m_id;
  QString m_old;
};

}  // namespace slipway::studio
