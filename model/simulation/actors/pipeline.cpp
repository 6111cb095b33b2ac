#include "model/simulation/actors/pipeline.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace slipway::simulation {

namespace {

constexpr const char* kInProgress = "InProgress";

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

std::vector<ServicePlan> plansOf(const std::vector<std::unique_ptr<Service>>& services) {
  std::vector<ServicePlan> plans;
  for (const auto& service : services) plans.push_back(service->plan());
  return plans;
}

}  // namespace

Pipeline::Pipeline(World& world, const PipelinePlan& plan, std::vector<std::unique_ptr<Service>>& services, Trace& trace)
    : m_world(world), m_plan(plan), m_services(services), m_trace(trace), m_random(world.stream(plan.id)) {}

int Pipeline::add(const std::string& element, const char* kind, std::string from, std::string to, std::string message, int cause) {
  Event event;
  event.element = element;
  event.kind = kind;
  event.from = std::move(from);
  event.to = std::move(to);
  event.message = std::move(message);
  event.cause = cause;
  m_lastEvent = m_world.recorder.add(std::move(event));
  return m_lastEvent;
}

void Pipeline::commit(std::function<void(bool)> done) {
  m_done = std::move(done);
  const Scenario& scenario = m_world.scenario;
  const std::string message = scenario.commitMessage.empty() ? commitMessageFor(plansOf(m_services)) : scenario.commitMessage;
  const int arrives = add(m_plan.repository.empty() ? m_plan.id : m_plan.repository, "commit", "", scenario.commit,
                          "Commit " + scenario.commit + " “" + message + "” arrives on " + m_plan.branch + ".", -1);
  m_world.queue.after(m_world.assumed.duration("event-delivery", m_random), [this, arrives] {
    const bool hasRule = !m_plan.rule.empty();
    const int trigger = hasRule ? add(m_plan.rule, "trigger", "", "",
                                      "EventBridge rule " + m_plan.ruleTitle + " starts an execution of " + m_plan.title + ".", arrives)
                                : add(m_plan.id, "note", "", "",
                                      m_plan.isWorkflow ? "GitHub starts workflow " + m_plan.title + "."
                                                        : m_plan.title + " sees the commit and starts an execution.",
                                      arrives);
    add(m_plan.id, "execution", "", kInProgress, "", trigger);
    m_world.queue.after(m_world.assumed.duration(m_plan.isWorkflow ? "workflow-start" : "source-start", m_random),
                        [this] { startStage(0); });
  });
}

void Pipeline::startStage(std::size_t index) {
  m_stage = index;
  m_hasFailed = false;
  const StagePlan& stage = m_plan.stages[index];
  add(stage.id, "stage", "", kInProgress, "", m_lastEvent);
  m_trace.phases.push_back({stage.title, m_world.queue.now(), m_world.queue.now(), kInProgress});
  startActions(std::numeric_limits<int>::min());
}

void Pipeline::startActions(int runOrder) {
  // The next run order that the stage has.
  int next = std::numeric_limits<int>::max();
  for (const ActionPlan& action : m_plan.stages[m_stage].actions)
    if (action.runOrder > runOrder) next = std::min(next, action.runOrder);
  if (next == std::numeric_limits<int>::max() || m_hasFailed) {
    endStage(!m_hasFailed);
    return;
  }
  m_runOrder = next;
  std::vector<const ActionPlan*> now;
  for (const ActionPlan& action : m_plan.stages[m_stage].actions)
    if (action.runOrder == next) now.push_back(&action);
  m_open = static_cast<int>(now.size());
  std::vector<std::string> registered;
  int starts = 0;
  for (const ActionPlan* action : now)
    for (const std::size_t index : action->services) {
      const Service& service = *m_services[index];
      if (!action->startsDeployment) continue;
      registered.push_back("revision " + std::to_string(service.revision() + 1) + " of " + service.plan().title);
      starts += service.firstStarts();
    }
  if (!registered.empty())
    add(m_plan.stages[m_stage].id, "note", "", "",
        m_plan.stages[m_stage].title + (m_plan.isWorkflow ? " rolls out " : " registers ") + joined(registered) +
            (starts == 0 ? "" : ", and starts " + std::to_string(starts) + (starts == 1 ? " task" : " tasks")) + ".",
        m_lastEvent);
  for (const ActionPlan* action : now) startAction(*action);
}

void Pipeline::startAction(const ActionPlan& action) {
  const int started = add(action.id, "action", "", kInProgress, "", m_lastEvent);
  const Assumed& assumed = m_world.assumed;
  if (m_plan.isWorkflow) {
    startStep(action, started);
  } else if (!action.services.empty()) {
    startDeploy(action, started);
  } else if (action.provider == "CodeBuild") {
    m_builds.push_back(std::make_unique<Build>(m_world, action, started, [this, &action](int cause) { endAction(action, true, cause); }));
  } else if (m_stage == 0) {
    m_world.queue.after(assumed.duration("source-action", m_random), [this, &action, started] {
      const std::string size = std::to_string(static_cast<int>(m_world.assumed.value("source-size")));
      endAction(action, true, started, "Source finished: one artifact of " + size + " kB.");
    });
  } else if (action.provider == "Manual") {
    startApproval(action, started);
  } else {
    m_world.queue.after(assumed.duration("other-action", m_random), [this, &action, started] {
      endAction(
          action, true, started,
          action.title + " finished; what " + (action.provider.empty() ? std::string("it") : action.provider) + " does is not modelled.");
    });
  }
}

void Pipeline::startApproval(const ActionPlan& action, int cause) {
  const std::string told = action.notifies.empty() ? "" : "; " + joined(action.notifies) + " tells by e-mail";
  add(action.id, "note", "", "", action.title + " waits for a person" + told + ".", cause);
  m_world.queue.after(m_world.assumed.duration("approval", m_random),
                      [this, &action, cause] { endAction(action, true, cause, action.title + " is approved (by the scenario)."); });
}

void Pipeline::startDeploy(const ActionPlan& action, int cause) {
  m_world.queue.after(seconds(m_world.assumed.value("deploy-registers")), [this, &action, cause] {
    // Over when all of its services are; failed when one has.
    struct Open {
      std::size_t count;
      bool hasFailed;
    };
    const auto open = std::make_shared<Open>(Open{action.services.size(), false});
    for (const std::size_t index : action.services) {
      const auto done = [this, &action, cause, open](bool succeeded) {
        open->hasFailed = open->hasFailed || !succeeded;
        if (--open->count == 0)
          endAction(action, !open->hasFailed, cause, open->hasFailed ? "Action " + action.title + " failed with its deployment." : "");
      };
      Service& service = *m_services[index];
      if (!action.startsDeployment)
        service.whenStable(done);
      else
        service.deploy(cause, action.waitsForDeployment ? std::function<void(bool)>(done) : nullptr);
    }
    if (!action.waitsForDeployment) endAction(action, true, cause);
  });
}

/// What a step of a workflow does is read from what it deploys and pushes; the rest prepares.
void Pipeline::startStep(const ActionPlan& action, int cause) {
  const Assumed& assumed = m_world.assumed;
  if (action.provider == "terraform") {
    m_world.queue.after(assumed.duration("terraform-apply", m_random), [this, &action, cause] { startDeploy(action, cause); });
  } else if (!action.services.empty()) {
    startDeploy(action, cause);
  } else if (!action.images.empty()) {
    m_world.queue.after(assumed.duration("workflow-build", m_random), [this, &action, cause] {
      tellImages(m_world, action, cause);
      endAction(action, true, cause);
    });
  } else {
    m_world.queue.after(assumed.duration("workflow-step", m_random), [this, &action, cause] { endAction(action, true, cause); });
  }
}

void Pipeline::endAction(const ActionPlan& action, bool succeeded, int cause, std::string message) {
  add(action.id, "action", kInProgress, succeeded ? "Succeeded" : "Failed", std::move(message), cause);
  m_hasFailed = m_hasFailed || !succeeded;
  if (--m_open == 0) startActions(m_runOrder);
}

void Pipeline::endStage(bool succeeded) {
  const StagePlan& stage = m_plan.stages[m_stage];
  const std::string state = succeeded ? "Succeeded" : "Failed";
  const int ended = add(stage.id, "stage", kInProgress, state, "", m_lastEvent);
  m_trace.phases.back().end = m_world.queue.now();
  m_trace.phases.back().status = state;
  if (succeeded && m_stage + 1 < m_plan.stages.size()) {
    startStage(m_stage + 1);
    return;
  }
  add(m_plan.id, "execution", kInProgress, state,
      succeeded ? "Execution of " + m_plan.title + " succeeded." : "Execution of " + m_plan.title + " failed in stage " + stage.title + ".",
      ended);
  std::exchange(m_done, nullptr)(succeeded);
}

}  // namespace slipway::simulation
