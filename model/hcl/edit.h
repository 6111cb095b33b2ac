#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/project_edit.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

// Edits of a tree as text edits that touch only what they name. `source` arguments are HCL text. Where the surroundings
// were formatted as `terraform fmt` does, they still are afterwards (a longer name re-aligns its group's `=` signs).

/// Replaces an expression's bytes.
TextEdit replaceExpression(FilePath file, NodeRef expression, std::string source);

/// Sets `name = source` in a body: replaces the value if the attribute is there, else adds a line after the last
/// attribute of the body's first group, aligned with it.
std::vector<TextEdit> setAttribute(FilePath file, NodeRef body, std::string_view name, std::string_view source);

/// Removes an attribute or block with its line, its trailing comment, and the comments directly above it.
std::vector<TextEdit> removeItem(FilePath file, NodeRef attributeOrBlock);

/// Appends a block (its formatted text, without indentation) at the end of a body, or of the file, after one blank line.
std::vector<TextEdit> appendBlock(FilePath file, NodeRef body, std::string_view source);

/// Inserts an item into a tuple or object expression in its own style (one line, or one item a line).
std::vector<TextEdit> appendTupleItem(FilePath file, NodeRef tuple, std::string_view source);
std::vector<TextEdit> removeTupleItem(FilePath file, NodeRef item);

/// Renames a block's label or an attribute's name.
TextEdit rename(FilePath file, NodeRef nameOrLabel, std::string_view newName);

/// The HCL literal for text: quoted and escaped.
std::string quoted(std::string_view text);

}  // namespace slipway::hcl
