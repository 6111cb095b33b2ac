// Passwords do not belong into a task definition.
#include <algorithm>
#include <array>

#include "model/checks/rule.h"
#include "model/design/argument.h"

namespace slipway::checks {

namespace {

bool soundsSecret(std::string name) {
  constexpr std::array<std::string_view, 6> words = {"PASSWORD", "PASSWD", "SECRET", "TOKEN", "API_KEY", "PRIVATE_KEY"};
  constexpr std::array<std::string_view, 6> harmless = {"_ARN", "_NAME", "_FILE", "_PATH", "_URL", "_ID"};
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (std::any_of(harmless.begin(), harmless.end(), [&](std::string_view end) { return name.ends_with(end); })) return false;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

void judge(const View& view, const terraform::Resource& definition, Diagnostics& findings) {
  for (const hcl::Value& container : containersOf(definition).elements())
    for (const hcl::Value& variable : container.member("environment").elements()) {
      const hcl::Value name = variable.member("name"), value = variable.member("value");
      if (!name.isString() || !value.isString() || value.asString().empty() || !soundsSecret(name.asString())) continue;
      Diagnostic finding = findingAt(view, definition, "container_definitions", Severity::warning, kPlainSecret,
                                     "The task definition of " + titleOf(view, definition) + " holds " + name.asString() + " as plain text.",
                                     "Whoever may read the task definition, the state or this file reads it too. Keep the value in Secrets Manager and name it under secrets.");
      if (value.origin().isSomewhere()) finding.related.push_back(value.origin());
      findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule kPlainSecret = {{"secret-in-plain-text", "A task definition holds a secret as plain text",
                            "Environment variables of a task definition can be read by everybody who may describe it. Values under `secrets` are fetched when a task starts, "
                            "with the execution role.",
                            "Amazon ECS Developer Guide, Pass sensitive data to a container; fault F93"},
                           EachResource{{"aws_ecs_task_definition"}, judge}};

}  // namespace slipway::checks
