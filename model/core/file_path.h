#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace slipway {

/// A file's path relative to the project folder, with '/' between parts and no '.' or '..' part.
/// Eight bytes: the text is interned for the life of the program, so copies and comparisons for equality are free.
/// Ordering is by text. Safe to use from any thread.
class FilePath {
public:
  FilePath();                                 ///< the empty path: "no file"
  explicit FilePath(std::string_view text);   ///< interns; no normalisation, see normalisedPath()
  const std::string& text() const { return *m_text; }
  bool isEmpty() const { return m_text->empty(); }
  std::string_view name() const;              ///< the part after the last '/'
  std::string_view folder() const;            ///< the part before the last '/', without it; "" at the top
  std::string_view extension() const;         ///< after the last '.' of the name, without the dot; "" if none

  friend bool operator==(FilePath a, FilePath b) { return a.m_text == b.m_text; }
  friend std::strong_ordering operator<=>(FilePath a, FilePath b) {
    return a.m_text == b.m_text ? std::strong_ordering::equal : *a.m_text <=> *b.m_text;
  }

private:
  friend struct std::hash<FilePath>;
  const std::string* m_text;
};

/// Joins `relative` to `folder` and resolves '.' and '..' as text. An empty result with `*escapes` set means that the
/// path is absolute or leaves the project folder; such a path must never be opened.
std::string normalisedPath(std::string_view folder, std::string_view relative, bool* escapes);

}  // namespace slipway

template <>
struct std::hash<slipway::FilePath> {
  std::size_t operator()(slipway::FilePath path) const noexcept { return std::hash<const void*>()(path.m_text); }
};
