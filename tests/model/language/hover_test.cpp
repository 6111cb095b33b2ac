#include "model/language/hover.h"

#include <gtest/gtest.h>

#include "tests/model/language/project.h"

namespace slipway::language {
namespace {

const TestProject::Texts kShop = {
    {"main.tf",
     "variable \"region\" {\n  type        = string\n  description = \"Where it runs.\"\n  default     = \"us-east-1\"\n}\n\nresource "
     "\"aws_sqs_queue\" \"mail\" {\n  name                      = "
     "join(\"-\", [var.region, \"mail\"])\n  message_retention_seconds = 3600\n}\n\nmodule \"sender\" {\n  source = \"./sender\"\n  queue  "
     "= aws_sqs_queue.mail.arn\n  where  = var.region\n}\n"},
    {"terraform.tfvars", "region = \"eu-west-1\"\n"},
    {"sender/main.tf", "variable \"queue\" {}\nvariable \"where\" {}\noutput \"x\" {\n  value = \"${var.where} ${var.queue}\"\n}\n"},
};

std::optional<Hover> over(const char* file, const std::string& words, std::size_t inside = 0) {
  static const TestProject shop(kShop);
  return hoverAt(shop.project(), FilePath(file), shop.text(file), static_cast<std::uint32_t>(shop.text(file).find(words) + inside));
}

TEST(Hover, aVariableHasTypeValueAndOrigin) {
  const auto hover = over("main.tf", "var.region, ", 6);
  ASSERT_TRUE(hover);
  EXPECT_EQ(hover->title, "var.region");
  EXPECT_EQ(hover->kind, "variable of type string");
  EXPECT_EQ(hover->value, "\"eu-west-1\"");
  EXPECT_EQ(hover->about, "Where it runs.");
  ASSERT_TRUE(hover->declared);
  EXPECT_EQ(hover->declared->file.text(), "terraform.tfvars");
}

TEST(Hover, insideAModuleTheCallsValueIsShown) {
  EXPECT_EQ(over("sender/main.tf", "var.where}", 5)->value, "\"eu-west-1\"");
  EXPECT_EQ(over("sender/main.tf", "var.queue}", 5)->value, "known after apply");
}

TEST(Hover, argumentsTypesAndFunctionsAreExplained) {
  const auto argument = over("main.tf", "message_retention_seconds", 3);
  ASSERT_TRUE(argument);
  EXPECT_EQ(argument->kind, "optional number, 60 to 1209600");
  EXPECT_FALSE(argument->about.empty());
  const auto type = over("main.tf", "\"aws_sqs_queue\"", 3);
  ASSERT_TRUE(type);
  EXPECT_EQ(type->kind, "SQS queue");
  EXPECT_EQ(over("main.tf", "join(", 1)->title, "join(separator, lists…)");
  EXPECT_EQ(over("main.tf", "queue  = ", 1)->title, "var.queue");
  EXPECT_FALSE(over("main.tf", "3600", 1));
}

TEST(Hover, whatAnArgumentTakesStandsBesideItsType) {
  const TestProject project(
      TestProject::Texts{{"main.tf",
                          "resource \"aws_ecs_task_definition\" \"a\" {\n  runtime_platform {\n    cpu_architecture = \"ARM64\"\n  }\n"
                          "  task_role_arn = null\n}\nresource \"aws_sqs_queue\" \"b\" {\n  delay_seconds = 9\n}\n"}});
  const auto kindOver = [&](const char* word) {
    const auto offset = static_cast<std::uint32_t>(project.text("main.tf").find(word) + 1);
    const auto hover = hoverAt(project.project(), FilePath("main.tf"), project.text("main.tf"), offset);
    return hover ? hover->kind : "nothing";
  };
  EXPECT_EQ(kindOver("cpu_architecture"), "optional string, one of X86_64, ARM64");
  EXPECT_EQ(kindOver("task_role_arn"), "optional string, an ARN");
  EXPECT_EQ(kindOver("delay_seconds"), "optional number, 0 to 900");
}

}  // namespace
}  // namespace slipway::language
