#include "model/workspace/map_entry.h"

#include <algorithm>
#include <set>
#include <vector>

#include "model/hcl/edit.h"
#include "model/workspace/locate.h"
#include "model/workspace/references.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;
using hcl::Value;

/// Origins of all literals inside a value.
void originsIn(const Value& value, std::vector<SourceSpan>& origins) {
  if (value.origin().isSomewhere()) origins.push_back(value.origin());
  for (const Value& element : value.elements()) originsIn(element, origins);
  for (const auto& [name, member] : value.members()) originsIn(member, origins);
}

std::string stemOf(const std::string& key) { return key.substr(0, std::min(key.find('-'), key.find('_'))); }

std::string replaceAll(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

std::vector<NodeRef> itemsOf(NodeRef object) {
  std::vector<NodeRef> items;
  for (const NodeRef child : object.children())
    if (child.kind() == NodeKind::objectItem) items.push_back(child);
  return items;
}

NodeRef memberOf(NodeRef item, const std::string& name) {
  const NodeRef value = item.child(1);
  if (!value || value.kind() != NodeKind::object) return {};
  for (const NodeRef member : itemsOf(value))
    if (keyText(member) == name) return member.child(1);
  return {};
}

/// The next number of a member that counts up over the entries (3001, 3002 → 3003); nothing if it does not.
std::optional<long> nextNumber(NodeRef map, const std::string& member) {
  std::set<long> numbers;
  const std::vector<NodeRef> items = itemsOf(map);
  for (const NodeRef item : items) {
    const NodeRef value = memberOf(item, member);
    if (!value || value.kind() != NodeKind::number) return std::nullopt;
    numbers.insert(std::strtol(std::string(value.text()).c_str(), nullptr, 10));
  }
  if (items.size() < 2 || numbers.size() != items.size()) return std::nullopt;
  const long last = *numbers.rbegin(), before = *std::next(numbers.rbegin());
  return last + (last - before);
}

/// The lines of a node with what stands before it on its first line, and how far they are from the left.
std::size_t lineBegin(const std::string& text, std::size_t at) {
  const auto newline = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return newline == std::string::npos ? 0 : newline + 1;
}

}  // namespace

std::string keyText(NodeRef objectItem) {
  std::string text(objectItem.firstChild().text());
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  return text;
}

MemberName memberOf(const MapEntry& entry) {
  MemberName member{entry.key, {}};
  for (const NodeRef item : itemsOf(entry.map))
    if (const std::string key = keyText(item); key != entry.key) member.others.push_back(key);
  return member;
}

std::optional<MapEntry> mapEntryOf(const Snapshot& now, const terraform::Resource& resource) {
  const std::string* key = std::get_if<std::string>(&resource.key);
  if (key == nullptr) return std::nullopt;
  std::vector<SourceSpan> origins;
  originsIn(resource.values, origins);
  for (const SourceSpan& origin : origins) {
    const auto tree = now.trees.find(origin.file);
    if (tree == now.trees.end() || now.isBroken(origin.file)) continue;
    const std::vector<NodeRef> path = pathTo(tree->second->deepestAt(origin.range.begin));
    for (std::size_t i = 1; i < path.size(); ++i)
      if (path[i].kind() == NodeKind::objectItem && path[i - 1].kind() == NodeKind::object && keyText(path[i]) == *key && path[i].child(1) &&
          path[i].child(1).kind() == NodeKind::object)
        return MapEntry{origin.file, path[i - 1], path[i], *key};
  }
  return std::nullopt;
}

TextEdit withoutEntry(const MapEntry& entry) {
  const std::string& text = entry.map.tree().text();
  std::size_t begin = lineBegin(text, entry.item.range().begin), end = entry.item.range().end;
  const bool ownsItsLine = text.find_first_not_of(" \t", begin) == entry.item.range().begin;
  if (!ownsItsLine) {
    // On one line with others: the entry and the comma behind it, or before it.
    begin = entry.item.range().begin;
    const auto comma = text.find_first_not_of(" \t", end);
    if (comma != std::string::npos && text[comma] == ',') end = text.find_first_not_of(" \t", comma + 1);
    return {{entry.file, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}}, ""};
  }
  const auto newline = text.find('\n', end);
  end = newline == std::string::npos ? text.size() : newline + 1;
  // Comments above belong to it; one of the blank lines around it goes too.
  while (begin > 0) {
    const std::size_t above = lineBegin(text, begin - 1);
    const auto first = text.find_first_not_of(" \t", above);
    if (text[first] != '#' && text.compare(first, 2, "//") != 0) break;
    begin = above;
  }
  const auto isBlank = [&](std::size_t lineStart) { return lineStart < text.size() && text[std::min(text.find_first_not_of(" \t\r", lineStart), text.size() - 1)] == '\n'; };
  if (isBlank(end)) end = text.find('\n', end) + 1;
  else if (begin > 0 && isBlank(lineBegin(text, begin - 1))) begin = lineBegin(text, begin - 1);
  return {{entry.file, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}}, ""};
}

TextEdit withNewEntry(const MapEntry& model, const std::string& key, const std::map<std::string, std::string>& overrides) {
  const std::string& text = model.map.tree().text();
  const TextRange range = model.item.range();
  std::string entry = text.substr(range.begin, range.size());

  // Values from back to front, so that offsets before them hold.
  std::vector<std::pair<TextRange, std::string>> changes;
  const NodeRef keyNode = model.item.firstChild();
  const bool isQuoted = keyNode.text().starts_with('"') || key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") != std::string::npos;
  changes.emplace_back(keyNode.range(), isQuoted ? hcl::quoted(key) : key);
  for (const NodeRef member : itemsOf(model.item.child(1))) {
    const NodeRef value = member.child(1);
    const std::string name = keyText(member);
    if (const auto given = overrides.find(name); given != overrides.end()) changes.emplace_back(value.range(), given->second);
    else if (const auto number = nextNumber(model.map, name)) changes.emplace_back(value.range(), std::to_string(*number));
    else if (value.kind() == NodeKind::templateString)
      changes.emplace_back(value.range(), replaceAll(replaceAll(std::string(value.text()), model.key, key), stemOf(model.key), stemOf(key)));
  }
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  for (const auto& [where, with] : changes) entry.replace(where.begin - range.begin, where.size(), with);

  const std::vector<NodeRef> items = itemsOf(model.map);
  const NodeRef last = items.back();
  const std::size_t begin = lineBegin(text, range.begin);
  if (text.find_first_not_of(" \t", begin) != range.begin) return {{model.file, {last.range().end, last.range().end}}, ", " + entry};
  const std::string indentation = text.substr(begin, range.begin - begin);
  // Entries set apart by blank lines stay so.
  const bool hasGaps = items.size() > 1 && text.substr(items[0].range().end, items[1].range().begin - items[0].range().end).find("\n\n") != std::string::npos;
  std::uint32_t end = last.range().end;
  const bool hasComma = end < text.size() && text[end] == ',';
  if (hasComma) ++end;
  return {{model.file, {end, end}}, std::string(hasGaps ? "\n\n" : "\n") + indentation + entry + (hasComma ? "," : "")};
}

}  // namespace slipway::workspace
