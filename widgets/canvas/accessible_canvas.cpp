#include "widgets/canvas/accessible_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <algorithm>
#include <map>

#include "widgets/canvas/canvas.h"

namespace slipway::widgets {

namespace {

/// One component as a child of the canvas. Knows it by its id, so that it outlives any snapshot of the design.
class AccessibleElement : public QAccessibleInterface {
public:
  AccessibleElement(Canvas* canvas, std::string id) : m_canvas(canvas), m_id(std::move(id)) {}

  bool isValid() const override { return !m_canvas.isNull() && !m_canvas->elementRect(m_id).isEmpty(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas.data()); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  void setText(QAccessible::Text, const QString&) override {}

  QString text(QAccessible::Text kind) const override {
    if (m_canvas.isNull() || m_canvas->sight().design == nullptr) return {};
    const design::Component* component = m_canvas->sight().design->find(m_id);
    if (component == nullptr) return {};
    if (kind == QAccessible::Name) return QString::fromStdString(component->title);
    if (kind != QAccessible::Description) return {};
    const design::Component* parent = m_canvas->sight().design->find(component->parent);
    const QString detail = QString::fromStdString(component->detail);
    return parent == nullptr ? detail : Canvas::tr("%1, in %2").arg(detail, QString::fromStdString(parent->title));
  }
  QRect rect() const override {
    if (m_canvas.isNull()) return {};
    const QRect view = m_canvas->camera().toView(m_canvas->elementRect(m_id)).toAlignedRect();
    return {m_canvas->mapToGlobal(view.topLeft()), view.size()};
  }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.selectable = state.focusable = true;
    if (m_canvas.isNull()) return state;
    state.selected = std::find(m_canvas->selection().begin(), m_canvas->selection().end(), m_id) != m_canvas->selection().end();
    state.focused = state.selected && m_canvas->hasFocus() && m_canvas->selection().size() == 1;
    return state;
  }

private:
  QPointer<Canvas> m_canvas;
  std::string m_id;
};

class AccessibleCanvas : public QAccessibleWidget {
public:
  explicit AccessibleCanvas(Canvas* canvas) : QAccessibleWidget(canvas, QAccessible::List) {}
  ~AccessibleCanvas() override {
    for (const auto& [id, handle] : m_children) QAccessible::deleteAccessibleInterface(handle);
  }

  int childCount() const override { return static_cast<int>(ids().size()); }
  QAccessibleInterface* child(int index) const override {
    const std::vector<std::string> all = ids();
    if (index < 0 || index >= static_cast<int>(all.size())) return nullptr;
    return interfaceOf(all[static_cast<std::size_t>(index)]);
  }
  int indexOfChild(const QAccessibleInterface* wanted) const override {
    const std::vector<std::string> all = ids();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto known = m_children.find(all[i]); known != m_children.end() && QAccessible::accessibleInterface(known->second) == wanted)
        return static_cast<int>(i);
    return -1;
  }
  QAccessibleInterface* focusChild() const override {
    return canvas()->selection().size() == 1 && !canvas()->elementRect(canvas()->selection().front()).isEmpty()
               ? interfaceOf(canvas()->selection().front())
               : nullptr;
  }

private:
  Canvas* canvas() const { return static_cast<Canvas*>(object()); }
  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    if (canvas()->sight().design == nullptr) return all;
    for (const design::Component& component : canvas()->sight().design->components)
      if (!canvas()->elementRect(component.id).isEmpty()) all.push_back(component.id);
    return all;
  }
  QAccessibleInterface* interfaceOf(const std::string& id) const {
    auto known = m_children.find(id);
    if (known == m_children.end())
      known = m_children.emplace(id, QAccessible::registerAccessibleInterface(new AccessibleElement(canvas(), id))).first;
    return QAccessible::accessibleInterface(known->second);
  }
  mutable std::map<std::string, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* canvas = qobject_cast<Canvas*>(object);
  return canvas == nullptr ? nullptr : new AccessibleCanvas(canvas);
}

}  // namespace

void installCanvasAccessibility() {
  static const bool isInstalled = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  static_cast<void>(isInstalled);
}

}  // namespace slipway::widgets
