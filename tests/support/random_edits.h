#pragma once

#include <random>
#include <string>

#include "model/core/source_files.h"

namespace slipway::test {

/// Edits at random in the Terraform files of a project, one after the other: the same for the same seed. Some break a file, some
/// take a file away, some bring all back; some make values refer to one another in circles.
class RandomEdits {
public:
  RandomEdits(SourceFiles files, unsigned seed) : m_files(std::move(files)), m_first(m_files), m_random(seed) {}

  const SourceFiles& files() const { return m_files; }
  /// Edits once; the sentence says what was done.
  std::string step();

private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }
  FilePath anyFile();
  std::string anyValue(const std::string& text);

  SourceFiles m_files, m_first;
  std::mt19937 m_random;
};

}  // namespace slipway::test
