#include "model/language/completion.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/language/project.h"

namespace slipway::language {
namespace {

/// What is offered where `|` stands in main.tf of a project that has `others` besides.
struct Offered {
  explicit Offered(std::string text, TestProject::Texts others = {}) {
    const std::size_t offset = text.find('|');
    text.erase(offset, 1);
    others["main.tf"] = text;
    const TestProject project(others);
    m_text = text;
    found = completionsAt(project.project(), FilePath("main.tf"), text, static_cast<std::uint32_t>(offset));
  }
  const Completion* item(const std::string& label) const {
    const auto at = std::find_if(found.items.begin(), found.items.end(), [&](const Completion& one) { return one.label == label; });
    return at == found.items.end() ? nullptr : &*at;
  }
  std::string first(std::size_t count) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(count, found.items.size()); ++i) text += (i == 0 ? "" : " ") + found.items[i].label;
    return text;
  }
  /// The text after the choice, with `|` at the caret.
  std::string chosen(const std::string& label) const {
    const Completion* one = item(label);
    if (one == nullptr) return "not offered";
    std::string text = m_text, inserted = one->text;
    inserted.insert(one->caretAt, "|");
    return text.replace(found.replaced.begin, found.replaced.size(), inserted);
  }
  Completions found;

private:
  std::string m_text;
};

TEST(Completion, blocksAtTheTop) {
  EXPECT_EQ(Offered("res|").first(1), "resource");
  EXPECT_EQ(Offered("res|").chosen("resource"), "resource \"|\" \"\" {\n}");
  EXPECT_EQ(Offered("lo|").chosen("locals"), "locals {\n  |\n}");
}

TEST(Completion, typesWithTheirTitles) {
  const Offered offered("resource \"sqs_q|\" \"a\" {\n}\n");
  EXPECT_EQ(offered.first(1), "aws_sqs_queue");
  EXPECT_EQ(offered.item("aws_sqs_queue")->detail, "SQS queue");
  EXPECT_EQ(offered.item("aws_lb"), nullptr);
}

TEST(Completion, requiredArgumentsFirstAndWithoutThoseThatAreThere) {
  const Offered offered("resource \"aws_ecs_service\" \"a\" {\n  cluster = \"x\"\n  |\n}\n");
  EXPECT_EQ(offered.first(1), "name");
  EXPECT_TRUE(offered.item("name")->isRequired);
  EXPECT_EQ(offered.item("cluster"), nullptr);
  EXPECT_EQ(offered.item("arn"), nullptr);  // only AWS sets it
  EXPECT_EQ(offered.chosen("load_balancer"), "resource \"aws_ecs_service\" \"a\" {\n  cluster = \"x\"\n  load_balancer {\n    |\n  }\n}\n");
  EXPECT_EQ(Offered("resource \"aws_ecs_service\" \"a\" {\n  load_balancer {\n    cont|\n  }\n}\n").first(2),
            "container_name container_port");
}

TEST(Completion, metaArgumentsAndTheirBlocks) {
  EXPECT_NE(Offered("resource \"aws_lb\" \"a\" {\n  |\n}\n").item("for_each"), nullptr);
  EXPECT_NE(Offered("resource \"aws_lb\" \"a\" {\n  lifecycle {\n    |\n  }\n}\n").item("ignore_changes"), nullptr);
  EXPECT_EQ(Offered("variable \"a\" {\n  sen|\n}\n").first(1), "sensitive");
}

TEST(Completion, referencesStepByStep) {
  const std::string head =
      "variable \"region\" {}\nlocals {\n  tags = {}\n}\nresource \"aws_lb\" \"main\" {}\ndata \"aws_ami\" \"base\" {}\n";
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = reg|\n}\n").first(1), "var.region");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = var.|\n}\n").first(9), "region");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = local.|\n}\n").first(9), "tags");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = aws_lb.|\n}\n").first(9), "main");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = aws_lb.main.dns|\n}\n").first(1), "dns_name");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = aws_lb.main.access_logs[0].|\n}\n").first(9), "bucket enabled prefix");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = data.aws_ami.base.image_i|\n}\n").first(1), "image_id");
  EXPECT_EQ(Offered(head + "output \"x\" {\n  value = \"a-${var.|}\"\n}\n").first(9), "region");
}

TEST(Completion, inputsAndOutputsOfAModule) {
  const TestProject::Texts network = {
      {"network/main.tf",
       "variable \"cidr\" {\n  type = string\n}\nvariable \"zones\" {\n  default = 2\n}\noutput \"vpc_id\" {\n  value = 1\n}\n"}};
  const Offered inputs("module \"n\" {\n  source = \"./network\"\n  |\n}\n", network);
  EXPECT_EQ(inputs.first(1), "cidr");
  EXPECT_EQ(inputs.item("cidr")->detail, "string");
  EXPECT_FALSE(inputs.item("zones")->isRequired);
  EXPECT_EQ(Offered("module \"n\" {\n  source = \"./network\"\n}\nlocals {\n  a = module.n.|\n}\n", network).first(9), "vpc_id");
}

TEST(Completion, wordsOfAnArgumentAndFunctions) {
  EXPECT_EQ(Offered("resource \"aws_ecs_service\" \"a\" {\n  launch_type = |\n}\n").chosen("FARGATE"),
            "resource \"aws_ecs_service\" \"a\" {\n  launch_type = \"FARGATE\"|\n}\n");
  EXPECT_EQ(Offered("resource \"aws_ecs_service\" \"a\" {\n  launch_type = \"F|\"\n}\n").chosen("FARGATE"),
            "resource \"aws_ecs_service\" \"a\" {\n  launch_type = \"FARGATE|\"\n}\n");
  EXPECT_EQ(Offered("locals {\n  a = cidrsubn|\n}\n").chosen("cidrsubnet"), "locals {\n  a = cidrsubnet(|)\n}\n");
  EXPECT_EQ(Offered("resource \"aws_lb\" \"a\" {\n  internal = |\n}\n").first(2), "true false");
}

TEST(Completion, choicesThatTheProvidersCodeAsksFor) {
  const auto inLogs = [](const std::string& words) { return "resource \"aws_cloudwatch_log_group\" \"a\" {\n  " + words + "\n}\n"; };
  EXPECT_EQ(Offered(inLogs("log_group_class = |")).chosen("INFREQUENT_ACCESS"), inLogs("log_group_class = \"INFREQUENT_ACCESS\"|"));
  EXPECT_EQ(Offered(inLogs("retention_in_days = |")).chosen("3653"), inLogs("retention_in_days = 3653|"));

  const auto inPolicy = [](const std::string& words) {
    return "resource \"aws_ecs_task_definition\" \"a\" {\n  dynamic \"runtime_platform\" {\n    for_each = [1]\n    content {\n      " +
           words + "\n    }\n  }\n}\n";
  };
  EXPECT_EQ(Offered(inPolicy("cpu_architecture = \"|\"")).chosen("ARM64"), inPolicy("cpu_architecture = \"ARM64|\""));
  EXPECT_EQ(Offered(inPolicy("cpu_|")).item("cpu_architecture")->about, "It takes one of X86_64, ARM64.");

  const Offered data("data \"aws_ec2_instance_type_offerings\" \"a\" {\n  location_type = \"|\"\n}\n");
  EXPECT_NE(data.item("availability-zone-id"), nullptr);
  // The catalogue's words come first, with what they mean, and none is said twice.
  const Offered service("resource \"aws_ecs_service\" \"a\" {\n  launch_type = \"|\"\n}\n");
  EXPECT_FALSE(service.found.items.front().detail.empty());
  EXPECT_EQ(
      std::count_if(service.found.items.begin(), service.found.items.end(), [](const Completion& one) { return one.label == "FARGATE"; }),
      1);
  EXPECT_NE(service.item("EXTERNAL"), nullptr);
  EXPECT_EQ(Offered("resource \"aws_ecs_service\" \"a\" {\n  health|\n}\n").item("health_check_grace_period_seconds")->about,
            "It takes 0 to 2147483647.");
}

TEST(Completion, offersNothingInCommentsAndNames) {
  EXPECT_TRUE(Offered("# res|").found.items.empty());
  EXPECT_TRUE(Offered("resource \"aws_lb\" \"ma|").found.items.empty());
}

TEST(Signature, marksTheParameterOfTheCaret) {
  const std::string text = "a = join(\",\", ";
  const auto signature = signatureAt(text, static_cast<std::uint32_t>(text.size()));
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->text, "join(separator, lists…)");
  EXPECT_EQ(signature->text.substr(signature->parameter.begin, signature->parameter.size()), "lists…");
  EXPECT_FALSE(signatureAt("a = 1", 5));
}

}  // namespace
}  // namespace slipway::language
