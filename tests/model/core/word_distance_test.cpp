#include "model/core/word_distance.h"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(WordDistance, countsLetters) {
  EXPECT_EQ(distanceBetween("vpc", "vpc", 2).letters, 0u);
  EXPECT_EQ(distanceBetween("subnt", "subnet", 2).letters, 1u);
  EXPECT_EQ(distanceBetween("sbunet", "subnet", 2).letters, 2u);
  EXPECT_EQ(distanceBetween("cat", "horse", 2).letters, 3u);  // more than two are not counted
  EXPECT_EQ(distanceBetween(std::string(200, 'a'), std::string(200, 'a'), 2).letters, 3u);
}

TEST(WordDistance, sharedBeginningDecidesBetweenEquals) {
  EXPECT_LT(distanceBetween("tolis", "tolist", 2), distanceBetween("tolis", "atolis", 2));
  EXPECT_LT(distanceBetween("value", "valueX", 2), distanceBetween("value", "Xvalue", 2));
  EXPECT_LT(distanceBetween("max", "ma", 2), distanceBetween("max", "tax", 2));
  // Fewer letters come first, whatever the beginning.
  EXPECT_LT(distanceBetween("name", "game", 2), distanceBetween("name", "nameXY", 2));
}

}  // namespace
}  // namespace slipway
