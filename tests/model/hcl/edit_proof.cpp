#include "tests/model/hcl/edit_proof.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/hcl/format.h"
#include "model/hcl/lexer.h"
#include "model/hcl/parser.h"
#include "tests/model/hcl/edit_effect.h"

namespace slipway::hcl {
namespace {

const FilePath file("main.tf");

/// One edit that could be made.
struct Attempt {
  std::string name;
  EditEffect effect;           ///< what it may delete, and what comes
  bool takesComments = false;  ///< it may also delete comments, commas and empty lines beside that
  NodeId owner = noNode;       ///< the tuple, object or one-line body that it changes: one change of it a step
  std::function<std::vector<TextEdit>()> make;
};

class Proof {
public:
  explicit Proof(const std::shared_ptr<const SyntaxTree>& tree) : m_tree(tree), m_text(tree->text()) {
    m_isCanonical = isSettled(m_text);
    findEmptyLines();
    collectBody(tree->root());
  }

  std::string run(std::mt19937& random, std::size_t count, std::size_t* made) {
    if (count == 0 || count > m_attempts.size()) count = m_attempts.size();
    if (made != nullptr) *made += count;
    std::shuffle(m_attempts.begin(), m_attempts.end(), random);
    for (std::size_t index = 0; index < count; ++index)
      if (std::string why = whyBad(m_attempts[index]); !why.empty()) return m_attempts[index].name + ": " + why;
    for (std::size_t index = 0; index + 2 < count; index += 3)
      if (std::string why = whyBadTogether({&m_attempts[index], &m_attempts[index + 1], &m_attempts[index + 2]}); !why.empty()) return why;
    return {};
  }

private:
  /// A few odd texts settle only when they are formatted twice, with terraform too.
  static bool isSettled(const std::string& text) {
    const Result<std::string> once = formatted(text, file);
    return once && *once == text;
  }

  void collectBody(NodeRef body) {
    const std::uint32_t end = body.range().end;
    const bool hasLines = body.text().find('\n') != std::string_view::npos;
    const NodeId owner = hasLines ? noNode : body.id();
    const auto insertion = [&](std::string name, std::string wanted, std::function<std::vector<TextEdit>()> make) {
      m_attempts.push_back({std::move(name) + " into " + placeOf(body), {{end, end}, std::move(wanted), true}, false, owner, std::move(make)});
    };
    insertion("an attribute", "an_attribute_that_is_new = [1]", [=] { return setAttribute(file, body, "an_attribute_that_is_new", "[\n  1,\n]"); });
    insertion("two attributes", "one_that_is_new = 1\ntwo = <<EOT\n  x\nEOT\n",
              [=] { return setAttributes(file, body, {{"one_that_is_new", "1"}, {"two", "<<EOT\n  x\nEOT\n"}}); });
    insertion("a block", "block \"x\" { y = 1 }", [=] { return appendBlock(file, body, "block \"x\" {\n  y = 1\n}\n"); });
    for (NodeRef item : body.children()) {
      m_attempts.push_back({"removal of " + placeOf(item), {item.range(), {}}, true, owner, [=] { return removeItem(file, item); }});
      rename(item.firstChild());
      if (item.kind() == NodeKind::block) {
        for (NodeRef part = item.firstChild().nextSibling(); part && part.kind() != NodeKind::body; part = part.nextSibling()) rename(part);
        collectBody(item.blockBody());
        continue;
      }
      const NodeRef value = item.attributeValue();
      const std::string name(item.attributeName());
      for (const char* source : {"\"a rather long value\"", "{\n  a = 1\n}"})
        m_attempts.push_back({"setting " + placeOf(item), {value.range(), source}, false, owner, [=] { return setAttribute(file, body, name, source); }});
      collectItems(value);
    }
  }

  /// What can be done inside an expression.
  void collectItems(NodeRef value) {
    const bool isObject = value.kind() == NodeKind::object;
    if (isObject || value.kind() == NodeKind::tuple) {
      const char* source = isObject ? "(new) = 1" : "new";
      const std::uint32_t end = value.range().end;
      m_attempts.push_back(
          {"an item into " + placeOf(value), {{end, end}, source, true}, false, value.id(), [=] { return appendTupleItem(file, value, source); }});
    } else if (value.kind() != NodeKind::call && value.kind() != NodeKind::parentheses) {
      return;
    }
    for (NodeRef entry : value.children()) {
      if (entry.kind() == NodeKind::name) continue;
      if (isObject || value.kind() == NodeKind::tuple)
        m_attempts.push_back(
            {"removal of item " + placeOf(entry), {entry.range(), {}}, true, value.id(), [=] { return removeTupleItem(file, entry); }});
      const NodeRef inner = isObject ? entry.child(1) : entry;
      if (inner.kind() == NodeKind::error) continue;
      m_attempts.push_back({"another expression at " + placeOf(inner), {inner.range(), "f(1, \"${two}\")"}, false, value.id(), [=, this] {
                              return tidied(m_text, file, {replaceExpression(file, inner, "f(1, \"${two}\")")});
                            }});
      collectItems(inner);
    }
  }

  void rename(NodeRef name) {
    const std::string other = "another_name_" + std::to_string(name.range().begin);
    const std::string wanted = name.kind() == NodeKind::name ? other : quoted(other);
    m_attempts.push_back({"renaming " + placeOf(name), {name.range(), wanted}, false, noNode,
                          [=, this] { return tidied(m_text, file, {hcl::rename(file, name, other)}); }});
  }

  static std::string placeOf(NodeRef node) { return std::to_string(node.range().begin) + ".." + std::to_string(node.range().end); }

  std::string whyBad(const Attempt& attempt) const {
    const std::vector<TextEdit> edits = attempt.make();
    const Result<std::string> after = applied(m_text, file, edits);
    if (!after) return after.diagnostics()[0].message;
    const Result<std::vector<TextEdit>> own = resolved(m_text, file, edits);
    TextRange touched = attempt.effect.named;
    for (const TextEdit& edit : *own) {
      if (isBlank(edit)) continue;
      if (std::string why = whyDeletesTooMuch(edit, attempt); !why.empty()) return why;
      touched.begin = std::min(touched.begin, edit.span.range.begin);
      touched.end = std::max(touched.end, edit.span.range.end);
    }
    for (const TextEdit& edit : *own)
      if (isBlank(edit) && !isNear(edit.span.range, touched) && !isIndentation(edit.span.range))
        return "blanks change far away, at " + std::to_string(edit.span.range.begin);
    if (std::string why = whatElseChanged(m_text, *after, attempt.effect); !why.empty()) return why;
    return whyBadText(*after);
  }

  static bool isAllOf(std::string_view text, const char* characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
  }

  bool isBlank(const TextEdit& edit) const {
    return isAllOf(edit.replacement, " ") && isAllOf(std::string_view(m_text).substr(edit.span.range.begin, edit.span.range.size()), " \t");
  }

  std::string whyDeletesTooMuch(const TextEdit& edit, const Attempt& attempt) const {
    const auto isHarmless = [&](std::uint32_t begin, std::uint32_t end) {
      if (begin >= end) return true;
      const std::string_view gone = std::string_view(m_text).substr(begin, end - begin);
      if (!attempt.takesComments) return isAllOf(gone, " \t\r\n");
      for (const Token& token : tokenise(gone)) {
        switch (token.kind) {
          case TokenKind::space:
          case TokenKind::newline:
          case TokenKind::lineComment:
          case TokenKind::blockComment:
          case TokenKind::comma:
          case TokenKind::end: break;
          default: return false;
        }
      }
      return true;
    };
    const TextRange range = edit.span.range;
    const std::uint32_t before = std::min(range.end, std::max(range.begin, attempt.effect.named.begin));
    const std::uint32_t behind = std::max(range.begin, std::min(range.end, attempt.effect.named.end));
    if (isHarmless(range.begin, before) && isHarmless(behind, range.end)) return {};
    return "deletes " + m_text.substr(range.begin, range.size());
  }

  void findEmptyLines() {
    const std::vector<Token> tokens = tokenise(m_text);
    bool isEmpty = true;
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::newline && isEmpty) m_emptyLines.push_back(token.begin);
      if (token.kind != TokenKind::space) isEmpty = token.kind == TokenKind::newline || token.kind == TokenKind::lineComment;
    }
  }

  /// Whether no empty line stands between two places.
  bool isNear(TextRange place, TextRange touched) const {
    const std::uint32_t begin = std::min(place.end, touched.end);
    const std::uint32_t end = std::max(place.begin, touched.begin);
    const auto line = std::lower_bound(m_emptyLines.begin(), m_emptyLines.end(), begin);
    return line == m_emptyLines.end() || *line >= end;
  }

  /// Brackets inside templates of several lines indent what follows, as with terraform: then whole lines may move.
  bool isIndentation(TextRange place) const {
    const std::size_t line = m_text.rfind('\n', place.begin) + 1;
    return line <= place.begin && isAllOf(std::string_view(m_text).substr(line, place.begin - line), " \t");
  }

  /// Those that are about different places, made on one tree and applied in one step.
  std::string whyBadTogether(const std::vector<const Attempt*>& attempts) const {
    std::vector<TextEdit> edits;
    std::string names;
    std::vector<const Attempt*> taken;
    for (const Attempt* attempt : attempts) {
      const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const Attempt* other) {
        const bool isSameOwner = attempt->owner != noNode && attempt->owner == other->owner;
        return isSameOwner || (attempt->effect.named.begin <= other->effect.named.end && other->effect.named.begin <= attempt->effect.named.end);
      });
      if (!isFree) continue;
      taken.push_back(attempt);
      names += attempt->name + ", ";
      for (TextEdit& edit : attempt->make()) edits.push_back(std::move(edit));
    }
    const Result<std::string> after = applied(m_text, file, tidied(m_text, file, edits));
    if (!after) return names + after.diagnostics()[0].message;
    return whyBadText(*after).empty() ? std::string() : names + whyBadText(*after);
  }

  std::string whyBadText(const std::string& after) const {
    const auto tree = parse(std::make_shared<const std::string>(after), file);
    if (hasErrors(tree->diagnostics())) return tree->diagnostics()[0].message + "\n" + after;
    if (m_isCanonical && formatted(*tree) != after) return "what was canonical is no more:\n" + after;
    return {};
  }

  std::shared_ptr<const SyntaxTree> m_tree;
  const std::string& m_text;
  bool m_isCanonical = false;
  std::vector<std::uint32_t> m_emptyLines;
  std::vector<Attempt> m_attempts;
};

}  // namespace

std::string whatAnEditBreaks(const std::shared_ptr<const SyntaxTree>& tree, std::mt19937& random, std::size_t count, std::size_t* made) {
  return Proof(tree).run(random, count, made);
}

}  // namespace slipway::hcl
