#include "model/simulation/simulate.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <set>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/opened.h"
#include "app/cli/progress.h"
#include "model/simulation/trace_json.h"
#include "model/workspace/atomic_write.h"

namespace slipway::cli {

namespace {

struct Arguments {
  std::string folder, traceFile, failingHook;
  std::vector<std::string> settings;
  std::uint64_t seed = 1;
  double untilSeconds = 0;
  bool isJson = false;
};

/// The events for which the project's deployments run a script or a function, each once.
std::set<std::string> hooksOf(const design::Design& design) {
  std::set<std::string> hooks;
  for (const design::Component& component : design.components)
    if (component.kind == "appspec-hook") hooks.insert(component.title);
  return hooks;
}

Result<simulation::Scenario> scenarioOf(const Arguments& arguments, const workspace::Snapshot& now) {
  simulation::Scenario scenario;
  scenario.assumptions = now.settings.assumptions;
  scenario.failingHook = arguments.failingHook;
  if (const std::set<std::string> hooks = hooksOf(*now.design); !arguments.failingHook.empty() && !hooks.contains(arguments.failingHook)) {
    std::string names;
    for (const std::string& hook : hooks) names += (names.empty() ? "" : ", ") + hook;
    return errorAt({}, "bad-value", "No deployment of the project runs a hook at " + arguments.failingHook + ".",
                   names.empty() ? "Its appspec files name no hooks." : "Its hooks run at " + names + ".");
  }
  if (arguments.untilSeconds > 0) scenario.until = static_cast<simulation::Milliseconds>(arguments.untilSeconds * 1000);
  for (const std::string& setting : arguments.settings) {
    const auto equals = setting.find('=');
    const std::string name = setting.substr(0, equals);
    const auto& all = simulation::assumptions();
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const simulation::Assumption& a) { return a.name == name; });
    char* end = nullptr;
    const double value = equals == std::string::npos ? 0 : std::strtod(setting.c_str() + equals + 1, &end);
    if (!isKnown || end == nullptr || end == setting.c_str() + equals + 1 || *end != '\0') {
      std::string names;
      for (const simulation::Assumption& a : all) names += "\n  " + a.name + " = " + std::to_string(a.value) + " " + a.unit;
      return errorAt({}, "bad-value", "--set takes ASSUMPTION=NUMBER, not " + setting + ".", "Assumptions:" + names);
    }
    scenario.assumptions[name] = value;
  }
  return scenario;
}

int run(const Arguments& arguments) {
  const Opened opened = open(arguments.folder);
  if (opened.snapshot == nullptr) return unusable;
  const Result<simulation::Scenario> scenario = scenarioOf(arguments, *opened.snapshot);
  if (!scenario) return refuse(scenario.diagnostics());
  std::optional<Progress> progress(std::in_place, "Rehearsing");
  const Result<simulation::Trace> trace = simulation::simulate(*opened.snapshot->design, *scenario, arguments.seed);
  progress.reset();
  if (!trace) return refuse(trace.diagnostics(), opened.snapshot->files);
  if (!arguments.traceFile.empty())
    if (const std::string why = workspace::writeAtomically(arguments.traceFile, simulation::traceLines(*trace)); !why.empty())
      return refuse({errorAt({}, "cannot-write", arguments.traceFile + " " + why)});
  if (arguments.isJson) {
    std::fputs(simulation::summaryJson(*trace).c_str(), stdout);
  } else {
    for (const simulation::Event& event : trace->events)
      if (!event.message.empty())
        std::printf("%3lld:%02lld  %s\n", static_cast<long long>(event.t / 60000), static_cast<long long>(event.t / 1000 % 60), event.message.c_str());
    std::printf("Outcome: %s. Requests: %lld sent, %lld answered, %lld failed, %lld in flight.\n", trace->outcome.c_str(),
                static_cast<long long>(trace->requests.sent), static_cast<long long>(trace->requests.answered),
                static_cast<long long>(trace->requests.failed), static_cast<long long>(trace->requests.inFlight));
  }
  return trace->outcome == "succeeded" ? fine : findings;
}

}  // namespace

void declareSimulate(CLI::App& app, int& exitCode) {
  CLI::App* command = app.add_subcommand("simulate", "Rehearses one commit: the pipeline, the deployments, the requests meanwhile");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("DIR", arguments->folder, "The project folder")->required();
  command->add_option("--set", arguments->settings, "An assumption, as NAME=VALUE; may be repeated")->expected(1)->take_all();
  command->add_option("--fail-hook", arguments->failingHook, "The event at which the new revision's hook fails, as ValidateService");
  command->add_option("--seed", arguments->seed, "The seed of all random draws");
  command->add_option("--until", arguments->untilSeconds, "Simulated seconds at the most");
  command->add_option("--trace", arguments->traceFile, "Write the trace as JSON lines");
  command->add_flag("--json", arguments->isJson, "The summary as one JSON document, schema slipway/simulate/1");
  command->callback([&exitCode, arguments] { exitCode = run(*arguments); });
}

}  // namespace slipway::cli
