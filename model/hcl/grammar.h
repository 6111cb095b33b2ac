#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/hcl/lexer.h"
#include "model/hcl/syntax_tree.h"

namespace slipway::hcl {

constexpr std::uint64_t tokenBit(TokenKind kind) { return std::uint64_t{1} << static_cast<unsigned>(kind); }
inline constexpr std::uint64_t skippedInBodies = tokenBit(TokenKind::space) | tokenBit(TokenKind::blockComment) | tokenBit(TokenKind::byteOrderMark);
inline constexpr std::uint64_t skippedInBrackets = skippedInBodies | tokenBit(TokenKind::newline) | tokenBit(TokenKind::lineComment);

/// The recursive descent behind parse(): one function a construct, spread over grammar_*.cpp by subject. Used by parser.cpp.
///
/// What breaks an item (an attribute or a block's header) sets `m_isBroken`; every construct then returns at once, and the
/// body continues behind the item. What is wrong but has a clear shape is reported and parsing goes on.
class Grammar {
public:
  Grammar(std::string_view text, FilePath file, const std::vector<Token>& tokens);

  NodeId parseFile();
  NodeId parseLoneExpression();
  NodeId parseLoneTemplate();

  std::vector<Node> takeNodes() { return std::move(m_nodes); }
  Diagnostics takeDiagnostics() { return std::move(m_diagnostics); }

private:
  /// Children on their way into a node.
  struct Chain {
    NodeId first = noNode;
    NodeId last = noNode;
    int height = 0;
  };

  /// While it lives, line ends are tokens (bodies, objects) or are skipped (brackets, interpolations).
  class LineEnds {
  public:
    LineEnds(Grammar& grammar, bool count) : m_grammar(grammar), m_saved(grammar.m_skipped) {
      grammar.m_skipped = count ? skippedInBodies : skippedInBrackets;
    }
    ~LineEnds() { m_grammar.m_skipped = m_saved; }
    LineEnds(const LineEnds&) = delete;
    LineEnds& operator=(const LineEnds&) = delete;

  private:
    Grammar& m_grammar;
    std::uint64_t m_saved;
  };

  static constexpr int maxDepth = 255;
  static constexpr std::size_t maxDiagnostics = 100;

  // The cursor: peek() moves over what does not count here, advance() takes the token there.
  TokenKind peek() {
    while (((m_skipped >> static_cast<unsigned>(m_tokens[m_at].kind)) & 1) != 0) ++m_at;
    return m_tokens[m_at].kind;
  }
  void advance() {
    if (m_tokens[m_at].kind == TokenKind::end) return;
    ++m_at;
    m_lastEnd = m_tokens[m_at].begin;
  }
  bool takeIf(TokenKind kind) {
    if (peek() != kind) return false;
    advance();
    return true;
  }
  TextRange rangeOf(std::size_t token) const;
  TextRange nextRange() { peek(); return rangeOf(m_at); }
  std::string_view textOf(TextRange range) const { return m_text.substr(range.begin, range.size()); }
  bool isKeyword(std::string_view word);
  bool isLineEnd(TokenKind kind) const { return kind == TokenKind::newline || kind == TokenKind::lineComment; }

  // Nodes.
  NodeId add(NodeKind kind, TextRange range, std::uint8_t op = 0, std::uint8_t flags = 0);
  NodeId addParent(NodeKind kind, TextRange range, const Chain& children, std::uint8_t op = 0, std::uint8_t flags = 0);
  void append(Chain& chain, NodeId node) {
    if (node == noNode) return;
    if (chain.first == noNode) chain.first = node;
    else m_nodes[chain.last].nextSibling = node;
    chain.last = node;
    chain.height = std::max<int>(chain.height, m_nodes[node].height);
  }
  std::uint32_t beginOf(NodeId node) const { return m_nodes[node].range.begin; }

  // Diagnostics.
  void report(TextRange range, std::string_view code, std::string message, std::string detail = {});
  NodeId breakAt(TextRange range, std::string_view code, std::string message, std::string detail = {});
  NodeId breakHere(std::string_view code, std::string message, std::string detail = {});
  bool reportCharacter(std::size_t token);
  NodeId missingExpression();
  bool enter();
  void leave() { --m_depth; }

  // Bodies (grammar_body.cpp). An inline item is one after the opening brace of its block, on the same line.
  void parseItems(Chain& items, TokenKind end);
  void parseInlineItems(Chain& items);
  void parseItem(Chain& items, bool isInline);
  void parseAttribute(Chain& items, std::size_t firstToken, bool isInline);
  void parseBlock(Chain& items, std::size_t firstToken, bool isInline);
  void parseLabels(Chain& parts, std::size_t firstToken);
  NodeId parseLabel();
  void finishBlock(Chain& items, Chain& parts, TextRange header);
  void expectItemEnd(Chain& items, std::string_view what);
  void reportRepeatedAttributes(const Chain& items);

  // Recovery (grammar_recovery.cpp).
  void skipItem(std::size_t firstToken);
  NodeId addError(std::size_t firstToken);
  bool isAtLineStart(std::uint32_t offset) const;
  std::uint32_t indentationAt(std::uint32_t offset) const;
  bool looksLikeItem(std::size_t token) const;
  Chain splitUnclosed(Chain& items, TextRange header);
  TextRange likelyUnclosed(const Chain& items, TextRange header) const;

  // Expressions (grammar_expression.cpp).
  NodeId parseExpression();
  NodeId parseBinary(int lowest);
  NodeId parsePostfix(NodeId source);
  NodeId parseTerm();
  NodeId parseNumber();
  NodeId parseUnary();
  NodeId parseParentheses();
  NodeId parseDot(NodeId source);
  NodeId parseAttributeSplat(NodeId source);
  NodeId parseBracket(NodeId source);
  NodeId addName(TextRange range) { return add(NodeKind::name, range); }

  // Collections and calls (grammar_collection.cpp).
  NodeId parseIdentifier();
  NodeId parseCall(TextRange name);
  NodeId parseTuple();
  NodeId parseObject();
  NodeId parseObjectItem(TextRange open);
  NodeId parseFor(TextRange open, bool makesObject);
  bool parseForNames(Chain& parts, std::string_view what, std::uint8_t* flags);

  // Templates (grammar_template.cpp).
  NodeId parseTemplate();
  void parseParts(Chain& parts, bool isNested);
  NodeId parseText();
  NodeId parseInterpolation();
  NodeId parseDirective();
  NodeId parseIfDirective(std::size_t open);
  NodeId parseForDirective(std::size_t open);
  std::string_view nextDirective();
  void closeDirective(std::string_view keyword, std::uint8_t* flags);
  void expectDirective(std::string_view keyword, TextRange open);

  std::string_view m_text;
  FilePath m_file;
  const std::vector<Token>& m_tokens;
  std::size_t m_at = 0;
  std::uint32_t m_lastEnd = 0;  ///< end of the token taken last
  std::uint64_t m_skipped = skippedInBodies;
  int m_depth = 0;
  bool m_isBroken = false;
  bool m_hasEncodingError = false;
  bool m_hasUnclosedBlock = false;
  bool m_mayCloseAfterItem = false;  // inside a block that began as one of one line: that error is told already
  struct Line {
    std::uint32_t offset = 0;  ///< somewhere in the line
    std::uint32_t begin = 0;
  };
  mutable Line m_line;
  std::vector<Node> m_nodes;
  Diagnostics m_diagnostics;
};

}  // namespace slipway::hcl
