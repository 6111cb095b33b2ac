#include "model/design/naming.h"

#include <algorithm>
#include <array>

namespace slipway::design {

namespace {

constexpr std::array<std::string_view, 16> k_nameArguments = {
    "name", "bucket", "repository_name", "function_name", "cluster_identifier", "identifier", "replication_group_id", "cluster_id",
    "family", "alarm_name", "deployment_group_name", "topic_name", "domain_name", "cluster_name", "load_balancer_name", "domain"};

std::string known(const hcl::Value& value) { return value.isString() ? value.asString() : std::string(); }

constexpr std::size_t k_longestName = 1011;  // of a parameter of Systems Manager, with its path

bool isPlaceholderName(std::string_view name) { return name == "this" || name == "main" || name == "default" || name == "self"; }

std::string_view lastModule(std::string_view path) {
  const std::size_t at = path.rfind("module.");
  if (at == std::string_view::npos) return {};
  const std::string_view name = path.substr(at + 7);
  return name.substr(0, name.find('['));
}

}  // namespace

std::string givenName(const hcl::Value& values) {
  for (const std::string_view argument : k_nameArguments)
    if (std::string name = known(values.member(argument)); !name.empty()) return name;
  return {};
}

std::string keyText(const terraform::Resource& resource) {
  if (const auto* number = std::get_if<std::int64_t>(&resource.key)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&resource.key)) return *text;
  return {};
}

std::string peoplesName(const terraform::Resource& resource) {
  const hcl::Value tags = resource.values.member("tags");
  if (std::string tag = known(tags.member("Name")); !tag.empty()) return tag;
  if (std::string name = givenName(resource.values); !name.empty()) return name;
  const std::string ownName = resource.type.substr(resource.type.rfind('_') + 1) + "_name";  // broker_name of aws_mq_broker
  if (std::string name = known(resource.values.member(ownName)); !name.empty()) return name;
  const std::string key = keyText(resource);
  if (!isPlaceholderName(resource.name)) return key.empty() ? resource.name : resource.name + "-" + key;
  if (!key.empty()) return key;
  const std::string_view module = lastModule(resource.modulePath);
  return module.empty() ? resource.name : std::string(module);
}

std::vector<std::string_view> namesIn(std::string_view text) {
  std::vector<std::string_view> names = {text};
  if (text.starts_with("${")) return names;
  // 123.dkr.ecr.us-east-1.amazonaws.com/team/app:1.2: registry and tag go, the path stays.
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos && text.find(".dkr.ecr.") < slash) {
    const std::string_view image = text.substr(slash + 1);
    names.push_back(image.substr(0, image.find_first_of(":@")));
    return names;
  }
  // Only the end of a long text (a script, a policy) is looked through.
  const std::size_t begin = text.size() <= k_longestName ? 0 : text.size() - k_longestName - 1;
  for (std::size_t at = text.find_first_of(":/", begin); at != std::string_view::npos; at = text.find_first_of(":/", at + 1)) names.push_back(text.substr(at + 1));
  return names;
}

std::string wordsOf(std::string_view terraformType) {
  if (terraformType.starts_with("aws_")) terraformType.remove_prefix(4);
  std::string words(terraformType);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace slipway::design
