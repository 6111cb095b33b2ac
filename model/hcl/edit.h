#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/core/project_edit.h"
#include "model/hcl/quoted_text.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

// Edits of a tree as text edits that touch only what they name. `source` arguments are HCL text, with LF; they get the line
// ends of the file. The functions that return several edits keep what was formatted as `terraform fmt` does formatted: a
// longer name moves the `=` signs of its group. What was not is left as it is. Edits of several calls on one tree may be
// applied together: where their blanks meet, one gives way (see applied()); tidied() then puts the columns right.

/// Replaces an expression's bytes; nothing else moves, see tidied().
TextEdit replaceExpression(FilePath file, NodeRef expression, std::string source);

/// Sets `name = source` in a body: replaces the value if the attribute is there, else adds a line after the last
/// attribute of the body's first group, aligned with it. A body on one line is opened up.
std::vector<TextEdit> setAttribute(FilePath file, NodeRef body, std::string_view name, std::string_view source);

/// The same for several (name, source), in order.
std::vector<TextEdit> setAttributes(FilePath file, NodeRef body, const std::vector<std::pair<std::string, std::string>>& attributes);

/// Removes an attribute or block with its line, its trailing comment, and the comments directly above it. Of the blank
/// lines around it one group goes too.
std::vector<TextEdit> removeItem(FilePath file, NodeRef attributeOrBlock);

/// Appends a block (its formatted text, without indentation) at the end of a body, or of the file, after one blank line.
std::vector<TextEdit> appendBlock(FilePath file, NodeRef body, std::string_view source);

/// Inserts an item (of an object: `key = value`) at the end of a tuple or object expression in its own style (one line, or
/// one item a line). No edits for other expressions.
std::vector<TextEdit> appendTupleItem(FilePath file, NodeRef tuple, std::string_view source);

/// Removes an item of a tuple or object with its comma, and its line and comments if it has a line of its own. Items of one
/// tuple that go together must be removed by one call; what comes into the same tuple is an edit of the text after that.
std::vector<TextEdit> removeTupleItem(FilePath file, NodeRef item);
std::vector<TextEdit> removeTupleItems(FilePath file, const std::vector<NodeRef>& items);

/// Renames a block's label or an attribute's name; nothing else moves, see tidied().
TextEdit rename(FilePath file, NodeRef nameOrLabel, std::string_view newName);

/// The edits of one file, with blanks changed so that lines which were formatted still are afterwards. To be called once,
/// on all edits of a step together; edits of other files pass through. O(bytes of the file).
std::vector<TextEdit> tidied(std::string_view text, FilePath file, std::vector<TextEdit> edits);

}  // namespace slipway::hcl
