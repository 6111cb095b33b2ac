#include "model/workspace/templates.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "model/core/resource.h"
#include "model/workspace/atomic_write.h"

namespace slipway::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFolder = "templates/";

/// The card is ours and compiled in: one that does not load is a bug, told by a test through its empty title.
Template cardOf(const std::string& id, std::string_view text, int* order) {
  Template card{id, {}, {}, {}};
  try {
    const YAML::Node node = YAML::Load(std::string(text));
    card.title = node["title"].as<std::string>("");
    card.about = node["about"].as<std::string>("");
    for (const YAML::Node& tag : node["tags"]) card.tags.push_back(tag.as<std::string>());
    *order = node["order"].as<int>(100);
  } catch (const YAML::Exception&) {
    card.title.clear();
  }
  return card;
}

std::vector<Template> load() {
  std::vector<std::pair<int, Template>> cards;
  for (const std::string_view path : resourcesBelow(kFolder)) {
    if (!path.ends_with("/template.yaml")) continue;
    const std::string id(path.substr(kFolder.size(), path.size() - kFolder.size() - std::string_view("/template.yaml").size()));
    int order = 100;
    Template card = cardOf(id, resource(path).value_or(""), &order);
    cards.emplace_back(order, std::move(card));
  }
  std::stable_sort(cards.begin(), cards.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Template> sorted;
  for (auto& [order, card] : cards) sorted.push_back(std::move(card));
  return sorted;
}

}  // namespace

const std::vector<Template>& templates() {
  static const std::vector<Template> all = load();
  return all;
}

SourceFiles templateFiles(std::string_view id) {
  SourceFiles files;
  const std::string prefix = std::string(kFolder) + std::string(id) + "/";
  for (const std::string_view path : resourcesBelow(prefix)) {
    const std::string_view relative = path.substr(prefix.size());
    if (relative == "template.yaml" || relative == "coverage.yaml") continue;
    files.emplace(FilePath(relative), std::make_shared<const std::string>(resource(path).value_or("")));
  }
  return files;
}

Result<std::vector<FilePath>> newProject(std::string_view id, const fs::path& folder) {
  const SourceFiles files = templateFiles(id);
  if (files.empty()) {
    std::string known;
    for (const Template& card : templates()) known += (known.empty() ? "" : ", ") + card.id;
    return errorAt({}, "no-such-template", "There is no template " + std::string(id) + ".", "Templates: " + known + ".");
  }
  std::error_code error;
  if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error)))
    return errorAt({}, "folder-not-empty", folder.string() + " is not an empty folder.", "Name a new folder; nothing was written.");
  fs::create_directories(folder, error);
  if (error) return errorAt({}, "cannot-write", folder.string() + " cannot be made: " + error.message() + ".");
  return writeFiles(folder, {}, files);
}

}  // namespace slipway::workspace
