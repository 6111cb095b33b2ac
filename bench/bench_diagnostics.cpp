// Terraform's rules on a project of 1,000 resource blocks in 50 files: all of them, and again after a keystroke, of whose 5 ms
// they may take a small part only.
#include <benchmark/benchmark.h>

#include "model/terraform/diagnostics/validate.h"
#include "tests/support/generated_project.h"

using namespace slipway;

namespace {

void judgeAll(benchmark::State& state) {
  const SourceFiles files = test::generatedProject();
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  for (auto _ : state) benchmark::DoNotOptimize(diagnostics::judge(files, trees, ""));
}
BENCHMARK(judgeAll)->Unit(benchmark::kMillisecond);

/// Types a digit behind `anchor` in `file` and takes it back, in turns.
void judgeAgain(benchmark::State& state, const char* file, std::string_view anchor) {
  SourceFiles files = test::generatedProject();
  terraform::SyntaxTrees trees = terraform::parseAll(files);
  diagnostics::Judgement now = diagnostics::judge(files, trees, "");
  const FilePath edited(file);
  const std::shared_ptr<const std::string> before = files.at(edited);
  std::string text = *before;
  text.insert(text.find(anchor) + anchor.size(), 1, '7');
  bool isTyped = false;
  for (auto _ : state) {
    state.PauseTiming();
    isTyped = !isTyped;
    const SourceFiles old = files;
    files[edited] = std::make_shared<const std::string>(isTyped ? text : *before);
    trees = terraform::parseAll(files, old, trees);
    state.ResumeTiming();
    now = diagnostics::judge(files, trees, "", &now);
  }
}

void typeInAService(benchmark::State& state) { judgeAgain(state, "modules/stock/services_5.tf", "desired_count   = "); }
BENCHMARK(typeInAService)->Unit(benchmark::kMillisecond);
void typeInANetwork(benchmark::State& state) { judgeAgain(state, "network.tf", "cidr_block           = \"10.0.0.0/16"); }
BENCHMARK(typeInANetwork)->Unit(benchmark::kMillisecond);

}  // namespace
