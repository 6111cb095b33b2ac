#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/source_span.h"

namespace slipway {

enum class Severity { error, warning, info };

std::string_view nameOf(Severity severity);  ///< "error", "warning", "info"

/// One finding, whoever made it: parsers, evaluation, checks, simulation. Shown in Problems, printed by `slipway check`.
/// `message` is a sentence: subject first, present tense, the number and its unit.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;          ///< stable, kebab-case: "undeclared-reference"
  std::string message;       ///< what is wrong, one line
  std::string detail;        ///< why it matters and what to do; may be empty
  SourceSpan span;           ///< the smallest place that says it
  std::string component;     ///< id of the design's component that it belongs to; may be empty
  std::string source;        ///< where the rule comes from (a page's title or a fact's number); may be empty
  std::vector<Fix> fixes;    ///< best first
  std::vector<SourceSpan> related;  ///< the other ends of a disagreement
};

using Diagnostics = std::vector<Diagnostic>;

Diagnostic errorAt(SourceSpan span, std::string code, std::string message, std::string detail = {});
Diagnostic warningAt(SourceSpan span, std::string code, std::string message, std::string detail = {});

bool hasErrors(const Diagnostics& diagnostics);

}  // namespace slipway
