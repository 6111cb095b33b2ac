#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "model/simulation/actors/build.h"
#include "model/simulation/actors/service.h"

namespace slipway::simulation {

/// One execution of a pipeline: stage after stage; in a stage, actions of equal run order in parallel (facts A.2, A.14).
class Pipeline {
public:
  Pipeline(World& world, const PipelinePlan& plan, std::vector<std::unique_ptr<Service>>& services, Trace& trace);

  /// The commit arrives; `done` is told whether the execution succeeded.
  void commit(std::function<void(bool)> done);

private:
  void startStage(std::size_t index);
  void startActions(int runOrder);
  void startAction(const ActionPlan& action);
  void startDeploy(const ActionPlan& action, int cause);
  void startStep(const ActionPlan& action, int cause);
  void startApproval(const ActionPlan& action, int cause);
  void endAction(const ActionPlan& action, bool succeeded, int cause, std::string message = {});
  void endStage(bool succeeded);
  int add(const std::string& element, const char* kind, std::string from, std::string to, std::string message, int cause);

  World& m_world;
  const PipelinePlan& m_plan;
  std::vector<std::unique_ptr<Service>>& m_services;
  Trace& m_trace;
  kernel::Random m_random;
  std::function<void(bool)> m_done;
  std::vector<std::unique_ptr<Build>> m_builds;
  std::size_t m_stage = 0;
  int m_runOrder = 0, m_open = 0, m_lastEvent = -1;
  bool m_hasFailed = false;
};

}  // namespace slipway::simulation
