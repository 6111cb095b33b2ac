#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/hcl/character_count.h"
#include "model/hcl/format.h"
#include "model/hcl/parser.h"
#include "tests/model/hcl/damage.h"
#include "tests/model/hcl/random_hcl.h"
#include "tests/model/hcl/terraform_fmt.h"
#include "tests/support/places.h"

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

/// Ours beside theirs, also for texts that are not HCL any more.
void expectAsTerraform(const std::vector<std::string>& texts) {
  const auto theirs = formattedByTerraform(texts);
  if (!theirs) GTEST_SKIP();
  for (std::size_t index = 0; index < texts.size(); ++index) {
    const Result<std::string> ours = formatted(texts[index], FilePath("main.tf"));
    // Bytes that are no UTF-8 are an error here; terraform takes some of them as parts of names.
    if (!ours && ours.diagnostics()[0].code == "hcl-bad-encoding") continue;
    EXPECT_EQ(ours.isOk(), (*theirs)[index].isAccepted) << "text " << index << (ours ? "" : ": " + ours.diagnostics()[0].message) << "\n" << texts[index];
    if (!ours || !(*theirs)[index].isAccepted) continue;
    EXPECT_EQ(*ours, (*theirs)[index].text) << "text " << index << "\n" << texts[index];
  }
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

TEST(Format, ALabelThatTerraformLosesIsLost) {
  EXPECT_EQ(formattedOrWhy("resource \"a$b\"  \"c\" {}\n"), "resource \"c\" {}\n");
  EXPECT_EQ(formattedOrWhy("resource \"$\"  \"$${\" {}\n"), "resource \"$\" \"$${\" {}\n");
}

TEST(Format, AHeredocEndsBesideAnyWhiteSpace) {
  const std::vector<std::string> texts = {"a = <<E\nx\n\xC2\xA0\x45\xE3\x80\x80\nb  =  1\n", "a = <<-E\nx\n \xE2\x80\x8A\x45\v\xC2\x85 \nb  =  1\n"};
  EXPECT_EQ(formattedOrWhy(texts[0]), "a = <<E\nx\n\xC2\xA0\x45\xE3\x80\x80\nb = 1\n");
  EXPECT_EQ(formattedOrWhy("a = <<E\nx\nE\xE2\x80\x8B\nb  =  1\n"), "refused: hcl-unclosed-heredoc");
  expectAsTerraform(texts);
}

TEST(Format, CharactersCountAsPeopleSeeThem) {
  EXPECT_EQ(characterCount("abc"), 3u);
  EXPECT_EQ(characterCount("e\xCC\x81\r\n"), 2u);
  EXPECT_EQ(characterCount("👨‍👩‍👧🇩🇪🇫🇷"), 3u);
  EXPECT_EQ(characterCount("각각"), 2u);
  EXPECT_EQ(characterCount("\xFF\xFE"), 2u);
}

TEST(Format, RandomTextsComeOutAsFromTerraform) {
  std::vector<std::string> texts;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    texts.push_back(RandomHcl(seed).file());
    const Result<std::string> result = formatted(texts.back(), FilePath("main.tf"));
    ASSERT_TRUE(result.isOk()) << "seed " << seed << ": " << result.diagnostics()[0].message << "\n" << texts.back();
  }
  expectAsTerraform(texts);
}

TEST(Format, DamagedTextsAreRefusedWhereTerraformRefusesThem) {
  std::vector<std::string> texts;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    std::mt19937 random(seed);
    texts.push_back(RandomHcl(10'000 + seed).file());
    for (unsigned times = 1 + random() % 2; times > 0; --times) damage(texts.back(), random);
  }
  expectAsTerraform(texts);
}

}  // namespace
}  // namespace slipway::hcl
