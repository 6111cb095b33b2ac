#include "model/picture/theme.h"

#include <gtest/gtest.h>

#include <string>

namespace slipway::picture {
namespace {

constexpr std::uint32_t magenta = 0xFF00FF;

TEST(Theme, readsBothFiles) {
  EXPECT_EQ(colour("canvas", false), 0xFAFBFCu);
  EXPECT_EQ(colour("canvas", true), 0x12151Au);
  EXPECT_EQ(ColourToken("group-compute").colour(true), 0xC96A1Cu);
  EXPECT_EQ(colour("no-such-token", true), magenta);
}

TEST(Theme, bothThemesHoldTheSameNames) {
  EXPECT_GT(colourTokens().size(), 80u);
  for (const std::string_view token : colourTokens()) {
    EXPECT_NE(colour(token, false), magenta) << token << " is missing in light.yaml";
    EXPECT_NE(colour(token, true), magenta) << token << " is missing in dark.yaml";
  }
}

struct Contrast {
  const char* ink;
  const char* ground;
  double light, dark;  // least ratios, from the tables of VISUAL
};

class Contrasts : public testing::TestWithParam<Contrast> {};

TEST_P(Contrasts, holdAsTheTablesSay) {
  const auto [ink, ground, light, dark] = GetParam();  // the tables round to a tenth
  EXPECT_GE(contrastRatio(colour(ink, false), colour(ground, false)) + 0.1, light) << ink << " on " << ground << ", light";
  EXPECT_GE(contrastRatio(colour(ink, true), colour(ground, true)) + 0.1, dark) << ink << " on " << ground << ", dark";
}

INSTANTIATE_TEST_SUITE_P(
    Tables, Contrasts,
    testing::Values(
        Contrast{"text", "panel", 16.5, 13.8}, Contrast{"text-2", "panel", 6.6, 7.5}, Contrast{"text-3", "panel", 3.2, 3.8},
        Contrast{"accent", "panel", 6.2, 6.9}, Contrast{"accent-text", "accent", 6.2, 7.7},
        Contrast{"group-glyph", "group-network", 5.9, 4.2}, Contrast{"group-glyph", "group-compute", 4.7, 3.8},
        Contrast{"group-glyph", "group-data", 5.8, 4.3}, Contrast{"group-glyph", "group-delivery", 5.8, 3.9},
        Contrast{"group-glyph", "group-messaging", 6.2, 4.5}, Contrast{"group-glyph", "group-security", 6.1, 4.4},
        Contrast{"group-glyph", "group-observability", 5.5, 4.1}, Contrast{"group-glyph", "group-people", 6.4, 4.5},
        Contrast{"group-compute", "node", 4.7, 3.3}, Contrast{"status-ok-text", "status-ok-soft", 5.2, 6.7},
        Contrast{"status-warning-text", "status-warning-soft", 5.4, 7.4}, Contrast{"status-error-text", "status-error-soft", 4.7, 6.4},
        Contrast{"status-info-text", "status-info-soft", 5.5, 6.6}, Contrast{"status-draining-text", "status-draining-soft", 4.6, 5.6},
        Contrast{"sg-text", "sg-1", 4.5, 4.5}, Contrast{"sg-text", "sg-2", 4.5, 4.5}, Contrast{"text-2", "private-fill", 4.5, 4.5},
        Contrast{"text-2", "public-fill", 4.5, 4.5}, Contrast{"traffic", "vpc-fill", 4.5, 4.5}, Contrast{"delivery", "canvas", 4.5, 4.5},
        Contrast{"reference", "region-fill", 3, 3}, Contrast{"permission", "region-fill", 4.5, 4.5}),
    [](const testing::TestParamInfo<Contrast>& row) {
      std::string name = std::string(row.param.ink) + "_on_" + row.param.ground;
      for (char& c : name) c = c == '-' ? '_' : c;
      return name;
    });

class CodeColours : public testing::TestWithParam<const char*> {};

TEST_P(CodeColours, areReadableOnThePanel) {
  EXPECT_GE(contrastRatio(colour(GetParam(), false), colour("panel", false)), 4.5);
  EXPECT_GE(contrastRatio(colour(GetParam(), true), colour("panel", true)), 4.5);
}

INSTANTIATE_TEST_SUITE_P(All, CodeColours,
                         testing::Values("code-text", "code-keyword", "code-block", "code-string", "code-number", "code-reference",
                                         "code-function", "code-operator", "code-comment"));

}  // namespace
}  // namespace slipway::picture
