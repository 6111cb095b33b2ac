#include "model/yaml/document.h"

#include <algorithm>
#include <charconv>

#include "model/yaml/core_schema.h"

namespace slipway::yaml {

namespace {

constexpr int mostMerges = 32;  // of `<<` inside what `<<` merges

std::optional<std::size_t> positionIn(std::string_view text) {
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return position;
}

Node findIn(Node mapping, std::string_view key, int merges) {
  Node found, merged;
  for (Node entry = mapping.firstChild(); entry; entry = entry.nextSibling()) {
    if (entry.key() == key) found = entry;
    if (entry.key() == "<<") merged = entry;
  }
  if (found || !merged || merges == 0) return found;
  if (merged.isMapping()) return findIn(merged, key, merges - 1);
  for (Node source = merged.firstChild(); source && !found; source = source.nextSibling()) found = findIn(source, key, merges - 1);
  return found;
}

}  // namespace

std::string_view nameOf(Kind kind) {
  switch (kind) {
    case Kind::null: return "null";
    case Kind::boolean: return "boolean";
    case Kind::number: return "number";
    case Kind::string: return "string";
    case Kind::sequence: return "list";
    case Kind::mapping: return "mapping";
  }
  return {};
}

Node Document::root(std::size_t document) const { return document < m_roots.size() ? Node(*this, m_roots[document]) : Node(); }

Node Document::at(std::string_view path) const { return root().at(path); }

Node Document::deepestAt(std::uint32_t offset) const {
  const auto holds = [offset](Node node) {
    const TextRange range = node.entryRange();
    return range.begin <= offset && (offset < range.end || (offset == range.end && range.end == node.range().end));
  };
  Node deepest;
  for (std::size_t document = 0; document < m_roots.size() && !deepest; ++document)
    if (const Node top = root(document); holds(top)) deepest = top;
  for (Node at = deepest; at;) {
    // Children of an alias stand elsewhere.
    Node child = at.isAlias() ? Node() : at.firstChild();
    while (child && !holds(child)) child = child.nextSibling();
    if (child) deepest = child;
    at = child;
  }
  return deepest;
}

const Document::Data& Node::resolved() const {
  const Document::Data& own = data();
  // Targets are never aliases themselves: the builder points past them.
  return own.target == noNode ? own : m_document->m_nodes[own.target];
}

Kind Node::kind() const { return *this ? resolved().kind : Kind::null; }
Style Node::style() const { return *this ? data().style : Style::absent; }
bool Node::isAlias() const { return *this && data().isAlias; }

std::string_view Node::text() const {
  if (!*this) return {};
  const std::uint32_t text = resolved().text;
  return text == 0 ? std::string_view() : std::string_view(m_document->m_strings[text - 1]);
}

std::optional<bool> Node::asBoolean() const {
  if (!isScalar() || !*this) return std::nullopt;
  std::string word(text());
  std::transform(word.begin(), word.end(), word.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (word == "true" || word == "yes" || word == "on") return true;
  if (word == "false" || word == "no" || word == "off") return false;
  return std::nullopt;
}

std::optional<double> Node::asNumber() const {
  if (!isScalar() || !isNumber(text())) return std::nullopt;
  std::string_view number = text();
  if (number.starts_with('+')) number.remove_prefix(1);
  double value = 0;
  if (number.starts_with("0x") || number.starts_with("0o")) {
    std::uint64_t whole = 0;
    const auto [end, error] = std::from_chars(number.data() + 2, number.data() + number.size(), whole, number[1] == 'x' ? 16 : 8);
    if (error != std::errc()) return std::nullopt;
    return static_cast<double>(whole);
  }
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;  // .inf, .nan, out of range
  return value;
}

std::optional<std::int64_t> Node::asInteger() const {
  const std::optional<double> number = asNumber();
  constexpr double most = 9007199254740992.0;  // 2^53: beyond it a double skips integers
  if (!number || *number != static_cast<double>(static_cast<std::int64_t>(std::clamp(*number, -most, most)))) return std::nullopt;
  return static_cast<std::int64_t>(*number);
}

std::string_view Node::tag() const {
  if (!*this) return {};
  const TextRange range = data().properties;
  std::string_view written = std::string_view(m_document->text()).substr(range.begin, range.size());
  const std::size_t begin = written.starts_with('!') ? 0 : written.find('!');
  if (begin == std::string_view::npos) return {};
  written.remove_prefix(begin);
  return written.substr(0, written.find_first_of(" \t\r\n"));
}

std::size_t Node::size() const { return *this ? resolved().size : 0; }
Node Node::firstChild() const { return *this ? Node(*m_document, resolved().firstChild) : Node(); }
Node Node::nextSibling() const { return *this ? Node(*m_document, data().nextSibling) : Node(); }
Node Node::parent() const { return *this ? Node(*m_document, data().parent) : Node(); }

std::vector<Node> Node::children() const {
  std::vector<Node> all;
  all.reserve(size());
  for (Node child = firstChild(); child; child = child.nextSibling()) all.push_back(child);
  return all;
}

Node Node::item(std::size_t index) const {
  Node child = firstChild();
  for (; child && index > 0; --index) child = child.nextSibling();
  return child;
}

std::string_view Node::key() const {
  if (!*this || data().keyText == 0) return {};
  return m_document->m_strings[data().keyText - 1];
}

Node Node::find(std::string_view key) const { return isMapping() ? findIn(*this, key, mostMerges) : Node(); }

Node Node::at(std::string_view path) const {
  Node node = *this;
  while (node && !path.empty()) {
    const std::string_view step = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    if (node.isSequence()) {
      const std::optional<std::size_t> position = positionIn(step);
      node = position ? node.item(*position) : Node();
    } else {
      node = node.find(step);
    }
  }
  return node;
}

TextRange Node::range() const { return *this ? data().range : TextRange{}; }
TextRange Node::keyRange() const { return *this ? data().key : TextRange{}; }

TextRange Node::entryRange() const {
  if (!*this) return {};
  const Document::Data& own = data();
  TextRange range = own.range;
  for (const TextRange part : {own.properties, own.key}) {
    if (part.isEmpty()) continue;
    range = {std::min(range.begin, part.begin), std::max(range.end, part.end)};
  }
  return range;
}

SourceSpan Node::span() const { return *this ? SourceSpan{m_document->file(), range()} : SourceSpan{}; }

SourceSpan Node::keySpan() const {
  if (!*this) return {};
  return data().keyText != 0 ? SourceSpan{m_document->file(), keyRange()} : span();
}

std::string Node::path() const {
  std::string path;
  for (Node node = *this; node && node.parent(); node = node.parent()) {
    std::string step;
    if (node.parent().isMapping()) {
      step = node.key();
    } else {
      std::size_t position = 0;
      for (Node before = node.parent().firstChild(); before && !(before == node); before = before.nextSibling()) ++position;
      step = std::to_string(position);
    }
    path = path.empty() ? step : step + "." + path;
  }
  return path;
}

}  // namespace slipway::yaml
