#include "model/emit/svg.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/temporary_folder.h"

using namespace slipway;
using namespace slipway::picture;

namespace {

Picture pictureOf(std::vector<Mark> marks) {
  Picture picture;
  picture.bounds = {0, 0, 100, 50};
  picture.groups.push_back({.id = "aws_lb.main[\"a\"]", .bounds = {0, 0, 100, 50}, .marks = std::move(marks)});
  return picture;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST(Svg, paintsTokensInTheTheme) {
  const Picture picture = pictureOf({BoxMark{{1, 2, 30, 40}, 8, {"node"}, {"node-line", 0.5}, 1.5, {5, 4}}});
  EXPECT_TRUE(has(
      emit::svg(picture, false, "t"),
      R"(<rect x="1" y="2" width="30" height="40" rx="8" fill="#FFFFFF" stroke="#CCD2DC" stroke-opacity="0.5" stroke-width="1.5" stroke-dasharray="5 4"/>)"));
  EXPECT_TRUE(has(emit::svg(picture, true, "t"), R"(fill="#212630")"));
}

TEST(Svg, roundsCornersByAtMostHalfARun) {
  PathMark path;
  path.points = {{0, 0}, {100, 0}, {100, 6}, {200, 6}};
  path.cornerRadius = 8;
  path.line = {"traffic"};
  EXPECT_TRUE(has(emit::svg(pictureOf({path}), false, "t"), R"(d="M0 0L97 0Q100 0 100 3L100 3Q100 6 103 6L200 6")"));
}

TEST(Svg, escapesTextsAndIds) {
  const std::string text =
      emit::svg(pictureOf({TextMark{.baseline = {1, 1}, .text = "a < b & \"c\"\x01", .fill = {"text"}}}), false, "<x>");
  EXPECT_TRUE(has(text, ">a &lt; b &amp; &quot;c&quot;</text>"));
  EXPECT_TRUE(has(text, "<title>&lt;x&gt;</title>"));
  EXPECT_TRUE(has(text, "<g id=\"aws_lb.main[&quot;a&quot;]\">"));
}

TEST(Svg, inlinesIconsOnTheirTile) {
  const std::string text =
      emit::svg(pictureOf({IconMark{{0, 0, 24, 24}, "ecs-service", {"group-compute"}, {"group-glyph"}, 6}}), false, "t");
  EXPECT_TRUE(has(text, R"(<rect x="0" y="0" width="24" height="24" rx="6" fill="#B9570B"/>)"));
  EXPECT_TRUE(has(text, "translate(4.2 4.2) scale(0.975)"));
  EXPECT_FALSE(has(text, "currentColor"));
}

TEST(Svg, isTheSameTwiceAndWellFormed) {
  const Picture picture =
      pictureOf({BoxMark{{1, 2, 30, 40}, 8, {"node"}}, TextMark{.baseline = {5, 20}, .text = "größe → 東京", .fill = {"text"}}});
  const std::string text = emit::svg(picture, false, "t");
  EXPECT_EQ(text, emit::svg(picture, false, "t"));
  if (std::system("command -v xmllint >/dev/null") != 0) GTEST_SKIP() << "SKIP: no xmllint on the path";
  const test::TemporaryFolder folder;
  EXPECT_EQ(std::system(("xmllint --noout " + folder.write("d.svg", text).string()).c_str()), 0);
}
