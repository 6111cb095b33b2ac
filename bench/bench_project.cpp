// A project of 1,000 resource blocks in 50 files: read from a folder to a design (budget 60 ms), and one keystroke to a new
// snapshot (5 ms), wherever it falls.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "model/workspace/folder.h"
#include "model/workspace/snapshot.h"
#include "tests/support/generated_project.h"
#include "tests/support/temporary_folder.h"

using namespace slipway;

namespace {

/// The project on disk, for as long as the program runs.
const std::filesystem::path& folder() {
  static const test::TemporaryFolder made;
  static const bool isWritten = [] {
    for (const auto& [file, text] : test::generatedProject()) made.write(file.text(), *text);
    return true;
  }();
  static_cast<void>(isWritten);
  return made.path();
}

void openProject(benchmark::State& state) {
  std::size_t components = 0;
  for (auto _ : state) {
    const auto read = workspace::readFolder(folder(), nullptr);
    components = workspace::derive(*read, nullptr)->design->components.size();
  }
  state.counters["components"] = static_cast<double>(components);
}
BENCHMARK(openProject)->Unit(benchmark::kMillisecond);

/// Types a digit behind `anchor` in `file` and takes it back, in turns.
void type(benchmark::State& state, const char* file, std::string_view anchor) {
  SourceFiles files = test::generatedProject();
  auto now = workspace::derive(files, nullptr);
  const FilePath edited(file);
  const std::shared_ptr<const std::string> before = files.at(edited);
  std::string text = *before;
  text.insert(text.find(anchor) + anchor.size(), 1, '7');
  bool isTyped = false;
  for (auto _ : state) {
    isTyped = !isTyped;
    files[edited] = std::make_shared<const std::string>(isTyped ? text : *before);
    auto next = workspace::derive(files, now.get());
    // Whoever shows the old snapshot lets go of it later.
    state.PauseTiming();
    now = std::move(next);
    state.ResumeTiming();
  }
}

void typeInAService(benchmark::State& state) { type(state, "modules/stock/services_5.tf", "desired_count   = "); }
BENCHMARK(typeInAService)->Unit(benchmark::kMillisecond);
void typeAComment(benchmark::State& state) { type(state, "modules/orders/services_8.tf", "# "); }
BENCHMARK(typeAComment)->Unit(benchmark::kMillisecond);
void typeInANetwork(benchmark::State& state) { type(state, "network.tf", "cidr_block           = \"10.0.0.0/16"); }
BENCHMARK(typeInANetwork)->Unit(benchmark::kMillisecond);
void typeAModuleInput(benchmark::State& state) { type(state, "modules.tf", "${var.name}-orders"); }
BENCHMARK(typeAModuleInput)->Unit(benchmark::kMillisecond);

}  // namespace
