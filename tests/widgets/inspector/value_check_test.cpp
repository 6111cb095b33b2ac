#include "widgets/inspector/value_check.h"

#include <gtest/gtest.h>

namespace slipway::widgets {

namespace {

catalog::PropertyKind kindOf(const char* type, const char* title, double least = 0, double most = 0, const char* unit = "") {
  catalog::PropertyKind kind;
  kind.type = type;
  kind.title = title;
  kind.least = least;
  kind.most = most;
  kind.unit = unit;
  return kind;
}

}  // namespace

TEST(ValueCheck, rangesAreToldWithTheirUnit) {
  const catalog::PropertyKind kind = kindOf("integer", "Tasks wanted", 0, 5000, "tasks");
  EXPECT_EQ(whyNotValue(kind, QStringLiteral("3")), QString());
  EXPECT_EQ(whyNotValue(kind, QStringLiteral("5001")), QStringLiteral("Tasks wanted is a whole number from 0 to 5000 tasks."));
  EXPECT_EQ(whyNotValue(kind, QStringLiteral("2.5")), QStringLiteral("Tasks wanted is a whole number from 0 to 5000 tasks."));
  EXPECT_EQ(whyNotValue(kind, QStringLiteral("many")), QStringLiteral("Tasks wanted is a whole number from 0 to 5000 tasks."));
}

TEST(ValueCheck, expressionsAreTheFilesBusiness) {
  EXPECT_EQ(whyNotValue(kindOf("integer", "Tasks wanted", 0, 10), QStringLiteral("var.tasks")), QString());
  EXPECT_EQ(whyNotValue(kindOf("cidr", "Range"), QStringLiteral("module.network.range")), QString());
}

TEST(ValueCheck, addressRanges) {
  EXPECT_EQ(whyNotValue(kindOf("cidr", "Addresses"), QStringLiteral("10.0.11.0/24")), QString());
  EXPECT_EQ(whyNotValue(kindOf("cidr", "Addresses"), QStringLiteral("10.0.300.0/24")), QStringLiteral("Addresses is a range of addresses such as 10.0.11.0/24."));
  EXPECT_FALSE(whyNotValue(kindOf("cidr", "Addresses"), QStringLiteral("10.0.1.0/33")).isEmpty());
}

TEST(ValueCheck, choicesAreNamed) {
  catalog::PropertyKind kind = kindOf("choice", "Launch type");
  kind.choices = {"FARGATE", "EC2"};
  EXPECT_EQ(whyNotValue(kind, QStringLiteral("LAMBDA")), QStringLiteral("Launch type is FARGATE or EC2."));
}

TEST(ValueCheck, stepsStayInRange) {
  const catalog::PropertyKind tasks = kindOf("integer", "Tasks", 0, 3);
  EXPECT_EQ(steppedValue(tasks, QStringLiteral("2"), 1), QStringLiteral("3"));
  EXPECT_EQ(steppedValue(tasks, QStringLiteral("3"), 1), QStringLiteral("3"));
  EXPECT_EQ(steppedValue(tasks, QStringLiteral("0"), -1), QStringLiteral("0"));
  EXPECT_EQ(steppedValue(kindOf("percent", "Healthy", 0, 200), QStringLiteral("100"), 1), QStringLiteral("105"));
  EXPECT_EQ(steppedValue(kindOf("text", "Name"), QStringLiteral("a"), 1), QStringLiteral("a"));
}

}  // namespace slipway::widgets
