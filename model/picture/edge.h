#pragma once

#include "model/picture/drawing.h"
#include "model/picture/marks.h"

namespace slipway::picture {

/// Line, arrow head, artifact and label of one relation. Nothing for types that are not drawn at this detail.
void drawEdge(Marks& marks, const Drawing& drawing, const design::Relation& relation, const layout::RoutedEdge& edge);

}  // namespace slipway::picture
