// Adding parts to delivery files: each begins as the least that its format takes, with the names that were given.
#include <algorithm>

#include "model/delivery/appspec.h"
#include "model/delivery/pipeline.h"
#include "model/workspace/draft.h"
#include "model/workspace/file_part.h"
#include "model/workspace/gestures.h"
#include "model/workspace/new_action.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

namespace {

using yaml::Node;
using Value = yaml::Draft;
using Properties = std::map<std::string, std::string>;

Value texts(const std::vector<std::string>& items) {
  std::vector<Value> drafts;
  for (const std::string& item : items) drafts.push_back(Value::string(item));
  return Value::sequence(std::move(drafts));
}

Value artifacts(const std::vector<std::string>& names) {
  std::vector<Value> items;
  for (const std::string& name : names) items.push_back(Value::mapping({{"name", Value::string(name)}}));
  return Value::sequence(std::move(items));
}

Value actionDraft(const NewAction& action) {
  std::vector<std::pair<std::string, Value>> entries = {{"name", Value::string(action.name)},
                                                        {"actionTypeId", Value::mapping({{"category", Value::string(action.category)},
                                                                                         {"owner", Value::string("AWS")},
                                                                                         {"provider", Value::string(action.provider)},
                                                                                         {"version", Value::string("1")}})},
                                                        {"runOrder", Value::number(action.runOrder)}};
  std::vector<std::pair<std::string, Value>> settings;
  for (const auto& [setting, text] : action.settings) settings.emplace_back(setting, Value::string(text));
  if (!settings.empty()) entries.emplace_back("configuration", Value::mapping(std::move(settings)));
  if (!action.output.empty()) entries.emplace_back("outputArtifacts", artifacts({action.output}));
  if (!action.inputs.empty()) entries.emplace_back("inputArtifacts", artifacts(action.inputs));
  return Value::mapping(std::move(entries));
}

Value jobDraft(Node jobs, Properties& properties) {
  std::vector<std::pair<std::string, Value>> entries;
  std::string last;
  for (const Node job : jobs.children()) last = std::string(job.key());
  if (const std::string needs = takenProperty(properties, "needs", last); !needs.empty())
    entries.emplace_back("needs", Value::string(needs));
  entries.emplace_back("runs-on", Value::string(takenProperty(properties, "runner", "ubuntu-latest")));
  entries.emplace_back("steps", Value::sequence({Value::mapping({{"uses", Value::string("actions/checkout@v4")}})}));
  return Value::mapping(std::move(entries));
}

Value stepDraft(const std::string& name, Properties& properties) {
  const std::string uses = takenProperty(properties, "uses", ""), run = takenProperty(properties, "run", "echo " + name);
  return Value::mapping(
      {{"name", Value::string(name)},
       uses.empty() ? std::pair{std::string("run"), Value::string(run)} : std::pair{std::string("uses"), Value::string(uses)}});
}

Value scriptDraft(const std::string& location, Properties& properties) {
  return Value::mapping({{"location", Value::string(location)}, {"timeout", Value::number(takenProperty(properties, "timeout", "300"))}});
}

/// The first of a mapping's entries that comes after `name` in an order.
template <class Order>
Node nextIn(const Order& order, Node mapping, std::string_view name) {
  for (auto later = std::find(order.begin(), order.end(), name); later != order.end(); ++later)
    if (*later != name)
      if (const Node entry = mapping.find(*later)) return entry;
  return {};
}

class Adder {
public:
  Adder(const Snapshot& now, const FilePart& parent, std::string name, Properties& properties)
      : m_now(now), m_parent(parent), m_name(std::move(name)), m_properties(properties) {}

  Result<ProjectEdit> add(const std::string& kind) {
    const Node node = m_parent.node;
    if (kind == "pipeline-stage")
      return put(yaml::insertItem(
          node.find("stages"), Value::mapping({{"name", Value::string(m_name)},
                                               {"actions", Value::sequence({actionDraft(newAction(pipeline(), m_name, m_properties))})}})));
    if (kind == "pipeline-action")
      return put(yaml::insertItem(node.find("actions"), actionDraft(newAction(pipeline(), m_name, m_properties))));
    if (kind == "workflow-job") return put(yaml::insertEntry(node.find("jobs"), m_name, jobDraft(node.find("jobs"), m_properties)));
    if (kind == "workflow-step") return put(yaml::insertItem(node.find("steps"), stepDraft(m_name, m_properties)));
    if (kind == "build-phase") return addPhase(node.find("phases"));
    if (kind == "build-command") return addCommand(node);
    if (kind == "appspec-hook") return addHook(node);
    return addScript(node);
  }

private:
  const delivery::Pipeline& pipeline() const { return *m_now.deliveryFiles.at(m_parent.file).pipeline; }

  Result<ProjectEdit> put(const Result<TextEdit>& edit, std::vector<NewFile> created = {}) const {
    if (!edit) return edit.diagnostics();
    return ProjectEdit{"Add " + m_name + " to " + m_parent.component->title, {*edit}, std::move(created), {}};
  }

  Diagnostic refusal(std::string message) const {
    return errorAt({m_parent.file, m_parent.node.entryRange()}, "bad-value", std::move(message));
  }

  Result<ProjectEdit> addPhase(Node phases) const {
    static const std::vector<std::string_view> names = {"install", "pre_build", "build", "post_build"};
    if (std::find(names.begin(), names.end(), m_name) == names.end())
      return refusal("A build has the phases install, pre_build, build and post_build; " + m_name + " is none of them.");
    const std::string command = takenProperty(m_properties, "command", "echo " + m_name);
    return put(yaml::insertEntry(phases, m_name, Value::mapping({{"commands", texts({command})}}), nextIn(names, phases, m_name)));
  }

  Result<ProjectEdit> addCommand(Node phase) const {
    const std::string command = takenProperty(m_properties, "command", m_name);
    if (const Node commands = phase.find("commands")) return put(yaml::insertItem(commands, Value::string(command)));
    return put(yaml::insertEntry(phase, "commands", texts({command})));
  }

  /// A script that is named must be there when CodeDeploy comes to it.
  std::vector<NewFile> scriptFile(const std::string& location) const {
    const std::string folder(m_parent.file.folder());
    const FilePath file((folder.empty() ? "" : folder + "/") + location);
    if (m_now.files.contains(file) || !location.ends_with(".sh")) return {};
    return {{file, "#!/bin/bash\nset -euo pipefail\n"}};
  }

  Result<ProjectEdit> addHook(Node root) const {
    const delivery::Appspec& appspec = *m_now.deliveryFiles.at(m_parent.file).appspec;
    const std::vector<std::string_view>& events = delivery::eventsOf(appspec.platform);
    if (std::find(events.begin(), events.end(), m_name) == events.end()) {
      std::string all;
      for (const std::string_view event : events) all += (all.empty() ? "" : ", ") + std::string(event);
      return refusal("A deployment to " + std::string(delivery::nameOf(appspec.platform)) + " has the events " + all + "; " + m_name +
                     " is none of them.");
    }
    if (appspec.platform != delivery::Platform::server) {
      const Value hook = Value::mapping({{m_name, Value::string(takenProperty(m_properties, "location", m_name))}});
      if (const Node hooks = root.find("Hooks")) return put(yaml::insertItem(hooks, hook));
      return put(yaml::insertEntry(root, "Hooks", Value::sequence({hook})));
    }
    std::string script = "scripts/";
    for (const char c : m_name)
      script += std::isupper(static_cast<unsigned char>(c)) == 0
                    ? std::string(1, c)
                    : (script.ends_with('/') ? "" : "_") + std::string(1, static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    const std::string location = takenProperty(m_properties, "location", script + ".sh");
    const Value scripts = Value::sequence({scriptDraft(location, m_properties)});
    if (const Node hooks = root.find("hooks"))
      return put(yaml::insertEntry(hooks, m_name, scripts, nextIn(events, hooks, m_name)), scriptFile(location));
    return put(yaml::insertEntry(root, "hooks", Value::mapping({{m_name, scripts}})), scriptFile(location));
  }

  Result<ProjectEdit> addScript(Node hook) const {
    if (!hook.isSequence()) return refusal("An event of this deployment runs one Lambda function, and it has one.");
    const std::string location =
        takenProperty(m_properties, "location", m_name.find('/') == std::string::npos ? "scripts/" + m_name : m_name);
    return put(yaml::insertItem(hook, scriptDraft(location, m_properties)), scriptFile(location));
  }

  const Snapshot& m_now;
  const FilePart& m_parent;
  const std::string m_name;
  Properties& m_properties;
};

}  // namespace

Result<ProjectEdit> addPart(const Snapshot& now, const std::string& kind, const FilePart& parent, const std::string& name,
                            const Properties& given) {
  for (const design::Component* sibling : now.design->childrenOf(parent.component->id))
    if (sibling->kind == kind && sibling->title == name && kind != "build-command")
      return errorAt({parent.file, parent.node.entryRange()}, "name-taken", name + " exists already.");
  Properties properties = given;
  const Result<ProjectEdit> edit = Adder(now, parent, name, properties).add(kind);
  if (!edit || properties.empty()) return edit;
  Draft draft(now);
  if (Diagnostics why = draft.take(edit); !why.empty()) return why;
  for (const auto& [property, text] : properties)
    if (Diagnostics why = draft.take(setProperty(draft.now(), parent.component->id + "/" + name, property, text)); !why.empty()) return why;
  return draft.edit(edit->label);
}

}  // namespace slipway::workspace
