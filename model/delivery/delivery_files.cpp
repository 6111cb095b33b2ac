#include "model/delivery/delivery_files.h"

#include <algorithm>

namespace slipway::delivery {

namespace {

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A key of the text's own lines, `"key":` or `key:`; cheap, and only asked where the name says nothing.
bool hasKey(std::string_view text, std::string_view key) {
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const char before = at == 0 ? '\n' : text[at - 1];
    std::size_t end = at + key.size();
    if (end < text.size() && text[end] == '"') ++end;
    while (end < text.size() && text[end] == ' ') ++end;
    if ((before == '"' || before == '\n') && end < text.size() && text[end] == ':') return true;
  }
  return false;
}

FileKind kindOfJson(std::string_view text) {
  if (hasKey(text, "containerDefinitions")) return FileKind::taskDefinition;
  if (hasKey(text, "stages") && hasKey(text, "artifactStore")) return FileKind::pipeline;
  if (hasKey(text, "imageUri") && hasKey(text, "name")) return FileKind::imageDefinitions;
  return FileKind::document;
}

FileKind kindOfYaml(std::string_view text) {
  if (hasKey(text, "version") && hasKey(text, "phases")) return FileKind::buildspec;
  if (hasKey(text, "version") && (hasKey(text, "hooks") || contains(text, "AWS::ECS::Service")) && (hasKey(text, "os") || hasKey(text, "Resources"))) return FileKind::appspec;
  return FileKind::document;
}

bool isLeftOut(FilePath file) {
  const std::string& path = file.text();
  if (path == "slipway.yaml" || contains("/" + path, "/node_modules/") || contains("/" + path, "/.terraform/")) return true;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = path.find('/', begin);
    if (end == std::string::npos) return false;
    const std::string_view part = std::string_view(path).substr(begin, end - begin);
    if (part.starts_with('.') && part != ".github") return true;
    begin = end + 1;
  }
  return false;
}

DeliveryFile read(FilePath file, FileKind kind, const std::shared_ptr<const std::string>& text) {
  DeliveryFile result;
  result.kind = kind;
  result.text = text;
  if (kind == FileKind::dockerfile) {
    result.dockerfile = dockerfile::parse(text, file);
    return result;
  }
  result.document = yaml::parse(text, file);
  if (kind == FileKind::buildspec) result.buildspec = readBuildspec(result.document);
  if (kind == FileKind::pipeline) result.pipeline = readPipeline(result.document);
  if (kind == FileKind::taskDefinition) result.taskDefinition = readTaskDefinition(result.document);
  if (kind == FileKind::imageDefinitions) result.imageDefinitions = readImageDefinitions(result.document);
  if (kind == FileKind::appspec) result.appspec = readAppspec(result.document);
  if (kind == FileKind::workflow) result.workflow = readWorkflow(result.document);
  return result;
}

}  // namespace

std::string_view nameOf(FileKind kind) {
  switch (kind) {
    case FileKind::other: return "other";
    case FileKind::buildspec: return "buildspec";
    case FileKind::pipeline: return "pipeline";
    case FileKind::taskDefinition: return "task definition";
    case FileKind::imageDefinitions: return "image definitions";
    case FileKind::appspec: return "appspec";
    case FileKind::workflow: return "workflow";
    case FileKind::dockerfile: return "Dockerfile";
    case FileKind::document: return "document";
  }
  return {};
}

FileKind kindOf(FilePath file, std::string_view text) {
  const std::string name = lowered(file.name());
  const std::string extension = lowered(file.extension());
  if (name == "dockerfile" || name.starts_with("dockerfile.") || (extension == "dockerfile")) return name.ends_with(".dockerignore") ? FileKind::other : FileKind::dockerfile;
  if (extension == "yml" || extension == "yaml") {
    if (contains(name, "buildspec")) return FileKind::buildspec;
    if (contains(name, "appspec")) return FileKind::appspec;
    if (contains("/" + file.text(), "/.github/workflows/")) return FileKind::workflow;
    return kindOfYaml(text);
  }
  if (extension == "json") {
    if (name.starts_with("imagedefinitions") || name == "imagedetail.json") return FileKind::imageDefinitions;
    if (contains(name, "appspec")) return FileKind::appspec;
    if (contains(name, "taskdef") || contains(name, "task-def") || contains(name, "task_def")) return FileKind::taskDefinition;
    if (name == "pipeline.json") return FileKind::pipeline;
    return kindOfJson(text);
  }
  return FileKind::other;
}

const Diagnostics& DeliveryFile::diagnostics() const {
  static const Diagnostics none;
  if (dockerfile) return dockerfile->diagnostics;
  if (buildspec) return buildspec->diagnostics;
  if (pipeline) return pipeline->diagnostics;
  if (taskDefinition) return taskDefinition->diagnostics;
  if (imageDefinitions) return imageDefinitions->diagnostics;
  if (appspec) return appspec->diagnostics;
  if (workflow) return workflow->diagnostics;
  return document ? document->diagnostics() : none;
}

DeliveryFiles readDeliveryFiles(const SourceFiles& files, const DeliveryFiles& previous) {
  DeliveryFiles result;
  for (const auto& [file, text] : files) {
    if (isLeftOut(file)) continue;
    if (const auto before = previous.find(file); before != previous.end() && before->second.text == text) {
      result.emplace(file, before->second);
      continue;
    }
    if (const FileKind kind = kindOf(file, *text); kind != FileKind::other) result.emplace(file, read(file, kind, text));
  }
  return result;
}

Diagnostics diagnosticsOf(const DeliveryFiles& files) {
  Diagnostics all;
  for (const auto& [file, read] : files) all.insert(all.end(), read.diagnostics().begin(), read.diagnostics().end());
  return all;
}

}  // namespace slipway::delivery
