// Containers, as parts of the service whose tasks run them, or of the task definition where no service does.
#include "model/design/parts.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using terraform::Resource;

const Resource* taskOf(const Draft& draft) {
  if (draft.component.kind == "task-definition") return draft.principal.resource;
  if (draft.component.kind != "ecs-service") return nullptr;
  for (const Resource* satellite : draft.satellites)
    if (satellite->type == "aws_ecs_task_definition" && !satellite->isData) return satellite;
  return nullptr;
}

}  // namespace

void addContainers(Derivation& derivation) {
  std::vector<Draft*> holders = derivation.draftsOf("ecs-service");
  for (Draft* task : derivation.draftsOf("task-definition")) holders.push_back(task);
  for (Draft* holder : holders) {
    Draft& draft = *holder;
    const Resource* task = draft.isGone ? nullptr : taskOf(draft);
    if (task == nullptr) continue;
    const hcl::Value containers = structureOf(task->values.member("container_definitions"));
    if (!containers.isSequence()) continue;
    for (std::size_t number = 0; number < containers.elements().size(); ++number) {
      const hcl::Value& container = containers.elements()[number];
      if (!container.isMapping()) continue;
      const hcl::Value name = container.member("name");
      Draft& part = addPart(derivation, draft, "container", container, "container_definitions." + std::to_string(number) + ".",
                            static_cast<int>(number), name.isString() ? name.asString() : std::string());
      part.principal.resource = task;
    }
  }
}

}  // namespace slipway::design
