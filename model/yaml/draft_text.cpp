#include "model/yaml/draft_text.h"

#include <algorithm>

#include "model/yaml/scalar_text.h"
#include "model/yaml/scan.h"

namespace slipway::yaml {

namespace {

bool isCollection(const Draft& draft) { return draft.kind == Kind::sequence || draft.kind == Kind::mapping; }

/// Stands behind its key or dash on one line.
bool isOneValue(const Draft& draft) { return !isCollection(draft) || draft.items.empty() || draft.isOnOneLine; }

std::string scalarText(const Draft& draft, bool isInFlow, bool isJson) {
  if (draft.kind == Kind::null) return "null";
  if (draft.kind != Kind::string) return draft.text;
  return isJson ? doubleQuoted(draft.text) : stringText(draft.text, Style::plain, isInFlow);
}

/// A text of several lines as `|` writes it, its lines `indent` spaces in; in quotes where that could not be read back.
std::string textIn(const Draft& draft, std::size_t indent, const Layout& layout) {
  const std::string& text = draft.text;
  const std::size_t ink = text.find_last_not_of('\n');
  const bool isLiteral =
      draft.kind == Kind::string && text.find('\n') != std::string::npos && ink != std::string::npos && text.size() - ink <= 2 &&
      text.front() != ' ' && text.front() != '\n' &&
      std::none_of(text.begin(), text.end(), [](unsigned char c) { return (c < ' ' && c != '\n') || c == 0x7F || c >= 0x80; });
  if (!isLiteral) return scalarText(draft, false, false);
  std::string written = text.ends_with('\n') ? "|" : "|-";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    written += layout.newline;
    if (end > begin) written += std::string(indent, ' ') + text.substr(begin, end - begin);
    begin = end + 1;
  }
  return written;
}

std::string linesOf(const Draft& draft, std::size_t indent, const Layout& layout) {
  std::string lines;
  for (std::size_t index = 0; index < draft.items.size(); ++index) {
    if (index > 0) lines += layout.newline + std::string(indent, ' ');
    const Draft& value = draft.items[index];
    lines += draft.kind == Kind::mapping ? blockEntryText(draft.keys[index], value, indent, layout) : blockItemText(value, indent, layout);
  }
  return lines;
}

}  // namespace

Layout layoutOf(const Document& document) {
  const std::string& text = document.text();
  Layout layout;
  layout.isJson = document.isJson();
  const std::size_t line = text.find('\n');
  if (line != std::string::npos && line > 0 && text[line - 1] == '\r') layout.newline = "\r\n";
  // The first child that stands on a line of its own tells the step.
  for (Node node = document.root().firstChild(); node; node = node.firstChild()) {
    if (node.entryRange().begin == 0) continue;
    const std::uint32_t begin = scan::lineBegin(text, node.entryRange().begin);
    const std::uint32_t ink = scan::skipBlanks(text, begin);
    if (ink != node.entryRange().begin || ink == begin) continue;
    layout.step = ink - begin;
    break;
  }
  return layout;
}

std::string flowText(const Draft& draft, bool isJson) {
  if (!isCollection(draft)) return scalarText(draft, true, isJson);
  std::string text;
  for (std::size_t index = 0; index < draft.items.size(); ++index) {
    if (index > 0) text += ", ";
    const Draft& value = draft.items[index];
    text += draft.kind == Kind::mapping ? flowEntryText(draft.keys[index], value, isJson) : flowText(value, isJson);
  }
  return draft.kind == Kind::mapping ? "{" + text + "}" : "[" + text + "]";
}

std::string jsonLines(const Draft& draft, std::size_t indent, const Layout& layout) {
  if (isOneValue(draft)) return flowText(draft, true);
  const bool isMapping = draft.kind == Kind::mapping;
  std::string text = isMapping ? "{" : "[";
  for (std::size_t index = 0; index < draft.items.size(); ++index) {
    text += (index == 0 ? "" : ",") + layout.newline + std::string(indent + layout.step, ' ');
    if (isMapping) text += doubleQuoted(draft.keys[index]) + ": ";
    text += jsonLines(draft.items[index], indent + layout.step, layout);
  }
  return text + layout.newline + std::string(indent, ' ') + (isMapping ? "}" : "]");
}

std::string flowEntryText(std::string_view key, const Draft& draft, bool isJson) {
  return (isJson ? doubleQuoted(key) : stringText(key, Style::plain, true)) + ": " + flowText(draft, isJson);
}

std::string blockEntryText(std::string_view key, const Draft& draft, std::size_t indent, const Layout& layout) {
  const std::string head = stringText(key, Style::plain, false) + ":";
  if (isOneValue(draft)) return head + " " + (isCollection(draft) ? flowText(draft, false) : textIn(draft, indent + layout.step, layout));
  const std::size_t inner = indent + layout.step;
  return head + layout.newline + std::string(inner, ' ') + linesOf(draft, inner, layout);
}

std::string blockItemText(const Draft& draft, std::size_t indent, const Layout& layout) {
  if (isOneValue(draft)) return "- " + (isCollection(draft) ? flowText(draft, false) : textIn(draft, indent + 2, layout));
  return "- " + linesOf(draft, indent + 2, layout);
}

std::string wholeYaml(const Draft& draft) { return linesOf(draft, 0, {}) + "\n"; }

std::string wholeJson(const Draft& draft) { return jsonLines(draft, 0, {}) + "\n"; }

}  // namespace slipway::yaml
