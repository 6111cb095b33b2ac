#pragma once

#include <string>

#include "model/yaml/edit.h"

namespace slipway::yaml {

/// How the lines around look, so that what is written looks alike.
struct Layout {
  bool isJson = false;
  std::string newline = "\n";
  std::size_t step = 2;       ///< spaces a level
};

Layout layoutOf(const Document& document);

/// In brackets, on one line.
std::string flowText(const Draft& draft, bool isJson);
std::string flowEntryText(std::string_view key, const Draft& draft, bool isJson);   ///< "key: value", or the value alone for an empty key

/// JSON with an entry a line, as the AWS command line prints it; every line but the first begins with `indent` spaces or more.
std::string jsonLines(const Draft& draft, std::size_t indent, const Layout& layout);

/// In lines; every line but the first begins with `indent` spaces or more. For a place that stands at that indentation.
std::string blockEntryText(std::string_view key, const Draft& draft, std::size_t indent, const Layout& layout);
std::string blockItemText(const Draft& draft, std::size_t indent, const Layout& layout);   ///< "- value"

// A whole new file, two spaces a level. Precondition: a mapping or list that is not empty.
std::string wholeYaml(const Draft& draft);
std::string wholeJson(const Draft& draft);

}  // namespace slipway::yaml
