// Every gesture on the template: the unified diff is exactly the lines that it names, and undo gives the bytes back.
#include "model/workspace/gestures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "model/core/unified_diff.h"
#include "model/hcl/format.h"
#include "model/workspace/history.h"
#include "model/workspace/templates.h"

using namespace slipway;
using workspace::Snapshot;

namespace {

const std::string kUser = "module.cluster.aws_ecs_service.service[\"user-service\"]";
const std::string kProduct = "module.cluster.aws_ecs_service.service[\"product-service\"]";
const std::string kBalancer = "module.load_balancer.aws_lb.public";
const std::string kCluster = "module.cluster.aws_ecs_cluster.this";
const std::string kPrivateB = "module.network.aws_subnet.private[\"b\"]";
const std::string kRegion = "region:us-east-1";

class GesturesTest : public testing::Test {
protected:
  static void SetUpTestSuite() { start = workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr); }
  static void TearDownTestSuite() { start.reset(); }

  /// Carries an edit out and checks what holds for all: undo restores every byte, what was formatted still is, and nothing
  /// that was sound becomes an error.
  std::shared_ptr<const Snapshot> after(const Result<ProjectEdit>& edit, bool staysSound = true) const {
    if (!edit) {
      ADD_FAILURE() << edit.diagnostics().at(0).code << " " << edit.diagnostics().at(0).message;
      return start;
    }
    const Result<workspace::Step> step = workspace::History::stepOf(start->files, *edit);
    if (!step) {
      ADD_FAILURE() << step.diagnostics().at(0).message;
      return start;
    }
    SourceFiles files = start->files;
    workspace::apply(files, *step, false);
    auto now = workspace::derive(files, start.get());
    workspace::apply(files, *step, true);
    EXPECT_EQ(files.size(), start->files.size());
    for (const auto& [file, text] : start->files) EXPECT_EQ(*files.at(file), *text) << file.text();
    for (const auto& [file, text] : now->files) {
      if (file.extension() != "tf") continue;
      const Result<std::string> formatted = hcl::formatted(*text, file);
      EXPECT_TRUE(formatted.isOk()) << file.text();
      if (formatted) {
        EXPECT_EQ(*formatted, *text) << file.text();
      }
    }
    for (const Diagnostic& finding : now->diagnostics)
      if (staysSound) {
        EXPECT_NE(finding.severity, Severity::error) << finding.span.file.text() << ": " << finding.code << " " << finding.message;
      }
    return now;
  }

  /// All changed lines, files in order: "services.tf -  desired_count = 2".
  std::vector<std::string> changedLines(const Snapshot& now) const {
    std::vector<std::string> lines;
    std::set<FilePath> files;
    for (const auto& [file, text] : start->files) files.insert(file);
    for (const auto& [file, text] : now.files) files.insert(file);
    for (const FilePath file : files) {
      const auto before = start->files.find(file), later = now.files.find(file);
      const std::string diff = unifiedDiff(file.text(), before == start->files.end() ? "" : *before->second, later == now.files.end() ? "" : *later->second);
      for (std::size_t begin = 0; begin < diff.size();) {
        const auto end = diff.find('\n', begin);
        const std::string line = diff.substr(begin, end - begin);
        if ((line[0] == '+' || line[0] == '-') && !line.starts_with("+++ ") && !line.starts_with("--- ")) lines.push_back(std::string(file.name()) + " " + line);
        begin = end + 1;
      }
    }
    return lines;
  }

  static std::shared_ptr<const Snapshot> start;
};

std::shared_ptr<const Snapshot> GesturesTest::start;
using Lines = std::vector<std::string>;

bool hasRelation(const design::Design& design, const std::string& from, const std::string& to) {
  return std::any_of(design.relations.begin(), design.relations.end(), [&](const design::Relation& r) { return r.from == from && r.to == to; });
}

}  // namespace

TEST_F(GesturesTest, theTemplateIsSound) {
  for (const Diagnostic& finding : start->diagnostics) EXPECT_EQ(finding.severity, Severity::info) << finding.code << " " << finding.message;
  ASSERT_NE(start->design->find(kUser), nullptr);
}

TEST_F(GesturesTest, aPropertyChangesTheLiteralItComesFrom) {
  const auto now = after(workspace::setProperty(*start, kUser, "desired", "3"));
  EXPECT_EQ(changedLines(*now), (Lines{"services.tf -      desired_count = 2", "services.tf +      desired_count = 3"}));
  EXPECT_EQ(now->design->find(kUser)->text("desired"), "3");
  EXPECT_EQ(now->design->find(kProduct)->text("desired"), "2");
}

TEST_F(GesturesTest, aPropertyKeepsTheCommentBehindIt) {
  const auto now = after(workspace::setProperty(*start, kUser, "cpu", "512"), false);   // 512 MiB are too few for it
  const Lines lines = changedLines(*now);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1], "services.tf +      cpu           = 512 # 0.25 vCPU");
}

TEST_F(GesturesTest, aPropertyOutOfItsRangeIsRefusedWithASentence) {
  const auto edit = workspace::setProperty(*start, kUser, "desired", "-1");
  ASSERT_FALSE(edit.isOk());
  EXPECT_EQ(edit.diagnostics().at(0).code, "bad-value");
  EXPECT_EQ(workspace::setProperty(*start, kUser, "desired", "two").diagnostics().at(0).code, "bad-value");
  EXPECT_EQ(workspace::setProperty(*start, kUser, "no-such", "2").diagnostics().at(0).code, "no-such-property");
}

TEST_F(GesturesTest, anArgumentIsSetByItsPath) {
  const auto now = after(workspace::setArgument(*start, kBalancer, "idle_timeout", "120"));
  EXPECT_EQ(changedLines(*now), (Lines{"main.tf +  idle_timeout               = 120"}));
}

TEST_F(GesturesTest, aServiceMovesIntoAnotherSubnet) {
  const auto now = after(workspace::moveInto(*start, kUser, kPrivateB));
  EXPECT_EQ(changedLines(*now), (Lines{"services.tf -      subnet_ids    = [module.network.private_subnet_ids[\"a\"], module.network.private_subnet_ids[\"b\"]]",
                                       "services.tf +      subnet_ids    = [module.network.private_subnet_ids[\"b\"]]"}));
  EXPECT_EQ(now->design->find(kUser)->spans, std::vector<std::string>{kPrivateB});
  EXPECT_EQ(now->design->find(kProduct)->spans.size(), 2u);
}

TEST_F(GesturesTest, aThirdServiceIsOneMoreEntryAndAFolder) {
  const auto now = after(workspace::addComponent(*start, "ecs-service", kCluster, "cart-service", {{"desired", "4"}}));
  const std::string cart = "module.cluster.aws_ecs_service.service[\"cart-service\"]";
  const design::Component* service = now->design->find(cart);
  ASSERT_NE(service, nullptr);
  EXPECT_EQ(service->text("desired"), "4");
  EXPECT_EQ(service->text("port"), "3003");
  EXPECT_TRUE(now->files.contains(FilePath("cart-service/Dockerfile")));
  EXPECT_NE(now->design->find("module.registry.aws_ecr_repository.service[\"cart-service\"]"), nullptr);
  const Lines lines = changedLines(*now);
  for (const std::string& line : lines) EXPECT_EQ(line[line.find(' ') + 1], '+') << line;
  EXPECT_NE(now->design->find("module.delivery.aws_codepipeline.this/Deploy/cart-service"), nullptr);
  const auto pipeline = now->deliveryFiles.at(FilePath("pipeline.json")).pipeline;
  EXPECT_TRUE(pipeline->diagnostics.empty());
  ASSERT_EQ(pipeline->stage("Build")->actions.size(), 3u);
  EXPECT_EQ(pipeline->stage("Build")->actions[2].outputs.at(0).text, "cart-service-image");
  EXPECT_EQ(pipeline->stage("Deploy")->actions.at(2).setting("ServiceName"), "cart-service");
}

TEST_F(GesturesTest, aServiceThatIsMadeFromAMapLeavesByItsEntry) {
  const auto now = after(workspace::remove(*start, kProduct));
  EXPECT_EQ(now->design->find(kProduct), nullptr);
  ASSERT_NE(now->design->find(kUser), nullptr);
  const Lines lines = changedLines(*now);
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("services.tf -"); }), 10);
  for (const std::string& line : lines) EXPECT_TRUE(line.find(" -") != std::string::npos || line.starts_with("pipeline.json +")) << line;
  EXPECT_EQ(now->files.at(FilePath("pipeline.json"))->find("product"), std::string::npos);
  EXPECT_EQ(now->deliveryFiles.at(FilePath("pipeline.json")).pipeline->stage("Deploy")->actions.size(), 1u);
  EXPECT_EQ(now->design->find("module.delivery.aws_codepipeline.this/Deploy/product-service"), nullptr);
}

TEST_F(GesturesTest, onlyWhatSpeaksOfThePortGetsTheNewOne) {
  SourceFiles files = start->files;
  const FilePath source("product-service/index.js");
  files[source] = std::make_shared<const std::string>("const price = 3002; // a report\nserver.listen(3002);\nget('http://localhost:3002/x', { timeout: 3002 });\nconst p = 33002.5;\n");
  const auto changed = workspace::derive(files, start.get());
  const auto edit = workspace::addComponent(*changed, "ecs-service", kCluster, "cart-service");
  ASSERT_TRUE(edit.isOk());
  const auto textOf = [&](const char* name) {
    for (const NewFile& created : edit->created)
      if (created.file == FilePath(name)) return created.text;
    return std::string();
  };
  EXPECT_EQ(textOf("cart-service/index.js"), "const price = 3002; // a report\nserver.listen(3003);\nget('http://localhost:3003/x', { timeout: 3002 });\nconst p = 33002.5;\n");
  EXPECT_NE(textOf("cart-service/Dockerfile").find("EXPOSE 3003"), std::string::npos);
  EXPECT_NE(textOf("cart-service/Dockerfile").find("PORT=3003"), std::string::npos);
  EXPECT_NE(textOf("cart-service/taskdef.json").find("\"containerPort\": 3003"), std::string::npos);
  EXPECT_NE(textOf("cart-service/taskdef.json").find("\"value\": \"3003\""), std::string::npos);
}

TEST_F(GesturesTest, aServiceIsRenamedWhereverItIsNamed) {
  const auto now = after(workspace::rename(*start, kUser, "account-service"));
  EXPECT_EQ(now->design->find(kUser), nullptr);
  ASSERT_NE(now->design->find("module.cluster.aws_ecs_service.service[\"account-service\"]"), nullptr);
  EXPECT_EQ(now->design->components.size(), start->design->components.size());
  EXPECT_TRUE(now->files.contains(FilePath("account-service/taskdef.json")));
  EXPECT_NE(now->files.at(FilePath("account-service/index.js"))->find("'/users'"), std::string::npos);   // the listener's rule says so too
  for (const auto& [file, text] : now->files) {
    EXPECT_FALSE(file.text().starts_with("user-service/")) << file.text();
    if (file.extension() != "tf" && file.extension() != "json" && file.name() != "buildspec.yml") continue;
    for (std::size_t at = text->find("\"user-service"); at != std::string::npos; at = text->find("\"user-service", at + 1))
      EXPECT_NE(text->rfind("from = ", at), std::string::npos) << file.text();
  }
  EXPECT_NE(now->files.at(FilePath("TerraformCodes/main.tf"))->find("  from = module.cluster.aws_ecs_service.service[\"user-service\"]\n  to   = module.cluster.aws_ecs_service.service[\"account-service\"]"), std::string::npos);
  EXPECT_EQ(workspace::rename(*start, kUser, "product-service").diagnostics().at(0).code, "name-taken");
}

TEST_F(GesturesTest, theCatalogueSaysWhichSubnetsARecipeTakes) {
  const auto now = after(workspace::addComponent(*start, "load-balancer", "module.network.aws_vpc.this", "second"), false);
  const auto found = std::find_if(now->design->components.begin(), now->design->components.end(), [](const design::Component& c) { return c.kind == "load-balancer" && c.title == "second"; });
  ASSERT_NE(found, now->design->components.end());
  ASSERT_FALSE(found->spans.empty());
  for (const std::string& subnet : found->spans) EXPECT_EQ(now->design->find(subnet)->text("tier"), "public") << subnet;
}

TEST_F(GesturesTest, aQueueFromThePaletteComesWithItsDeadLetters) {
  const auto now = after(workspace::addComponent(*start, "sqs-queue", kRegion, "orders"));
  ASSERT_NE(now->design->find("aws_sqs_queue.orders"), nullptr);
  for (const std::string& line : changedLines(*now)) EXPECT_TRUE(line.starts_with("main.tf +")) << line;
}

TEST_F(GesturesTest, connectingAServiceToAQueueWritesPermissionAndVariable) {
  const auto withQueue = after(workspace::addComponent(*start, "sqs-queue", kRegion, "orders"));
  const auto edit = workspace::connect(*withQueue, kUser, "aws_sqs_queue.orders");
  ASSERT_TRUE(edit.isOk()) << edit.diagnostics().at(0).message;
  SourceFiles files = withQueue->files;
  workspace::apply(files, workspace::History::stepOf(files, *edit).value(), false);
  const auto now = workspace::derive(files, withQueue.get());
  for (const Diagnostic& finding : now->diagnostics) EXPECT_NE(finding.severity, Severity::error) << finding.message;
  EXPECT_TRUE(hasRelation(*now->design, kUser, "aws_sqs_queue.orders"));
  EXPECT_TRUE(std::any_of(now->files.begin(), now->files.end(), [](const auto& entry) { return entry.second->find("sqs:SendMessage") != std::string::npos; }));
  EXPECT_TRUE(std::any_of(now->files.begin(), now->files.end(), [](const auto& entry) { return entry.second->find("QUEUE_URL") != std::string::npos; }));
}

TEST_F(GesturesTest, renameTakesEveryReferenceAlong) {
  const auto now = after(workspace::rename(*start, kCluster, "main"));
  EXPECT_NE(now->design->find("module.cluster.aws_ecs_cluster.main"), nullptr);
  for (const auto& [file, text] : now->files)
    if (file.text().find("modules/cluster/") != std::string::npos) {
      EXPECT_EQ(text->find("aws_ecs_cluster.this."), std::string::npos) << file.text();
    }
  EXPECT_EQ(workspace::rename(*start, kCluster, "not a name").diagnostics().at(0).code, "bad-name");
}

TEST_F(GesturesTest, containersSayWhatDoesNotBelong) {
  EXPECT_EQ(workspace::whyNotInside(*start, "nat-gateway", "module.network.aws_subnet.public[\"a\"]"), "");
  EXPECT_NE(workspace::whyNotInside(*start, "nat-gateway", kRegion), "");
  EXPECT_EQ(workspace::whyNotInside(*start, "sqs-queue", kRegion), "");
  EXPECT_EQ(workspace::addComponent(*start, "nat-gateway", kRegion, "x").diagnostics().at(0).code, "not-inside");
  EXPECT_EQ(workspace::addComponent(*start, "no-such", kRegion, "x").diagnostics().at(0).code, "no-such-kind");
}

TEST_F(GesturesTest, whatIsConnectedIsNotConnectedTwice) {
  EXPECT_EQ(workspace::connect(*start, kBalancer, kUser).diagnostics().at(0).code, "cannot-connect");
  EXPECT_NE(workspace::whyNotConnect(*start, kUser, kUser), "");
}

TEST_F(GesturesTest, aPositionIsKeptInSlipwaysOwnFile) {
  const auto now = after(workspace::pin(*start, kUser, {40, 60}));
  ASSERT_TRUE(now->files.contains(FilePath("slipway.yaml")));
  EXPECT_EQ(now->settings.pins.at(kUser), (layout::Point{40, 60}));
}

TEST_F(GesturesTest, aBrokenFileKeepsTheLastGoodDesign) {
  SourceFiles files = start->files;
  const FilePath services("TerraformCodes/services.tf");
  files[services] = std::make_shared<const std::string>(files.at(services)->substr(0, 300));
  const auto now = workspace::derive(files, start.get());
  EXPECT_EQ(now->broken, std::vector<FilePath>{services});
  EXPECT_EQ(now->design->components.size(), start->design->components.size());
  EXPECT_TRUE(std::any_of(now->diagnostics.begin(), now->diagnostics.end(), [&](const Diagnostic& d) { return d.severity == Severity::error && d.span.file == services; }));
  EXPECT_EQ(workspace::setProperty(*now, kUser, "desired", "3").diagnostics().at(0).code, "file-broken");
}
