// People who get a topic's e-mails: what makes a recipient on the canvas is what goes with it.
#include <gtest/gtest.h>

#include "tests/model/workspace/edited_project.h"

using namespace slipway;
using namespace slipway::test;
using workspace::Snapshot;

namespace {

const std::string kTopic = "resource \"aws_sns_topic\" \"alerts\" {\n  name = \"alerts\"\n}\n";

std::string idOf(const Snapshot& now, const std::string& address) {
  for (const design::Component& component : now.design->components)
    if (component.kind == "email" && component.title == address) return component.id;
  return {};
}

std::string subscription(const std::string& rest, const std::string& topic = "alerts") {
  return "\nresource \"aws_sns_topic_subscription\" \"" + topic + "\" {\n" + rest + "  topic_arn = aws_sns_topic." + topic +
         ".arn\n  protocol  = \"email\"\n";
}

/// main.tf after the recipient is removed; its other recipients stay.
std::string without(const std::string& text, const std::string& address, const std::string& label) {
  const auto now = projectOf({{"main.tf", text}});
  const std::string id = idOf(*now, address);
  EXPECT_NE(id, "") << address;
  const Result<ProjectEdit> edit = workspace::remove(*now, id);
  EXPECT_EQ(edit ? edit->label : edit.diagnostics().at(0).message, label);
  const auto left = after(*now, edit);
  EXPECT_EQ(idOf(*left, address), "");
  return textOf(*left, "main.tf");
}

TEST(Recipients, oneThatIsAddedIsRemovedAgain) {
  const auto start = projectOf({{"main.tf", kTopic}});
  const auto now = after(*start, workspace::addComponent(*start, "email", "aws_sns_topic.alerts", "ops@example.com"));
  EXPECT_EQ(without(textOf(*now, "main.tf"), "ops@example.com", "Remove ops@example.com"), kTopic);
}

TEST(Recipients, anAddressGoesOutOfTheListThatItStandsIn) {
  const std::string one =
      kTopic + subscription("  for_each  = toset([\"ops@example.com\", \"dev@example.com\"])\n") + "  endpoint  = each.value\n}\n";
  EXPECT_EQ(without(one, "ops@example.com", "Remove ops@example.com"), replaced(one, "\"ops@example.com\", ", ""));
  const std::string lines =
      "variable \"mails\" {\n  default = [\n    \"ops@example.com\",\n    \"dev@example.com\", # at night\n  ]\n}\n\n" + kTopic;
  const std::string counted = lines + subscription("  count     = length(var.mails)\n") + "  endpoint  = var.mails[count.index]\n}\n";
  EXPECT_EQ(without(counted, "dev@example.com", "Remove dev@example.com"), replaced(counted, "    \"dev@example.com\", # at night\n", ""));
  const std::string keyed =
      kTopic + subscription("  for_each  = { ops = \"ops@example.com\", dev = \"dev@example.com\" }\n") + "  endpoint  = each.value\n}\n";
  EXPECT_EQ(without(keyed, "dev@example.com", "Remove dev@example.com"), replaced(keyed, ", dev = \"dev@example.com\"", ""));
}

TEST(Recipients, ofSeveralTopicsOneGoesFromAll) {
  const std::string second = replaced(kTopic, "\"alerts\" {\n  name = \"alerts\"", "\"news\" {\n  name = \"news\"");
  const std::string text = kTopic + second + subscription("") + "  endpoint  = \"ops@example.com\"\n}\n" + subscription("", "news") +
                           "  endpoint  = \"ops@example.com\"\n}\n";
  EXPECT_EQ(without(text, "ops@example.com", "Remove ops@example.com from 2 topics"), kTopic + second);
}

TEST(Recipients, anAddressThatIsMadeIsRefused) {
  const auto now = projectOf({{"main.tf", kTopic + subscription("  for_each  = toset([\"ops\", \"dev\"])\n") +
                                              "  endpoint  = \"${each.value}@example.com\"\n}\n"}});
  const Result<ProjectEdit> edit = workspace::remove(*now, idOf(*now, "ops@example.com"));
  ASSERT_FALSE(edit);
  EXPECT_EQ(edit.diagnostics().at(0).code, "shared-block");
}

}  // namespace
