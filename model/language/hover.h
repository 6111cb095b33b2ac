#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/source_span.h"
#include "model/language/project.h"

namespace slipway::language {

/// What a place means: shown in a card beside it.
struct Hover {
  TextRange range;                     ///< what it is about
  std::string title;                   ///< "var.region", "desired_count", "aws_lb"
  std::string kind;                    ///< "variable of type string", "required number"
  std::string value;                   ///< now, as an expression; "" if it has none, "known after apply"
  std::string about;                   ///< a sentence; may be empty
  std::optional<SourceSpan> declared;  ///< where it is declared, or where its value comes from
};

/// Nothing where there is nothing to say.
std::optional<Hover> hoverAt(const Project& project, FilePath file, std::string_view text, std::uint32_t offset);

}  // namespace slipway::language
