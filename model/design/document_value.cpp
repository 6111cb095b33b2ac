#include "model/design/document_value.h"

#include <array>
#include <utility>

namespace slipway::design {

namespace {

using hcl::Value;
using yaml::Node;

SourceSpan entryOf(Node node) { return {node.document().file(), node.entryRange()}; }

/// Names of get-pipeline and register-task-definition beside Terraform's. What has no pair is called the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> pipelineNames = {{{"stages", "stage"},
                                                                                          {"actions", "action"},
                                                                                          {"roleArn", "role_arn"},
                                                                                          {"runOrder", "run_order"},
                                                                                          {"inputArtifacts", "input_artifacts"},
                                                                                          {"outputArtifacts", "output_artifacts"},
                                                                                          {"pipelineType", "pipeline_type"},
                                                                                          {"executionMode", "execution_mode"},
                                                                                          {"artifactStore", "artifact_store"},
                                                                                          {"encryptionKey", "encryption_key"},
                                                                                          {"triggers", "trigger"},
                                                                                          {"variables", "variable"},
                                                                                          {"onFailure", "on_failure"},
                                                                                          {"timeoutInMinutes", "timeout_in_minutes"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> taskNames = {
    {{"networkMode", "network_mode"},
     {"requiresCompatibilities", "requires_compatibilities"},
     {"executionRoleArn", "execution_role_arn"},
     {"taskRoleArn", "task_role_arn"},
     {"containerDefinitions", "container_definitions"},
     {"runtimePlatform", "runtime_platform"},
     {"ephemeralStorage", "ephemeral_storage"},
     {"pidMode", "pid_mode"},
     {"ipcMode", "ipc_mode"}}};
constexpr std::array<std::string_view, 4> kindKeys = {"category", "owner", "provider", "version"};  // of actionTypeId

template <std::size_t n>
std::string_view renamed(const std::array<std::pair<std::string_view, std::string_view>, n>& names, std::string_view name,
                         bool toTerraform) {
  for (const auto& [api, terraform] : names)
    if (name == (toTerraform ? api : terraform)) return toTerraform ? terraform : api;
  return name;
}

/// [{"name": "source"}] is ["source"] to Terraform.
Value artifactsOf(Node list) {
  Value::Elements names;
  for (const Node item : list.children()) names.push_back(valueOf(item.isMapping() ? item.find("name") : item));
  return Value::tuple(std::move(names)).withOrigin(entryOf(list));
}

Value pipelinePart(Node node, std::string_view key) {
  if (key == "inputArtifacts" || key == "outputArtifacts") return artifactsOf(node);
  if (node.isSequence()) {
    Value::Elements elements;
    for (const Node item : node.children()) elements.push_back(pipelinePart(item, key));
    return Value::tuple(std::move(elements)).withOrigin(entryOf(node));
  }
  if (!node.isMapping() || key == "configuration") return valueOf(node);
  Value::Members members;
  for (const Node entry : node.children()) {
    if (entry.key() == "actionTypeId")
      for (const Node part : entry.children()) members.insert_or_assign(std::string(part.key()), valueOf(part));
    else
      members.insert_or_assign(std::string(renamed(pipelineNames, entry.key(), true)), pipelinePart(entry, entry.key()));
  }
  const Value object = Value::object(std::move(members)).withOrigin(entryOf(node));
  return key == "artifactStore" ? Value::tuple({object}) : object;
}

bool isKindKey(std::string_view part) {
  for (const std::string_view key : kindKeys)
    if (part == key) return true;
  return false;
}

}  // namespace

Value valueOf(Node node) {
  switch (node.kind()) {
    case yaml::Kind::null: return Value::null();
    case yaml::Kind::boolean: return Value::boolean(node.asBoolean().value_or(false)).withOrigin(node.span());
    case yaml::Kind::number: return Value::number(node.asNumber().value_or(0)).withOrigin(node.span());
    case yaml::Kind::string: return Value::string(std::string(node.text())).withOrigin(node.span());
    case yaml::Kind::sequence: {
      Value::Elements elements;
      for (const Node item : node.children()) elements.push_back(valueOf(item));
      return Value::tuple(std::move(elements)).withOrigin(entryOf(node));
    }
    case yaml::Kind::mapping: {
      Value::Members members;
      for (const Node entry : node.children()) members.insert_or_assign(std::string(entry.key()), valueOf(entry));
      return Value::object(std::move(members)).withOrigin(entryOf(node));
    }
  }
  return Value::null();
}

Value pipelineValue(Node pipeline) { return pipelinePart(pipeline, {}); }

Value taskValue(Node taskDefinition) {
  if (taskDefinition.find("taskDefinition").isMapping()) taskDefinition = taskDefinition.find("taskDefinition");
  Value::Members members;
  for (const Node entry : taskDefinition.children())
    members.insert_or_assign(std::string(renamed(taskNames, entry.key(), true)), valueOf(entry));
  return Value::object(std::move(members)).withOrigin(entryOf(taskDefinition));
}

std::string pathInFile(std::string_view type, std::string_view path) {
  if (type != "aws_codepipeline" && type != "aws_ecs_task_definition") return std::string(path);
  std::string result;
  bool isSetting = false;  // names below `configuration` are the provider's own
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    std::string name(isSetting ? part : type == "aws_codepipeline" ? renamed(pipelineNames, part, false) : renamed(taskNames, part, false));
    if (type == "aws_codepipeline" && !isSetting && isKindKey(part) && result.find("actions.") != std::string::npos)
      name = "actionTypeId." + name;
    isSetting = isSetting || part == "configuration";
    result += (result.empty() ? "" : ".") + name;
    begin = end + 1;
  }
  return result;
}

}  // namespace slipway::design
