// From a keystroke to a new snapshot, on the template: parse, evaluate, derive, check. Budget: 5 ms.
#include <benchmark/benchmark.h>

#include "model/layout/layout.h"
#include "model/picture/picture.h"
#include "model/picture/text_width.h"
#include "model/simulation/simulate.h"
#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"

using namespace slipway;

namespace {

const FilePath kServices("TerraformCodes/services.tf");

/// The template with a digit changed, as typing in the editor does.
SourceFiles edited(const SourceFiles& files, char digit) {
  SourceFiles changed = files;
  std::string text = *files.at(kServices);
  text[text.find("desired_count = 2") + 16] = digit;
  changed[kServices] = std::make_shared<const std::string>(std::move(text));
  return changed;
}

void openTemplate(benchmark::State& state) {
  const SourceFiles files = workspace::templateFiles("two-fargate-services");
  for (auto _ : state) benchmark::DoNotOptimize(workspace::derive(files, nullptr));
}
BENCHMARK(openTemplate)->Unit(benchmark::kMillisecond);

void keystroke(benchmark::State& state) {
  const SourceFiles files = workspace::templateFiles("two-fargate-services");
  auto now = workspace::derive(files, nullptr);
  char digit = '1';
  for (auto _ : state) {
    digit = digit == '9' ? '1' : static_cast<char>(digit + 1);
    now = workspace::derive(edited(files, digit), now.get());
  }
}
BENCHMARK(keystroke)->Unit(benchmark::kMillisecond);

void arrangeAndDraw(benchmark::State& state) {
  const auto now = workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr);
  for (auto _ : state) {
    const layout::Layout layout = layout::arrange(*now->design, {}, picture::fontMeasure());
    benchmark::DoNotOptimize(picture::draw(*now->design, layout, {}));
  }
}
BENCHMARK(arrangeAndDraw)->Unit(benchmark::kMillisecond);

void rehearse(benchmark::State& state) {
  const auto now = workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr);
  for (auto _ : state) benchmark::DoNotOptimize(simulation::simulate(*now->design, {}, 1));
}
BENCHMARK(rehearse)->Unit(benchmark::kMillisecond);

}  // namespace

