#pragma once

#include <QPainter>

#include "widgets/canvas/elements.h"
#include "widgets/canvas/picture_layer.h"

namespace slipway::widgets {

/// Paints the titles of containers whose own title is cut off by the view's edge, at that edge: a title stays visible while any part of
/// its box is. Titles at the same edge stand in one row, outer ones first.
void paintStickyTitles(QPainter& painter, const Elements& elements, PictureLayer& layer, PaintCache& cache, const Camera& camera,
                       const QRectF& view);

}  // namespace slipway::widgets
