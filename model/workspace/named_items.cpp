#include "model/workspace/named_items.h"

#include <algorithm>

#include "model/workspace/port_places.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

namespace {

using yaml::Node;

bool isItem(Node node) { return node.parent() && node.parent().isSequence(); }

class Search {
public:
  Search(std::shared_ptr<const yaml::Document> document, const MemberName& member, std::vector<NamedItem>& found)
      : m_document(std::move(document)), m_member(member), m_found(found) {
    for (std::size_t index = 0; index < m_document->documentCount(); ++index) visit(m_document->root(index), {});
  }

private:
  /// `innermost` is the list item around the node, if there is one.
  void visit(Node node, Node innermost) {
    if (node.isAlias()) return;
    if (isItem(node)) innermost = node;
    const bool isEntry = node.parent() && node.parent().isMapping();
    if (isEntry && node.isMapping() && isNamed(node.key())) return add(node);
    if (node.isScalar()) {
      if (node.text() == m_member.name ? bool(innermost) : isItem(node) && isNamed(node.text())) add(innermost);
      return;
    }
    for (const Node child : node.children()) visit(child, innermost);
  }

  bool isNamed(std::string_view text) const { return !placesOf(m_member, text).empty(); }

  /// What speaks of others too ("deploy both") is not this member's alone.
  void add(Node node) {
    const std::string_view text = std::string_view(m_document->text()).substr(node.entryRange().begin, node.entryRange().size());
    for (const std::string& other : m_member.others)
      if (!placesOf({other, {m_member.name}}, text).empty()) return;
    const bool isKnown = std::any_of(m_found.begin(), m_found.end(), [&](const NamedItem& item) { return item.node == node; });
    if (!isKnown) m_found.push_back({m_document, node});
  }

  const std::shared_ptr<const yaml::Document> m_document;
  const MemberName& m_member;
  std::vector<NamedItem>& m_found;
};

bool isBelow(FilePath file, std::string_view folder) {
  return !folder.empty() && ("/" + file.text()).find("/" + std::string(folder) + "/") != std::string::npos;
}

/// The documents of the delivery: those of other programs are none of a gesture's business.
template <class Visit>
void forEachDocument(const Snapshot& now, Visit visit) {
  for (const auto& [file, read] : now.deliveryFiles)
    if (read.document != nullptr && read.kind != delivery::FileKind::document && !hasErrors(read.document->diagnostics()))
      visit(file, read.document);
}

}  // namespace

std::vector<NamedItem> itemsNaming(const Snapshot& now, const MemberName& member, std::string_view folder) {
  std::vector<NamedItem> found;
  forEachDocument(now, [&](FilePath file, const std::shared_ptr<const yaml::Document>& document) {
    if (!isBelow(file, folder)) Search(document, member, found);
  });
  return found;
}

TextEdit copiedFor(const NamedItem& item, const MemberName& member, std::string_view newName, std::string_view port,
                   std::string_view newPort) {
  const std::string& text = item.document->text();
  const TextRange range = item.node.entryRange();
  std::string copy = text.substr(range.begin, range.size());
  const std::vector<TextRange> ports = portPlaces(*item.document, port);
  for (auto place = ports.rbegin(); place != ports.rend(); ++place)
    if (range.contains(*place)) copy.replace(place->begin - range.begin, place->size(), newPort);
  return yaml::insertAfter(item.node, renamed(member, copy, newName));
}

Result<std::vector<TextEdit>> withoutItems(const std::vector<NamedItem>& items) {
  std::vector<Node> going;
  for (const NamedItem& item : items) going.push_back(item.node);
  const auto goes = [&](Node node) { return std::find(going.begin(), going.end(), node) != going.end(); };
  for (std::size_t i = 0; i < going.size(); ++i) {
    const Node list = going[i].parent();
    const std::vector<Node> all = list.children();
    if (!std::all_of(all.begin(), all.end(), goes)) continue;
    // Nothing of the list is left: what the list belongs to goes with it, if that is one of several.
    Node owner = list.parent() && list.parent().isMapping() && isItem(list.parent()) ? list.parent() : Node();
    if (owner && !goes(owner)) going.push_back(owner);
  }
  std::vector<TextEdit> edits;
  for (const Node node : going) {
    const bool isCovered = std::any_of(going.begin(), going.end(), [&](Node other) {
      return !(other == node) && other.document().file() == node.document().file() && other.entryRange().contains(node.entryRange());
    });
    if (isCovered) continue;
    const Result<TextEdit> edit = yaml::removeNode(node);
    if (!edit) return edit.diagnostics();
    edits.push_back(*edit);
  }
  return edits;
}

std::vector<TextEdit> renamedEverywhere(const Snapshot& now, const MemberName& member, std::string_view newName) {
  std::vector<TextEdit> edits;
  forEachDocument(now, [&](FilePath file, const std::shared_ptr<const yaml::Document>& document) {
    for (const TextRange place : placesOf(member, document->text())) edits.push_back({{file, place}, std::string(newName)});
  });
  return edits;
}

}  // namespace slipway::workspace
