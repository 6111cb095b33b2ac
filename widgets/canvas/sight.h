#pragma once

#include <functional>
#include <memory>

#include "model/catalog/kind.h"
#include "model/design/design.h"
#include "model/layout/layout.h"
#include "model/picture/picture.h"

namespace slipway::widgets {

/// What a canvas shows: one snapshot of the design, where its elements stand, and how they look. Values that nobody changes any more.
struct Sight {
  std::shared_ptr<const design::Design> design;
  std::shared_ptr<const layout::Layout> layout;
  /// The picture at a level of detail; called in the GUI thread when that level is first needed.
  std::function<std::shared_ptr<const picture::Picture>(picture::Detail)> pictureFor;
  /// How a component stands in the drawing; without it, as the catalogue says, and a node of no known kind that has children is a container.
  std::function<catalog::Shape(const design::Component&)> shapeOf;
};

}  // namespace slipway::widgets
