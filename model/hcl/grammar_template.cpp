#include "model/hcl/grammar.h"
#include "model/hcl/template_text.h"

namespace slipway::hcl {
namespace {

bool isText(TokenKind kind) { return kind == TokenKind::quotedText || kind == TokenKind::heredocText; }

}  // namespace

// Inside templates the next token is m_tokens[m_at] itself: nothing there may be skipped.

NodeId Grammar::parseTemplate() {
  const TextRange open = nextRange();
  const bool isHeredoc = m_tokens[m_at].kind == TokenKind::openHeredoc;
  ++m_at;
  m_lastEnd = open.end;
  if (!enter()) return noNode;
  Chain parts;
  parseParts(parts, false);
  leave();
  if (m_isBroken) return noNode;
  const TokenKind close = m_tokens[m_at].kind;
  if (close == TokenKind::badEncoding || close == TokenKind::invalid) {
    reportCharacter(m_at);
    return noNode;
  }
  if (!isHeredoc) {
    if (close != TokenKind::closeQuote)
      return breakAt({open.begin, m_lastEnd}, "hcl-unclosed-string", "The string has no closing quote on its line.",
                     "Write \\n for a line's end in a string, or a heredoc (<<EOT) for text of several lines.");
    advance();
    return addParent(NodeKind::templateString, {open.begin, m_lastEnd}, parts);
  }
  std::string_view opening = textOf(open);
  while (opening.ends_with('\n') || opening.ends_with('\r')) opening.remove_suffix(1);
  const TextRange shown{open.begin, open.begin + static_cast<std::uint32_t>(opening.size())};
  const bool isIndented = opening.starts_with("<<-");
  if (close != TokenKind::closeHeredoc)
    return breakAt(shown, "hcl-unclosed-heredoc", "The heredoc " + std::string(opening) + " has no end.",
                   "Write " + std::string(opening.substr(isIndented ? 3 : 2)) + " alone on a line after it, with every ${ and %{ inside closed.");
  const std::string_view marker = textOf(rangeOf(m_at));
  const std::size_t last = marker.find_last_not_of(" \t\v\f\r");
  const std::uint32_t end = m_tokens[m_at].begin + static_cast<std::uint32_t>(last + 1);
  advance();
  return addParent(NodeKind::heredoc, {open.begin, end}, parts, isIndented ? '-' : 0);
}

void Grammar::parseParts(Chain& parts, bool isNested) {
  while (!m_isBroken) {
    const TokenKind kind = m_tokens[m_at].kind;
    if (isText(kind)) {
      append(parts, parseText());
    } else if (kind == TokenKind::openInterpolation) {
      append(parts, parseInterpolation());
    } else if (kind == TokenKind::openDirective) {
      const std::string_view keyword = nextDirective();
      const bool isMiddle = keyword == "else" || keyword == "endif" || keyword == "endfor";
      if (isMiddle && isNested) return;
      if (isMiddle) {
        breakAt(rangeOf(m_at), "hcl-unbalanced-directive", "Directive " + std::string(keyword) + " has no beginning.",
                keyword == "endfor" ? "Write %{ for … } before it." : "Write %{ if … } before it.");
        return;
      }
      append(parts, parseDirective());
    } else {
      return;
    }
  }
}

NodeId Grammar::parseText() {
  const std::uint32_t begin = m_tokens[m_at].begin;
  const bool isQuoted = m_tokens[m_at].kind == TokenKind::quotedText;
  for (; isText(m_tokens[m_at].kind); ++m_at) {
    if (!m_tokens[m_at].hasEscape) continue;
    const TextRange token = rangeOf(m_at);
    findBrokenEscapes(textOf(token), [&](std::size_t offset, std::size_t size, std::string why) {
      const std::uint32_t at = token.begin + static_cast<std::uint32_t>(offset);
      report({at, at + static_cast<std::uint32_t>(size)}, "hcl-invalid-escape", std::move(why), "Write \\\\ for a backslash itself.");
    });
  }
  m_lastEnd = m_tokens[m_at].begin;
  return add(NodeKind::templateText, {begin, m_lastEnd}, isQuoted ? '"' : 0);
}

NodeId Grammar::parseInterpolation() {
  const TextRange open = rangeOf(m_at);
  std::uint8_t flags = open.size() == 3 ? trimLeft : 0;
  LineEnds lineEnds(*this, false);
  advance();
  Chain inner;
  append(inner, parseExpression());
  if (m_isBroken) return noNode;
  if (peek() != TokenKind::closeTemplate) {
    if (peek() == TokenKind::end || peek() == TokenKind::openQuote)
      return breakAt(open, "hcl-unclosed-template", "The interpolation has no closing brace.", "Write } after its expression.");
    return breakHere("hcl-unclosed-template", "The interpolation's expression ends here, but more text follows.",
                     "Close it with a brace; write $${ where the text is meant for another program.");
  }
  if (nextRange().size() == 2) flags |= trimRight;
  advance();
  return addParent(NodeKind::interpolation, {open.begin, m_lastEnd}, inner, 0, flags);
}

/// The keyword of the directive that begins here; empty if it has none. Moves nothing.
std::string_view Grammar::nextDirective() {
  std::size_t at = m_at + 1;
  while (((skippedInBrackets >> static_cast<unsigned>(m_tokens[at].kind)) & 1) != 0) ++at;
  return m_tokens[at].kind == TokenKind::identifier ? textOf(rangeOf(at)) : std::string_view();
}

NodeId Grammar::parseDirective() {
  const std::size_t open = m_at;
  const std::string_view keyword = nextDirective();
  if (keyword != "if" && keyword != "for")
    return breakAt(rangeOf(open), "hcl-invalid-directive",
                   keyword.empty() ? "The directive has no keyword." : "Directive " + std::string(keyword) + " does not exist.",
                   "Write if, else, endif, for or endfor; write %%{ where the text is meant for another program.");
  if (!enter()) return noNode;
  const NodeId directive = keyword == "if" ? parseIfDirective(open) : parseForDirective(open);
  leave();
  return directive;
}

/// Takes `keyword }` or `keyword ~}`; a mark that trims what follows is added to `*flags`.
void Grammar::closeDirective(std::string_view keyword, std::uint8_t* flags) {
  if (m_isBroken) return;
  if (peek() != TokenKind::closeTemplate) {
    breakHere("hcl-unclosed-template", "Directive " + std::string(keyword) + " ends here, but more text follows.", "Close it with a brace.");
    return;
  }
  if (nextRange().size() == 2) *flags |= trimRight;
  advance();
}

/// At the directive that ends or divides another one: breaks if it is not the one expected.
void Grammar::expectDirective(std::string_view keyword, TextRange open) {
  if (m_isBroken) return;
  const bool isAny = m_tokens[m_at].kind == TokenKind::openDirective;
  if (isAny && nextDirective() == keyword) return;
  if (!isAny && (m_tokens[m_at].kind == TokenKind::badEncoding || m_tokens[m_at].kind == TokenKind::invalid)) {
    reportCharacter(m_at);
    return;
  }
  const TextRange place = isAny ? rangeOf(m_at) : open;
  breakAt(place, "hcl-unbalanced-directive",
          isAny ? "Directive " + std::string(nextDirective()) + " stands where " + std::string(keyword) + " is expected."
                : "The directive has no " + std::string(keyword) + ".",
          "Write %{ " + std::string(keyword) + " } where its text ends.");
}

NodeId Grammar::parseIfDirective(std::size_t open) {
  const TextRange opening = rangeOf(open);
  std::uint8_t flags = opening.size() == 3 ? trimLeft : 0;
  Chain parts;
  std::uint8_t next = 0;
  const auto takeKeyword = [&] {
    advance();
    peek();
    advance();
  };
  {
    LineEnds lineEnds(*this, false);
    takeKeyword();
    append(parts, parseExpression());
    closeDirective("if", &next);
  }
  while (!m_isBroken) {
    std::uint8_t partFlags = (next & trimRight) != 0 ? trimLeft : 0;
    Chain texts;
    const std::uint32_t begin = m_lastEnd;
    parseParts(texts, true);
    if (m_isBroken) break;
    const bool isElse = (flags & hasElse) == 0 && m_tokens[m_at].kind == TokenKind::openDirective && nextDirective() == "else";
    if (!isElse) expectDirective("endif", opening);
    if (m_isBroken) break;
    if (rangeOf(m_at).size() == 3) partFlags |= trimRight;
    append(parts, addParent(NodeKind::templateParts, {begin, m_tokens[m_at].begin}, texts, 0, partFlags));
    next = 0;
    LineEnds lineEnds(*this, false);
    takeKeyword();
    closeDirective(isElse ? "else" : "endif", &next);
    if (isElse) {
      flags |= hasElse;
      continue;
    }
    if (!m_isBroken) return addParent(NodeKind::templateIf, {opening.begin, m_lastEnd}, parts, 0, flags | next);
  }
  return noNode;
}

NodeId Grammar::parseForDirective(std::size_t open) {
  const TextRange opening = rangeOf(open);
  std::uint8_t flags = opening.size() == 3 ? trimLeft : 0;
  std::uint8_t next = 0;
  Chain parts;
  {
    LineEnds lineEnds(*this, false);
    advance();
    peek();
    advance();
    if (parseForNames(parts, "directive", &flags)) append(parts, parseExpression());
    closeDirective("for", &next);
  }
  if (m_isBroken) return noNode;
  std::uint8_t partFlags = (next & trimRight) != 0 ? trimLeft : 0;
  Chain texts;
  const std::uint32_t begin = m_lastEnd;
  parseParts(texts, true);
  expectDirective("endfor", opening);
  if (m_isBroken) return noNode;
  if (rangeOf(m_at).size() == 3) partFlags |= trimRight;
  append(parts, addParent(NodeKind::templateParts, {begin, m_tokens[m_at].begin}, texts, 0, partFlags));
  next = 0;
  LineEnds lineEnds(*this, false);
  advance();
  peek();
  advance();
  closeDirective("endfor", &next);
  return m_isBroken ? noNode : addParent(NodeKind::templateFor, {opening.begin, m_lastEnd}, parts, 0, flags | next);
}

}  // namespace slipway::hcl
