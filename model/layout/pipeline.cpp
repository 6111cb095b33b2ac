#include <algorithm>

#include "model/layout/block.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

constexpr std::size_t k_mostInColumn = 5;  // more actions continue in a column beside: a lane is wide, not high

std::size_t columnsOf(std::size_t actions) { return std::max<std::size_t>(1, (actions + k_mostInColumn - 1) / k_mostInColumn); }

std::size_t rowsOf(std::size_t actions) { return std::max<std::size_t>(1, (actions + columnsOf(actions) - 1) / columnsOf(actions)); }

double stageHeight(const Tree& tree, int stage) {
  const auto rows = static_cast<double>(rowsOf(standingChildren(tree, stage).size()));
  return stageTitle + rows * (actionHeight + actionGap) - actionGap + stageBottom;
}

double wholeWidth(const Run& run, int stage) {
  return stageWidth(run.tree, stage, run.measure) * static_cast<double>(columnsOf(standingChildren(run.tree, stage).size()));
}

void placeStage(Run& run, int stage, const Rect& box) {
  run.tree.items[stage].box = box;
  run.tree.items[stage].isPlaced = true;
  placeActions(run.tree, stage);
}

}  // namespace

void placeActions(Tree& tree, int stage) {
  const Rect& box = tree.items[stage].box;
  const std::vector<int> actions = standingChildren(tree, stage);
  const std::size_t rows = rowsOf(actions.size());
  const double width = (box.width - actionInset) / static_cast<double>(columnsOf(actions.size()));
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const double x = box.x + actionInset + width * static_cast<double>(i / rows);
    const double y = box.y + stageTitle + static_cast<double>(i % rows) * (actionHeight + actionGap);
    tree.items[actions[i]].box = {x, y, width - actionInset, actionHeight};
    tree.items[actions[i]].isPlaced = true;
  }
}

// Stages in a row, equally high, an artifact's width apart.
void layOutPipeline(Run& run, int pipeline) {
  Tree& tree = run.tree;
  const std::vector<int> stages = standingChildren(tree, pipeline);
  double height = stageTitle + 2 * actionHeight + actionGap + stageBottom;
  for (const int stage : stages) height = std::max(height, stageHeight(tree, stage));
  double x = pipelinePadding;
  for (const int stage : stages) {
    const double width = wholeWidth(run, stage);
    placeStage(run, stage, {x, pipelineTitle, width, height});
    x += width + stageGap;
  }
  const double inner = stages.empty() ? stageLeast : x - stageGap - pipelinePadding;
  const design::Component& component = *tree.items[pipeline].component;
  const double title = 44 + run.measure.width(component.title, 11, 600, false) + run.measure.width(component.detail, 10, 400, false) + 20;
  tree.items[pipeline].box = {0, 0, std::max(2 * pipelinePadding + inner, title), pipelineTitle + height + pipelinePadding};
}

}  // namespace slipway::layout
