#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/picture/picture.h"

/// What tests ask of a picture.
namespace slipway::picture {

inline const Group* groupOf(const Picture& picture, const std::string& id) {
  const auto found = std::find_if(picture.groups.begin(), picture.groups.end(), [&id](const Group& group) { return group.id == id; });
  return found == picture.groups.end() ? nullptr : &*found;
}

template <class Mark>
std::vector<Mark> marksOf(const Group& group) {
  std::vector<Mark> found;
  for (const auto& mark : group.marks)
    if (const Mark* one = std::get_if<Mark>(&mark)) found.push_back(*one);
  return found;
}

inline std::vector<std::string> textsOf(const Group& group) {
  std::vector<std::string> texts;
  for (const TextMark& text : marksOf<TextMark>(group)) texts.push_back(text.text);
  return texts;
}

}  // namespace slipway::picture
