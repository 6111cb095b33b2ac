#include "model/terraform/diagnostics/judgement.h"

#include <gtest/gtest.h>

#include "tests/support/generated_project.h"

using namespace slipway;

namespace {

/// A project that is edited step by step: each step is judged from the one before, and from nothing.
class Project {
public:
  explicit Project(SourceFiles files) : m_files(std::move(files)), m_trees(terraform::parseAll(m_files)) {
    m_now = diagnostics::judge(m_files, m_trees, "");
  }

  void replace(const char* file, std::string_view from, std::string_view to) {
    std::string text = *m_files.at(FilePath(file));
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const SourceFiles before = m_files;
    m_files[FilePath(file)] = std::make_shared<const std::string>(std::move(text));
    m_trees = terraform::parseAll(m_files, before, m_trees);
    m_now = diagnostics::judge(m_files, m_trees, "", &m_now);
  }

  /// "file code" of the findings, errors only.
  static std::vector<std::string> linesOf(const diagnostics::Judgement& judgement) {
    std::vector<std::string> lines;
    for (const Diagnostic& finding : diagnostics::findingsOf(judgement))
      if (finding.severity == Severity::error) lines.push_back(finding.span.file.text() + " " + finding.code);
    return lines;
  }

  std::vector<std::string> lines() const { return linesOf(m_now); }

  void expectAsFromNothing() const {
    const diagnostics::Judgement fresh = diagnostics::judge(m_files, m_trees, "");
    const Diagnostics kept = diagnostics::findingsOf(m_now), all = diagnostics::findingsOf(fresh);
    ASSERT_EQ(kept.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(kept[i].message, all[i].message);
      EXPECT_EQ(kept[i].span, all[i].span);
    }
  }

private:
  SourceFiles m_files;
  terraform::SyntaxTrees m_trees;
  diagnostics::Judgement m_now;
};

SourceFiles twoFiles() {
  SourceFiles files;
  files[FilePath("a.tf")] = std::make_shared<const std::string>(
      "variable \"name\" {\n  type = string\n}\nlocals {\n  tags = { Name = var.name }\n}\nresource \"aws_vpc\" \"a\" {\n  cidr_block = "
      "\"10.0.0.0/16\"\n}\n");
  files[FilePath("b.tf")] = std::make_shared<const std::string>(
      "resource \"aws_subnet\" \"b\" {\n  vpc_id = aws_vpc.a.id\n  tags = local.tags\n  availability_zone = var.name\n}\n");
  return files;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST(Judgement, aChangeInsideAResourceIsSeenInItsFile) {
  Project project(twoFiles());
  EXPECT_EQ(project.lines(), Lines{});
  project.replace("b.tf", "tags = ", "tgas = ");
  EXPECT_EQ(project.lines(), Lines{"b.tf unsupported-argument"});
  project.expectAsFromNothing();
  project.replace("b.tf", "tgas = ", "tags = ");
  EXPECT_EQ(project.lines(), Lines{});
  project.expectAsFromNothing();
}

TEST(Judgement, aChangeThatOthersSeeIsSeenThere) {
  Project project(twoFiles());
  project.replace("a.tf", "\"aws_vpc\" \"a\"", "\"aws_vpc\" \"c\"");
  EXPECT_EQ(project.lines(), Lines{"b.tf undeclared-reference"});
  project.replace("a.tf", "type = string", "type = list(string)");
  EXPECT_EQ(project.lines(), (Lines{"b.tf undeclared-reference", "b.tf wrong-type", "b.tf wrong-type"}));
  project.replace("a.tf", "{ Name = var.name }", "{ Name = var.name[0].x }");
  EXPECT_EQ(project.lines(), (Lines{"a.tf unsupported-attribute", "b.tf undeclared-reference", "b.tf wrong-type"}));
  project.replace("a.tf", "\"aws_vpc\" \"c\" {", "\"aws_vpc\" \"a\" {\n  count = 2");
  project.expectAsFromNothing();
}

TEST(Judgement, aLargeProjectIsJudgedTheSameFromPartsAsFromNothing) {
  Project project(test::generatedProject());
  const struct {
    const char *file, *from, *to;
  } edits[] = {
      {"modules/stock/services_5.tf", "desired_count   = ", "desired_cuont   = "},
      {"network.tf", "cidr_block           = \"10.0.0.0/16\"", "cidr_block           = aws_vpc.none.id"},
      {"modules.tf", "${var.name}-orders", "${var.nam}-orders"},
      {"modules/stock/services_5.tf", "desired_cuont   = ", "desired_count   = "},
      {"network.tf", "aws_vpc.none.id", "\"10.0.0.0/16\""},
      {"modules.tf", "${var.nam}-orders", "${var.name}-orders"},
  };
  for (const auto& edit : edits) {
    project.replace(edit.file, edit.from, edit.to);
    project.expectAsFromNothing();
  }
  EXPECT_EQ(project.lines(), Lines{});
}

TEST(Judgement, whatIsWrongInOneBlockStaysWhileAnotherIsEdited) {
  Project project(test::generatedProject(12));
  const char* file = "modules/stock/services_1.tf";
  const Lines wrong = {std::string(file) + " unsupported-argument"};
  project.replace(file, "desired_count   = ", "desired_cuont   = ");
  EXPECT_EQ(project.lines(), wrong);
  // Above it, so that it moves; below it; and a block that comes and goes.
  project.replace(file, "retention_in_days = var.retention", "retention_in_days = 1 + var.retention");
  EXPECT_EQ(project.lines(), wrong);
  project.expectAsFromNothing();
  project.replace(file, "evaluation_periods  = 3", "evaluation_periods  = 33");
  project.expectAsFromNothing();
  project.replace(file, "resource \"aws_sqs_queue\"", "locals {\n  odd = local.none\n}\n\nresource \"aws_sqs_queue\"");
  EXPECT_EQ(project.lines(), (Lines{std::string(file) + " undeclared-reference", wrong[0]}));
  project.expectAsFromNothing();
  project.replace(file, "evaluation_periods  = 33", "evaluation_periods  = 4");
  project.expectAsFromNothing();
  project.replace(file, "locals {\n  odd = local.none\n}\n\n", "");
  EXPECT_EQ(project.lines(), wrong);
  project.replace(file, "desired_cuont   = ", "desired_count   = ");
  EXPECT_EQ(project.lines(), Lines{});
  project.expectAsFromNothing();
}

TEST(Judgement, anInputOfACallIsJudgedInItsOwnFile) {
  Project project(test::generatedProject(12));
  project.replace("modules.tf", "name               = ", "nmae               = ");
  EXPECT_EQ(project.lines(), (Lines{"modules.tf missing-module-input", "modules.tf unknown-module-input"}));
  project.expectAsFromNothing();
  project.replace("modules.tf", "nmae               = ", "name               = ");
  project.replace("modules.tf", "  source", "  for_each           = toset([\"a\"])\n  source");
  project.expectAsFromNothing();
}

TEST(Judgement, whatANameMeansIsJudgedWhereItIsRead) {
  Project project(test::generatedProject(12));
  const char* file = "modules/stock/main.tf";
  const struct {
    const char *from, *to;
    bool isWrong;
  } edits[] = {
      {"type    = number\n  default = 30", "type    = list(number)\n  default = [30]", true},
      {"type    = list(number)\n  default = [30]", "type    = number\n  default = 30", false},
      {"variable \"retention\"", "variable \"retention_days\"", true},
      {"variable \"retention_days\"", "variable \"retention\"", false},
      {"variable \"name\"", "variable \"nam\"", true},
      {"variable \"nam\"", "variable \"name\"", false},
      {"trust = ", "trusted = ", true},
      {"trusted = ", "trust = ", false},
      {"timeout = 30", "timeout = [30]", true},
      {"timeout = [30]", "timeout = var.retention", false},
  };
  for (const auto& edit : edits) {
    project.replace(file, edit.from, edit.to);
    project.expectAsFromNothing();
    EXPECT_EQ(project.lines().empty(), !edit.isWrong) << edit.to;
  }
}

TEST(Judgement, aLocalOfALocalIsFollowed) {
  Project project({{FilePath("a.tf"), std::make_shared<const std::string>("locals {\n  a = \"x\"\n}\n")},
                   {FilePath("b.tf"), std::make_shared<const std::string>("locals {\n  b = local.a\n}\nvariable \"v\" {\n}\n")},
                   {FilePath("c.tf"), std::make_shared<const std::string>("resource \"aws_vpc\" \"c\" {\n  cidr_block = local.b\n}\n")}});
  EXPECT_EQ(project.lines(), Lines{});
  project.replace("a.tf", "\"x\"", "[\"x\"]");
  EXPECT_EQ(project.lines(), Lines{"c.tf wrong-type"});
  project.expectAsFromNothing();
  project.replace("a.tf", "[\"x\"]", "local.b");
  project.expectAsFromNothing();
  project.replace("a.tf", "local.b", "var.v");
  EXPECT_EQ(project.lines(), Lines{});
  project.expectAsFromNothing();
  project.replace("b.tf", "variable \"v\" {", "variable \"v\" {\n  type = list(string)");
  EXPECT_EQ(project.lines(), Lines{"c.tf wrong-type"});
  project.expectAsFromNothing();
}
