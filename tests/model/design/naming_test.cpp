#include "model/design/naming.h"

#include <gtest/gtest.h>

#include <string>

namespace slipway::design {
namespace {

using Names = std::vector<std::string_view>;

TEST(NamesIn, areTheTextAndItsEnds) {
  EXPECT_EQ(namesIn("orders"), Names({"orders"}));
  EXPECT_EQ(namesIn("arn:aws:sqs:us-east-1:123456789012:orders"),
            Names({"arn:aws:sqs:us-east-1:123456789012:orders", "aws:sqs:us-east-1:123456789012:orders", "sqs:us-east-1:123456789012:orders",
                   "us-east-1:123456789012:orders", "123456789012:orders", "orders"}));
  EXPECT_EQ(namesIn("service/prod/web").back(), "web");
}

TEST(NamesIn, ofAnImageIsItsPathWithoutRegistryAndTag) {
  const std::string image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.2";
  EXPECT_EQ(namesIn(image), Names({image, "team/app"}));
}

TEST(NamesIn, ofATemplateAreNone) { EXPECT_EQ(namesIn("${var.name}:orders"), Names({"${var.name}:orders"})); }

/// A script of a megabyte has as many separators as lines: only what could be a name is looked at.
TEST(NamesIn, ofALongTextAreThoseAtItsEnd) {
  std::string script;
  while (script.size() < 1'000'000) script += "echo a/b: c\n";
  script += ":orders";
  const Names names = namesIn(script);
  EXPECT_LT(names.size(), 300U);
  EXPECT_EQ(names.front(), script);
  EXPECT_EQ(names.back(), "orders");
  for (std::size_t i = 1; i < names.size(); ++i) EXPECT_LE(names[i].size(), 1011U);
}

}  // namespace
}  // namespace slipway::design
