#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "model/simulation/kernel/queue.h"
#include "model/simulation/kernel/random.h"

using namespace slipway::simulation;
using kernel::Priority;
using kernel::Queue;
using kernel::Random;

TEST(Queue, runsByTimeThenPriorityThenOrder) {
  Queue queue;
  std::string order;
  queue.after(
      5, [&] { order += 'd'; }, Priority::sampling);
  queue.after(5, [&] { order += 'b'; });
  queue.after(
      5, [&] { order += 'c'; }, Priority::traffic);
  queue.after(1, [&] {
    order += 'a';
    queue.after(4, [&] { order += 'e'; });
  });
  while (!queue.isEmpty()) queue.runNext();
  EXPECT_EQ(order, "abecd");
  EXPECT_EQ(queue.now(), 5);
}

TEST(Random, isTheSameEverywhere) {
  Random random(1, "clients");
  const std::uint64_t first = random.next();
  Random again(1, "clients"), other(1, "pipeline"), reseeded(2, "clients");
  EXPECT_EQ(again.next(), first);
  EXPECT_NE(other.next(), first);
  EXPECT_NE(reseeded.next(), first);
}

TEST(Random, triangularHasItsMeanAndBounds) {
  Random random(7, "t");
  double sum = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double value = random.triangular(5, 12, 40);
    ASSERT_GE(value, 5);
    ASSERT_LE(value, 40);
    sum += value;
  }
  EXPECT_NEAR(sum / 100'000, (5 + 12 + 40) / 3.0, 0.1);
}

TEST(Random, exponentialHasItsMeanAndVariance) {
  Random random(7, "e");
  double sum = 0, squares = 0;
  constexpr int count = 200'000;
  for (int i = 0; i < count; ++i) {
    const double value = random.exponential(4);
    sum += value;
    squares += value * value;
  }
  const double mean = sum / count;
  EXPECT_NEAR(mean, 4, 0.05);
  EXPECT_NEAR(squares / count - mean * mean, 16, 0.5);
}

TEST(PortableLog, agreesWithTheLibrary) {
  for (double x = 1e-300; x < 1e300; x *= 1.37)
    ASSERT_NEAR(kernel::portableLog(x), std::log(x), 1e-13 * std::fabs(std::log(x)) + 1e-15) << x;
}
