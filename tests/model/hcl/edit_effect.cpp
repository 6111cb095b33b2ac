#include "tests/model/hcl/edit_effect.h"

#include <algorithm>
#include <vector>

#include "model/hcl/lexer.h"

namespace slipway::hcl {
namespace {

struct Word {
  std::uint32_t begin = 0;
  std::string text;
};

bool isMeaningful(TokenKind kind) {
  switch (kind) {
    case TokenKind::end:
    case TokenKind::byteOrderMark:
    case TokenKind::space:
    case TokenKind::newline:
    case TokenKind::lineComment:
    case TokenKind::blockComment:
    case TokenKind::comma: return false;
    default: return true;
  }
}

/// The tokens that mean something. Line ends are those of the file, and a heredoc's end may move: neither counts.
std::vector<Word> wordsOf(const std::string& text) {
  std::vector<Word> words;
  const std::vector<Token> tokens = tokenise(text);
  for (std::size_t index = 0; index + 1 < tokens.size(); ++index) {
    if (!isMeaningful(tokens[index].kind)) continue;
    std::string word = text.substr(tokens[index].begin, tokens[index + 1].begin - tokens[index].begin);
    std::erase(word, '\r');
    if (tokens[index].kind == TokenKind::closeHeredoc) std::erase_if(word, [](char c) { return c == ' ' || c == '\t'; });
    words.push_back({tokens[index].begin, std::move(word)});
  }
  return words;
}

bool isSame(const Word& left, const Word& right) { return left.text == right.text; }

}  // namespace

std::string whatElseChanged(const std::string& before, const std::string& after, const EditEffect& effect) {
  std::vector<Word> kept = wordsOf(before);
  const auto first = std::find_if(kept.begin(), kept.end(), [&](const Word& word) { return word.begin >= effect.named.begin; });
  const auto last = std::find_if(first, kept.end(), [&](const Word& word) { return word.begin >= effect.named.end; });
  const auto place = kept.erase(first, effect.isSomewhere ? first : last) - kept.begin();

  const std::vector<Word> now = wordsOf(after);
  const std::vector<Word> wanted = wordsOf(effect.wanted);
  if (now.size() != kept.size() + wanted.size())
    return std::to_string(now.size()) + " tokens instead of " + std::to_string(kept.size() + wanted.size()) + ":\n" + after;
  const auto isWantedAt = [&](std::ptrdiff_t at) {
    const auto size = static_cast<std::ptrdiff_t>(wanted.size());
    return std::equal(wanted.begin(), wanted.end(), now.begin() + at, isSame) &&
           std::equal(kept.begin(), kept.begin() + at, now.begin(), isSame) &&
           std::equal(kept.begin() + at, kept.end(), now.begin() + at + size, isSame);
  };
  if (!effect.isSomewhere) return isWantedAt(place) ? std::string() : "another text than the one wanted:\n" + after;
  const auto same = std::mismatch(kept.begin(), kept.end(), now.begin(), isSame).first - kept.begin();
  for (std::ptrdiff_t at = same; at >= 0; --at)
    if (isWantedAt(at)) return {};
  return "nowhere the text wanted:\n" + after;
}

}  // namespace slipway::hcl
