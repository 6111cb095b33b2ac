#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/model/terraform/configuration_text.h"
#include "tests/model/terraform/project.h"
#include "tests/support/places.h"

// Each folder of tests/golden/terraform is a configuration with what it means beside it in expected.json.
// SLIPWAY_UPDATE_GOLDEN=1 writes those files anew: read the difference before it is kept.

namespace slipway::terraform {
namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path(SLIPWAY_SOURCE_DIR) / "tests/golden/terraform";

std::vector<std::string> caseNames() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class ConfigurationGolden : public testing::TestWithParam<std::string> {};

TEST_P(ConfigurationGolden, meansWhatIsExpected) {
  Project project = Project::fromFolder(golden / GetParam());
  project.files.erase(FilePath("expected.json"));
  const Configuration configuration = project.evaluated();
  const std::string text = configurationText(configuration, project.files);
  ASSERT_TRUE(hcl::jsonValue(text).has_value());
  for (const Resource& resource : configuration.resources) EXPECT_EQ(configuration.find(resource.address), &resource);
  const fs::path file = golden / GetParam() / "expected.json";
  if (std::getenv("SLIPWAY_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << text;
  std::ifstream in(file, std::ios::binary);
  EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(in), {}));
}

INSTANTIATE_TEST_SUITE_P(All, ConfigurationGolden, testing::ValuesIn(caseNames()), [](const auto& one) { return one.param; });

}  // namespace
}  // namespace slipway::terraform
