#include <benchmark/benchmark.h>

#include "bench/generated_hcl.h"
#include "model/hcl/format.h"
#include "model/hcl/parser.h"

namespace slipway::hcl {
namespace {

/// Text in, canonical text out: parse, clean up, lay out, write.
void formatFile(benchmark::State& state) {
  const std::string text = bench::generatedHcl(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(formatted(text, FilePath("main.tf")));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(formatFile)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace slipway::hcl
