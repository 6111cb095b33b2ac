#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/language/caret.h"
#include "model/language/project.h"

namespace slipway::language {

enum class CompletionKind { block, argument, type, reference, function, value };

/// One thing that may be written at the caret.
struct Completion {
  CompletionKind kind = CompletionKind::value;
  std::string label;  ///< what the list shows, and what the typed word is compared with
  std::string text;   ///< what is inserted; the caret goes to `caretAt` in it
  std::uint32_t caretAt = 0;
  std::string detail;  ///< a type, a place: "list(string)", "variable"
  std::string about;   ///< a sentence; may be empty
  bool isRequired = false;
};

struct Completions {
  TextRange replaced;             ///< the bytes that a choice replaces
  std::vector<Completion> items;  ///< best first; those that the word cannot mean are left out
};

/// What may be written at a byte of a file whose text may be half written; `text` is the file's text now.
Completions completionsAt(const Project& project, FilePath file, std::string_view text, std::uint32_t offset);

/// A function's call as far as it is written: "join(separator, list)" with the range of the parameter that the caret is in.
struct Signature {
  std::string text;
  TextRange parameter;  ///< in `text`; empty: past the last
};
std::optional<Signature> signatureAt(std::string_view text, std::uint32_t offset);

}  // namespace slipway::language
