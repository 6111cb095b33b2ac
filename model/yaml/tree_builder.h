#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "model/yaml/document.h"

namespace slipway::yaml {

/// Puts a document together from a reader's events, and holds the limits. Used by the readers of this folder only.
/// A call that answers false has passed a limit: the reader stops, the reason is reported.
class TreeBuilder {
public:
  TreeBuilder(std::shared_ptr<const std::string> text, FilePath file, bool isJson);

  const std::string& text() const { return m_document->text(); }

  void setKey(std::string text, TextRange range);   ///< the next value is the entry of this key
  void setDash(TextRange range);                    ///< the next value is the item of this dash
  bool addScalar(Kind kind, Style style, TextRange range, TextRange properties, std::string value);
  bool open(Kind kind, Style style, std::uint32_t begin, TextRange properties);
  void close(std::uint32_t end);
  bool addAlias(TextRange range, std::size_t anchor);
  void anchorNext(std::size_t anchor) { m_nextAnchor = anchor; }   ///< numbers from 1, as yaml-cpp counts them

  void report(std::string code, TextRange range, std::string message, std::string detail = {});
  void warn(std::string code, TextRange range, std::string message, std::string detail = {});

  /// Closes what is open at `end` and gives the document away; the builder is empty then.
  std::shared_ptr<const Document> finish(std::uint32_t end);

private:
  struct Frame {
    NodeId id;
    NodeId lastChild = noNode;
    std::uint64_t weight = 1;       ///< nodes that a walk which follows aliases meets
    std::uint32_t height = 1;       ///< levels below and with this one, aliases followed
    std::size_t anchor = 0;
    std::unordered_set<std::string> keys;
  };
  struct Anchor {
    NodeId node = noNode;
    std::uint64_t weight = 0;       ///< 0 while the node is still open
    std::uint32_t height = 0;
  };

  Document::Data* add(Kind kind, Style style, TextRange range, TextRange properties);
  void account(std::uint64_t weight, std::uint32_t height);
  void remember(std::size_t anchor, NodeId node, std::uint64_t weight, std::uint32_t height);

  std::shared_ptr<Document> m_document;
  std::vector<Frame> m_frames;
  std::vector<Anchor> m_anchors;
  std::size_t m_nextAnchor = 0;
  std::uint64_t m_expanded = 0;
  std::string m_key;
  TextRange m_keyRange;
  bool m_hasKey = false;
};

}  // namespace slipway::yaml
