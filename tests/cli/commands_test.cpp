#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/run.h"
#include "tests/support/temporary_folder.h"

using slipway::test::Ran;
using slipway::test::runSlipway;
using slipway::test::TemporaryFolder;
using Json = nlohmann::json;

namespace {

/// A fresh project of the template.
class CommandsTest : public testing::Test {
protected:
  CommandsTest() : m_project((m_folder.path() / "project").string()) {
    const Ran made = runSlipway("new two-fargate-services " + m_project);
    EXPECT_EQ(made.exitCode, 0) << made.err;
  }

  TemporaryFolder m_folder;
  const std::string m_project;
  const std::string m_user = "'module.cluster.aws_ecs_service.service[\"user-service\"]'";
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST(Cli, helpVersionAndUnknownCommands) {
  EXPECT_EQ(runSlipway("--help").exitCode, 0);
  EXPECT_TRUE(has(runSlipway("help").out, "simulate"));
  EXPECT_TRUE(has(runSlipway("--version").out, "slipway 0."));
  EXPECT_EQ(runSlipway("check --help").exitCode, 0);
  EXPECT_EQ(runSlipway("").exitCode, 2);
  EXPECT_EQ(runSlipway("frobnicate").exitCode, 2);
  EXPECT_EQ(runSlipway("check").exitCode, 2);
}

TEST(Cli, whatIsNotThereYetSaysSo) {
  for (const char* command : {"cost .", "reach . a b", "iam .", "faults", "scenarios .", "compare a b", "lesson ."}) {
    const Ran ran = runSlipway(command);
    EXPECT_EQ(ran.exitCode, 2) << command;
    EXPECT_TRUE(has(ran.err, "not there yet")) << command;
  }
}

TEST(Cli, templatesAndKindsAreListed) {
  EXPECT_TRUE(has(runSlipway("templates").out, "two-fargate-services"));
  const Json templates = Json::parse(runSlipway("templates --json").out);
  EXPECT_EQ(templates["schema"], "slipway/templates/1");
  EXPECT_TRUE(has(templates.dump(), "Two microservices"));
  const Json kinds = Json::parse(runSlipway("kinds --json").out);
  EXPECT_EQ(kinds["schema"], "slipway/kinds/1");
  EXPECT_TRUE(has(runSlipway("explain ecs-service").out, "Keeps a number of copies"));
  EXPECT_TRUE(has(runSlipway("explain single-nat-gateway").out, "NAT gateway"));
  EXPECT_EQ(runSlipway("explain nothing").exitCode, 2);
}

TEST_F(CommandsTest, newRefusesAFolderThatIsNotEmpty) {
  const Ran again = runSlipway("new two-fargate-services " + m_project);
  EXPECT_EQ(again.exitCode, 2);
  EXPECT_TRUE(has(again.err, "folder-not-empty"));
  EXPECT_TRUE(has(runSlipway("new no-such " + m_project + "-2").err, "two-fargate-services"));
}

TEST_F(CommandsTest, theTemplateChecksClean) {
  const Ran check = runSlipway("check " + m_project);
  EXPECT_EQ(check.exitCode, 0) << check.out << check.err;
  const Json report = Json::parse(runSlipway("check --json " + m_project).out);
  EXPECT_EQ(report["schema"], "slipway/check/1");
  EXPECT_EQ(report["errors"], 0);
  EXPECT_EQ(report["warnings"], 0);
  const Json sarif = Json::parse(runSlipway("check --sarif " + m_project).out);
  EXPECT_EQ(sarif["version"], "2.1.0");
}

TEST_F(CommandsTest, aFindingHasItsPlaceAndItsFix) {
  const std::string file = m_project + "/TerraformCodes/modules/cluster/main.tf";
  ASSERT_EQ(std::system(("sed -i 's/container_port   = each.value.port/container_port   = 3010/' " + file).c_str()), 0);
  const Ran check = runSlipway("check " + m_project);
  EXPECT_EQ(check.exitCode, 1);
  EXPECT_TRUE(has(check.out, "TerraformCodes/modules/cluster/main.tf:")) << check.out;
  EXPECT_TRUE(has(check.out, "error container-port-mismatch user-service has no container port 3010."));
}

TEST_F(CommandsTest, aQuickFixIsAppliedByItsCode) {
  ASSERT_EQ(std::system(("sed -i '0,/memory        = 512/s//memory        = 700/' " + m_project + "/TerraformCodes/services.tf").c_str()), 0);
  EXPECT_EQ(runSlipway("check " + m_project).exitCode, 1);
  const Ran fixed = runSlipway("check --fix=fargate-size " + m_project);
  EXPECT_EQ(fixed.exitCode, 0) << fixed.out;
  EXPECT_TRUE(has(fixed.out, "Fix 1 finding."));
}

TEST_F(CommandsTest, resourcesAndDesignAreDocuments) {
  const Json resources = Json::parse(runSlipway("resources --json " + m_project).out);
  const auto& list = resources["resources"];
  EXPECT_TRUE(std::any_of(list.begin(), list.end(), [](const Json& r) { return r["address"] == "module.cluster.aws_ecs_service.service[\"user-service\"]"; }));
  const Json design = Json::parse(runSlipway("design --json " + m_project).out);
  const auto& components = design["components"];
  EXPECT_TRUE(std::any_of(components.begin(), components.end(), [](const Json& c) { return c["kind"] == "ecs-service" && c["title"] == "user-service"; }));
  EXPECT_TRUE(has(runSlipway("design " + m_project).out, "public-alb"));
}

TEST_F(CommandsTest, setPrintsItsDiffOrWritesIt) {
  const Ran dry = runSlipway("set " + m_project + " " + m_user + ".desired 3 --dry-run");
  EXPECT_EQ(dry.exitCode, 0) << dry.err;
  EXPECT_TRUE(has(dry.out, "-      desired_count = 2\n+      desired_count = 3\n")) << dry.out;
  EXPECT_EQ(runSlipway("set " + m_project + " " + m_user + ".desired 3").exitCode, 0);
  EXPECT_FALSE(has(runSlipway("set " + m_project + " " + m_user + ".desired 4 --dry-run").out, "desired_count = 2"));
  EXPECT_EQ(runSlipway("set " + m_project + " " + m_user + ".desired many").exitCode, 2);
}

TEST_F(CommandsTest, addConnectMoveRenameRemove) {
  EXPECT_EQ(runSlipway("add " + m_project + " sqs-queue --in region:us-east-1 --name orders").exitCode, 0);
  const Ran connected = runSlipway("connect " + m_project + " " + m_user + " aws_sqs_queue.orders");
  EXPECT_EQ(connected.exitCode, 0) << connected.err;
  EXPECT_EQ(runSlipway("move " + m_project + " " + m_user + " --in 'module.network.aws_subnet.private[\"b\"]'").exitCode, 0);
  EXPECT_EQ(runSlipway("rename " + m_project + " aws_sqs_queue.orders incoming").exitCode, 0);
  EXPECT_EQ(runSlipway("check " + m_project).exitCode, 0) << runSlipway("check " + m_project).out;
  EXPECT_EQ(runSlipway("remove " + m_project + " aws_sqs_queue.incoming").exitCode, 0);
  const Ran check = runSlipway("check " + m_project);
  EXPECT_EQ(check.exitCode, 0) << check.out;
}

TEST_F(CommandsTest, renderShowsTheWholeSystem) {
  const std::string file = (m_folder.path() / "d.svg").string();
  const Ran rendered = runSlipway("render " + m_project + " -o " + file);
  ASSERT_EQ(rendered.exitCode, 0) << rendered.err;
  const std::string svg = m_folder.read("d.svg");
  for (const char* text : {"us-east-1a", "us-east-1b", "Public a", "Public b", "Private a", "Private b", "nat-a", "nat-b", "public-alb", "user-service", "product-service",
                           "two-services-pipeline", "Source", "Build", "Deploy", "Internet gateway"})
    EXPECT_TRUE(has(svg, text)) << text;
  EXPECT_EQ(runSlipway("render " + m_project + " -o " + file).exitCode, 0);
  EXPECT_EQ(m_folder.read("d.svg"), svg);
  EXPECT_EQ(runSlipway("render " + m_project + " -o " + (m_folder.path() / "d.dot").string()).exitCode, 0);
  EXPECT_EQ(runSlipway("render " + m_project + " -o d.bmp").exitCode, 2);
}

TEST_F(CommandsTest, simulateLosesNoRequest) {
  const Ran run = runSlipway("simulate " + m_project + " --json");
  ASSERT_EQ(run.exitCode, 0) << run.err;
  const Json summary = Json::parse(run.out);
  EXPECT_EQ(summary["outcome"], "succeeded");
  EXPECT_EQ(summary["requests"]["failed"], 0);
  EXPECT_EQ(summary["requests"]["sent"], summary["requests"]["answered"]);
  EXPECT_EQ(summary["deployments"].size(), 2u);
  EXPECT_EQ(Json::parse(runSlipway("simulate " + m_project + " --json").out)["fingerprint"], summary["fingerprint"]);
  EXPECT_NE(Json::parse(runSlipway("simulate " + m_project + " --json --seed 2").out)["fingerprint"], summary["fingerprint"]);
  EXPECT_EQ(runSlipway("simulate " + m_project + " --set no-such=1").exitCode, 2);
}

TEST(Cli, aHookThatFailsBringsTheLastRevisionBack) {
  const TemporaryFolder folder;
  const std::string project = (folder.path() / "flask").string();
  ASSERT_EQ(runSlipway("new flask-codedeploy " + project).exitCode, 0);
  EXPECT_EQ(runSlipway("simulate " + project).exitCode, 0);
  const Ran failed = runSlipway("simulate " + project + " --fail-hook ValidateService");
  EXPECT_EQ(failed.exitCode, 1) << failed.err;
  EXPECT_TRUE(has(failed.out, "ScriptFailed")) << failed.out;
  EXPECT_TRUE(has(failed.out, "Outcome: failed: Deploy")) << failed.out;
  const Ran unknown = runSlipway("simulate " + project + " --fail-hook Validate");
  EXPECT_EQ(unknown.exitCode, 2);
  EXPECT_TRUE(has(unknown.err, "No deployment of the project runs a hook at Validate. Its hooks run at ")) << unknown.err;
  EXPECT_TRUE(has(unknown.err, "ValidateService")) << unknown.err;
  EXPECT_TRUE(has(runSlipway("simulate --help").out, "--fail-hook"));
}

TEST_F(CommandsTest, aFailingHookNeedsHooks) {
  const Ran ran = runSlipway("simulate " + m_project + " --fail-hook ValidateService");
  EXPECT_EQ(ran.exitCode, 2);
  EXPECT_TRUE(has(ran.err, "Its appspec files name no hooks.")) << ran.err;
}

TEST_F(CommandsTest, traceIsJsonLines) {
  const std::string file = (m_folder.path() / "trace.jsonl").string();
  ASSERT_EQ(runSlipway("simulate " + m_project + " --trace " + file).exitCode, 0);
  const std::string trace = m_folder.read("trace.jsonl");
  const Json first = Json::parse(trace.substr(0, trace.find('\n')));
  for (const char* key : {"t", "element", "kind", "from", "to", "message", "cause"}) EXPECT_TRUE(first.contains(key)) << key;
}

TEST(Cli, fmtReadsStdinAndChecksFiles) {
  const Ran formatted = runSlipway("fmt -", "a=1\nlonger = 2\n");
  EXPECT_EQ(formatted.exitCode, 0);
  EXPECT_EQ(formatted.out, "a      = 1\nlonger = 2\n");
  const TemporaryFolder folder;
  folder.write("a.tf", "a=1\n");
  EXPECT_EQ(runSlipway("fmt --check " + folder.path().string()).exitCode, 1);
  EXPECT_EQ(folder.read("a.tf"), "a=1\n");
  EXPECT_TRUE(has(runSlipway("fmt --diff --check " + folder.path().string()).out, "+a = 1"));
  EXPECT_EQ(runSlipway("fmt " + folder.path().string()).exitCode, 0);
  EXPECT_EQ(folder.read("a.tf"), "a = 1\n");
  EXPECT_EQ(runSlipway("fmt -", "a = {\n").exitCode, 2);
}
