// The provider's schema: from its bytes in the program to the first answer, and what one answer costs. Budget: 10 ms.
#include <benchmark/benchmark.h>

#include "model/core/resource.h"
#include "model/terraform/schema/schema.h"

using namespace slipway;

namespace {

constexpr std::string_view kAws = "schema/aws-5.100.0.schema";

void loadAndAsk(benchmark::State& state) {
  const std::string_view bytes = *resource(kAws);
  for (auto _ : state) {
    const schema::Provider provider("aws", "5.100.0", bytes);
    benchmark::DoNotOptimize(provider.findResource("aws_ecs_service")->findAttribute("desired_count"));
  }
  state.counters["file_bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(loadAndAsk)->Unit(benchmark::kMicrosecond);

void askForAnArgument(benchmark::State& state) {
  const schema::Provider provider("aws", "5.100.0", *resource(kAws));
  for (auto _ : state) benchmark::DoNotOptimize(provider.findResource("aws_ecs_service")->findAttribute("desired_count"));
}
BENCHMARK(askForAnArgument)->Unit(benchmark::kNanosecond);

}  // namespace
