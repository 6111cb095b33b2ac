#include "model/playback/looks.h"

#include <algorithm>

namespace slipway::playback {

namespace {

using picture::ChipState;
using picture::ElementState;
using picture::Status;

Status statusOf(const std::string& state) {
  if (state == "InProgress" || state == "IN_PROGRESS") return Status::starting;
  if (state == "Succeeded" || state == "COMPLETED") return Status::ok;
  if (state == "Failed" || state == "FAILED") return Status::error;
  return Status::none;
}

/// What a healthy target does: beside a replacement, one of the two has no share of the traffic.
const char* doingOf(const Progress::Task& task, const Progress::Service& service) {
  if (service.percent < 0 || service.deployment != "IN_PROGRESS") return "serving";
  if (task.revision == service.revision) return service.percent == 0 ? "ready" : "serving";
  return service.percent >= 100 ? "kept" : "serving";
}

ChipState chipOf(const std::string& element, const Progress::Task& task, const Progress::Service& service) {
  ChipState chip;
  chip.id = element;
  chip.zone = task.zone;
  chip.title = task.address;
  const std::string revision = "r" + task.revision + " ";
  if (task.state == "STOPPING") {
    chip.status = Status::idle;
    chip.word = revision + "stopping";
  } else if (task.state == "DEPLOYING") {
    chip.status = Status::starting;
    chip.word = revision + (task.lifecycle.empty() ? "deploying" : task.lifecycle);
  } else if (task.target == "draining") {
    chip.status = Status::draining;
    chip.word = revision + "draining";
  } else if (task.target == "healthy" || (task.target.empty() && task.state == "RUNNING")) {
    chip.status = Status::ok;
    chip.word = revision + doingOf(task, service);
  } else if (task.target == "unhealthy") {
    chip.status = Status::error;
    chip.word = revision + "unhealthy";
  } else if (task.state == "RUNNING") {
    chip.status = Status::starting;
    chip.word = revision +
                (task.passed > 0 ? "check " + std::to_string(task.passed) + " of " + std::to_string(task.needed) : std::string("checking"));
    chip.progress = task.needed > 0 ? static_cast<double>(task.passed) / task.needed : 0;
  } else {
    chip.status = Status::starting;
    chip.word = revision + (task.state == "PENDING" ? "pulling image" : "starting");
  }
  return chip;
}

struct Counts {
  int healthy = 0, fresh = 0, draining = 0, starting = 0, unhealthy = 0;
};

std::string inWords(const Counts& counts) {
  std::string words = std::to_string(counts.healthy) + " healthy";
  if (counts.starting > 0) words += ", " + std::to_string(counts.starting) + " starting";
  if (counts.unhealthy > 0) words += ", " + std::to_string(counts.unhealthy) + " unhealthy";
  if (counts.draining > 0) words += ", " + std::to_string(counts.draining) + " draining";
  return words;
}

void addServices(const Progress& progress, picture::States& states, std::map<std::string, Counts>& counts) {
  for (const auto& [element, task] : progress.tasks) {
    ElementState& state = states.elements[task.service];
    state.hasChips = true;
    const auto service = progress.services.find(task.service);
    state.chips.push_back(chipOf(element, task, service == progress.services.end() ? Progress::Service() : service->second));
    Counts& count = counts[task.service];
    const Status status = state.chips.back().status;
    count.healthy += status == Status::ok;
    count.fresh += status == Status::ok && service != progress.services.end() && task.revision == service->second.revision;
    count.draining += status == Status::draining;
    count.starting += status == Status::starting;
    count.unhealthy += status == Status::error;
  }
  for (const auto& [id, service] : progress.services) {
    ElementState& state = states.elements[id];
    std::stable_sort(state.chips.begin(), state.chips.end(), [](const ChipState& a, const ChipState& b) { return a.zone < b.zone; });
    const Counts& count = counts[id];
    state.status = count.healthy == 0                                      ? Status::error
                   : service.deployment == "FAILED" || count.unhealthy > 0 ? Status::warning
                                                                           : Status::ok;
    state.word = inWords(count);
    const bool isRolling = service.deployment == "IN_PROGRESS";
    state.word2 = "revision " + (isRolling ? service.previous + " → " + service.revision : service.revision);
    if (isRolling && service.percent >= 0) state.word2 += " · " + std::to_string(service.percent) + " % green";
  }
}

void addActions(const Progress& progress, const design::Design& design, const Ends& ends, simulation::Milliseconds now,
                const std::map<std::string, Counts>& counts, picture::States& states) {
  for (const auto& [id, action] : progress.actions) {
    ElementState& state = states.elements[id];
    state.status = statusOf(action.state);
    if (action.state != "InProgress") {
      state.progress = 1;
      state.word = spoken(action.end - action.begin);
      continue;
    }
    const auto end = ends.find(id);
    if (end != ends.end() && end->second > action.begin)
      state.progress = static_cast<double>(now - action.begin) / static_cast<double>(end->second - action.begin);
    if (!action.phase.empty()) {
      state.word = action.phase;
      std::transform(state.word.begin(), state.word.end(), state.word.begin(),
                     [](char c) { return c == '_' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
      continue;
    }
    // A deployment's progress is what has become healthy, not the time.
    for (const design::Relation& relation : design.relations) {
      if (relation.from != id || relation.type != catalog::RelationType::delivery) continue;
      const design::Component* service = design.find(relation.to);
      const auto count = counts.find(relation.to);
      if (service == nullptr || count == counts.end()) continue;
      const auto rolling = progress.services.find(relation.to);
      const int wanted = std::max(1, static_cast<int>(service->number("desired", 1)));
      const int fresh = rolling != progress.services.end() && rolling->second.deployment == "IN_PROGRESS" ? count->second.fresh : 0;
      state.progress = std::min(1.0, static_cast<double>(fresh) / wanted);
      state.word = std::to_string(fresh) + " of " + std::to_string(wanted);
    }
  }
}

/// "1 of 4 new tasks healthy", over the services that the pipeline deploys; "" before the first deployment begins.
std::string rolloutWords(const Progress& progress, const design::Design& design, const std::map<std::string, Counts>& counts,
                         const std::string& pipeline) {
  int fresh = 0, wanted = 0;
  for (const design::Relation& relation : design.relations) {
    if (relation.type != catalog::RelationType::delivery || !relation.from.starts_with(pipeline + "/")) continue;
    const auto service = progress.services.find(relation.to);
    const auto count = counts.find(relation.to);
    if (service == progress.services.end() || service->second.deployment.empty() || count == counts.end()) continue;
    const design::Component* component = design.find(relation.to);
    wanted += std::max(1, component == nullptr ? 1 : static_cast<int>(component->number("desired", 1)));
    fresh += count->second.fresh;
  }
  return wanted == 0 ? std::string() : std::to_string(std::min(fresh, wanted)) + " of " + std::to_string(wanted) + " new tasks healthy";
}

}  // namespace

std::string spoken(simulation::Milliseconds duration) {
  const auto seconds = (duration + 500) / 1000;
  if (seconds < 60) return std::to_string(seconds) + " s";
  return std::to_string(seconds / 60) + " min" + (seconds % 60 == 0 ? "" : " " + std::to_string(seconds % 60) + " s");
}

picture::States looksOf(const Progress& progress, const design::Design& design, const Ends& ends, simulation::Milliseconds now) {
  picture::States states;
  std::map<std::string, Counts> counts;
  addServices(progress, states, counts);
  addActions(progress, design, ends, now, counts, states);
  for (const auto& [repository, tag] : progress.images) {
    states.elements[repository].status = Status::ok;
    states.elements[repository].word = tag + " pushed";
  }
  for (const auto& [pipeline, state] : progress.executions) {
    states.elements[pipeline].status = statusOf(state);
    const std::string rollout = state == "InProgress" ? rolloutWords(progress, design, counts, pipeline) : std::string();
    states.elements[pipeline].word = !rollout.empty()        ? rollout
                                     : state == "InProgress" ? "execution in progress"
                                     : state == "Succeeded"  ? "execution succeeded"
                                                             : "execution failed";
  }
  return states;
}

}  // namespace slipway::playback
