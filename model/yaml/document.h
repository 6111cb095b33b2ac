#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_span.h"

namespace slipway::yaml {

enum class Format : std::uint8_t { automatic, yaml, json };  ///< automatic: JSON for files named *.json, YAML for others
enum class Kind : std::uint8_t { null, boolean, number, string, sequence, mapping };
enum class Style : std::uint8_t {
  absent,       ///< a value that is not written: `key:`
  plain, singleQuoted, doubleQuoted,
  literal,      ///< `|`
  folded,       ///< `>`
  block, flow,  ///< of collections
};

std::string_view nameOf(Kind kind);  ///< as sentences call it: "null", "boolean", "number", "string", "list", "mapping"

/// Limits that keep hostile input cheap; a file beyond one has a diagnostic that names it.
inline constexpr std::size_t mostYamlBytes = 4u << 20;
inline constexpr std::size_t mostJsonBytes = 32u << 20;
inline constexpr std::uint32_t mostLevels = 200;           ///< of nesting, aliases followed
inline constexpr std::uint32_t mostNodes = 500'000;        ///< as written
inline constexpr std::uint64_t mostExpanded = 1'000'000;   ///< nodes that aliases stand for, in all

using NodeId = std::uint32_t;
inline constexpr NodeId noNode = 0xFFFFFFFFu;

class Node;

/// A YAML or JSON file: its text, and a tree of places in it. Immutable; share it by `std::shared_ptr<const Document>`.
/// A text that does not parse keeps the part of the tree that was read, and says why in its diagnostics.
class Document {
public:
  const std::string& text() const { return *m_text; }
  const std::shared_ptr<const std::string>& sharedText() const { return m_text; }
  FilePath file() const { return m_file; }
  bool isJson() const { return m_isJson; }
  const Diagnostics& diagnostics() const { return m_diagnostics; }

  /// A file may hold several documents (`---`). An empty node past the last, and for an empty file.
  std::size_t documentCount() const { return m_roots.size(); }
  Node root(std::size_t document = 0) const;

  /// From the root of the first document, see Node::at().
  Node at(std::string_view path) const;

  /// The deepest node whose entry (key, value, dash) holds the offset; empty if none does.
  Node deepestAt(std::uint32_t offset) const;

private:
  friend class Node;
  friend class TreeBuilder;
  struct Data {
    Kind kind = Kind::null;
    Style style = Style::absent;
    bool isAlias = false;
    TextRange range;              ///< the value, without anchor and tag
    TextRange key;                ///< of a mapping's entry: its key; of a block sequence's item: its dash
    TextRange properties;         ///< anchor and tag as written; empty if there are none
    std::uint32_t text = 0;       ///< 1 + index into m_strings: a scalar's value
    std::uint32_t keyText = 0;    ///< 1 + index into m_strings
    std::uint32_t size = 0;       ///< of a collection: number of children
    NodeId parent = noNode, firstChild = noNode, nextSibling = noNode;
    NodeId target = noNode;       ///< of an alias
  };
  std::shared_ptr<const std::string> m_text;
  FilePath m_file;
  bool m_isJson = false;
  std::vector<Data> m_nodes;
  std::vector<std::string> m_strings;
  std::vector<NodeId> m_roots;
  Diagnostics m_diagnostics;
};

/// One value together with its document. Cheap to copy; valid while the document lives. An empty node answers like an
/// absent value: it has no children and no text, so paths can be followed without asking at each step.
/// An alias answers with the kind, text and children of what it stands for, but with its own place.
class Node {
public:
  Node() = default;
  Node(const Document& document, NodeId id) : m_document(&document), m_id(id) {}

  explicit operator bool() const { return m_document != nullptr && m_id != noNode; }
  const Document& document() const { return *m_document; }
  NodeId id() const { return m_id; }
  friend bool operator==(Node a, Node b) { return a.m_document == b.m_document && a.m_id == b.m_id; }

  Kind kind() const;                 ///< null for an empty node
  Style style() const;
  bool isAlias() const;
  bool isNull() const { return kind() == Kind::null; }
  bool isString() const { return kind() == Kind::string; }
  bool isSequence() const { return kind() == Kind::sequence; }
  bool isMapping() const { return kind() == Kind::mapping; }
  bool isScalar() const { return !isSequence() && !isMapping(); }

  /// A scalar's value, unquoted and unescaped; numbers and booleans as written; "" for others.
  std::string_view text() const;
  std::optional<bool> asBoolean() const;          ///< true, false; for AWS's sake also yes, no, on, off
  std::optional<double> asNumber() const;         ///< of a number, or of a string that reads as one ("256")
  std::optional<std::int64_t> asInteger() const;  ///< the same where it is whole
  std::string_view tag() const;                   ///< as written: "!Ref", "!!str"; "" if there is none

  // Children, in the order of the file.
  std::size_t size() const;
  Node firstChild() const;
  Node nextSibling() const;
  Node parent() const;
  std::vector<Node> children() const;
  Node item(std::size_t index) const;             ///< child by position; empty past the last
  std::string_view key() const;                   ///< of a mapping's entry; "" for others
  /// A mapping's entry; the last one where a key is twice. Entries merged with `<<` are found after its own.
  Node find(std::string_view key) const;
  /// Follows keys and positions separated by dots: "phases.build.commands.0". Empty where a step leads nowhere.
  Node at(std::string_view path) const;

  // Places.
  TextRange range() const;           ///< of the value; empty, just after the colon or dash, for an absent one
  TextRange keyRange() const;        ///< of the key, or of a block sequence's dash; empty for others
  TextRange entryRange() const;      ///< from the key or dash to the end of the value
  SourceSpan span() const;
  SourceSpan keySpan() const;        ///< the key if there is one, else the value
  std::string path() const;          ///< "phases.build.commands.0"

private:
  const Document::Data& data() const { return m_document->m_nodes[m_id]; }
  const Document::Data& resolved() const;
  const Document* m_document = nullptr;
  NodeId m_id = noNode;
};

/// Reads a whole file. Never fails and never throws: what is wrong is in the diagnostics, whose spans name `file`.
/// Codes: not-text (binary, UTF-16), yaml-syntax, json-syntax, duplicate-key, placeholder (a warning: a value
/// of JSON that is filled in later), too-large, too-deep, too-many-nodes,
/// alias-limit. YAML 1.2's core types, read by yaml-cpp; JSON by nlohmann-json.
std::shared_ptr<const Document> parse(std::shared_ptr<const std::string> text, FilePath file, Format format = Format::automatic);

}  // namespace slipway::yaml
