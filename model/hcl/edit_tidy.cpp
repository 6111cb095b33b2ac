#include <algorithm>
#include <map>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/hcl/format_tokens.h"

namespace slipway::hcl {
namespace {

constexpr std::uint32_t hasTabs = ~0u;

/// A text's tokens with the blanks that they have and those that they would have.
struct Layout {
  struct Placed {
    std::uint32_t begin = 0;    ///< of the token
    std::uint32_t present = 0;  ///< blanks before it, or hasTabs: never as wanted
    std::uint32_t wanted = 0;
    FormatToken::Cell cell = FormatToken::Cell::none;
    bool isBlankLine = false;
    bool isCanonical() const { return present == wanted; }
  };
  std::vector<Placed> tokens;

  explicit Layout(std::string_view text) {
    const std::vector<FormatToken> present = presentTokens(text);
    std::vector<FormatToken> wanted = present;
    OpenBrackets open;
    layOut(wanted, open);
    tokens.reserve(present.size());
    for (std::size_t index = 0; index + 1 < present.size(); ++index) {
      const std::uint32_t begin = static_cast<std::uint32_t>(present[index].text.data() - text.data());
      const std::string_view gap = text.substr(begin - present[index].spacesBefore, present[index].spacesBefore);
      const bool isBlanks = gap.find_first_not_of(' ') == std::string_view::npos;
      tokens.push_back({begin, isBlanks ? present[index].spacesBefore : hasTabs, wanted[index].spacesBefore, wanted[index].cell,
                        present[index].kind == TokenKind::newline});
    }
  }
};

/// A stretch of the new text: untouched, or what one edit wrote.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t oldBegin = 0;
  TextEdit* edit = nullptr;  ///< null: untouched
};

class Tidier {
public:
  Tidier(std::string_view text, FilePath file, std::vector<TextEdit>& edits, std::string after)
      : m_file(file), m_after(std::move(after)), m_old(text), m_new(m_after) {
    cutPieces(text, edits);
    relate();
  }

  /// The blanks to change, as edits of the old text; those inside what the edits write are changed there.
  std::vector<TextEdit> run() {
    decideLines();
    std::vector<TextEdit> blanks;
    for (std::size_t index = m_new.tokens.size(); index-- > 0;)
      if (m_moves[index] && !m_new.tokens[index].isCanonical()) move(m_new.tokens[index], blanks);
    std::reverse(blanks.begin(), blanks.end());
    return blanks;
  }

private:
  using Placed = Layout::Placed;
  static constexpr std::size_t none = ~std::size_t{0};

  void cutPieces(std::string_view text, std::vector<TextEdit>& edits) {
    std::uint32_t at = 0;
    std::uint32_t old = 0;
    const auto add = [&](std::uint32_t size, TextEdit* edit) {
      if (size > 0 || edit != nullptr) m_pieces.push_back({at, at + size, old, edit});
      at += size;
    };
    for (TextEdit& edit : edits) {
      add(edit.span.range.begin - old, nullptr);
      old = edit.span.range.begin;
      add(static_cast<std::uint32_t>(edit.replacement.size()), &edit);
      old = edit.span.range.end;
    }
    add(static_cast<std::uint32_t>(text.size()) - old, nullptr);
  }

  /// Finds the old token of each new one that stands, with the blanks before it, in an untouched piece.
  void relate() {
    m_oldOf.assign(m_new.tokens.size(), none);
    std::size_t piece = 0;
    std::size_t old = 0;
    for (std::size_t index = 0; index < m_new.tokens.size(); ++index) {
      const Placed& token = m_new.tokens[index];
      const std::uint32_t begin = token.begin - blanksBefore(token);
      while (piece + 1 < m_pieces.size() && m_pieces[piece].end <= token.begin) ++piece;
      if (m_pieces.empty() || m_pieces[piece].edit != nullptr || m_pieces[piece].begin > begin) continue;
      const std::uint32_t place = m_pieces[piece].oldBegin + token.begin - m_pieces[piece].begin;
      while (old < m_old.tokens.size() && m_old.tokens[old].begin < place) ++old;
      if (old < m_old.tokens.size() && m_old.tokens[old].begin == place) m_oldOf[index] = old;
    }
  }

  struct LineOf {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t assign = none;
    std::size_t comment = none;
    bool isTouched = false;
    bool wasCanonical = true;
    bool isBlank = false;
  };

  bool wasCanonical(std::size_t token) const { return m_oldOf[token] != none && m_old.tokens[m_oldOf[token]].isCanonical(); }

  void decideLines() {
    for (std::size_t index = 0; index < m_new.tokens.size(); ++index) {
      if (m_new.tokens[index].cell == FormatToken::Cell::line || m_lines.empty())
        m_lines.push_back({index, index, none, none, false, true, m_new.tokens[index].isBlankLine});
      LineOf& line = m_lines.back();
      line.end = index + 1;
      if (m_new.tokens[index].cell == FormatToken::Cell::assign) line.assign = index;
      if (m_new.tokens[index].cell == FormatToken::Cell::comment) line.comment = index;
      if (m_oldOf[index] == none)
        line.isTouched = true;
      else if (!wasCanonical(index))
        line.wasCanonical = false;
    }
    m_moves.assign(m_new.tokens.size(), false);
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
      const bool surroundings = m_lines[line].isTouched && hasCanonicalSurroundings(line);
      for (std::size_t token = m_lines[line].first; token < m_lines[line].end; ++token)
        m_moves[token] = m_oldOf[token] == none ? surroundings : wasCanonical(token);
    }
    decideColumns(&LineOf::assign);
    decideColumns(&LineOf::comment);
  }

  /// Whether the untouched lines before and after were formatted.
  bool hasCanonicalSurroundings(std::size_t line) const {
    const auto isUseful = [&](std::size_t at) { return !m_lines[at].isTouched && !m_lines[at].isBlank; };
    for (std::size_t before = line; before-- > 0;)
      if (isUseful(before)) {
        if (!m_lines[before].wasCanonical) return false;
        break;
      }
    for (std::size_t after = line + 1; after < m_lines.size(); ++after)
      if (isUseful(after)) return m_lines[after].wasCanonical;
    return true;
  }

  /// A column moves as a whole, if all of it was in its place; one that is new follows its surroundings.
  void decideColumns(std::size_t LineOf::*cell) {
    for (std::size_t begin = 0; begin < m_lines.size();) {
      std::size_t end = begin;
      bool isCanonical = true;
      bool hasOld = false;
      bool isTouched = false;
      for (; end < m_lines.size() && m_lines[end].*cell != none; ++end) {
        const std::size_t token = m_lines[end].*cell;
        isTouched |= m_lines[end].isTouched;
        if (m_oldOf[token] == none) continue;
        hasOld = true;
        isCanonical &= wasCanonical(token);
      }
      for (std::size_t line = begin; line < end; ++line) {
        const std::size_t token = m_lines[line].*cell;
        if (hasOld)
          m_moves[token] = isCanonical;
        else if (!isTouched)
          m_moves[token] = false;
      }
      begin = std::max(end, begin + 1);
    }
  }

  /// Gives a token its blanks, in the piece that holds them. Called from the end of the text to its beginning, so that
  /// offsets into what an edit writes stay true.
  void move(const Placed& token, std::vector<TextEdit>& blanks) {
    const std::uint32_t present = blanksBefore(token);
    std::uint32_t missing = token.wanted;
    const std::uint32_t begin = token.begin - present;
    // Pieces from the last to the first: what an untouched one must keep is decided before an edit's text fills up.
    const Piece* writable = nullptr;
    std::vector<const Piece*> untouched;
    for (const Piece& piece : m_pieces) {
      if (piece.end < begin || piece.begin > token.begin) continue;
      if (piece.edit != nullptr)
        writable = &piece;
      else if (std::min(piece.end, token.begin) > std::max(piece.begin, begin))
        untouched.push_back(&piece);
    }
    for (const Piece* piece : untouched) {
      const std::uint32_t from = std::max(piece->begin, begin);
      const std::uint32_t size = std::min(piece->end, token.begin) - from;
      const bool isLast = piece == untouched.back() && writable == nullptr;
      const std::uint32_t kept = isLast ? missing : std::min(size, missing);
      missing -= kept;
      const std::uint32_t old = piece->oldBegin + from - piece->begin;
      const bool isRight = kept == size && m_after.find_first_not_of(' ', from) >= from + size;
      if (!isRight) blanks.push_back({{m_file, {old, old + size}}, std::string(kept, ' ')});
    }
    if (writable != nullptr) {
      const std::uint32_t from = std::max(writable->begin, begin);
      const std::uint32_t size = std::min(writable->end, token.begin) - from;
      writable->edit->replacement.replace(from - writable->begin, size, std::string(missing, ' '));
    } else if (untouched.empty() && missing > 0) {
      const auto piece =
          std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& at) { return at.begin <= token.begin && token.begin < at.end; });
      if (piece == m_pieces.end()) return;
      const std::uint32_t old = piece->oldBegin + token.begin - piece->begin;
      blanks.push_back({{m_file, {old, old}}, std::string(missing, ' ')});
    }
  }

  std::uint32_t blanksBefore(const Placed& token) const {
    if (token.present != hasTabs) return token.present;
    std::uint32_t count = 0;
    while (count < token.begin && (m_after[token.begin - count - 1] == ' ' || m_after[token.begin - count - 1] == '\t')) ++count;
    return count;
  }

  FilePath m_file;
  std::string m_after;
  Layout m_old;
  Layout m_new;
  std::vector<Piece> m_pieces;
  std::vector<std::size_t> m_oldOf;
  std::vector<LineOf> m_lines;
  std::vector<bool> m_moves;
};

bool isBlanks(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

std::vector<TextEdit> tidied(std::string_view text, FilePath file, std::vector<TextEdit> edits) {
  // What an earlier call did to blanks is decided anew.
  std::erase_if(edits, [&](const TextEdit& edit) {
    const TextRange range = edit.span.range;
    return edit.span.file == file && range.begin <= range.end && range.end <= text.size() && isBlanks(edit.replacement) &&
           isBlanks(text.substr(range.begin, range.size()));
  });
  Result<std::vector<TextEdit>> own = resolved(text, file, edits);
  const Result<std::string> after = applied(text, file, edits);
  if (!own || !after) return edits;
  std::erase_if(edits, [&](const TextEdit& edit) { return edit.span.file == file; });
  std::vector<TextEdit> blanks = Tidier(text, file, own.value(), *after).run();
  edits.insert(edits.end(), own->begin(), own->end());
  edits.insert(edits.end(), blanks.begin(), blanks.end());
  return edits;
}

}  // namespace slipway::hcl
