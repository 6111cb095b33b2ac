#pragma once

#include <QPainter>
#include <QString>

namespace slipway::widgets {

/// A sentence in a popup beside the pointer, kept inside the view: why something may not be put here.
void paintSentence(QPainter& painter, const QString& sentence, const QPointF& pointer, const QRectF& view);

}  // namespace slipway::widgets
