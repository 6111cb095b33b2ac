#pragma once

#include <functional>

#include "model/simulation/actors/changeover.h"
#include "model/simulation/kernel/random.h"

namespace slipway::simulation {

/// CodeDeploy blue/green on ECS: a replacement task set beside the running one, the test listener, the shift of production
/// traffic in steps, the wait, the end of the old task set (facts C.3, C.20–C.29).
class BlueGreen : public Changeover {
public:
  BlueGreen(World& world, const ServicePlan& plan, Service& service, int cause);

  void begin() override;
  void progress() override;

private:
  enum class Stage { before, install, shift, wait, terminate, over };

  void install();
  void hook(const char* event, std::function<void()> then);  ///< runs what the appspec names for the event, if anything
  void allowTestTraffic();
  void allowTraffic(std::size_t step);
  void shiftTo(std::size_t step);
  void waitForTermination();
  void complete();
  void giveUp(const std::string& why);
  int tell(const char* kind, const std::string& state, std::string message, int percent = -1);

  kernel::Random m_random;
  Stage m_stage = Stage::before;
  Milliseconds m_shiftBegin = 0;
  bool m_hasShifted = false;  ///< green has had production traffic
  int m_lastEvent;
};

}  // namespace slipway::simulation
