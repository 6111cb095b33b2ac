// Layout and routing from a design to positions and edges. Peers (dot, ELK, dagre on the same kind of graphs) are measured by
// their own programs; the figure to beat at 1,000 sparse nodes is dot's 0.17 s for positions alone.
#include <benchmark/benchmark.h>

#include "bench/nested_design.h"
#include "model/layout/layout.h"
#include "tests/support/two_services_design.h"

namespace {

using namespace slipway;

/// Text as wide as its characters: layout's own time is measured, not the fonts'.
class EvenMeasure : public layout::TextMeasure {
public:
  double width(std::string_view text, double size, int, bool) const override { return static_cast<double>(text.size()) * size * 0.56; }
};

void arrangeAll(benchmark::State& state, const design::Design& design) {
  const EvenMeasure measure;
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(layout::arrange(design, {}, measure));
  }
  state.counters["edges"] = static_cast<double>(design.relations.size());
}

void twoServices(benchmark::State& state) { arrangeAll(state, test::twoServicesDesign()); }
void sparse(benchmark::State& state) { arrangeAll(state, bench::nestedDesign(static_cast<int>(state.range(0)), 1.08)); }
void dense(benchmark::State& state) { arrangeAll(state, bench::nestedDesign(static_cast<int>(state.range(0)), 2.5)); }
void flat(benchmark::State& state) { arrangeAll(state, bench::flatDesign(static_cast<int>(state.range(0)))); }

}  // namespace

BENCHMARK(twoServices)->Unit(benchmark::kMillisecond);
BENCHMARK(sparse)->Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(dense)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(flat)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
