#pragma once

#include <string_view>

#include "model/core/diagnostic.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

/// Checks a value against one of `resources/shapes/` ("task-definition"): which keys a mapping has, their types, choices,
/// lengths and ranges. Findings are errors at the key, or at the value; a missing key is reported where its mapping begins.
/// Codes: unknown-key, missing-key, wrong-type, bad-choice, bad-value, out-of-range. A key that nearly is another brings the
/// fix that renames it. Placeholders ("<IMAGE1_NAME>", "${PORT}", "#{Source.CommitId}", "__IMAGE__") may stand for any value.
///
/// A shape is written as a type ("text", "integer", "number", "boolean", "yesno", "scalar", "list", "mapping", "any"; several
/// with `|`), as `$name` for one of the file's `definitions`, as a list of choices, or as a mapping of
///   is: type (mapping where there are keys, else text) · keys: {name: shape} · required: [names] · either: [two names]
///   oneOf: [two names], of which a mapping has exactly one
///   names: pattern of other keys · reserved: pattern that they must not match · others: their shape · items: shape of a list
///   least, most: length of a text, list or mapping · range: [least, most] of a number · pattern: of a text
///   distinct: true, where a list holds nothing twice · title: how sentences call the whole
/// Patterns are called by their names in `resources/shapes/patterns.yaml` (pattern.h), which says them in words too.
Diagnostics checkShape(yaml::Node value, std::string_view shape);

/// Adds what checkShape() finds on lines of which nothing is said yet: readers know more about their format than a shape.
void addShapeFindings(yaml::Node value, std::string_view shape, Diagnostics& findings);

/// AWS and GitHub read the first document of a file only: a warning (later-document) where another one begins.
void addLaterDocuments(const yaml::Document& document, Diagnostics& findings);

/// A file of `resources/shapes/`, by its name without the extension. It lives as long as the program; one that is not there
/// is a bug that the tests find, and reads as "any".
const yaml::Document& shapeFile(std::string_view name);

/// Whether a scalar is filled in later, by a build or a deployment, so that nobody can judge it now.
bool isPlaceholder(yaml::Node scalar);

/// The part of a mapping or item at which people look for what it lacks: its key, its dash, or its bracket.
SourceSpan headOf(yaml::Node node);

}  // namespace slipway::delivery
