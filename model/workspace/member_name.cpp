#include "model/workspace/member_name.h"

#include <algorithm>
#include <cctype>

namespace slipway::workspace {

namespace {

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool isPartOfAnother(const MemberName& member, std::string_view text, std::size_t at) {
  return std::any_of(member.others.begin(), member.others.end(), [&](const std::string& other) {
    for (std::size_t inside = other.find(member.name); inside != std::string::npos && inside <= at;
         inside = other.find(member.name, inside + 1))
      if (other != member.name && text.substr(at - inside).starts_with(other)) return true;
    return false;
  });
}

}  // namespace

std::vector<TextRange> placesOf(const MemberName& member, std::string_view text) {
  std::vector<TextRange> places;
  if (member.name.empty()) return places;
  for (std::size_t at = text.find(member.name); at != std::string_view::npos; at = text.find(member.name, at + 1)) {
    const std::size_t end = at + member.name.size();
    const bool isWhole = (at == 0 || !isNameCharacter(text[at - 1])) && (end == text.size() || !isNameCharacter(text[end]));
    if (isWhole && !isPartOfAnother(member, text, at)) places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  }
  return places;
}

std::string renamed(const MemberName& member, std::string_view text, std::string_view newName) {
  std::string result;
  std::uint32_t at = 0;
  for (const TextRange place : placesOf(member, text)) {
    result.append(text.substr(at, place.begin - at)).append(newName);
    at = place.end;
  }
  return result.append(text.substr(at));
}

}  // namespace slipway::workspace
