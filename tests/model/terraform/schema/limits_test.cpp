#include "model/terraform/schema/limits.h"

#include <gtest/gtest.h>

#include "model/terraform/schema/providers.h"

using namespace slipway;
using schema::Limit;
using schema::Limits;

namespace {

using Choices = std::vector<std::string_view>;

}  // namespace

TEST(Limits, areReadByTypeAndPath) {
  const Limits limits(
      "= on off\n= 1 3 5\naws_a\n flag 0 ~\n inner.days 1\n inner.port 1..65535\n role arn\n size 5..\ndata aws_a\n flag 0\n");
  const Limit* flag = limits.find("aws_a", "flag");
  ASSERT_NE(flag, nullptr);
  EXPECT_EQ(*flag->choices, (Choices{"on", "off"}));
  EXPECT_TRUE(flag->ignoresCase);
  EXPECT_FALSE(limits.find("data aws_a", "flag")->ignoresCase);
  EXPECT_EQ(*limits.find("aws_a", "inner.days")->choices, (Choices{"1", "3", "5"}));
  EXPECT_EQ(limits.find("aws_a", "inner.port")->least, 1);
  EXPECT_EQ(limits.find("aws_a", "inner.port")->most, 65535);
  EXPECT_EQ(limits.find("aws_a", "size")->most, std::nullopt);
  EXPECT_TRUE(limits.find("aws_a", "role")->isArn);
  EXPECT_EQ(limits.find("aws_a", "days"), nullptr);
  EXPECT_EQ(limits.find("aws_b", "flag"), nullptr);
}

TEST(Limits, damagedLinesSayNothing) {
  const Limits limits(" lost 0\n= a\naws_a\n far 7\n word x\n\n minus -1\n");
  for (const char* path : {"far", "word", "minus"}) {
    const Limit* limit = limits.find("aws_a", path);
    ASSERT_NE(limit, nullptr);
    EXPECT_TRUE(limit->choices == nullptr && !limit->isArn && !limit->least && !limit->most);
  }
}

TEST(Limits, theAwsProviderHasThem) {
  const schema::Provider* aws = schema::findProvider("hashicorp/aws").provider;
  const Limits& limits = aws->limits();
  EXPECT_EQ(*limits.find("aws_ecs_service", "launch_type")->choices, (Choices{"EC2", "FARGATE", "EXTERNAL"}));
  EXPECT_EQ(limits.find("aws_sqs_queue", "visibility_timeout_seconds")->most, 43200);
  EXPECT_TRUE(limits.find("aws_lb_listener", "load_balancer_arn")->isArn);
  EXPECT_EQ(schema::findProvider("hashicorp/null").provider->limits().find("null_resource", "triggers"), nullptr);
}
