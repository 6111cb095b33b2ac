#include "model/simulation/actors/build.h"

#include <array>
#include <utility>

namespace slipway::simulation {

namespace {

/// CodeBuild's phases with the assumption that gives their duration; SUBMITTED and COMPLETED take no time.
constexpr std::array<std::pair<const char*, const char*>, 11> kPhases = {{{"SUBMITTED", ""},
                                                                          {"QUEUED", "build-queued"},
                                                                          {"PROVISIONING", "build-provisioning"},
                                                                          {"DOWNLOAD_SOURCE", "build-download-source"},
                                                                          {"INSTALL", "build-install"},
                                                                          {"PRE_BUILD", "build-pre-build"},
                                                                          {"BUILD", "build-build"},
                                                                          {"POST_BUILD", "build-post-build"},
                                                                          {"UPLOAD_ARTIFACTS", "build-upload-artifacts"},
                                                                          {"FINALIZING", "build-finalizing"},
                                                                          {"COMPLETED", ""}}};

}  // namespace

int tellImages(World& world, const ActionPlan& action, int cause) {
  const std::string megabytes = std::to_string(static_cast<int>(world.assumed.value("image-size")));
  for (const std::string& repository : action.images) {
    Event event;
    event.element = repository;
    event.kind = "image";
    event.message = (action.provider == "CodeBuild" ? "Build " : "Step ") + action.title + " pushed image " + world.scenario.commit + " (" +
                    megabytes + " MB).";
    event.cause = cause;
    event.data = {{"tag", world.scenario.commit}, {"megabytes", megabytes}};
    cause = world.recorder.add(std::move(event));
  }
  return cause;
}

Build::Build(World& world, const ActionPlan& action, int cause, std::function<void(int)> done)
    : m_world(world), m_action(action), m_random(world.stream(action.id)), m_done(std::move(done)), m_lastEvent(cause) {
  enterPhase(0);
}

void Build::enterPhase(std::size_t index) {
  Event event;
  event.element = m_action.id;
  event.kind = "build-phase";
  event.from = std::exchange(m_phase, kPhases[index].first);
  event.to = m_phase;
  event.cause = m_lastEvent;
  m_lastEvent = m_world.recorder.add(std::move(event));
  const std::string_view name = kPhases[index].second;
  const Milliseconds time = name.empty() ? 0 : m_world.assumed.duration(name, m_random);
  m_world.queue.after(time, [this, index] { endPhase(index); });
}

void Build::endPhase(std::size_t index) {
  if (m_phase == "POST_BUILD") m_lastEvent = tellImages(m_world, m_action, m_lastEvent);
  if (index + 1 < kPhases.size())
    enterPhase(index + 1);
  else
    std::exchange(m_done, nullptr)(m_lastEvent);
}

}  // namespace slipway::simulation
