// One folder a case: what the design of a project is, as text. The project is the folder `project` beside it, or the
// template of the same name. SLIPWAY_UPDATE_GOLDEN=1 writes what is instead of comparing.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/model/design/project.h"
#include "tests/support/places.h"

namespace slipway::design {

namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(SLIPWAY_SOURCE_DIR);

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root / "tests/golden/design"))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, isAsExpected) {
  const fs::path folder = root / "tests/golden/design" / GetParam();
  const Project project(fs::exists(folder / "project") ? folder / "project" : root / "resources/templates" / GetParam());
  const std::string text = textOf(project.design);
  if (std::getenv("SLIPWAY_UPDATE_GOLDEN") != nullptr) std::ofstream(folder / "expected.txt", std::ios::binary) << text;
  EXPECT_EQ(text, read(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Design, Golden, testing::ValuesIn(cases()), [](const auto& about) {
  std::string name = about.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace slipway::design
