#include <algorithm>

#include "model/layout/finish.h"
#include "model/layout/layout.h"
#include "model/layout/pins.h"
#include "model/layout/routing/router.h"
#include "model/layout/sizes.h"

namespace slipway::layout {

namespace {

// The drawing's corner comes to (0, 0) if a pin took something left of it or above.
void collectBoxes(const Tree& tree, Layout& layout) {
  bool isFirst = true;
  for (const Item& item : tree.items) {
    if (item.component == nullptr || !item.isPlaced) continue;
    layout.boxes.emplace(item.component->id, item.box);
    const double right = std::max(layout.bounds.right(), item.box.right()), bottom = std::max(layout.bounds.bottom(), item.box.bottom());
    if (isFirst) layout.bounds = item.box;
    else {
      layout.bounds.x = std::min(layout.bounds.x, item.box.x);
      layout.bounds.y = std::min(layout.bounds.y, item.box.y);
      layout.bounds.width = right - layout.bounds.x;
      layout.bounds.height = bottom - layout.bounds.y;
    }
    if (item.role == Role::lane && layout.lane.width == 0) layout.lane = item.box;
    isFirst = false;
  }
}

void holdEdges(Layout& layout) {
  double left = layout.bounds.x, top = layout.bounds.y, right = layout.bounds.right(), bottom = layout.bounds.bottom();
  const auto hold = [&](Point point) {
    left = std::min(left, point.x);
    top = std::min(top, point.y);
    right = std::max(right, point.x);
    bottom = std::max(bottom, point.y);
  };
  for (const RoutedEdge& edge : layout.edges) {
    for (const Point& point : edge.points) hold(point);
    if (!edge.hasLabel) continue;
    hold({edge.labelCentre.x - edge.labelWidth / 2, edge.labelCentre.y - sizes::labelHeight / 2});
    hold({edge.labelCentre.x + edge.labelWidth / 2, edge.labelCentre.y + sizes::labelHeight / 2});
  }
  layout.bounds = {left, top, right - left, bottom - top};
}

}  // namespace

Layout arrange(const design::Design& design, const Pins& pins, const TextMeasure& measure, const Layout* previous, const LayoutOptions& options) {
  Tree tree(design, options);
  Run run{tree, measure, previous};
  layOutWithPins(run, pins);
  placeOutlines(run, design);
  Layout layout;
  collectBoxes(tree, layout);
  placeChips(run, layout);
  layout.edges = routeEdges(tree, measure);
  holdEdges(layout);
  return layout;
}

}  // namespace slipway::layout
