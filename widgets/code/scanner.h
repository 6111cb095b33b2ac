#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace slipway::widgets {

/// What a byte of a file is, as the editor colours it. The order is that of the lexer's style numbers.
enum class CodeStyle : std::uint8_t { text, keyword, block, attribute, string, number, reference, function, operation, comment };
inline constexpr int codeStyleCount = 10;

/// What a line leaves to the next one: open braces, an open comment or text. 0 at the top of a file; fits Scintilla's line states.
using LineState = std::int32_t;

/// Colours one line (without its end) and gives the state for the next. `styles` has one place a byte, all `text` before.
using ScanLine = LineState (*)(std::string_view line, LineState state, std::span<CodeStyle> styles);

/// How deep a line with this state before it lies, for folding.
using DepthOf = int (*)(LineState state);

struct Scanner {
  const char* language;      ///< "Terraform", "YAML" …
  ScanLine scan;
  DepthOf depth;             ///< nullptr: folds by indentation
};

extern const Scanner hclScanner, yamlScanner, jsonScanner, dockerfileScanner, plainScanner;

/// By a file's name: main.tf, buildspec.yml, taskdef.json, Dockerfile; anything else is plain text.
const Scanner& scannerFor(std::string_view fileName);

}  // namespace slipway::widgets
