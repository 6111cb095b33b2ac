// Fargate offers fixed pairs of CPU and memory.
#include <array>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Memory in MiB that goes with a number of CPU units: from least to most in steps; 256 units take three fixed sizes.
struct Size {
  int cpu, least, most, step;
};
constexpr std::array kSizes = {Size{256, 512, 2048, 0},        Size{512, 1024, 4096, 1024},    Size{1024, 2048, 8192, 1024},    Size{2048, 4096, 16384, 1024},
                               Size{4096, 8192, 30720, 1024},  Size{8192, 16384, 61440, 4096}, Size{16384, 32768, 122880, 8192}};

bool fits(const Size& size, int memory) {
  if (size.step == 0) return memory == 512 || memory == 1024 || memory == 2048;
  return memory >= size.least && memory <= size.most && (memory - size.least) % size.step == 0;
}

/// The smallest legal memory that is not less, else the most.
int nearest(const Size& size, int memory) {
  if (size.step == 0) return memory <= 512 ? 512 : memory <= 1024 ? 1024 : 2048;
  for (int legal = size.least; legal <= size.most; legal += size.step)
    if (legal >= memory) return legal;
  return size.most;
}

bool isOnFargate(const terraform::Resource& definition) {
  for (const hcl::Value& kind : definition.values.member("requires_compatibilities").elements())
    if (kind.isString() && kind.asString() == "FARGATE") return true;
  return false;
}

void judge(const View& view, const terraform::Resource& definition, Diagnostics& findings) {
  if (!isOnFargate(definition)) return;
  const int cpu = numberOf(definition, "cpu", -1), memory = numberOf(definition, "memory", -1);
  if (cpu < 0 || memory < 0) return;
  const Size* size = nullptr;
  for (const Size& candidate : kSizes)
    if (candidate.cpu == cpu) size = &candidate;
  if (size != nullptr && fits(*size, memory)) return;
  const std::string pair = std::to_string(cpu) + " CPU units with " + std::to_string(memory) + " MiB";
  Diagnostic finding = findingAt(view, definition, size == nullptr ? "cpu" : "memory", Severity::error, kFargateSize, "Fargate has no size of " + pair + ".",
                                 "terraform apply would stop here: No Fargate configuration exists for given values.");
  if (size != nullptr) {
    const std::string legal = std::to_string(nearest(*size, memory));
    offer(finding, setTo(view, definition, "memory", legal, "Set memory to " + legal + " MiB"));
  } else {
    offer(finding, setTo(view, definition, "cpu", "256", "Set cpu to 256"));
  }
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kFargateSize = {{"fargate-size", "CPU and memory are no pair that Fargate offers",
                            "A task on Fargate has one of seven CPU sizes, each with its own range of memory.",
                            "Amazon ECS Developer Guide, Invalid CPU or memory value specified; fact D.51"},
                           EachResource{{"aws_ecs_task_definition"}, judge}};

}  // namespace slipway::checks
