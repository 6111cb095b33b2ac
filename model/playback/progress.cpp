#include "model/playback/progress.h"

#include <cstdlib>

namespace slipway::playback {

namespace {

std::string dataOf(const simulation::Event& event, const char* key) {
  const auto found = event.data.find(key);
  return found == event.data.end() ? std::string() : found->second;
}

}  // namespace

void Progress::take(const simulation::Event& event) {
  if (event.kind == "task") {
    if (event.to == "STOPPED") {
      tasks.erase(event.element);
      return;
    }
    Task& task = tasks[event.element];
    task.service = dataOf(event, "service");
    task.zone = dataOf(event, "zone");
    task.address = dataOf(event, "address");
    task.revision = dataOf(event, "revision");
    task.state = event.to;
    Service& service = services[task.service];
    if (service.revision.empty()) service.revision = service.previous = task.revision;
  } else if (event.kind == "target") {
    const auto found = tasks.find(event.element);
    if (found == tasks.end()) return;
    found->second.target = event.to;
    found->second.passed = std::atoi(dataOf(event, "passed").c_str());
    found->second.needed = std::atoi(dataOf(event, "needed").c_str());
    found->second.wasHealthy = found->second.wasHealthy || event.to == "healthy";
  } else if (event.kind == "deployment") {
    Service& service = services[event.element];
    service.deployment = event.to;
    service.revision = dataOf(event, "revision");
    service.previous = dataOf(event, "previous");
    service.lifecycle.clear();
    service.percent = -1;
  } else if (event.kind == "lifecycle") {
    if (const auto task = tasks.find(event.element); task != tasks.end())
      task->second.lifecycle = event.to;
    else {
      Service& service = services[event.element];
      service.lifecycle = event.to;
      // A replacement is started beside the old tasks and gets nothing yet.
      if (event.to == "Install") service.percent = 0;
    }
  } else if (event.kind == "traffic") {
    services[event.element].percent = std::atoi(dataOf(event, "percent").c_str());
  } else if (event.kind == "action" || event.kind == "stage") {
    Action& action = actions[event.element];
    action.state = event.to;
    (event.to == "InProgress" ? action.begin : action.end) = event.t;
  } else if (event.kind == "build-phase") {
    actions[event.element].phase = event.to;
  } else if (event.kind == "image") {
    images[event.element] = dataOf(event, "tag");
  } else if (event.kind == "execution") {
    executions[event.element] = event.to;
  }
}

}  // namespace slipway::playback
