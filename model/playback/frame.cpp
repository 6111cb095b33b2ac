#include "model/playback/frame.h"

#include <algorithm>
#include <cmath>

#include "model/playback/looks.h"
#include "model/playback/progress.h"

namespace slipway::playback {

namespace {

using simulation::Event;
using simulation::FlowSample;
using simulation::Milliseconds;

constexpr std::size_t kStride = 256;   ///< events between checkpoints

/// "<service>/task/3" belongs to "<service>".
std::string componentOf(const std::string& element) {
  const auto task = element.rfind("/task/");
  return task == std::string::npos ? element : element.substr(0, task);
}

}  // namespace

struct Player::Checkpoints {
  std::vector<Progress> states;     ///< [i]: after i · kStride events
  Ends ends;
};

Player::Player(std::shared_ptr<const simulation::Trace> trace, std::shared_ptr<const design::Design> design)
    : m_trace(std::move(trace)), m_design(std::move(design)), m_checkpoints(std::make_unique<Checkpoints>()) {
  Progress progress;
  for (std::size_t i = 0; i < m_trace->events.size(); ++i) {
    if (i % kStride == 0) m_checkpoints->states.push_back(progress);
    const Event& event = m_trace->events[i];
    progress.take(event);
    if ((event.kind == "action" || event.kind == "stage") && event.to != "InProgress") m_checkpoints->ends[event.element] = event.t;
  }
  if (m_checkpoints->states.empty()) m_checkpoints->states.emplace_back();
}

Player::~Player() = default;

Frame Player::frameAt(Milliseconds t) const {
  Frame frame;
  frame.t = std::clamp<Milliseconds>(t, 0, m_trace->end);
  const std::vector<Event>& events = m_trace->events;
  const auto next = std::upper_bound(events.begin(), events.end(), frame.t, [](Milliseconds moment, const Event& event) { return moment < event.t; });
  frame.eventsPassed = static_cast<std::size_t>(next - events.begin());

  const std::size_t checkpoint = std::min(frame.eventsPassed / kStride, m_checkpoints->states.size() - 1);
  Progress progress = m_checkpoints->states[checkpoint];
  for (std::size_t i = checkpoint * kStride; i < frame.eventsPassed; ++i) progress.take(events[i]);
  frame.states = looksOf(progress, *m_design, m_checkpoints->ends, frame.t);
  for (std::size_t i = frame.eventsPassed; i-- > 0;)
    if (!events[i].message.empty()) {
      frame.current = componentOf(events[i].element);
      break;
    }

  const auto second = static_cast<std::size_t>(frame.t / 1000);
  for (const auto& [relation, samples] : m_trace->flows) {
    if (samples.empty()) continue;
    const std::size_t at = std::min(second, samples.size() - 1);
    frame.flows[relation] = samples[at];
    // What people read is the mean of the last five seconds: single seconds of a random stream flicker.
    const std::size_t first = at < 4 ? 0 : at - 4;
    double sum = 0;
    for (std::size_t i = first; i <= at; ++i) sum += samples[i].ok + samples[i].slow + samples[i].failed;
    const long rate = std::lround(sum / static_cast<double>(at - first + 1));
    if (rate > 0) frame.states.edgeLabels[relation] = std::to_string(rate) + " req/s";
  }
  return frame;
}

}  // namespace slipway::playback
