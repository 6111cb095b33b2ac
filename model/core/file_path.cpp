#include "model/core/file_path.h"

#include <mutex>
#include <set>
#include <vector>

namespace slipway {

namespace {

const std::string* interned(std::string_view text) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> texts;  // node-based: addresses stay
  const std::lock_guard lock(mutex);
  auto found = texts.find(text);
  if (found == texts.end()) found = texts.emplace(text).first;
  return &*found;
}

const std::string* internedEmpty() {
  static const std::string* const empty = interned("");
  return empty;
}

}  // namespace

FilePath::FilePath() : m_text(internedEmpty()) {}

FilePath::FilePath(std::string_view text) : m_text(interned(text)) {}

std::string_view FilePath::name() const {
  const std::string_view text = *m_text;
  const auto slash = text.rfind('/');
  return slash == std::string_view::npos ? text : text.substr(slash + 1);
}

std::string_view FilePath::folder() const {
  const std::string_view text = *m_text;
  const auto slash = text.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : text.substr(0, slash);
}

std::string_view FilePath::extension() const {
  const std::string_view base = name();
  const auto dot = base.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : base.substr(dot + 1);
}

std::string normalisedPath(std::string_view folder, std::string_view relative, bool* escapes) {
  *escapes = relative.starts_with('/');
  std::vector<std::string_view> parts;
  const auto walk = [&](std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const auto end = std::min(text.find('/', begin), text.size());
      const std::string_view part = text.substr(begin, end - begin);
      if (part == "..") {
        if (parts.empty()) *escapes = true;
        else parts.pop_back();
      } else if (!part.empty() && part != ".") {
        parts.push_back(part);
      }
      begin = end + 1;
    }
  };
  walk(folder);
  walk(relative);
  if (*escapes) return {};
  std::string path;
  for (const std::string_view part : parts) {
    if (!path.empty()) path += '/';
    path += part;
  }
  return path;
}

}  // namespace slipway
