#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_span.h"

namespace slipway::hcl {

enum class NodeKind : std::uint8_t {
  body,          ///< children: attribute | block | error, in order. A block's is its braces and what is between; a file's is the whole text
  attribute,     ///< name = expression; children: name, expression
  block,         ///< children: name (its type), then name | templateString labels, then body
  name,          ///< an identifier as written
  error,         ///< text that fits nowhere, also in place of an expression; kept, covered by a diagnostic. Flag missing: it is empty
  // expressions
  number,        ///< 1, 2.5e3
  literal,       ///< true, false, null
  templateString,///< "…", or a template file: children: templateText | interpolation | directives
  heredoc,       ///< <<EOT / <<-EOT to the end of its marker: the same children; op: '-' if indented
  templateText,  ///< raw characters between interpolations, see template_text.h; op: '"' inside quotes, where \ escapes
  interpolation, ///< ${ … }: child: expression; flags trimLeft (`${~`: white space before it goes), trimRight (`~}`: after it)
  templateIf,    ///< %{ if } … %{ endif }: children: condition, then-part (templateParts), [else-part (templateParts)]; trims as interpolation
  templateFor,   ///< %{ for } … %{ endfor }: children: name [name] collection templateParts; trims as interpolation
  templateParts, ///< a sequence inside a directive; trimLeft: white space at its own beginning goes, trimRight: at its end
  variable,      ///< the first name of a traversal: var, aws_vpc, each …
  getAttribute,  ///< children: object, name     (also legacy a.0: name is a number)
  index,         ///< children: collection, key
  attributeSplat,///< a.*.b: children: source, and what becomes of each element: getAttribute/index steps around a splatItem
  fullSplat,     ///< a[*].b: the same; in a[*].b[*].c the second child is itself a splat, whose source holds the first one's splatItem
  splatItem,     ///< stands for an element inside the second child of the nearest splat; its range is empty
  tuple,         ///< [ … ]: children: expressions
  object,        ///< { … }: children: objectItem
  objectItem,    ///< key = value or key : value; op: '=' or ':'; children: key expression, value. A variable as key is a literal name
  forTuple,      ///< [for k, v in c : e if d]: children: name [name] collection value [condition]
  forObject,     ///< {for k, v in c : ke => ve… if d}: children: name [name] collection key value [condition]; flag grouping
  call,          ///< name(args): children: name, expressions; flag expandLast for `…`
  unary,         ///< op '-' or '!'; child
  binary,        ///< op see BinaryOp; children: left, right
  conditional,   ///< children: condition, then, else
  parentheses,   ///< ( e )
};

enum class BinaryOp : std::uint8_t { add, subtract, multiply, divide, modulo, equal, notEqual, less, lessEqual, greater, greaterEqual, logicalAnd, logicalOr };

enum NodeFlag : std::uint8_t { trimLeft = 1, trimRight = 2, twoNames = 4, hasCondition = 8, grouping = 16, expandLast = 32, hasElse = 64, missing = 128 };

using NodeId = std::uint32_t;
inline constexpr NodeId noNode = 0xFFFFFFFFu;

/// 20 bytes. `range` is exact: from the first to past the last byte of the construct, without surrounding white space.
struct Node {
  NodeKind kind;
  std::uint8_t op;      ///< BinaryOp, or a character as named at the kind
  std::uint8_t flags;   ///< NodeFlag
  std::uint8_t height;  ///< expressions or blocks nested inside one another here: 1 to 255, so walking may recurse
  TextRange range;
  NodeId firstChild = noNode;
  NodeId nextSibling = noNode;
};

class NodeRef;

/// What the nodes of a tree say where that is not what stands at their ranges: in JSON, expressions stand in strings with
/// escapes of their own. One range a node, into `text`.
struct NodeTexts {
  std::string text;
  std::vector<TextRange> ranges;
};

/// A whole file, lossless: the text and a tree of ranges into it. Immutable; share it by `std::shared_ptr<const SyntaxTree>`.
/// A file that does not parse has a tree too: broken blocks become `error` nodes, the others are whole.
class SyntaxTree {
public:
  SyntaxTree(std::shared_ptr<const std::string> text, std::vector<Node> nodes, NodeId root, Diagnostics diagnostics,
             std::unique_ptr<const NodeTexts> nodeTexts = nullptr);

  const std::string& text() const { return *m_text; }
  const std::shared_ptr<const std::string>& sharedText() const { return m_text; }
  const Node& node(NodeId id) const { return m_nodes[id]; }
  /// What a node says: the text at its range, but in JSON that without the string's escapes.
  std::string_view textOf(NodeId id) const {
    if (m_nodeTexts == nullptr) return std::string_view(*m_text).substr(m_nodes[id].range.begin, m_nodes[id].range.size());
    return std::string_view(m_nodeTexts->text).substr(m_nodeTexts->ranges[id].begin, m_nodeTexts->ranges[id].size());
  }
  bool isJson() const { return m_nodeTexts != nullptr; }  ///< read from JSON: edits of native syntax do not apply
  NodeRef root() const;
  std::size_t nodeCount() const { return m_nodes.size(); }
  const Diagnostics& diagnostics() const { return m_diagnostics; }  ///< spans carry the file given to parse()

  /// The deepest node whose range holds the offset; the root if none does.
  NodeRef deepestAt(std::uint32_t offset) const;

private:
  std::shared_ptr<const std::string> m_text;
  std::vector<Node> m_nodes;
  NodeId m_root;
  Diagnostics m_diagnostics;
  std::unique_ptr<const NodeTexts> m_nodeTexts;  // null in native syntax
};

/// A node together with its tree, as code that walks likes it. Cheap to copy; valid while the tree lives.
class NodeRef {
public:
  NodeRef() = default;
  NodeRef(const SyntaxTree& tree, NodeId id) : m_tree(&tree), m_id(id) {}

  explicit operator bool() const { return m_tree != nullptr && m_id != noNode; }
  const SyntaxTree& tree() const { return *m_tree; }
  NodeId id() const { return m_id; }
  const Node& operator*() const { return m_tree->node(m_id); }
  const Node* operator->() const { return &m_tree->node(m_id); }
  NodeKind kind() const { return m_tree->node(m_id).kind; }
  TextRange range() const { return m_tree->node(m_id).range; }
  std::string_view text() const { return m_tree->textOf(m_id); }
  NodeRef firstChild() const { return {*m_tree, m_tree->node(m_id).firstChild}; }
  NodeRef nextSibling() const { return {*m_tree, m_tree->node(m_id).nextSibling}; }
  NodeRef child(std::size_t index) const;  ///< an empty reference past the last

  // Bodies, blocks and attributes.
  std::string_view blockType() const;               ///< of a block: its type's name
  std::vector<std::string> blockLabels() const;     ///< of a block: labels, unquoted and unescaped
  NodeRef blockBody() const;
  std::string_view attributeName() const;
  NodeRef attributeValue() const;
  NodeRef findAttribute(std::string_view name) const;                   ///< in a body: the attribute; empty if none
  std::vector<NodeRef> blocks(std::string_view type = {}) const;        ///< in a body: its blocks, in order; of one type unless empty

  /// Iterates over children: `for (NodeRef child : node.children())`.
  class Children;
  Children children() const;

private:
  const SyntaxTree* m_tree = nullptr;
  NodeId m_id = noNode;
};

class NodeRef::Children {
public:
  class Iterator {
  public:
    explicit Iterator(NodeRef at) : m_at(at) {}
    NodeRef operator*() const { return m_at; }
    Iterator& operator++() { m_at = m_at.nextSibling(); return *this; }
    bool operator!=(const Iterator& other) const { return m_at.id() != other.m_at.id(); }
  private:
    NodeRef m_at;
  };
  explicit Children(NodeRef parent) : m_parent(parent) {}
  Iterator begin() const { return Iterator(m_parent.firstChild()); }
  Iterator end() const { return Iterator(NodeRef(m_parent.tree(), noNode)); }
private:
  NodeRef m_parent;
};

inline NodeRef::Children NodeRef::children() const { return Children(*this); }

}  // namespace slipway::hcl
