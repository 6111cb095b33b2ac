#include <gtest/gtest.h>

#include "model/terraform/address.h"
#include "tests/model/terraform/project.h"

namespace slipway::terraform {
namespace {

TEST(ProjectFiles, treesOfUnchangedTextsAreKept) {
  const Project before = {{"a.tf", "locals { a = 1 }"}, {"b.tf", "locals { b = 1 }"}, {"c.txt", "no Terraform"}, {"x.tfvars", "a = 1"}};
  EXPECT_EQ(before.trees.size(), 3u);
  SourceFiles after = before.files;
  after[FilePath("b.tf")] = std::make_shared<const std::string>("locals { b = 2 }");
  after.erase(FilePath("x.tfvars"));
  const SyntaxTrees trees = parseAll(after, before.files, before.trees);
  EXPECT_EQ(trees.size(), 2u);
  EXPECT_EQ(trees.at(FilePath("a.tf")), before.trees.at(FilePath("a.tf")));
  EXPECT_NE(trees.at(FilePath("b.tf")), before.trees.at(FilePath("b.tf")));
}

TEST(ProjectFiles, rootsAreFoldersThatNobodyCalls) {
  const Project project = {{"prod/main.tf", "module \"a\" {\n source = \"../modules/a\"\n}"},
                           {"dev/main.tf", "module \"a\" {\n source = \"../modules/a/\"\n}"},
                           {"modules/a/main.tf", "module \"b\" {\n source = \"./b\"\n}"},
                           {"modules/a/b/main.tf", ""},
                           {"modules/unused/main.tf", ""},
                           {"notes/readme.md", ""}};
  EXPECT_EQ(rootFolders(project.files, project.trees), (std::vector<std::string>{"dev", "modules/unused", "prod"}));
}

TEST(ProjectFiles, ringOfModulesHasOneRoot) {
  const Project project = {{"a/main.tf", "module \"b\" {\n source = \"../b\"\n}"}, {"b/main.tf", "module \"a\" {\n source = \"../a\"\n}"}};
  EXPECT_EQ(rootFolders(project.files, project.trees), std::vector<std::string>{"a"});
  const Configuration configuration = project.evaluated("a");
  ASSERT_EQ(configuration.diagnostics.size(), 1u);
  EXPECT_EQ(configuration.diagnostics[0].code, "module-cycle");
  EXPECT_EQ(configuration.diagnostics[0].span.file.text(), "b/main.tf");
}

TEST(ProjectFiles, callsThatLeaveTheProjectAreNoRoots) {
  const Project project = {{"main.tf", "module \"x\" {\n source = \"../../etc\"\n}"}};
  EXPECT_EQ(rootFolders(project.files, project.trees), std::vector<std::string>{""});
}

TEST(Options, variablesAreTextOrExpressions) {
  const Project project = {{"main.tf",
                            "variable \"name\" { type = string }\nvariable \"count_of\" { type = number }\n"
                            "variable \"zones\" { type = list(string) }\nvariable \"loose\" {}\n"}};
  Options options;
  options.variables = {{"name", "${not a template}"}, {"count_of", "3"}, {"zones", "[\"a\", 1]"}, {"loose", "[1]"}, {"absent", "x"}};
  const Configuration configuration = project.evaluated("", options);
  EXPECT_EQ(textOf(configuration.diagnostics), "");
  ASSERT_EQ(configuration.variables.size(), 4u);
  EXPECT_EQ(configuration.variables[0].value, hcl::Value::number(3));
  EXPECT_EQ(configuration.variables[1].value, hcl::Value::string("[1]"));
  EXPECT_EQ(configuration.variables[2].value, hcl::Value::string("${not a template}"));
  EXPECT_EQ(configuration.variables[3].value, hcl::Value::list({hcl::Value::string("a"), hcl::Value::string("1")}));
}

TEST(Options, regionAndAccountAreAssumptions) {
  const Project project = {{"main.tf",
                            "data \"aws_region\" \"r\" {}\ndata \"aws_caller_identity\" \"i\" {}\n"
                            "output \"both\" { value = \"${data.aws_region.r.name}:${data.aws_caller_identity.i.account_id}\" }\n"}};
  Options options;
  options.region = "eu-west-1";
  options.account = "999";
  EXPECT_EQ(project.evaluated("", options).outputs.member("both"), hcl::Value::string("eu-west-1:999"));
}

TEST(Addresses, areSortedByNumber) {
  EXPECT_LT(compareAddresses("a.b[2]", "a.b[10]"), 0);
  EXPECT_LT(compareAddresses("module.m[2].a.b", "module.m[10].a.a"), 0);
  EXPECT_GT(compareAddresses("a.b[\"2\"]", "a.b[\"10\"]"), 0);
  EXPECT_EQ(compareAddresses("a.b[2]", "a.b[2]"), 0);
  EXPECT_LT(compareAddresses("a.b", "a.b[0]"), 0);
}

TEST(Addresses, relativePathsAreThoseOfPathModule) {
  EXPECT_EQ(relativePath("", ""), ".");
  EXPECT_EQ(relativePath("infra", "infra/modules/x"), "modules/x");
  EXPECT_EQ(relativePath("envs/prod", "modules/x"), "../../modules/x");
}

}  // namespace
}  // namespace slipway::terraform
