#pragma once

#include <QString>

#include "model/catalog/kind.h"

namespace slipway::widgets {

/// Is this a value that the property may take? Empty if so, else the sentence that says what it may be: "Tasks wanted is a
/// whole number from 0 to 5000." Expressions (`var.count`, `${…}`) are always taken: the files decide.
QString whyNotValue(const catalog::PropertyKind& kind, const QString& text);

/// The value one step up or down (arrow keys, wheel): whole numbers by 1, percentages by 5, powers of two for sizes with
/// choices; the same text where there is nothing to step.
QString steppedValue(const catalog::PropertyKind& kind, const QString& text, int direction);

}  // namespace slipway::widgets
