#include "model/workspace/container_list.h"

#include <algorithm>

#include "model/hcl/edit.h"

namespace slipway::workspace {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;
using yaml::Draft;
using yaml::Node;
using Path = ContainerList::Path;

bool isIndex(const std::string& step) { return !step.empty() && step.find_first_not_of("0123456789") == std::string::npos; }

NodeRef unwrapped(NodeRef expression) {
  while (expression && expression.kind() == NodeKind::parentheses) expression = expression.firstChild();
  return expression;
}

bool isKey(NodeRef key, const std::string& name) { return key.text() == name || key.text() == hcl::quoted(name); }

NodeRef itemOf(NodeRef owner, const std::string& step) {
  std::size_t index = 0;
  for (const NodeRef child : owner.children()) {
    if (owner.kind() == NodeKind::object && isKey(child.child(0), step)) return child;
    if (owner.kind() == NodeKind::tuple && isIndex(step) && index++ == std::stoul(step)) return child;
  }
  return {};
}

NodeRef valueOf(NodeRef item) { return item && item.kind() == NodeKind::objectItem ? unwrapped(item.child(1)) : unwrapped(item); }

/// Where lists stand whose items have names: a path may leave out that it means the first.
bool isListOfObjects(const std::string& name) { return name == "portMappings" || name == "mountPoints" || name == "dependsOn"; }

Path withIndexes(const Path& path) {
  Path whole;
  for (const std::string& step : path) {
    if (!whole.empty() && isListOfObjects(whole.back()) && !isIndex(step)) whole.push_back("0");
    whole.push_back(step);
  }
  return whole;
}

/// What is around a value and not there yet, from the inside.
Draft wrapped(const Path& path, std::size_t from, Draft value) {
  for (std::size_t i = path.size(); i-- > from;)
    value = isIndex(path[i]) ? Draft::sequence({std::move(value)}) : Draft::mapping({{path[i], std::move(value)}});
  return value;
}

std::string hclText(const Draft& value, bool isOpen) {
  if (value.kind == yaml::Kind::string) return hcl::quoted(value.text);
  if (value.kind != yaml::Kind::sequence && value.kind != yaml::Kind::mapping) return value.text;
  std::size_t widest = 0;
  for (const std::string& key : value.keys) widest = std::max(widest, key.size());
  std::string text;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string item = hclText(value.items[i], false);
    const std::string key =
        value.keys.empty() ? std::string() : value.keys[i] + (isOpen ? std::string(widest - value.keys[i].size(), ' ') : "") + " = ";
    text += isOpen ? "  " + key + item + "\n" : (i == 0 ? "" : ", ") + key + item;
  }
  if (value.kind == yaml::Kind::sequence) return "[" + text + "]";
  return isOpen ? "{\n" + text + "}" : "{ " + text + " }";
}

std::string shortened(std::string_view text) {
  const std::string line(text.substr(0, text.find('\n')));
  return line.size() > 60 ? line.substr(0, 57) + "…" : line;
}

}  // namespace

std::size_t ContainerList::size() const { return sizeAt({}); }

std::size_t ContainerList::sizeAt(const Path& path) const {
  if (isJson()) return jsonAt(path) && jsonAt(path).isSequence() ? jsonAt(path).size() : 0;
  const NodeRef list = valueOf(hclAt(path));
  std::size_t count = 0;
  if (list && list.kind() == NodeKind::tuple)
    for (const NodeRef item : list.children()) count += item ? 1 : 0;
  return count;
}

std::string ContainerList::textAt(const Path& path) const {
  if (isJson()) return std::string(jsonAt(path).text());
  const NodeRef value = valueOf(hclAt(path));
  if (!value || (value.kind() != NodeKind::templateString && value.kind() != NodeKind::number && value.kind() != NodeKind::literal))
    return {};
  if (value.kind() != NodeKind::templateString) return std::string(value.text());
  const NodeRef only = value.firstChild();
  return only && only.kind() == NodeKind::templateText && !only.nextSibling() ? std::string(only.text()) : std::string();
}

SourceSpan ContainerList::placeAt(const Path& path) const {
  if (isJson()) return jsonAt(path) ? jsonAt(path).span() : SourceSpan{m_file, {}};
  const NodeRef value = valueOf(hclAt(path));
  return value ? SourceSpan{m_file, value.range()} : SourceSpan{m_file, m_list.range()};
}

NodeRef ContainerList::hclAt(const Path& path) const {
  NodeRef at = m_list;
  for (const std::string& step : withIndexes(path)) {
    if (!at) return {};
    at = itemOf(valueOf(at), step);
  }
  return at;
}

Node ContainerList::jsonAt(const Path& path) const {
  Node at = m_items;
  for (const std::string& step : withIndexes(path))
    at = at.isSequence() ? (isIndex(step) ? at.item(std::stoul(step)) : Node()) : at.find(step);
  return at;
}

Result<std::vector<TextEdit>> ContainerList::put(const Path& given, const Draft& value) const {
  const Path path = withIndexes(given);
  return isJson() ? putJson(path, value) : putHcl(path, value);
}

Result<std::vector<TextEdit>> ContainerList::putHcl(const Path& path, const Draft& value) const {
  NodeRef owner = m_list;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (owner.kind() != NodeKind::object && owner.kind() != NodeKind::tuple)
      return errorAt({m_file, owner.range()}, "bad-value",
                     (i == 0 ? std::string("The list of containers") : path[i - 1]) + " is made by " + shortened(owner.text()) +
                         "; change it where that comes from, or in the text.");
    const NodeRef item = itemOf(owner, path[i]);
    if (!item) {
      const Draft missing = wrapped(path, i + 1, value);
      const bool isEntry = owner.kind() == NodeKind::object;
      const std::string text = hclText(missing, path.size() == 1);
      return hcl::appendTupleItem(m_file, owner, isEntry ? path[i] + " = " + text : text);
    }
    owner = valueOf(item);
  }
  if (owner.kind() == NodeKind::object || owner.kind() == NodeKind::tuple)
    return errorAt({m_file, owner.range()}, "bad-value", path.back() + " holds several values; change them one by one, or in the text.");
  return std::vector<TextEdit>{hcl::replaceExpression(m_file, owner, hclText(value, false))};
}

Result<std::vector<TextEdit>> ContainerList::putJson(const Path& path, const Draft& value) const {
  Node owner = m_items;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Node next = owner.isSequence() ? (isIndex(path[i]) ? owner.item(std::stoul(path[i])) : Node()) : owner.find(path[i]);
    if (!next) {
      Draft missing = wrapped(path, i + 1, value);
      // A pair is written on one line, and among pairs as they are.
      const Node beside = owner.isSequence() && owner.size() > 0 ? owner.item(owner.size() - 1) : Node();
      const std::string_view model =
          beside ? std::string_view(owner.document().text()).substr(beside.range().begin, beside.range().size()) : std::string_view();
      if (owner.isSequence() && path.size() > 1) missing.isOnOneLine = model.find('\n') == std::string_view::npos;
      if (missing.kind == yaml::Kind::sequence && !missing.items.empty()) missing.items.front().isOnOneLine = true;
      const Result<TextEdit> edit = owner.isSequence() ? yaml::insertItem(owner, missing) : yaml::insertEntry(owner, path[i], missing);
      if (!edit) return edit.diagnostics();
      TextEdit padded = *edit;
      if (missing.isOnOneLine && model.starts_with("{ ")) {
        padded.replacement.insert(padded.replacement.rfind('}'), " ");
        padded.replacement.insert(padded.replacement.find('{') + 1, " ");
      }
      return std::vector<TextEdit>{std::move(padded)};
    }
    owner = next;
  }
  const Result<TextEdit> edit = yaml::setScalar(owner, value);
  if (!edit) return edit.diagnostics();
  return std::vector<TextEdit>{*edit};
}

Result<std::vector<TextEdit>> ContainerList::take(const Path& path) const {
  if (isJson())
    if (const Node node = jsonAt(path)) {
      const Result<TextEdit> edit = yaml::removeNode(node);
      if (!edit) return edit.diagnostics();
      return std::vector<TextEdit>{*edit};
    }
  if (const NodeRef item = hclAt(path)) return hcl::removeTupleItem(m_file, item);
  return errorAt({m_file, {}}, "no-such-property", path.back() + " is not written there.");
}

}  // namespace slipway::workspace
