#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/project_edit.h"
#include "model/hcl/quoted_text.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

// Edits of a tree as text edits that touch only what they name. `source` arguments are HCL text. A file that was formatted
// as `terraform fmt` does still is afterwards: a longer name re-aligns its group's `=` signs, and nothing else changes.
// Line ends stay those of the file.

/// Replaces an expression's bytes.
TextEdit replaceExpression(FilePath file, NodeRef expression, std::string source);

/// Sets `name = source` in a body: replaces the value if the attribute is there, else adds a line after the last
/// attribute of the body's first group, or at its beginning.
std::vector<TextEdit> setAttribute(FilePath file, NodeRef body, std::string_view name, std::string_view source);

/// Removes an attribute or block with its lines, its trailing comment, the comments directly above it, and one of the blank
/// lines around it.
std::vector<TextEdit> removeItem(FilePath file, NodeRef attributeOrBlock);

/// Appends a block (its formatted text, without indentation, ending with a line end) at the end of a body, or of the file,
/// after one blank line.
std::vector<TextEdit> appendBlock(FilePath file, NodeRef body, std::string_view source);

/// Inserts an item at the end of a tuple expression in its own style (one line, or one item a line).
std::vector<TextEdit> appendTupleItem(FilePath file, NodeRef tuple, std::string_view source);
/// Removes an element of a tuple expression with its comma.
std::vector<TextEdit> removeTupleItem(FilePath file, NodeRef item);

/// Renames a block's label or an attribute's name; quotes stay as they are.
TextEdit rename(FilePath file, NodeRef nameOrLabel, std::string_view newName);

}  // namespace slipway::hcl
