#include "model/workspace/container_reach.h"

#include <algorithm>
#include <map>

#include "model/workspace/container_list.h"
#include "model/workspace/container_part.h"

namespace slipway::workspace {

namespace {

/// Where a task's list of containers is written; nowhere where it is not written out. Tasks of one block share it, and others may.
SourceSpan listOf(const Snapshot& now, const std::string& task) {
  const Result<ContainerList> list = containersOf(now, task);
  return list ? list->placeAt({}) : SourceSpan();
}

/// The block of an instance: module.a["x"].aws_ecs_task_definition.service["y"] is one of module.a.aws_ecs_task_definition.service.
std::string blockOf(const std::string& address) {
  std::string block;
  bool isKey = false;
  for (const char c : address) {
    if (c == '[') isKey = true;
    if (!isKey) block += c;
    if (c == ']') isKey = false;
  }
  return block;
}

}  // namespace

std::string containersReach(const Snapshot& now, const std::string& owner) {
  const design::Component* component = now.design->find(owner);
  const std::string task = component == nullptr ? std::string() : taskOf(now, *component);
  const SourceSpan list = task.empty() ? SourceSpan() : listOf(now, task);
  if (!list.isSomewhere()) return {};
  std::size_t count = 0;
  bool areServices = true;
  std::map<std::string, bool> isSame;  // by task, of which each may have many services
  for (const design::Component& other : now.design->components) {
    const std::string othersTask = taskOf(now, other);
    if (othersTask.empty() || other.kind == "container") continue;
    const auto known = isSame.find(othersTask);
    const bool isShared = known != isSame.end() ? known->second : (isSame[othersTask] = listOf(now, othersTask) == list);
    if (!isShared) continue;
    ++count;
    areServices &= other.kind == "ecs-service";
  }
  if (count < 2) return {};
  return "all " + std::to_string(count) + (areServices ? " services of " : " tasks of ") + blockOf(task);
}

}  // namespace slipway::workspace
