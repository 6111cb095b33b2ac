#include "app/studio/renaming.h"

#include <algorithm>

#include "app/studio/actions.h"
#include "app/studio/design_changes.h"
#include "app/studio/name_field.h"
#include "app/studio/project_view.h"
#include "app/studio/session.h"
#include "app/studio/workbench.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "widgets/canvas/canvas.h"

namespace slipway::studio {

namespace {

/// What the files call a resource: the key of its entry where it is one of a map, else the name of its block.
QString nameIn(const std::string& address) {
  if (address.ends_with("\"]")) {
    const std::size_t begin = address.rfind("[\"") + 2;
    return QString::fromStdString(address.substr(begin, address.size() - 2 - begin));
  }
  const std::string plain = address.ends_with(']') ? address.substr(0, address.rfind('[')) : address;
  return QString::fromStdString(plain.substr(plain.rfind('.') + 1));
}

/// Parts of pipelines and delivery files are called by their title, and by their id where they are meant.
bool isPart(const design::Component& component) { return workspace::isPartKind(component.kind) || component.addresses.empty(); }

std::string renamedBy(const design::Component& component) {
  if (workspace::isPartKind(component.kind)) return component.id;
  if (component.addresses.empty()) return component.sources.empty() ? std::string() : component.id;
  return component.addresses.front();
}

}  // namespace

Renaming::Renaming(Session& session, Workbench& workbench, ProjectView& view, Apply apply)
    : QObject(&session),
      m_session(session),
      m_workbench(workbench),
      m_view(view),
      m_apply(std::move(apply)),
      m_field(new NameField(&workbench.canvas())) {
  connect(m_field, &NameField::offered, this, &Renaming::accept);
  connect(&workbench.canvas(), &widgets::Canvas::cameraChanged, this, &Renaming::follow);
  connect(&session, &Session::snapshotChanged, m_field, &NameField::close);
  connect(&session, &Session::closed, m_field, &NameField::close);
}

QString Renaming::begin(const std::string& id) {
  const auto now = m_session.now();
  const design::Component* component = now != nullptr ? now->design->find(id) : nullptr;
  if (component == nullptr || renamedBy(*component).empty()) return QStringLiteral("This has no name in the files.");
  m_id = id;
  m_old = isPart(*component) ? QString::fromStdString(component->title) : nameIn(component->addresses.front());
  m_view.showOnCanvas(id);
  m_field->open(m_workbench.canvas().titleRect(id).toAlignedRect(), m_old);
  return {};
}

void Renaming::follow() {
  if (m_field->isVisible()) m_field->follow(m_workbench.canvas().titleRect(m_id).toAlignedRect());
}

void Renaming::accept(const QString& name) {
  const auto before = m_session.now();
  const design::Component* component = before != nullptr ? before->design->find(m_id) : nullptr;
  if (component == nullptr || name.isEmpty() || name == m_old) return m_field->close();
  const std::string kind = component->kind;
  if (!m_apply(workspace::rename(*before, renamedBy(*component), name.toStdString()))) {
    m_field->setRefused(true);
    return;
  }
  m_field->close();
  // The same thing under its new name stays selected.
  for (const std::string& id : changedComponents(*before->design, *m_session.now()->design)) {
    const design::Component* changed = m_session.now()->design->find(id);
    if (changed == nullptr || changed->kind != kind || before->design->find(id) != nullptr) continue;
    m_view.select(id, true);
    return;
  }
}

}  // namespace slipway::studio
