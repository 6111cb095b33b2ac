#include "model/checks/mesh_exit.h"

#include <algorithm>

#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;
using terraform::Resource;

bool isOfMesh(NodeRef block) {
  const std::vector<std::string> labels = block.blockLabels();
  return (block.blockType() == "resource" || block.blockType() == "data") && !labels.empty() && labels[0].starts_with("aws_appmesh_");
}

class Exit {
public:
  explicit Exit(const View& view) : m_view(view), m_trees(view.trees()), m_configuration(*view.everything().configurations[view.root()]) {}

  std::optional<Fix> fix() {
    removeModules();
    for (const auto& [file, tree] : m_trees) {
      if (tree->isJson() || isRemoved(file)) continue;
      for (const NodeRef block : tree->root().blocks()) changeBlock(file, block);
    }
    if (m_isStuck || m_edit.isEmpty()) return std::nullopt;
    m_edit.label = "Turn the mesh into Service Connect";
    return Fix{m_edit.label, std::move(m_edit)};
  }

private:
  bool isRemoved(FilePath file) const { return std::find(m_edit.removed.begin(), m_edit.removed.end(), file) != m_edit.removed.end(); }

  void add(std::vector<TextEdit> edits) { m_edit.edits.insert(m_edit.edits.end(), edits.begin(), edits.end()); }

  /// Modules that make nothing but parts of a mesh: their files and the calls.
  void removeModules() {
    for (const terraform::Module& module : m_configuration.modules) {
      if (module.path.empty() || module.isOpaque || !makesOnlyMesh(module.folder)) continue;
      for (const auto& [file, tree] : m_trees)
        if (file.folder() == module.folder && !isRemoved(file)) m_edit.removed.push_back(file);
      const auto caller = m_trees.find(module.file);
      if (caller == m_trees.end()) continue;
      for (const NodeRef block : caller->second->root().blocks("module"))
        if (block.range() == module.block) add(hcl::removeItem(module.file, block));
    }
  }

  bool makesOnlyMesh(const std::string& folder) const {
    bool makesMesh = false;
    for (const auto& [file, tree] : m_trees) {
      if (file.folder() != folder) continue;
      for (const NodeRef block : tree->root().blocks()) {
        if (block.blockType() == "module") return false;
        if (block.blockType() != "resource" && block.blockType() != "data") continue;
        if (!isOfMesh(block)) return false;
        makesMesh = true;
      }
    }
    return makesMesh;
  }

  void changeBlock(FilePath file, NodeRef block) {
    const std::vector<std::string> labels = block.blockLabels();
    const std::string type = labels.empty() ? std::string() : labels[0];
    if (isOfMesh(block) || (block.blockType() == "resource" && type == "aws_service_discovery_service"))
      add(hcl::removeItem(file, block));
    else if (block.blockType() == "resource" && type == "aws_ecs_task_definition")
      leaveProxy(file, block);
    else if (block.blockType() == "resource" && type == "aws_ecs_service")
      connect(file, block);
    else if (block.blockType() == "data" && type == "aws_iam_policy_document")
      dropStatements(file, block);
  }

  /// The proxy's container is the one that proxy_configuration names.
  void leaveProxy(FilePath file, NodeRef task) {
    for (const NodeRef proxy : task.blockBody().blocks("proxy_configuration")) {
      const NodeRef name = proxy.blockBody().findAttribute("container_name");
      if (name) dropContainer(file, task.blockBody(), std::string(name.attributeValue().text()));
      add(hcl::removeItem(file, proxy));
    }
  }

  void dropContainer(FilePath file, NodeRef node, const std::string& quotedName) {
    if (node.kind() == NodeKind::tuple) {
      std::vector<NodeRef> proxies;
      for (const NodeRef item : node.children())
        if (says(item, "name", quotedName)) proxies.push_back(item);
      if (!proxies.empty()) add(hcl::removeTupleItems(file, proxies));
    }
    for (const NodeRef child : node.children()) {
      if (says(child, "name", quotedName)) continue;
      if (child.kind() == NodeKind::objectItem && child.child(0).text() == "dependsOn" &&
          child.text().find(quotedName) != std::string_view::npos)
        add(hcl::removeTupleItem(file, child));
      else
        dropContainer(file, child, quotedName);
    }
  }

  static bool says(NodeRef object, std::string_view key, std::string_view value) {
    if (object.kind() != NodeKind::object) return false;
    for (const NodeRef item : object.children())
      if (item.child(0).text() == key && item.child(1).text() == value) return true;
    return false;
  }

  void dropStatements(FilePath file, NodeRef document) {
    for (const NodeRef statement : document.blockBody().blocks("statement")) {
      const NodeRef actions = statement.blockBody().findAttribute("actions");
      if (!actions || actions.attributeValue().kind() != NodeKind::tuple) continue;
      bool isForMesh = true;
      for (const NodeRef action : actions.attributeValue().children()) isForMesh = isForMesh && action.text().starts_with("\"appmesh:");
      if (isForMesh) add(hcl::removeItem(file, statement));
    }
  }

  /// service_registries becomes service_connect_configuration in its place.
  void connect(FilePath file, NodeRef service) {
    const std::vector<NodeRef> registries = service.blockBody().blocks("service_registries");
    if (registries.empty()) return;
    const Resource* resource = madeBy(file, service);
    const std::string source = resource == nullptr ? std::string() : connectSource(*resource);
    if (source.empty()) {
      m_isStuck = true;
      return;
    }
    m_edit.edits.push_back({{file, registries.front().range()}, source});
  }

  const Resource* madeBy(FilePath file, NodeRef block) const {
    for (const Resource& resource : m_configuration.resources)
      if (resource.file == file && resource.block == block.range()) return &resource;
    return nullptr;
  }

  std::string connectSource(const Resource& service) const {
    const Resource* registry =
        referred(m_view, terraform::argumentValue(service, "service_registries.0.registry_arn"), "aws_service_discovery_service");
    const Resource* task = referred(m_view, service.values.member("task_definition"), "aws_ecs_task_definition");
    if (registry == nullptr || task == nullptr) return {};
    const std::string namespaceArn = namespaceArnOf(*registry);
    const hcl::Value name = registry->values.member("name");
    const hcl::Value mapping = portOf(*task);
    if (namespaceArn.empty() || !name.isString() || !mapping.member("name").isString() || !mapping.member("containerPort").isNumber())
      return {};
    return "service_connect_configuration {\n    enabled   = true\n    namespace = " + namespaceArn +
           "\n\n    service {\n      port_name      = \"" + mapping.member("name").asString() + "\"\n      discovery_name = \"" +
           name.asString() + "\"\n\n      client_alias {\n        dns_name = \"" + clientNameOf(*registry, name.asString()) +
           "\"\n        port     = " + mapping.member("containerPort").display() + "\n      }\n    }\n  }";
  }

  /// The first named port of a container that is not the proxy.
  static hcl::Value portOf(const Resource& task) {
    for (const hcl::Value& container : containersOf(task).elements())
      for (const hcl::Value& mapping : container.member("portMappings").elements())
        if (mapping.member("name").isString()) return mapping;
    return {};
  }

  /// What the registry says as "….id", as "….arn".
  std::string namespaceArnOf(const Resource& registry) const {
    const SourceSpan place = m_view.argumentPlace(registry, "dns_config.0.namespace_id");
    const auto tree = m_trees.find(place.file);
    if (tree == m_trees.end()) return {};
    const std::string text = tree->second->text().substr(place.range.begin, place.range.size());
    return text.ends_with(".id") ? text.substr(0, text.size() - 3) + ".arn" : std::string();
  }

  /// Clients call the service by its name in the namespace, and go on doing so.
  std::string clientNameOf(const Resource& registry, const std::string& name) const {
    const Resource* place = referred(m_view, terraform::argumentValue(registry, "dns_config.0.namespace_id"),
                                     "aws_service_discovery_private_dns_namespace");
    const hcl::Value suffix = place == nullptr ? hcl::Value() : place->values.member("name");
    return suffix.isString() ? name + "." + suffix.asString() : name;
  }

  const View& m_view;
  const terraform::SyntaxTrees& m_trees;
  const terraform::Configuration& m_configuration;
  ProjectEdit m_edit;
  bool m_isStuck = false;
};

}  // namespace

std::optional<Fix> leaveMesh(const View& view) {
  return Exit(view).fix();
}

}  // namespace slipway::checks
