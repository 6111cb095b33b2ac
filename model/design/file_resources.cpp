#include "model/design/file_resources.h"

#include <algorithm>
#include <set>

#include "model/design/document_value.h"
#include "model/design/naming.h"

namespace slipway::design {

namespace {

using delivery::DeliveryFile;
using hcl::Value;
using terraform::Resource;
using yaml::Node;

using Configurations = std::vector<std::shared_ptr<const terraform::Configuration>>;

class Collector {
public:
  Collector(const delivery::DeliveryFiles& files, const Configurations& configurations)
      : m_files(files), m_configurations(configurations) {}

  std::vector<Resource> collect() {
    for (const auto& [file, read] : m_files) {
      if (read.dockerfile != nullptr) addDockerfile(file, *read.dockerfile);
      if (read.document == nullptr || hasErrors(read.document->diagnostics())) continue;
      if (read.pipeline != nullptr) addPipeline(file, read);
      if (read.workflow != nullptr) addWorkflow(file, read);
      if (read.appspec != nullptr && !read.appspec->hooks.empty())
        add("codedeploy_appspec", file.text(), file.text(), whole(file, read), valueOf(read.document->root()));
      if (read.buildspec != nullptr)
        add("codebuild_buildspec", file.text(), file.text(), whole(file, read), valueOf(read.document->root()));
    }
    return std::move(m_resources);
  }

private:
  static SourceSpan whole(FilePath file, const DeliveryFile& read) { return {file, {0, static_cast<std::uint32_t>(read.text->size())}}; }

  Resource& add(std::string type, std::string address, std::string name, SourceSpan place, Value values) {
    Resource& resource = m_resources.emplace_back();
    resource.type = std::move(type);
    resource.address = std::move(address);
    resource.name = std::move(name);
    resource.file = place.file;
    resource.block = place.range;
    resource.values = std::move(values);
    return resource;
  }

  /// Whether Terraform has one of this name, or one whose name only AWS knows.
  bool isInTerraform(std::string_view type, const std::string& name) const {
    for (const auto& configuration : m_configurations)
      for (const Resource& resource : configuration->resources)
        if (!resource.isData && resource.type == type && (givenName(resource.values).empty() || givenName(resource.values) == name))
          return true;
    return false;
  }

  bool isKnown(const std::string& address) const {
    return std::any_of(m_resources.begin(), m_resources.end(), [&](const Resource& one) { return one.address == address; });
  }

  void addPipeline(FilePath file, const DeliveryFile& read) {
    if (isInTerraform("aws_codepipeline", read.pipeline->name.text)) return;
    Node root = read.document->root();
    if (root.find("pipeline").isMapping()) root = root.find("pipeline");
    add("aws_codepipeline", file.text(), read.pipeline->name.text, whole(file, read), pipelineValue(root));
    for (const delivery::PipelineStage& stage : read.pipeline->stages)
      for (const delivery::PipelineAction& action : stage.actions) {
        if (action.provider.text == "ECS") addService(action.setting("ClusterName"), action.setting("ServiceName"), action.span, {});
        if (action.provider.text == "CodeBuild") addBuild(action);
      }
  }

  void addDockerfile(FilePath file, const dockerfile::Dockerfile& dockerfile) {
    Value::Elements instructions;
    for (const dockerfile::Instruction& instruction : dockerfile.instructions) {
      const std::uint32_t begin = static_cast<std::uint32_t>(
          std::min<std::size_t>(dockerfile.text->find_first_not_of(" \t", instruction.keywordRange.end), instruction.range.end));
      const TextRange rest{begin, instruction.range.end};
      const Value arguments = Value::string(dockerfile.text->substr(rest.begin, rest.size())).withOrigin({file, rest});
      instructions.push_back(Value::object({{"keyword", Value::string(instruction.keyword)}, {"arguments", arguments}})
                                 .withOrigin({file, instruction.range}));
    }
    const SourceSpan place{file, {0, static_cast<std::uint32_t>(dockerfile.text->size())}};
    add("dockerfile", file.text(), file.text(), place, Value::object({{"instructions", Value::tuple(std::move(instructions))}}));
  }

  void addWorkflow(FilePath file, const DeliveryFile& read) {
    const std::string name = read.workflow->name.isPresent() ? read.workflow->name.text : std::string(file.name());
    add("github_actions_workflow", file.text(), name, whole(file, read), valueOf(read.document->root()));
    for (const delivery::WorkflowJob& job : read.workflow->jobs)
      for (const delivery::WorkflowStep& step : job.steps) {
        if (!step.uses.text.starts_with("aws-actions/amazon-ecs-deploy-task-definition")) continue;
        const auto input = [&](const char* wanted) {
          const auto found = step.with.find(wanted);
          return found == step.with.end() ? std::string() : withVariables(found->second.text, *read.workflow);
        };
        addService(input("cluster"), input("service"), {file, step.node.entryRange()}, input("task-definition"));
      }
  }

  /// "${{ env.ECS_SERVICE }}" where env says what that is.
  static std::string withVariables(const std::string& text, const delivery::Workflow& workflow) {
    const std::size_t open = text.find("${{"), close = text.find("}}");
    if (open != 0 || close + 2 != text.size()) return text;
    const std::size_t name = text.find("env.");
    if (name == std::string::npos) return {};
    const std::string variable = text.substr(name + 4, text.find_first_of(" }", name) - name - 4);
    const auto found = workflow.environment.find(variable);
    return found == workflow.environment.end() ? std::string() : found->second.text;
  }

  void addService(const std::string& cluster, const std::string& service, SourceSpan place, const std::string& taskFile) {
    if (service.empty() || isInTerraform("aws_ecs_service", service)) return;
    const std::string clusterName = cluster.empty() ? "default" : cluster, address = "ecs-service:" + clusterName + "/" + service;
    if (isKnown(address)) return;
    // How many tasks run, no file says; something that is deployed to has one at least.
    Value::Members members = {
        {"name", Value::string(service)}, {"cluster", Value::string(clusterName)}, {"desired_count", Value::number(1)}};
    if (!isInTerraform("aws_ecs_cluster", clusterName)) {
      const std::string clusterAddress = "ecs-cluster:" + clusterName;
      if (!isKnown(clusterAddress))
        add("aws_ecs_cluster", clusterAddress, clusterName, place, Value::object({{"name", Value::string(clusterName)}}));
      members["cluster"] = Value::string(clusterName).withReference({clusterAddress, "id"});
    }
    if (const auto task = taskFor(service, taskFile); task != m_files.end()) {
      const std::string taskAddress = addTask(task->first, task->second);
      members["task_definition"] = Value::string(task->second.taskDefinition->family.text).withReference({taskAddress, "arn"});
      if (task->second.taskDefinition->isFargate()) members["launch_type"] = Value::string("FARGATE");
    }
    add("aws_ecs_service", address, service, place, Value::object(std::move(members)));
  }

  /// The file that is named, or else the one whose family, container or folder is called as the service.
  delivery::DeliveryFiles::const_iterator taskFor(const std::string& service, const std::string& taskFile) const {
    const auto isTask = [](const auto& entry) {
      return entry.second.taskDefinition != nullptr && !entry.second.taskDefinition->containers.empty();
    };
    const auto isOfIt = [&](const auto& entry) {
      if (!isTask(entry)) return false;
      const delivery::TaskDefinition& task = *entry.second.taskDefinition;
      return task.family.text == service || task.container(service) != nullptr || entry.first.folder() == service ||
             entry.first.folder().ends_with("/" + service);
    };
    if (!taskFile.empty())
      if (const auto named = m_files.find(FilePath(taskFile)); named != m_files.end() && isTask(*named)) return named;
    const auto found = std::find_if(m_files.begin(), m_files.end(), isOfIt);
    if (found != m_files.end()) return found;
    // A project of one service has one task definition, whatever it is called.
    return std::count_if(m_files.begin(), m_files.end(), isTask) == 1 ? std::find_if(m_files.begin(), m_files.end(), isTask)
                                                                      : m_files.end();
  }

  std::string addTask(FilePath file, const DeliveryFile& read) {
    if (isKnown(file.text())) return file.text();
    add("aws_ecs_task_definition", file.text(), read.taskDefinition->family.text, whole(file, read), taskValue(read.document->root()));
    for (const delivery::Container& container : read.taskDefinition->containers) {
      const std::size_t slash =
          container.image.text.find(".dkr.ecr.") == std::string::npos ? std::string::npos : container.image.text.find('/');
      if (slash == std::string::npos) continue;
      const std::string path = container.image.text.substr(slash + 1), name = path.substr(0, path.find_first_of(":@"));
      const std::string address = "ecr-repository:" + name;
      if (!name.empty() && name.find_first_of("<$") == std::string::npos && !isInTerraform("aws_ecr_repository", name) && !isKnown(address))
        add("aws_ecr_repository", address, name, container.image.span, Value::object({{"name", Value::string(name)}}));
    }
    return file.text();
  }

  void addBuild(const delivery::PipelineAction& action) {
    const std::string project = action.setting("ProjectName"), address = "build-project:" + project;
    if (project.empty() || isInTerraform("aws_codebuild_project", project) || isKnown(address)) return;
    Value::Members members = {{"name", Value::string(project)}};
    std::string buildspec;
    for (const auto& [file, read] : m_files) {
      if (read.buildspec == nullptr) continue;
      const bool isOwn = file.folder() == project || file.folder().ends_with("/" + project);
      if (isOwn || (buildspec.empty() && file.folder().empty())) buildspec = file.text();
    }
    if (!buildspec.empty()) members["source"] = Value::tuple({Value::object({{"buildspec", Value::string(buildspec)}})});
    add("aws_codebuild_project", address, project, action.span, Value::object(std::move(members)));
  }

  const delivery::DeliveryFiles& m_files;
  const Configurations& m_configurations;
  std::vector<Resource> m_resources;
};

}  // namespace

bool isOfFile(const Resource& resource) {
  const std::string_view extension = resource.file.extension();
  return resource.type == "dockerfile" || extension == "yml" || extension == "yaml" || (extension == "json" && !resource.file.name().ends_with(".tf.json"));
}

std::vector<Resource> resourcesOfFiles(const delivery::DeliveryFiles& files, const Configurations& configurations) {
  return Collector(files, configurations).collect();
}

}  // namespace slipway::design
