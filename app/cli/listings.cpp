// The design of a folder, as text or JSON. What Slipway knows: kinds, explain.
#include <cstdio>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "model/catalog/kinds_json.h"
#include "model/checks/check.h"
#include "model/design/design_json.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string name;
  bool isJson = false;
};

void printDesign(const design::Design& design, const std::string& parent, int depth) {
  for (const design::Component* component : design.childrenOf(parent)) {
    std::printf("%*s%s%s%s  [%s]  %s\n", 2 * depth, "", component->title.c_str(), component->detail.empty() ? "" : " · ",
                component->detail.c_str(), component->kind.c_str(), component->id.c_str());
    if (!component->id.empty()) printDesign(design, component->id, depth + 1);
  }
}

}  // namespace

void declareDesign(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("design", "Prints the design that the files state");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->name, "The project folder")->required();
  command->add_flag("--json", arguments->isJson, "One JSON document, schema slipway/design/1");
  command->callback([&exitCode, arguments] {
    const Opened opened = open(arguments->name);
    exitCode = opened.snapshot == nullptr ? unusable : fine;
    if (exitCode != fine) return;
    const design::Design& design = *opened.snapshot->design;
    if (arguments->isJson) std::fputs(design::designJson(design).c_str(), stdout);
    else {
      printDesign(design, "", 0);
      for (const design::Relation& relation : design.relations) std::printf("%s\n", relation.id.c_str());
    }
  });
}

void declareKinds(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("kinds", "Lists the catalogue");
  const auto arguments = std::make_shared<Arguments>();
  command->add_flag("--json", arguments->isJson, "One JSON document, schema slipway/kinds/1");
  command->callback([&exitCode, arguments] {
    if (arguments->isJson) std::fputs(catalog::kindsJson().c_str(), stdout);
    else
      for (const catalog::Kind& kind : catalog::kinds()) std::printf("%-24s %-14s %s\n", kind.id.c_str(), std::string(nameOf(kind.group)).c_str(), kind.title.c_str());
    exitCode = fine;
  });
}

void declareExplain(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("explain", "Tells a kind's or a finding's story, with its sources");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("KIND|CODE", arguments->name, "ecs-service, single-nat-gateway …")->required();
  command->callback([&exitCode, arguments] {
    exitCode = fine;
    if (const catalog::Kind* kind = catalog::findKind(arguments->name); kind != nullptr) {
      std::printf("%s (%s)\n%s\n", kind->title.c_str(), std::string(nameOf(kind->group)).c_str(), kind->about.c_str());
      for (const catalog::PropertyKind& property : kind->properties)
        std::printf("  %-28s %s%s%s\n", property.name.c_str(), property.title.c_str(), property.about.empty() ? "" : ": ", property.about.c_str());
      for (const catalog::Source& source : kind->sources) std::printf("%s <%s>\n", source.title.c_str(), source.url.c_str());
      return;
    }
    for (const checks::RuleInfo& rule : checks::rules())
      if (rule.code == arguments->name) {
        std::printf("%s\n%s\nSource: %s\n", rule.title.c_str(), rule.story.c_str(), rule.source.c_str());
        return;
      }
    exitCode = refuse({errorAt({}, "no-such-name", arguments->name + " is neither a kind nor a finding's code.", "`slipway kinds` lists the kinds.")});
  });
}

}  // namespace slipway::cli
