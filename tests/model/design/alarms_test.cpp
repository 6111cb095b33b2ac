// Alarms of a region stand together once they are several.
#include <gtest/gtest.h>

#include "tests/model/design/project.h"

namespace slipway::design {
namespace {

std::string withAlarms(int count) {
  std::string text = "resource \"aws_sns_topic\" \"ops\" {\n  name = \"ops\"\n}\n";
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    text += "resource \"aws_cloudwatch_metric_alarm\" \"a" + n + "\" {\n  alarm_name = \"a" + n +
            "\"\n  metric_name = \"CPUUtilization\"\n  alarm_actions = [aws_sns_topic.ops.arn]\n}\n";
  }
  return text;
}

TEST(Alarms, severalStandInOneBoxAndKeepTheirRelations) {
  const std::string text = withAlarms(3);
  const Project project{{"main.tf", text.c_str()}};
  const Component* group = project.design.find("alarms:us-east-1");
  ASSERT_NE(group, nullptr);
  EXPECT_EQ(group->detail, "3");
  for (const char* alarm : {"aws_cloudwatch_metric_alarm.a0", "aws_cloudwatch_metric_alarm.a1", "aws_cloudwatch_metric_alarm.a2"}) {
    EXPECT_EQ(pathTo(project.design, alarm), std::string("region:us-east-1 / alarms:us-east-1 / ") + alarm);
    EXPECT_NE(relation(project.design, alarm, "aws_sns_topic.ops", catalog::RelationType::message), nullptr) << alarm;
  }
}

TEST(Alarms, twoStandAlone) {
  const std::string text = withAlarms(2);
  const Project project{{"main.tf", text.c_str()}};
  EXPECT_EQ(project.design.find("alarms:us-east-1"), nullptr);
  EXPECT_EQ(pathTo(project.design, "aws_cloudwatch_metric_alarm.a0"), "region:us-east-1 / aws_cloudwatch_metric_alarm.a0");
}

}  // namespace
}  // namespace slipway::design
