#include <algorithm>

#include "model/layout/block.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

using namespace sizes;

namespace {

double stageHeight(const Tree& tree, int stage) {
  const double actions = static_cast<double>(std::max<std::size_t>(1, standingChildren(tree, stage).size()));
  return stageTitle + actions * (actionHeight + actionGap) - actionGap + stageBottom;
}

void placeStage(Run& run, int stage, const Rect& box) {
  Tree& tree = run.tree;
  tree.items[stage].box = box;
  tree.items[stage].isPlaced = true;
  double y = box.y + stageTitle;
  for (const int action : standingChildren(tree, stage)) {
    tree.items[action].box = {box.x + actionInset, y, box.width - 2 * actionInset, actionHeight};
    tree.items[action].isPlaced = true;
    y += actionHeight + actionGap;
  }
}

}  // namespace

// Stages in a row, equally high, an artifact's width apart.
void layOutPipeline(Run& run, int pipeline) {
  Tree& tree = run.tree;
  const std::vector<int> stages = standingChildren(tree, pipeline);
  double height = stageTitle + 2 * actionHeight + actionGap + stageBottom;
  for (const int stage : stages) height = std::max(height, stageHeight(tree, stage));
  double x = pipelinePadding;
  for (const int stage : stages) {
    const double width = stageWidth(tree, stage, run.measure);
    placeStage(run, stage, {x, pipelineTitle, width, height});
    x += width + stageGap;
  }
  const double inner = stages.empty() ? stageLeast : x - stageGap - pipelinePadding;
  const design::Component& component = *tree.items[pipeline].component;
  const double title = 44 + run.measure.width(component.title, 11, 600, false) + run.measure.width(component.detail, 10, 400, false) + 20;
  tree.items[pipeline].box = {0, 0, std::max(2 * pipelinePadding + inner, title), pipelineTitle + height + pipelinePadding};
}

}  // namespace slipway::layout
