#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/core/project_edit.h"
#include "model/core/result.h"
#include "model/yaml/document.h"

namespace slipway::yaml {

/// A value to be written, which is in no file yet.
struct Draft {
  Kind kind = Kind::null;
  std::string text;             ///< of a scalar: the value, not quoted; numbers and booleans as they are written
  std::vector<Draft> items;     ///< of a collection, in order
  std::vector<std::string> keys;   ///< of a mapping: one for each item
  bool isOnOneLine = false;     ///< a collection that is written in brackets also where the ones around it are not

  static Draft null();
  static Draft boolean(bool value);
  static Draft number(std::string text);
  static Draft string(std::string text);
  static Draft sequence(std::vector<Draft> items);
  static Draft mapping(std::vector<std::pair<std::string, Draft>> entries);
};

// Where the file would no longer read as it should, all of them fail with `not-editable` (see sound_edit.h).

/// Replaces one scalar by another and nothing else. A string keeps the quotes that were there as long as they can hold it;
/// a plain one gets quotes only where it would read as something else. A block scalar (`|`, `>`) keeps its indentation.
/// Fails with `not-a-scalar` for a collection on either side.
Result<TextEdit> setScalar(Node node, const Draft& value);

/// Adds an entry to a mapping, after its last one, or before the entry `before` if that is one of it. Indentation, line ends
/// and flow or block form are the mapping's own. Fails with `not-a-mapping`, or `duplicate-key`.
Result<TextEdit> insertEntry(Node mapping, std::string_view key, const Draft& value, Node before = {});

/// Adds an item to a sequence, at its end or before the item `before`. Fails with `not-a-sequence`.
Result<TextEdit> insertItem(Node sequence, const Draft& value, Node before = {});

/// Adds a sibling after an entry or item: `text` as it is, with its key or dash, in the way the node's own text is written
/// (node.entryRange()). Precondition: the node has a parent.
TextEdit insertAfter(Node node, std::string text);

/// Takes an entry or an item out, with the comment that follows it on its line. A collection that gets empty is written `{}` or `[]`.
/// Fails with `not-removable` for a document's root.
Result<TextEdit> removeNode(Node node);

/// Gives an entry another key. Fails with `no-key`, or `duplicate-key`.
Result<TextEdit> renameKey(Node entry, std::string_view key);

}  // namespace slipway::yaml
