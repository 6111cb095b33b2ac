#include "model/simulation/actors/changeover.h"

#include "model/simulation/actors/service.h"

namespace slipway::simulation {

Changeover::HookRun Changeover::run(const HookPlan& hook, kernel::Random& random, bool isNewRevision) {
  HookRun run;
  for (const HookPlan::Script& script : hook.scripts) {
    const Milliseconds takes = m_world.assumed.duration("deploy-hook", random), limit = seconds(script.limit);
    run.takes += std::min(takes, limit);
    if (takes > limit)
      run.failure = "ScriptTimedOut, " + script.name + " ran longer than its " + std::to_string(limit / 1000) + " s";
    else if (isNewRevision && m_world.scenario.failingHook == hook.event)
      run.failure = "ScriptFailed, " + script.name + " ended with an error";
    if (!run.failure.empty()) return run;
    run.scripts += (run.scripts.empty() ? "" : ", ") + script.name;
  }
  return run;
}

}  // namespace slipway::simulation
