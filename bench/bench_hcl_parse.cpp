#include <benchmark/benchmark.h>

#include "bench/generated_hcl.h"
#include "model/hcl/lexer.h"
#include "model/hcl/parser.h"

namespace slipway::hcl {
namespace {

using Text = std::shared_ptr<const std::string>;

Text textOfLines(const benchmark::State& state) {
  return std::make_shared<const std::string>(bench::generatedHcl(static_cast<int>(state.range(0))));
}

void countBytes(benchmark::State& state, const Text& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text->size()));
}

void tokeniseFile(benchmark::State& state) {
  const Text text = textOfLines(state);
  for (auto _ : state) benchmark::DoNotOptimize(tokenise(*text));
  countBytes(state, text);
}

/// Tokens, tree with expressions, diagnostics. The counter is the tree's memory for each byte of source.
void parseFile(benchmark::State& state) {
  const Text text = textOfLines(state);
  std::size_t nodes = 0;
  for (auto _ : state) {
    const auto tree = parse(text, FilePath("main.tf"));
    nodes = tree->nodeCount();
    benchmark::DoNotOptimize(tree);
  }
  countBytes(state, text);
  state.counters["tree_bytes_per_byte"] = static_cast<double>(nodes * sizeof(Node)) / static_cast<double>(text->size());
}

BENCHMARK(tokeniseFile)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(parseFile)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace slipway::hcl


