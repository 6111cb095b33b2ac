#include "widgets/rehearsal/strip.h"

#include <gtest/gtest.h>

namespace slipway::widgets {

namespace {

simulation::Series series(const char* name, const char* element, std::vector<double> values, const char* unit = "") {
  return {name, element, unit, std::move(values)};
}

}  // namespace

TEST(Strips, whatMattersComesFirstAndElementsAreAddedUp) {
  simulation::Trace trace;
  trace.series = {series("cpu", "a", {1}), series("tasks", "a", {2, 3}), series("tasks", "b", {2, 2, 4}), series("requests", "", {125, 120}, "req/s")};
  const std::vector<Strip> strips = stripsOf(trace, 4);
  ASSERT_EQ(strips.size(), 3u);
  EXPECT_EQ(strips[0].title, QStringLiteral("Requests"));
  EXPECT_EQ(strips[1].title, QStringLiteral("Tasks running"));
  EXPECT_EQ(strips[1].values, (std::vector<double>{4, 5, 4}));
  EXPECT_EQ(strips[2].title, QStringLiteral("Cpu"));
}

TEST(Strips, latencyIsTheWorst) {
  simulation::Trace trace;
  trace.series = {series("latency-p95", "a", {80, 90}, "ms"), series("latency-p95", "b", {84, 40}, "ms")};
  EXPECT_EQ(stripsOf(trace, 4).front().values, (std::vector<double>{84, 90}));
}

TEST(Strips, valuesBelongToTheirSecond) {
  Strip strip;
  strip.values = {1, 2.5, 3};
  EXPECT_EQ(strip.textAt(0), QStringLiteral("1"));
  EXPECT_EQ(strip.textAt(1999), QStringLiteral("2.50"));
  EXPECT_EQ(strip.textAt(60'000), QStringLiteral("3"));
}

TEST(Strips, rangesAreRoundAboveTheLargest) {
  simulation::Trace trace;
  trace.series = {series("requests", "", {125, 160})};
  EXPECT_EQ(stripsOf(trace, 1).front().rangeText(), QStringLiteral("0–200"));
}

}  // namespace slipway::widgets
