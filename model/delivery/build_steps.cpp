#include "model/delivery/build_steps.h"

#include <algorithm>
#include <set>

#include "model/delivery/shell_words.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

namespace {

std::vector<std::string> wordsOf(const std::string& command, const Buildspec& buildspec) {
  return shellWords(command, [&buildspec](std::string_view name, std::string_view written) {
    for (const BuildVariable& variable : buildspec.variables)
      if (variable.name == name && variable.source == VariableSource::literal) return variable.value.text;
    return std::string(written);
  });
}

bool has(const std::vector<std::string>& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// The file that `> file` writes; "" if there is none.
std::string targetOf(const std::vector<std::string>& words) {
  for (std::size_t index = words.size(); index-- > 1;)
    if (words[index - 1] == ">") return words[index];
  return {};
}

StepKind kindOf(const std::vector<std::string>& words) {
  if (words.empty()) return StepKind::other;
  const std::string& tool = words.front();
  const std::string verb = words.size() > 1 ? words[1] : std::string();
  if (targetOf(words).ends_with("imagedefinitions.json") || targetOf(words).ends_with("imageDetail.json")) return StepKind::imageDefinitions;
  if (tool == "docker" || tool == "podman" || tool == "finch") {
    if (verb == "login") return StepKind::registryLogin;
    if (verb == "push" || has(words, "--push")) return StepKind::imagePush;
    if (verb == "build" || verb == "buildx") return StepKind::imageBuild;
    if (verb == "tag") return StepKind::imageTag;
  }
  if (tool == "aws" && verb == "ecr" && (has(words, "get-login-password") || has(words, "get-login"))) return StepKind::registryLogin;
  if ((tool == "npm" || tool == "yarn" || tool == "pnpm") && (verb == "ci" || verb == "install" || verb == "i")) return StepKind::dependencies;
  if ((tool == "npm" || tool == "yarn" || tool == "pnpm") && (verb == "test" || verb == "t" || (verb == "run" && has(words, "test")))) return StepKind::tests;
  if ((tool == "pip" || tool == "pip3") && verb == "install") return StepKind::dependencies;
  if (tool == "pytest" || tool == "tox" || (tool.starts_with("python") && has(words, "pytest"))) return StepKind::tests;
  if ((tool == "go" || tool == "cargo" || tool == "mvn" || tool == "gradle" || tool == "./gradlew") && verb == "test") return StepKind::tests;
  return StepKind::other;
}

/// printf FORMAT ARGUMENTS… with %s only.
std::string printed(const std::vector<std::string>& words) {
  std::string text;
  std::size_t next = 2;
  const std::string format = words.size() > 1 ? words[1] : std::string();
  for (std::size_t at = 0; at < format.size(); ++at) {
    if (format[at] == '%' && at + 1 < format.size()) {
      ++at;
      if (format[at] == 's') text += next < words.size() && words[next] != ">" ? words[next++] : std::string();
      else text += format[at];
    } else if (format[at] == '\\' && at + 1 < format.size()) {
      ++at;
      if (format[at] == 'n') text += '\n';
      else text += format[at];
    } else {
      text += format[at];
    }
  }
  return text;
}

std::string echoed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t index = 1; index < words.size() && words[index] != ">"; ++index) {
    if (index == 1 && (words[index] == "-n" || words[index] == "-e")) continue;
    text += (text.empty() ? "" : " ") + words[index];
  }
  return text;
}

void addSteps(std::vector<BuildStep>& steps, const BuildPhase& phase, const LocatedTexts& commands, bool isFinally, const Buildspec& buildspec) {
  for (const Located& command : commands) {
    std::vector<StepKind> kinds;
    for (const std::string& part : shellCommands(command.text)) {
      const StepKind kind = kindOf(wordsOf(part, buildspec));
      if (kind != StepKind::other && (kinds.empty() || kinds.back() != kind)) kinds.push_back(kind);
    }
    if (kinds.empty()) kinds.push_back(StepKind::other);
    for (StepKind kind : kinds) steps.push_back({kind, phase.name, command, isFinally});
  }
}

}  // namespace

std::string_view nameOf(StepKind kind) {
  switch (kind) {
    case StepKind::other: return "other";
    case StepKind::registryLogin: return "registry login";
    case StepKind::imageBuild: return "image build";
    case StepKind::imageTag: return "image tag";
    case StepKind::imagePush: return "image push";
    case StepKind::imageDefinitions: return "image definitions";
    case StepKind::dependencies: return "dependencies";
    case StepKind::tests: return "tests";
  }
  return {};
}

std::vector<BuildStep> stepsOf(const Buildspec& buildspec) {
  std::vector<BuildStep> steps;
  for (const BuildPhase& phase : buildspec.phases) {
    addSteps(steps, phase, phase.commands, false, buildspec);
    addSteps(steps, phase, phase.finallyCommands, true, buildspec);
  }
  return steps;
}

std::vector<WrittenContainer> writtenContainers(const Buildspec& buildspec) {
  std::vector<WrittenContainer> containers;
  for (const BuildStep& step : stepsOf(buildspec)) {
    if (step.kind != StepKind::imageDefinitions) continue;
    for (const std::string& part : shellCommands(step.command.text)) {
      const std::vector<std::string> words = wordsOf(part, buildspec);
      if (!targetOf(words).ends_with("imagedefinitions.json")) continue;
      const std::string text = words[0] == "printf" ? printed(words) : words[0] == "echo" ? echoed(words) : std::string();
      const auto document = yaml::parse(std::make_shared<const std::string>(text), FilePath(), yaml::Format::json);
      for (yaml::Node item : document->root().children())
        if (item.find("name").isString()) containers.push_back({std::string(item.find("name").text()), std::string(item.find("imageUri").text()), step.command});
    }
  }
  return containers;
}

}  // namespace slipway::delivery
