#pragma once

#include <QWidget>
#include <functional>
#include <memory>

#include "model/catalog/kind.h"
#include "model/design/design.h"

namespace slipway::widgets {

/// The control of one property, chosen by its kind: field, switch, list of choices, chips, or plain text.
struct PropertyField {
  QWidget* widget = nullptr;
  std::function<void(const design::Property&)> setValue;
};

/// Makes the control. `commit` is called with each new value, `tell` with the sentence that says why a value cannot be
/// ("" once it is fine).
PropertyField makePropertyField(const catalog::PropertyKind& kind, const design::Property& property, QWidget* parent,
                                std::function<void(const QString&)> commit, std::function<void(const QString&)> tell);

/// The kind of a property that the catalogue does not know: plain text, or read-only if it is known only after apply.
catalog::PropertyKind plainKind(const design::Property& property);

}  // namespace slipway::widgets
