// Random edits, one after the other: what is evaluated and judged after the step before is what comes of nothing.
#include <gtest/gtest.h>

#include "model/hcl/same_value.h"
#include "model/terraform/diagnostics/judgement.h"
#include "tests/model/terraform/project.h"
#include "tests/support/generated_project.h"
#include "tests/support/places.h"
#include "tests/support/random_edits.h"

using namespace slipway;
using namespace slipway::terraform;

namespace {

std::string textOfAll(const Diagnostics& findings) {
  std::string text;
  for (const Diagnostic& one : findings) {
    text += one.span.file.text() + ":" + std::to_string(one.span.range.begin) + "-" + std::to_string(one.span.range.end) + " " +
            std::to_string(static_cast<int>(one.severity)) + " " + one.code + " " + one.message + " " + one.detail;
    for (const SourceSpan& other : one.related) text += " " + other.file.text() + ":" + std::to_string(other.range.begin);
    for (const Fix& fix : one.fixes) text += " " + fix.title;
    text += "\n";
  }
  return text;
}

void expectSame(const Configuration& now, const Configuration& fresh) {
  ASSERT_EQ(now.resources.size(), fresh.resources.size());
  for (std::size_t i = 0; i < now.resources.size(); ++i) {
    const Resource &a = now.resources[i], &b = fresh.resources[i];
    ASSERT_EQ(a.address, b.address);
    EXPECT_TRUE(a.modulePath == b.modulePath && a.isData == b.isData && a.type == b.type && a.name == b.name && a.key == b.key)
        << a.address;
    EXPECT_TRUE(a.region == b.region && a.file == b.file && a.block == b.block && a.dependsOn == b.dependsOn) << a.address;
    EXPECT_TRUE(hcl::isSame(a.values, b.values)) << a.address;
  }
  ASSERT_EQ(now.modules.size(), fresh.modules.size());
  for (std::size_t i = 0; i < now.modules.size(); ++i) {
    const Module &a = now.modules[i], &b = fresh.modules[i];
    EXPECT_TRUE(a.path == b.path && a.source == b.source && a.folder == b.folder && a.isOpaque == b.isOpaque && a.file == b.file) << a.path;
    EXPECT_TRUE(a.block == b.block && hcl::isSame(a.inputs, b.inputs) && hcl::isSame(a.outputs, b.outputs)) << a.path;
  }
  ASSERT_EQ(now.variables.size(), fresh.variables.size());
  for (std::size_t i = 0; i < now.variables.size(); ++i) {
    const Variable &a = now.variables[i], &b = fresh.variables[i];
    EXPECT_TRUE(a.name == b.name && a.file == b.file && a.block == b.block && hcl::isSame(a.value, b.value)) << a.name;
  }
  EXPECT_TRUE(hcl::isSame(now.outputs, fresh.outputs));
  EXPECT_TRUE(hcl::isSame(now.provider, fresh.provider));
  EXPECT_EQ(textOfAll(now.diagnostics), textOfAll(fresh.diagnostics));
}

/// A project that is evaluated and judged step by step.
class Steps {
public:
  explicit Steps(const SourceFiles& files) { take(files); }

  void take(const SourceFiles& files) {
    m_trees = parseAll(files, m_files, m_trees);
    m_files = files;
    m_now = evaluateAfter(m_files, m_trees, "", {}, m_now.memo);
    const bool isFirst = m_judgement.files.empty();
    m_judgement = diagnostics::judge(m_files, m_trees, "", isFirst ? nullptr : &m_judgement, m_now.memo);
  }

  void replace(const char* file, std::string_view from, std::string_view to) {
    SourceFiles files = m_files;
    std::string text = *files.at(FilePath(file));
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    files[FilePath(file)] = std::make_shared<const std::string>(text.replace(at, from.size(), to));
    take(files);
  }

  void expectAsFromNothing() const {
    expectSame(m_now.configuration, evaluate(m_files, m_trees, ""));
    EXPECT_EQ(textOfAll(diagnostics::findingsOf(m_judgement)),
              textOfAll(diagnostics::findingsOf(diagnostics::judge(m_files, m_trees, ""))));
  }

  const Configuration& configuration() const { return m_now.configuration; }
  hcl::Value valuesOf(std::string_view address) const { return m_now.configuration.find(address)->values; }

private:
  SourceFiles m_files;
  SyntaxTrees m_trees;
  Evaluated m_now;
  diagnostics::Judgement m_judgement;
};

void run(const SourceFiles& files, unsigned seed, int count) {
  test::RandomEdits edits(files, seed);
  Steps steps(files);
  for (int i = 0; i < count && !testing::Test::HasFailure(); ++i) {
    const std::string said = edits.step();
    SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(i) + ": " + said);
    steps.take(edits.files());
    steps.expectAsFromNothing();
  }
}

SourceFiles oneFile(const char* text) { return {{FilePath("main.tf"), std::make_shared<const std::string>(text)}}; }

}  // namespace

TEST(IncrementalEvaluation, templatesAfterRandomEdits) {
  for (const auto& folder : std::filesystem::directory_iterator(std::string(SLIPWAY_SOURCE_DIR) + "/resources/templates"))
    for (unsigned seed = 1; folder.is_directory() && seed <= 4; ++seed) {
      SCOPED_TRACE(folder.path().filename().string());
      run(Project::fromFolder(folder.path()).files, seed, 60);
    }
}

TEST(IncrementalEvaluation, generatedProjectAfterRandomEdits) {
  for (unsigned seed = 1; seed <= 4; ++seed) run(test::generatedProject(12), seed, 60);
}

TEST(IncrementalEvaluation, whatReadsAnAttributeThatStaysIsKept) {
  Steps steps(
      oneFile("resource \"aws_ecs_service\" \"b\" {\n  name = \"b\"\n  cluster = aws_ecs_cluster.c.arn\n}\n"
              "output \"name\" {\n  value = aws_ecs_cluster.c.name\n}\n"
              "resource \"aws_ecs_cluster\" \"c\" {\n  name = \"one\"\n}\n"));
  const hcl::Value service = steps.valuesOf("aws_ecs_service.b"), cluster = steps.valuesOf("aws_ecs_cluster.c");
  std::string before = "one";
  for (const std::string name : {"two", "six", "ten"}) {
    steps.replace("main.tf", "\"" + before + "\"", "\"" + name + "\"");
    EXPECT_EQ(steps.valuesOf("aws_ecs_service.b").identity(), service.identity());
    EXPECT_NE(steps.valuesOf("aws_ecs_cluster.c").identity(), cluster.identity());
    EXPECT_EQ(steps.configuration().outputs.member("name").display(), name);
    steps.expectAsFromNothing();
    before = name;
  }
}

TEST(IncrementalEvaluation, whatComesOutTheSameKeepsItsIdentity) {
  Steps steps(
      oneFile("locals {\n  name = \"one\"\n  all = { a = true, b = true }\n}\n"
              "resource \"aws_sqs_queue\" \"q\" {\n  for_each = local.all\n  name = \"${each.key}-queue\"\n"
              "  tags = { Name = length(local.name) }\n}\n"));
  const hcl::Value values = steps.valuesOf("aws_sqs_queue.q[\"b\"]");
  steps.replace("main.tf", "\"one\"", "\"two\"");  // as long as before
  EXPECT_EQ(steps.valuesOf("aws_sqs_queue.q[\"b\"]").identity(), values.identity());
  steps.expectAsFromNothing();
  steps.replace("main.tf", "a = true", "c = true");
  EXPECT_EQ(steps.configuration().find("aws_sqs_queue.q[\"a\"]"), nullptr);
  EXPECT_NE(steps.configuration().find("aws_sqs_queue.q[\"c\"]"), nullptr);
  steps.expectAsFromNothing();
}

TEST(IncrementalEvaluation, aCircleThroughWhatIsKeptIsSaidOnceWhereItCloses) {
  Steps steps(
      oneFile("resource \"aws_sqs_queue\" \"a\" {\n  name = \"other.nam\"\n}\n"
              "resource \"aws_sqs_queue\" \"b\" {\n  name = aws_sqs_queue.a.name\n}\n"));
  EXPECT_EQ(steps.configuration().diagnostics.size(), 0u);
  steps.replace("main.tf", "\"other.nam\"", "local.n.n.n");
  EXPECT_EQ(steps.configuration().diagnostics.size(), 1u);
  steps.replace("main.tf", "  name = local.n.n.n", "  name = aws_sqs_queue.b.name");
  ASSERT_EQ(steps.configuration().diagnostics.size(), 1u);
  EXPECT_EQ(steps.configuration().diagnostics[0].code, "reference-cycle");
  steps.expectAsFromNothing();
  steps.replace("main.tf", "  name = aws_sqs_queue.b.name", "  name = \"a\"");
  EXPECT_EQ(steps.configuration().diagnostics.size(), 0u);
  steps.expectAsFromNothing();
}

TEST(IncrementalEvaluation, whereALiteralMovedIsKnownWhereItIsReadAsItIs) {
  Steps steps(
      {{FilePath("main.tf"), std::make_shared<const std::string>("# here\nmodule \"m\" {\n  source = \"./m\"\n  name   = \"one\"\n}\n")},
       {FilePath("m/main.tf"),
        std::make_shared<const std::string>("variable \"name\" {\n  type = string\n}\n"
                                            "resource \"aws_sqs_queue\" \"a\" {\n  name = var.name\n}\n"
                                            "resource \"aws_sqs_queue\" \"b\" {\n  name = \"${var.name}-b\"\n}\n")}});
  const hcl::Value made = steps.valuesOf("module.m.aws_sqs_queue.b");
  for (int i = 0; i < 3; ++i) {
    const std::uint32_t before = steps.valuesOf("module.m.aws_sqs_queue.a").member("name").origin().range.begin;
    steps.replace("main.tf", "# here", "# over here");
    EXPECT_EQ(steps.valuesOf("module.m.aws_sqs_queue.a").member("name").origin().range.begin, before + 5);
    EXPECT_EQ(steps.valuesOf("module.m.aws_sqs_queue.b").identity(), made.identity());
    steps.expectAsFromNothing();
    steps.replace("main.tf", "# over here", "# here");
    steps.expectAsFromNothing();
  }
  steps.replace("main.tf", "\"one\"", "\"two\"");
  EXPECT_EQ(steps.valuesOf("module.m.aws_sqs_queue.b").member("name").display(), "two-b");
  steps.expectAsFromNothing();
}
