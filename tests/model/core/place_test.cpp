#include "model/core/place.h"

#include <gtest/gtest.h>

namespace slipway {

namespace {

const FilePath file("a/main.tf");
const SourceFiles files = {{file, std::make_shared<const std::string>("one\ntwo\r\nthree")}};

SourceSpan at(std::uint32_t offset) { return {file, {offset, offset}}; }

}  // namespace

TEST(Place, linesAreCountedFromOne) {
  EXPECT_EQ(lineOf(files, at(0)), 1u);
  EXPECT_EQ(lineOf(files, at(3)), 1u);
  EXPECT_EQ(lineOf(files, at(4)), 2u);
  EXPECT_EQ(lineOf(files, at(9)), 3u);
  EXPECT_EQ(lineOf(files, at(9999)), 3u);
}

TEST(Place, isReadWithOrWithoutFolders) {
  EXPECT_EQ(placeText(files, at(5)), "a/main.tf:2");
  EXPECT_EQ(shortPlaceText(files, at(5)), "main.tf:2");
}

TEST(Place, aMissingFileKeepsItsName) {
  const SourceSpan gone{FilePath("gone.tf"), {0, 0}};
  EXPECT_EQ(lineOf(files, gone), 0u);
  EXPECT_EQ(placeText(files, gone), "gone.tf");
  EXPECT_EQ(placeText(files, {}), "");
}

}  // namespace slipway
