#include "model/workspace/container_part.h"

#include <algorithm>

#include "model/workspace/container_list.h"
#include "model/workspace/container_reach.h"
#include "model/workspace/draft.h"
#include "model/workspace/gestures.h"
#include "model/workspace/locate.h"
#include "model/workspace/value_text.h"

namespace slipway::workspace {

namespace {

using Path = ContainerList::Path;
using Value = yaml::Draft;

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "container_definitions.0.image", or "containerDefinitions.0.image" of a file: {"0", "image"}; empty if it is no such path.
Path pathInList(const std::string& argument) {
  Path path;
  for (const char* head : {"container_definitions.", "containerDefinitions."})
    if (argument.starts_with(head))
      for (std::size_t begin = std::string_view(head).size(); begin <= argument.size();) {
        const std::size_t end = std::min(argument.find('.', begin), argument.size());
        path.push_back(argument.substr(begin, end - begin));
        begin = end + 1;
      }
  return path;
}

Path joined(Path path, std::initializer_list<std::string> more) {
  path.insert(path.end(), more);
  return path;
}

/// Several steps on one list, which is found anew after each.
class Steps {
public:
  Steps(const Snapshot& now, std::string task) : m_draft(now), m_task(std::move(task)) {}

  /// Does one step; false once something failed, see diagnostics().
  template <class Change>
  bool take(Change change) {
    const Result<ContainerList> list = containersOf(m_draft.now(), m_task);
    if (!list) return fail(list.diagnostics());
    Result<std::vector<TextEdit>> edits = change(*list);
    if (!edits) return fail(edits.diagnostics());
    return fail(m_draft.take(ProjectEdit{"", std::move(edits).value(), {}, {}}));
  }
  bool put(const Path& path, const Value& value) {
    return take([&](const ContainerList& list) { return list.put(path, value); });
  }
  bool remove(const Path& path) {
    return take([&](const ContainerList& list) { return list.take(path); });
  }
  /// A text in place of another; what a reference or a call makes stays.
  bool replace(const Path& path, const std::string& before, const std::string& text) {
    return take([&](const ContainerList& list) -> Result<std::vector<TextEdit>> {
      if (!list.isJson() && list.has(path) && list.textAt(path) != before) {
        const SourceSpan place = list.placeAt(path);
        const std::string made = m_draft.now().files.at(place.file)->substr(place.range.begin, place.range.size());
        return errorAt(place, "bad-value", before + " is made by " + made + "; change it where that comes from, or in the text.");
      }
      return list.put(path, Value::string(text));
    });
  }
  std::size_t sizeAt(const Path& path) const {
    const Result<ContainerList> list = containersOf(m_draft.now(), m_task);
    return list ? list->sizeAt(path) : 0;
  }
  std::string textAt(const Path& path) const {
    const Result<ContainerList> list = containersOf(m_draft.now(), m_task);
    return list ? list->textAt(path) : std::string();
  }
  Draft& draft() { return m_draft; }
  const Diagnostics& diagnostics() const { return m_diagnostics; }
  Result<ProjectEdit> edit(std::string label) const {
    if (!m_diagnostics.empty()) return m_diagnostics;
    return m_draft.edit(std::move(label));
  }

private:
  bool fail(Diagnostics why) {
    m_diagnostics = std::move(why);
    return m_diagnostics.empty();
  }
  Draft m_draft;
  const std::string m_task;
  Diagnostics m_diagnostics;
};

bool setPairs(Steps& steps, const Path& path, const Pairs& old, const Pairs& wanted) {
  const std::string valueName = path.back() == "secrets" ? "valueFrom" : "value";
  for (std::size_t i = steps.sizeAt(path); i-- > 0;) {
    const Path item = joined(path, {std::to_string(i)});
    const std::string name = steps.textAt(joined(item, {"name"}));
    const std::string *before = valueOf(old, name), *after = valueOf(wanted, name);
    if (name.empty() || before == nullptr) continue;
    if (after == nullptr && !steps.remove(item)) return false;
    if (after != nullptr && *after != *before && !steps.replace(joined(item, {valueName}), *before, *after)) return false;
  }
  for (const auto& [name, value] : wanted)
    if (valueOf(old, name) == nullptr && !steps.put(joined(path, {std::to_string(steps.sizeAt(path))}),
                                                    Value::mapping({{"name", Value::string(name)}, {valueName, Value::string(value)}})))
      return false;
  return true;
}

bool setWords(Steps& steps, const Path& path, const std::vector<std::string>& old, const std::vector<std::string>& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const Path item = joined(path, {std::to_string(i)});
    if (i < old.size() && old[i] == wanted[i]) continue;
    if (i < old.size() ? !steps.replace(item, old[i], wanted[i]) : !steps.put(item, Value::string(wanted[i]))) return false;
  }
  for (std::size_t i = old.size(); i-- > wanted.size();)
    if (!steps.remove(joined(path, {std::to_string(i)}))) return false;
  return true;
}

/// The task definition that a container or a service is written in, and where in its list; "" if it is in none.
std::string writtenIn(const design::Component& component, std::string* index = nullptr) {
  for (const design::Property& property : component.properties)
    if (const Path path = pathInList(property.argument); !path.empty()) {
      if (index != nullptr) *index = path.front();
      return property.owner;
    }
  return {};
}

/// "Remove proxy", and whom that reaches beside the container's own service: "Remove proxy from all 3 services of …".
std::string labelFor(const Snapshot& now, const design::Component& component, const std::string& what, const char* preposition) {
  const std::string reach = containersReach(now, component.kind == "container" ? component.parent : component.id);
  return what + (reach.empty() ? "" : " " + std::string(preposition) + " " + reach);
}

}  // namespace

std::string taskOf(const Snapshot& now, const design::Component& component) {
  std::string task = writtenIn(component);
  for (const design::Component* child : now.design->childrenOf(component.id))
    if (task.empty() && child->kind == "container") task = writtenIn(*child);
  return task;
}

std::optional<Result<ProjectEdit>> setInContainer(const Snapshot& now, const design::Component& component, const design::Property& property,
                                                  const std::string& text, const catalog::PropertyKind* rule, bool goesToOrigin) {
  const Path path = pathInList(property.argument);
  if (path.size() < 2) return std::nullopt;
  const bool isPairs = rule != nullptr && rule->type == "pairs";
  const bool isWords = isOneOf(path.back(), {"command", "entryPoint"});
  if (goesToOrigin && !isPairs && !isWords) return std::nullopt;
  const Result<ContainerList> list = containersOf(now, property.owner);
  if (!list) return property.place.isSomewhere() ? std::nullopt : std::optional(Result<ProjectEdit>(list.diagnostics()));
  if (!list->isJson() && property.place.isSomewhere() && !isPairs && !isWords) return std::nullopt;

  const std::string title = property.title.empty() ? property.name : property.title, old = property.isSet ? property.text : std::string();
  const auto bad = [&](const std::string& why) {
    return std::optional(Result<ProjectEdit>(errorAt(list->placeAt(path), "bad-value", title + " " + why + ".")));
  };
  const std::string label = labelFor(now, component, "Set " + title + " of " + component.title + " to " + (text.empty() ? "nothing" : text), "in");
  Steps steps(now, property.owner);
  if (isPairs) {
    const std::optional<Pairs> before = pairsIn(old), wanted = pairsIn(text);
    if (!wanted) return bad("is a list of NAME=value, NAME=value, not “" + text + "”");
    if (!before || before->size() != list->sizeAt(path)) return bad("holds what cannot be told apart here; change it in the text");
    if (text.empty())
      steps.remove(path);
    else
      setPairs(steps, path, *before, *wanted);
    return steps.edit(label);
  }
  if (text.empty()) {
    if (isOneOf(path.back(), {"image", "name"})) return bad("is not empty");
    // A health check without its command is none.
    steps.remove(path.size() > 2 && path[1] == "healthCheck" && isWords ? Path{path[0], path[1]} : path);
    return steps.edit(label);
  }
  if (isWords) {
    const std::vector<std::string> before = wordsIn(old);
    if (before.size() != list->sizeAt(path)) return bad("has words with commas in them; change it in the text");
    setWords(steps, path, before, wordsIn(text));
    return steps.edit(label);
  }
  if (path[1] == "healthCheck" && !list->has({path[0], "healthCheck", "command"}))
    return bad("belongs to a health check; set its command first");
  steps.put(path, scalar(text, rule, list->textAt(path)));
  return steps.edit(label);
}

Result<ProjectEdit> setContainerArgument(const Snapshot& now, const design::Component& container, const std::string& path,
                                         const std::string& value) {
  std::string index;
  const std::string task = writtenIn(container, &index);
  Steps steps(now, task);
  Path whole = pathInList("containerDefinitions." + index + "." + path);
  steps.put(whole, scalar(value, nullptr, steps.textAt(whole)));
  return steps.edit(labelFor(now, container, "Set " + path + " of " + container.title + " to " + value, "in"));
}

Result<ProjectEdit> addContainer(const Snapshot& now, const std::string& owner, const std::string& name,
                                 const std::map<std::string, std::string>& given) {
  const design::Component* component = now.design->find(owner);
  const std::string task = component == nullptr ? std::string() : taskOf(now, *component);
  for (const design::Component* sibling : now.design->childrenOf(owner))
    if (sibling->kind == "container" && sibling->title == name) return errorAt({}, "name-taken", name + " exists already.");
  if (task.empty())
    return errorAt({}, "not-inside",
                   "The task definition of " + (component == nullptr ? owner : component->title) +
                       " is not written in this project; a container cannot be added to it.");
  std::map<std::string, std::string> properties = given;
  const auto image = properties.find("image");
  // Beside the others: the task goes on where it ends.
  const Value drafted =
      Value::mapping({{"name", Value::string(name)},
                      {"image", Value::string(image == properties.end() ? "public.ecr.aws/docker/library/busybox:stable" : image->second)},
                      {"essential", Value::boolean(false)},
                      {"memoryReservation", Value::number("64")}});
  properties.erase("image");
  Steps steps(now, task);
  if (!steps.take([&](const ContainerList& list) { return list.put({std::to_string(list.size())}, drafted); })) return steps.diagnostics();
  for (const auto& [property, text] : properties)
    if (Diagnostics why = steps.draft().take(setProperty(steps.draft().now(), owner + "/" + name, property, text)); !why.empty())
      return why;
  const std::string reach = containersReach(now, owner);
  return steps.edit("Add " + name + " to " + (reach.empty() ? component->title : reach));
}

Result<ProjectEdit> renameContainer(const Snapshot& now, const design::Component& container, const std::string& newName) {
  for (const design::Component* sibling : now.design->childrenOf(container.parent))
    if (sibling != &container && sibling->kind == "container" && sibling->title == newName)
      return errorAt({}, "name-taken", newName + " exists already.");
  if (newName.empty() || newName.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") != std::string::npos)
    return errorAt({}, "bad-value", "A container's name has letters, digits, - and _ only.");
  std::string index;
  Steps steps(now, writtenIn(container, &index));
  const std::string old = container.title;
  if (!steps.replace({index, "name"}, old, newName)) return steps.diagnostics();
  for (std::size_t other = 0; other < steps.sizeAt({}); ++other)
    for (std::size_t i = 0; i < steps.sizeAt({std::to_string(other), "dependsOn"}); ++i)
      if (const Path path = {std::to_string(other), "dependsOn", std::to_string(i), "containerName"};
          steps.textAt(path) == old && !steps.replace(path, old, newName))
        return steps.diagnostics();
  // The load balancer of the service names it too, unless it takes the name from elsewhere.
  if (const Result<Located> service = locate(steps.draft().now(), container.parent))
    for (const hcl::NodeRef block : service->block.blockBody().blocks("load_balancer"))
      if (const hcl::NodeRef named = block.blockBody().findAttribute("container_name");
          named && named.attributeValue().text() == "\"" + old + "\"")
        if (Diagnostics why = steps.draft().take(
                ProjectEdit{"", {{{service->resource->file, named.attributeValue().range()}, "\"" + newName + "\""}}, {}, {}});
            !why.empty())
          return why;
  return steps.edit(labelFor(now, container, "Rename " + old + " to " + newName, "in"));
}

Result<ProjectEdit> removeContainer(const Snapshot& now, const design::Component& container) {
  std::string index;
  Steps steps(now, writtenIn(container, &index));
  if (steps.sizeAt({}) == 1) return errorAt({}, "bad-value", container.title + " is the only container; a task has one at least.");
  if (!steps.remove({index})) return steps.diagnostics();
  for (std::size_t other = 0; other < steps.sizeAt({}); ++other)
    for (std::size_t i = steps.sizeAt({std::to_string(other), "dependsOn"}); i-- > 0;) {
      const Path item = {std::to_string(other), "dependsOn", std::to_string(i)};
      if (steps.textAt(joined(item, {"containerName"})) != container.title) continue;
      const bool isOnly = steps.sizeAt({std::to_string(other), "dependsOn"}) == 1;
      if (!steps.remove(isOnly ? Path{std::to_string(other), "dependsOn"} : item)) return steps.diagnostics();
    }
  return steps.edit(labelFor(now, container, "Remove " + container.title, "from"));
}

}  // namespace slipway::workspace
