#include "model/layout/routing/separate.h"

#include <gtest/gtest.h>

#include <random>

namespace slipway::layout {
namespace {

TEST(Separate, WhatIsFarApartStaysAtItsWish) {
  const std::vector<double> at = separate({{10, 1, 0, 100}, {60, 1, 0, 100}}, {{0, 1, 14}});
  EXPECT_DOUBLE_EQ(at[0], 10);
  EXPECT_DOUBLE_EQ(at[1], 60);
}

TEST(Separate, RivalsPartAroundTheirWish) {
  const std::vector<double> at = separate({{50, 1, 0, 100}, {50, 1, 0, 100}, {50, 1, 0, 100}}, {{0, 1, 14}, {1, 2, 14}, {0, 2, 14}});
  EXPECT_NEAR(at[0], 36, 1e-6);
  EXPECT_NEAR(at[1], 50, 1e-6);
  EXPECT_NEAR(at[2], 64, 1e-6);
}

TEST(Separate, TheHeavierOneMovesLess) {
  const std::vector<double> at = separate({{50, 1e6, 0, 100}, {50, 1, 0, 100}}, {{0, 1, 20}});
  EXPECT_NEAR(at[0], 50, 0.01);
  EXPECT_NEAR(at[1], 70, 0.01);
}

TEST(Separate, LimitsHold) {
  const std::vector<double> at = separate({{90, 1, 0, 95}, {90, 1, 0, 95}}, {{0, 1, 14}});
  EXPECT_NEAR(at[1] - at[0], 14, 1e-6);
  EXPECT_LE(at[1], 95);
}

TEST(Separate, ARowThatDoesNotFitShrinksAlikeAndNoOther) {
  const std::vector<Coordinate> coordinates = {{5, 1, 0, 10}, {5, 1, 0, 10}, {5, 1, 0, 10}, {500, 1, 0, 1000}, {500, 1, 0, 1000}};
  const std::vector<double> at = separate(coordinates, {{0, 1, 14}, {1, 2, 14}, {2, 3, 14}, {3, 4, 14}});
  EXPECT_NEAR(at[1] - at[0], 5, 1e-3);
  EXPECT_NEAR(at[2] - at[1], 5, 1e-3);
  EXPECT_NEAR(at[4] - at[3], 14, 1e-6);
}

TEST(Separate, OrderAndLimitsHoldForAnyInput) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Coordinate> coordinates;
    std::vector<Separation> separations;
    const std::size_t count = 2 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      const double least = static_cast<double>(random() % 100);
      coordinates.push_back({static_cast<double>(random() % 150), 1.0 + static_cast<double>(random() % 5), least, least + static_cast<double>(random() % 80)});
    }
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j)
        if (random() % 3 == 0 && coordinates[i].least <= coordinates[j].least && coordinates[i].most <= coordinates[j].most) separations.push_back({i, j, 14});
    const std::vector<double> at = separate(coordinates, separations);
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_GE(at[i], coordinates[i].least - 1e-3);
      EXPECT_LE(at[i], coordinates[i].most + 1e-3);
    }
    for (const Separation& s : separations) EXPECT_LE(at[s.before], at[s.after] + 1e-3);
  }
}

}  // namespace
}  // namespace slipway::layout
