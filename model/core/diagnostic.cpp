#include "model/core/diagnostic.h"

#include <algorithm>

namespace slipway {

std::string_view nameOf(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "error";
}

namespace {

Diagnostic at(Severity severity, SourceSpan span, std::string code, std::string message, std::string detail) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.span = span;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.detail = std::move(detail);
  return diagnostic;
}

}  // namespace

Diagnostic errorAt(SourceSpan span, std::string code, std::string message, std::string detail) {
  return at(Severity::error, span, std::move(code), std::move(message), std::move(detail));
}

Diagnostic warningAt(SourceSpan span, std::string code, std::string message, std::string detail) {
  return at(Severity::warning, span, std::move(code), std::move(message), std::move(detail));
}

bool hasErrors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace slipway
