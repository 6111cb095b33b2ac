#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/source_span.h"

namespace slipway::language {

/// A block that is open at the caret.
struct OpenBlock {
  std::string type;  ///< "resource", "ingress"
  std::vector<std::string> labels;
  std::uint32_t begin = 0;  ///< of its type
};

/// What may be written at a place, read from the tokens before it, so that it is known while the text is half written.
struct Caret {
  enum class Place {
    nothing,     ///< inside a comment or plain text
    body,        ///< the name of an argument or block
    label,       ///< a label of the block that begins on this line; `header` holds what stands before it
    expression,  ///< a value
    key,         ///< a key of an object literal
  };
  Place place = Place::nothing;
  std::vector<OpenBlock> blocks;       ///< outermost first
  OpenBlock header;                    ///< with Place::label
  std::string argument;                ///< with Place::expression: the argument that it is the value of; "" in an object
  bool isWholeValue = false;           ///< with Place::expression: nothing stands between `=` and the word
  bool isQuoted = false;               ///< inside a string without interpolation, the `word` being all of it so far
  std::vector<std::string> traversal;  ///< the steps before the word: {"aws_lb", "main"} of `aws_lb.main.ar`; indexes are left out
  TextRange word;                      ///< what a completion replaces, up to the caret
  std::string function;                ///< the call around the caret; "" if there is none
  unsigned parameter = 0;              ///< number of the argument in that call, from 0
};

/// O(offset).
Caret caretAt(std::string_view text, std::uint32_t offset);

}  // namespace slipway::language
