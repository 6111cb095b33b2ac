#pragma once

#include <cstddef>
#include <memory>
#include <random>
#include <string>

#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

/// Makes random edits of a file without errors — sets, inserts, removes, renames of attributes, blocks and items, each on the
/// file as it is, and several at once — and says what the first bad one does; empty if none is. An edit is good if
/// - what it deletes, other than blanks, is inside what it names (a removal may take the comments and empty lines at its place);
/// - elsewhere it changes at most blanks before a token, on lines joined to what it names without an empty line between, and indentation;
/// - the result parses, and is canonical if the file was.
/// - token for token, without blanks, lines, commas and comments, only what it names is different, and is as wanted.
/// `count` edits are drawn, all of them if it is 0; `*made` grows by their number.
std::string whatAnEditBreaks(const std::shared_ptr<const SyntaxTree>& tree, std::mt19937& random, std::size_t count,
                             std::size_t* made = nullptr);

}  // namespace slipway::hcl
