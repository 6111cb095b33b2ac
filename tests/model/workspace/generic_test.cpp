// Arguments of a resource that has no kind of its own are set by what the provider's schema says of them.
#include "tests/model/workspace/edited_project.h"

namespace slipway::workspace {
namespace {

TEST(Generic, argumentsAreWrittenByTheirTypes) {
  const std::string text =
      "resource \"aws_mq_broker\" \"orders\" {\n  broker_name        = \"orders\"\n  engine_type        = \"RabbitMQ\"\n"
      "  engine_version     = \"3.13\"\n  host_instance_type = \"mq.m5.large\"\n\n  user {\n    username = \"app\"\n"
      "    password = \"not-a-real-secret-1\"\n  }\n}\n";
  const auto now = test::projectOf({{"main.tf", text}});
  const auto written = [&](const std::string& name, const std::string& value) {
    return test::textOf(*test::after(*now, setProperty(*now, "aws_mq_broker.orders", name, value, EditPlace::here)), "main.tf");
  };
  EXPECT_NE(written("publicly_accessible", "true").find("publicly_accessible = true\n"), std::string::npos);
  EXPECT_NE(written("storage_type", "ebs").find(" = \"ebs\"\n"), std::string::npos) << written("storage_type", "ebs");
  EXPECT_NE(written("security_groups", "sg-1, sg-2").find("= [\"sg-1\", \"sg-2\"]\n"), std::string::npos);
  EXPECT_NE(written("security_groups", "[\"sg-1\"]").find("= [\"sg-1\"]\n"), std::string::npos);
  EXPECT_EQ(written("engine_version", "4"), test::replaced(text, "\"3.13\"", "\"4\""));
  EXPECT_EQ(written("user.0.username", "shop"), test::replaced(text, "\"app\"", "\"shop\""));
}

}  // namespace
}  // namespace slipway::workspace
