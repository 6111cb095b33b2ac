#include "model/hcl/template_text.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "model/hcl/identifier.h"

namespace slipway::hcl {
namespace {

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

void appendUtf8(std::string& to, char32_t character) {
  const auto tail = [&](int shift) { to.push_back(static_cast<char>(0x80 | ((character >> shift) & 0x3F))); };
  if (character < 0x80) {
    to.push_back(static_cast<char>(character));
  } else if (character < 0x800) {
    to.push_back(static_cast<char>(0xC0 | (character >> 6)));
    tail(0);
  } else if (character < 0x10000) {
    to.push_back(static_cast<char>(0xE0 | (character >> 12)));
    tail(6);
    tail(0);
  } else {
    to.push_back(static_cast<char>(0xF0 | (character >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

struct Escape {
  std::size_t size = 0;   ///< with the backslash
  bool isValid = false;
  char32_t character = 0;
};

Escape readUnicodeEscape(std::string_view raw, std::size_t digits) {
  Escape escape{2, false, 0};
  while (escape.size < raw.size() && escape.size < digits + 2 && isHex(raw[escape.size])) {
    const char c = raw[escape.size++];
    escape.character = escape.character * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  escape.isValid = escape.size == digits + 2 && escape.character <= 0x10FFFF && (escape.character < 0xD800 || escape.character > 0xDFFF);
  return escape;
}

/// At a backslash.
Escape readEscape(std::string_view raw) {
  if (raw.size() < 2) return {1, false, 0};
  switch (raw[1]) {
    case 'n': return {2, true, '\n'};
    case 'r': return {2, true, '\r'};
    case 't': return {2, true, '\t'};
    case '"': return {2, true, '"'};
    case '\\': return {2, true, '\\'};
    case 'u': return readUnicodeEscape(raw, 4);
    case 'U': return readUnicodeEscape(raw, 8);
    default: return {2, false, 0};
  }
}

/// White_Space of Unicode: what the marks and indentation are made of.
bool isWhiteSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Bytes of the white space that a text begins with, of at most `limit` characters; `*count` is how many there are.
std::size_t leadingSpace(std::string_view text, std::size_t limit, std::size_t* count) {
  std::size_t at = 0;
  for (*count = 0; *count < limit; ++*count) {
    std::size_t size = 0;
    if (!isWhiteSpace(decodedCharacter(text.substr(at), &size)) || size == 0) break;
    at += size;
  }
  return at;
}

void trimEnd(std::string& text) {
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    std::size_t size = 0;
    if (!isWhiteSpace(decodedCharacter(std::string_view(text).substr(begin), &size)) || begin + size != text.size()) return;
    text.resize(begin);
  }
}

/// A template laid flat: literal text, in a heredoc a line at a time, and what stands between.
class FlatTemplate {
public:
  explicit FlatTemplate(NodeRef node) : m_isHeredoc(node.kind() == NodeKind::heredoc || node.text().substr(0, 1) != "\"") {
    addAll(node);
    if (node.kind() == NodeKind::heredoc && node->op == '-') removeIndentation();
  }

  std::map<NodeId, std::string> texts() const {
    std::map<NodeId, std::string> texts;
    for (const Piece& piece : m_pieces)
      if (piece.node != noNode) texts[piece.node] += piece.text;
    return texts;
  }

private:
  struct Piece {
    NodeId node = noNode;  ///< of literal text
    std::string text;
  };

  void addAll(NodeRef parent) {
    for (NodeRef part : parent.children()) {
      switch (part.kind()) {
        case NodeKind::templateText: addText(part); break;
        case NodeKind::templateIf: case NodeKind::templateFor: addDirective(part); break;
        case NodeKind::interpolation: addMark((part->flags & trimLeft) != 0, (part->flags & trimRight) != 0); break;
        default: break;
      }
    }
  }

  void addDirective(NodeRef directive) {
    bool trimsBefore = (directive->flags & trimLeft) != 0;
    for (NodeRef part : directive.children()) {
      if (part.kind() != NodeKind::templateParts) continue;
      addMark(trimsBefore, (part->flags & trimLeft) != 0);
      addAll(part);
      trimsBefore = (part->flags & trimRight) != 0;
    }
    addMark(trimsBefore, (directive->flags & trimRight) != 0);
  }

  void addMark(bool trimsBefore, bool trimsAfter) {
    if (trimsBefore && !m_pieces.empty() && m_pieces.back().node != noNode) trimEnd(m_pieces.back().text);
    m_pieces.push_back({});
    m_trimsNext = trimsAfter;
  }

  void addText(NodeRef node) {
    for (std::string_view rest = node.text(); !rest.empty();) {
      const std::size_t newline = m_isHeredoc ? rest.find('\n') : std::string_view::npos;
      const std::string_view line = rest.substr(0, newline == std::string_view::npos ? rest.size() : newline + 1);
      rest.remove_prefix(line.size());
      std::string text = unescaped(line, node->op == '"');
      std::size_t count = 0;
      if (m_trimsNext) text.erase(0, leadingSpace(text, std::numeric_limits<std::size_t>::max(), &count));
      m_trimsNext = false;
      m_pieces.push_back({node.id(), std::move(text)});
    }
  }

  void removeIndentation() {
    std::size_t least = std::numeric_limits<std::size_t>::max();
    std::vector<Piece*> beginnings;
    bool isLineStart = true;
    for (Piece& piece : m_pieces) {
      if (isLineStart) {
        std::size_t count = 0;
        const std::size_t size = leadingSpace(piece.text, std::numeric_limits<std::size_t>::max(), &count);
        // A line of nothing but blanks has no say.
        const bool isBlank = size == piece.text.size() && piece.text.ends_with('\n');
        if (piece.node == noNode) least = 0;
        if (piece.node != noNode && !isBlank) {
          beginnings.push_back(&piece);
          least = std::min(least, count);
        }
      }
      isLineStart = piece.node != noNode && piece.text.ends_with('\n');
    }
    for (Piece* piece : beginnings) {
      std::size_t count = 0;
      piece->text.erase(0, leadingSpace(piece->text, least, &count));
    }
  }

  bool m_isHeredoc;
  bool m_trimsNext = false;
  std::vector<Piece> m_pieces;
};

}  // namespace

std::map<NodeId, std::string> templateTexts(NodeRef templateNode) { return FlatTemplate(templateNode).texts(); }

std::string unescaped(std::string_view raw, bool isQuoted) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (isQuoted && c == '\\') {
      const Escape escape = readEscape(raw.substr(at));
      if (escape.isValid) appendUtf8(text, escape.character);
      else text.append(raw.substr(at, escape.size));
      at += escape.size;
    } else if ((c == '$' || c == '%') && at + 2 < raw.size() && raw[at + 1] == c && raw[at + 2] == '{') {
      text.push_back(c);
      text.push_back('{');
      at += 3;
    } else {
      text.push_back(c);
      ++at;
    }
  }
  return text;
}

void findBrokenEscapes(std::string_view raw, const std::function<void(std::size_t, std::size_t, std::string)>& report) {
  for (std::size_t at = 0; (at = raw.find('\\', at)) != std::string_view::npos;) {
    const Escape escape = readEscape(raw.substr(at));
    if (!escape.isValid) {
      const char kind = at + 1 < raw.size() ? raw[at + 1] : '\0';
      const std::string written(raw.substr(at, escape.size));
      if (escape.size == 1) report(at, 1, "A backslash ends the string's text.");
      else if (kind == 'u' && escape.size != 6) report(at, escape.size, "Escape " + written + " has fewer than 4 hexadecimal digits.");
      else if (kind == 'U' && escape.size != 10) report(at, escape.size, "Escape " + written + " has fewer than 8 hexadecimal digits.");
      else if (kind == 'u' || kind == 'U') report(at, escape.size, "Escape " + written + " is no character of Unicode.");
      else report(at, escape.size, "A backslash stands before a character that it does not escape.");
    }
    at += escape.size;
  }
}

}  // namespace slipway::hcl
