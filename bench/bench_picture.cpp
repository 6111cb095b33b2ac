// From a laid-out design to the display list, and from that to SVG: what changing the level of detail, a step of a rehearsal and an
// export cost. The canvas draws a picture again only where something changed, so `drawOne` is the hot path of a rehearsal.
#include <benchmark/benchmark.h>

#include "model/emit/svg.h"
#include "model/picture/text_width.h"
#include "tests/support/two_services_design.h"
#include "tests/support/two_services_states.h"

namespace {

using namespace slipway;

struct Case {
  design::Design design;
  layout::Layout layout;
  picture::States states;
};

Case twoServices() {
  Case of{test::twoServicesDesign(), {}, test::twoServicesStates()};
  of.layout = layout::arrange(of.design, {}, picture::fontMeasure());
  return of;
}

/// Nodes on a grid, each with an edge to the next: the size that the canvas is measured with.
Case grid(int nodes) {
  Case of;
  for (int i = 0; i < nodes; ++i) {
    design::Component component;
    component.id = "aws_sqs_queue.q" + std::to_string(i);
    component.kind = "sqs-queue";
    component.title = "queue-" + std::to_string(i);
    component.detail = "standard";
    const layout::Rect box{i % 100 * 200.0, i / 100 * 80.0, 150, 44};
    of.layout.boxes[component.id] = box;
    design::Relation relation;
    relation.id = "e" + std::to_string(i);
    relation.from = component.id;
    relation.to = "aws_sqs_queue.q" + std::to_string((i + 1) % nodes);
    relation.type = catalog::RelationType::message;
    of.layout.edges.push_back({relation.id, {{box.right(), box.y + 22}, {box.right() + 50, box.y + 22}}, false, {}, {}});
    of.design.components.push_back(std::move(component));
    of.design.relations.push_back(std::move(relation));
  }
  return of;
}

picture::Options optionsOf(const benchmark::State& state) {
  picture::Options options;
  options.detail = static_cast<picture::Detail>(state.range(0));
  return options;
}

void drawTemplate(benchmark::State& state) {
  const Case of = twoServices();
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(picture::draw(of.design, of.layout, of.states, optionsOf(state)));
  }
}

void drawTenThousand(benchmark::State& state) {
  const Case of = grid(10000);
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(picture::draw(of.design, of.layout, of.states, optionsOf(state)));
  }
}

void drawOneService(benchmark::State& state) {
  const Case of = twoServices();
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(picture::drawOne(of.design, of.layout, of.states, {}, "aws_ecs_service.user"));
  }
}

void writeSvg(benchmark::State& state) {
  const Case of = twoServices();
  const picture::Picture drawn = picture::draw(of.design, of.layout, of.states);
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(emit::svg(drawn, false, "two services"));
  }
}

void measureText(benchmark::State& state) {
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(picture::fontMeasure().width("Fargate service · :3001", 10, 400, false));
  }
}

}  // namespace

// 0 far, 1 middle, 2 near
BENCHMARK(drawTemplate)->DenseRange(0, 2)->Unit(benchmark::kMicrosecond);
BENCHMARK(drawTenThousand)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(drawOneService)->Unit(benchmark::kMicrosecond);
BENCHMARK(writeSvg)->Unit(benchmark::kMicrosecond);
BENCHMARK(measureText)->Unit(benchmark::kNanosecond);
