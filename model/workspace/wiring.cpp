#include "model/workspace/wiring.h"

#include <optional>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

namespace {

using hcl::Reference;
using hcl::Value;

bool isJust(const Value& value, const Reference& wanted) {
  return !value.isSequence() && !value.isMapping() && value.references().size() == 1 && value.references().front() == wanted;
}

/// How to get from `expression` to the reference inside its value: itself, an element, a member.
std::optional<std::string> pathTo(const std::string& expression, const Value& value, const Reference& wanted, int depth = 0) {
  if (isJust(value, wanted)) return expression;
  if (depth == 3) return std::nullopt;
  if (value.kind() == Value::Kind::list || value.kind() == Value::Kind::tuple)
    for (std::size_t i = 0; i < value.elements().size(); ++i)
      if (auto found = pathTo(expression + "[" + std::to_string(i) + "]", value.elements()[i], wanted, depth + 1)) return found;
  for (const auto& [name, member] : value.members())
    if (auto found = pathTo(expression + "[" + hcl::quoted(name) + "]", member, wanted, depth + 1)) return found;
  return std::nullopt;
}

std::string parentOf(const std::string& modulePath) {
  // "module.a[\"x.module.y\"].module.b": the last ".module." outside brackets.
  int depth = 0;
  std::size_t last = std::string::npos;
  for (std::size_t i = 0; i < modulePath.size(); ++i) {
    depth += modulePath[i] == '[' ? 1 : modulePath[i] == ']' ? -1 : 0;
    if (depth == 0 && modulePath.compare(i, 8, ".module.") == 0) last = i;
  }
  return last == std::string::npos ? std::string() : modulePath.substr(0, last);
}

std::string lastStep(const std::string& modulePath) {
  const std::string parent = parentOf(modulePath);
  return parent.empty() ? modulePath : modulePath.substr(parent.size() + 1);
}

bool isInside(const std::string& inner, const std::string& outer) {
  return outer.empty() ? !inner.empty() : inner.starts_with(outer + ".");
}

std::string nameFor(const terraform::Resource& resource, const std::string& attribute) {
  std::string type = resource.type.starts_with("aws_") ? resource.type.substr(4) : resource.type;
  std::string name = type + "_" + resource.name + "_" + attribute;
  for (char& c : name)
    if (c == '-' || c == '.') c = '_';
  return name;
}

class Wirer {
public:
  Wirer(const Snapshot& now, const terraform::Configuration& configuration, const terraform::Resource& target, std::string attribute)
      : m_now(now), m_configuration(configuration), m_target(target), m_attribute(std::move(attribute)), m_wanted{target.address, m_attribute} {}

  Result<Wire> into(const std::string& scope) {
    Result<std::string> expression = reach(scope);
    if (!expression) return expression.diagnostics();
    return Wire{std::move(expression).value(), std::move(m_edit)};
  }

private:
  Result<std::string> reach(const std::string& scope) {
    if (scope == m_target.modulePath) return localAddress(m_target) + "." + m_attribute;
    return isInside(m_target.modulePath, scope) ? fromBelow(scope) : fromAbove(scope);
  }

  /// The target is in a module that `scope` calls, directly or further down: through an output.
  Result<std::string> fromBelow(const std::string& scope) {
    std::string child = m_target.modulePath;
    while (parentOf(child) != scope) child = parentOf(child);
    const terraform::Module* module = findModule(m_configuration, child);
    if (module == nullptr || module->isOpaque) return noWay();
    const std::string step = lastStep(child);
    for (const auto& [name, value] : module->outputs.members())
      if (auto found = pathTo(step + "." + name, value, m_wanted)) return *found;
    Result<std::string> inner = reach(child);
    if (!inner) return inner;
    const std::string name = nameFor(m_target, m_attribute);
    if (!appendTo(module->folder, "output", "outputs.tf", "output " + hcl::quoted(name) + " {\n  value = " + *inner + "\n}\n")) return noWay();
    return step + "." + name;
  }

  /// The target is beside or above: through a variable of `scope` and the argument of its call.
  Result<std::string> fromAbove(const std::string& scope) {
    const terraform::Module* module = findModule(m_configuration, scope);
    if (module == nullptr) return noWay();
    for (const auto& [name, value] : module->inputs.members())
      if (auto found = pathTo("var." + name, value, m_wanted)) return *found;
    const hcl::NodeRef call = blockAt(m_now, module->file, module->block);
    if (!call) return noWay();
    Result<std::string> outer = reach(parentOf(scope));
    if (!outer) return outer;
    const std::string name = nameFor(m_target, m_attribute);
    if (!appendTo(module->folder, "variable", "variables.tf", "variable " + hcl::quoted(name) + " {\n  type = string\n}\n")) return noWay();
    for (TextEdit& edit : hcl::setAttribute(module->file, call.blockBody(), name, *outer)) m_edit.edits.push_back(std::move(edit));
    return "var." + name;
  }

  bool appendTo(const std::string& folder, const char* blockType, const char* preferred, const std::string& block) {
    const FilePath file = fileFor(m_now, folder, blockType, "", preferred);
    if (file.isEmpty()) return false;
    for (TextEdit& edit : hcl::appendBlock(file, m_now.trees.at(file)->root(), block)) m_edit.edits.push_back(std::move(edit));
    return true;
  }

  Diagnostic noWay() const {
    return errorAt({m_target.file, m_target.block}, "cannot-connect", m_target.address + " cannot be reached from there: its module's files are not part of the project.");
  }

  const Snapshot& m_now;
  const terraform::Configuration& m_configuration;
  const terraform::Resource& m_target;
  const std::string m_attribute;
  const Reference m_wanted;
  ProjectEdit m_edit;
};

}  // namespace

Result<Wire> wire(const Snapshot& now, const terraform::Configuration& configuration, const std::string& scope, const std::string& address, const std::string& attribute) {
  const terraform::Resource* target = configuration.find(address);
  if (target == nullptr) return errorAt({}, "no-such-component", "There is no " + address + " in this configuration.");
  return Wirer(now, configuration, *target, attribute).into(scope);
}

}  // namespace slipway::workspace
