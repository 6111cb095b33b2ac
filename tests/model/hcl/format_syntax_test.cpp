#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "model/hcl/character_count.h"
#include "model/hcl/format.h"
#include "model/hcl/parser.h"
#include "tests/model/hcl/random_hcl.h"

namespace slipway::hcl {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string formattedOrWhy(const std::string& text) {
  const Result<std::string> result = formatted(text, FilePath("main.tf"));
  return result ? *result : "refused: " + result.diagnostics()[0].code;
}

// out.tf of each case is what terraform 1.11.4 made of in.tf.
TEST(Format, GoldenCases) {
  int cases = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(SLIPWAY_SOURCE_DIR "/tests/golden/hcl-format")) {
    const std::string expected = contents(entry.path() / "out.tf");
    EXPECT_EQ(formattedOrWhy(contents(entry.path() / "in.tf")), expected) << entry.path();
    EXPECT_EQ(formattedOrWhy(expected), expected) << entry.path() << ": canonical text changes";
    ++cases;
  }
  EXPECT_GE(cases, 10);
}

TEST(Format, BrokenTextIsRefusedWithItsPlace) {
  const Result<std::string> result = formatted("a = 1\nb = [1\n", FilePath("main.tf"));
  ASSERT_FALSE(result.isOk());
  EXPECT_EQ(result.diagnostics()[0].code, "hcl-missing-bracket");
  EXPECT_EQ(result.diagnostics()[0].span, (SourceSpan{FilePath("main.tf"), {10, 11}}));
}

TEST(Format, ALabelThatTerraformLosesStays) {
  EXPECT_EQ(formattedOrWhy("resource \"a$b\"  \"c\" {}\n"), "resource \"a$b\" \"c\" {}\n");
}

TEST(Format, CharactersCountAsPeopleSeeThem) {
  EXPECT_EQ(characterCount("abc"), 3u);
  EXPECT_EQ(characterCount("e\xCC\x81\r\n"), 2u);
  EXPECT_EQ(characterCount("👨‍👩‍👧🇩🇪🇫🇷"), 3u);
  EXPECT_EQ(characterCount("각각"), 2u);
  EXPECT_EQ(characterCount("\xFF\xFE"), 2u);
}

TEST(Format, RandomTextsComeOutAsFromTerraform) {
  if (std::system("terraform version >/dev/null 2>&1") != 0) {
    std::cerr << "\n*** terraform is not on PATH: nothing compares our formatter with it ***\n\n";
    GTEST_SKIP();
  }
  const fs::path folder = fs::temp_directory_path() / ("slipway-format-" + std::to_string(std::random_device()()));
  fs::create_directories(folder);
  std::vector<std::string> ours;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const std::string text = RandomHcl(seed).file();
    const Result<std::string> result = formatted(text, FilePath("main.tf"));
    ASSERT_TRUE(result.isOk()) << "seed " << seed << ": " << result.diagnostics()[0].message << "\n" << text;
    ours.push_back(*result);
    std::ofstream(folder / (std::to_string(seed) + ".tf"), std::ios::binary) << text;
  }
  EXPECT_EQ(std::system(("terraform fmt -no-color -list=false '" + folder.string() + "' >/dev/null 2>&1").c_str()), 0);
  for (std::uint32_t seed = 1; seed <= ours.size(); ++seed)
    EXPECT_EQ(ours[seed - 1], contents(folder / (std::to_string(seed) + ".tf"))) << "seed " << seed;
  fs::remove_all(folder);
}

}  // namespace
}  // namespace slipway::hcl
