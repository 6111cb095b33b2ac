#pragma once

#include <cstdint>

#include "model/core/file_path.h"

namespace slipway {

/// Bytes [begin, end) of one text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool isEmpty() const { return begin == end; }
  bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(TextRange, TextRange) = default;
};

/// A place in a project: bytes of one of its files. Without a file it means "nowhere in particular".
struct SourceSpan {
  FilePath file;
  TextRange range;

  bool isSomewhere() const { return !file.isEmpty(); }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

}  // namespace slipway
