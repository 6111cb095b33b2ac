#pragma once

#include <string>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"

namespace slipway::cli {

/// One line a finding: `file:line:col: severity code message`; positions are counted in `files`.
std::string findingsText(const Diagnostics& findings, const SourceFiles& files);

/// {"schema": "slipway/check/1", "findings": [{"severity", "code", "message", "detail", "file", "line", "column",
/// "endLine", "endColumn", "component", "source", "fixes": [title …]}], "errors", "warnings", "infos"}
std::string findingsJson(const Diagnostics& findings, const SourceFiles& files);

/// SARIF 2.1.0, for code-scanning services.
std::string findingsSarif(const Diagnostics& findings, const SourceFiles& files);

/// Prints why something cannot be done, on stderr, and returns exit code 2.
int refuse(const Diagnostics& why, const SourceFiles& files = {});

}  // namespace slipway::cli
