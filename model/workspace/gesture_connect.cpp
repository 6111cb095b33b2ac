// Connect: finds what this pair of kinds needs written, and writes it as one edit.
#include <algorithm>
#include <optional>

#include "model/workspace/connections.h"
#include "model/workspace/gestures.h"

namespace slipway::workspace {

namespace {

const Connection* connectionOf(const design::Component& from, const design::Component& to) {
  const auto has = [](const std::vector<std::string>& kinds, const std::string& kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
  for (const Connection& connection : allConnections())
    if (has(connection.from, from.kind) && has(connection.to, to.kind)) return &connection;
  return recipeConnection(from.kind, to.kind);
}

/// A rule's pill stands for its load balancer; that of the default action for itself. The address of one resource stands for the component
/// that it is part of, as one log group of many does.
std::optional<design::Component> connectable(const Snapshot& now, const std::string& id) {
  const design::Component* component = now.design->find(id);
  if (component != nullptr && component->kind == "listener-rule" && !id.ends_with("/default")) component = now.design->find(component->parent);
  if (component != nullptr) return *component;
  for (const design::Component& holder : now.design->components) {
    const auto address = std::find(holder.addresses.begin(), holder.addresses.end(), id);
    if (address == holder.addresses.end()) continue;
    design::Component part = holder;
    std::rotate(part.addresses.begin(), part.addresses.begin() + (address - holder.addresses.begin()), part.addresses.end());
    return part;
  }
  return std::nullopt;
}

}  // namespace

const std::vector<Connection>& allConnections() {
  static const std::vector<Connection> all = {kBalancerToService, kServiceToResource, kQueueToService};
  return all;
}

std::string whyNotConnect(const Snapshot& now, const std::string& fromId, const std::string& toId) {
  const auto from = connectable(now, fromId), to = connectable(now, toId);
  if (!from || !to) return "There is nothing to connect.";
  if (from->id == to->id) return from->title + " cannot be connected to itself.";
  const Connection* connection = connectionOf(*from, *to);
  if (connection == nullptr) {
    const catalog::Kind* a = catalog::findKind(from->kind);
    const catalog::Kind* b = catalog::findKind(to->kind);
    return (a == nullptr ? from->title : a->title) + " does not connect to " + (b == nullptr ? to->title : b->title) + ".";
  }
  return connection->whyNot(now, *from, *to);
}

Result<ProjectEdit> connect(const Snapshot& now, const std::string& fromId, const std::string& toId) {
  for (const std::string& id : {fromId, toId})
    if (!connectable(now, id)) return errorAt({}, "no-such-component", "There is no " + id + " in this design.");
  if (const std::string why = whyNotConnect(now, fromId, toId); !why.empty()) return errorAt({}, "cannot-connect", why);
  const design::Component from = *connectable(now, fromId), to = *connectable(now, toId);
  Draft draft(now);
  std::string label = "Connect " + from.title + " to " + to.title;
  const Diagnostics why = connectionOf(from, to)->write(draft, from, to, &label);
  if (!why.empty()) return why;
  return draft.edit(label);
}

}  // namespace slipway::workspace
