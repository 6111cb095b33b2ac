#include <gtest/gtest.h>

#include <ctime>
#include <random>

#include "model/terraform/resources_json.h"
#include "tests/model/terraform/project.h"
#include "tests/support/places.h"

// Whatever the files say, evaluation ends soon, with findings instead of a crash.

namespace slipway::terraform {
namespace {

namespace fs = std::filesystem;

/// `seconds` are of the processor, so that a busy machine does not fail a bound that the code keeps.
Configuration evaluatedSoon(const Project& project, double seconds) {
  const std::clock_t begin = std::clock();
  const auto roots = rootFolders(project.files, project.trees);
  Configuration configuration = project.evaluated(roots.empty() ? "" : roots.front());
  EXPECT_FALSE(resourcesJson(configuration, project.files).empty());
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, seconds);
  return configuration;
}

Project projectOf(const std::string& text) {
  Project project;
  project.files[FilePath("main.tf")] = std::make_shared<const std::string>(text);
  project.trees = parseAll(project.files);
  return project;
}

bool hasCode(const Configuration& configuration, const std::string& code) {
  return std::any_of(configuration.diagnostics.begin(), configuration.diagnostics.end(),
                     [&](const Diagnostic& one) { return one.code == code; });
}

TEST(HostileInput, chainOfTenThousandLocals) {
  std::string text = "locals {\n";
  for (int i = 10'000; i < 20'000; ++i) text += "  a" + std::to_string(i) + " = \"${local.a" + std::to_string(i + 1) + "}x\"\n";
  const Configuration configuration = evaluatedSoon(projectOf(text + "  a20000 = \"end\"\n}\n"), 20);
  for (const Diagnostic& one : configuration.diagnostics) EXPECT_EQ(one.code, "evaluation-too-large");
}

TEST(HostileInput, valuesThatDoubleWithEachLine) {
  std::string text = "locals {\n  a0 = \"x\"\n";
  for (int i = 0; i < 60; ++i) {
    const std::string before = "local.a" + std::to_string(i);
    text += "  a" + std::to_string(i + 1) + " = [" + before + ", " + before + ", jsonencode(" + before + ")]\n";
  }
  EXPECT_TRUE(hasCode(evaluatedSoon(projectOf(text + "}\n"), 30), "evaluation-too-large"));
}

TEST(HostileInput, modulesThatDoubleWithEachLevel) {
  Project project;
  for (int level = 0; level < 24; ++level) {
    const std::string folder = level == 0 ? "" : "m" + std::to_string(level) + "/";
    const std::string source = std::string(level == 0 ? "./" : "../") + "m" + std::to_string(level + 1);
    const std::string call = " {\n  source = \"" + source + "\"\n}\n";
    project.files[FilePath(folder + "main.tf")] = std::make_shared<const std::string>("module \"a\"" + call + "module \"b\"" + call);
  }
  project.trees = parseAll(project.files);
  EXPECT_TRUE(hasCode(evaluatedSoon(project, 30), "too-many-instances"));
}

TEST(HostileInput, hugeCounts) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "resource \"aws_instance\" \"r" + std::to_string(i) + "\" {\n  count = 10000\n}\n";
  const Configuration configuration = evaluatedSoon(projectOf(text), 60);
  EXPECT_TRUE(hasCode(configuration, "too-many-instances"));
  EXPECT_EQ(configuration.resources.size(), 100'000u);
  EXPECT_TRUE(hasCode(evaluatedSoon(projectOf("resource \"a_b\" \"c\" {\n  count = 1e300\n}\n"), 5), "too-many-instances"));
}

/// The first finding of that code, with the text that it points at.
std::string toldOf(const Configuration& configuration, const Project& project, const std::string& code) {
  for (const Diagnostic& one : configuration.diagnostics) {
    if (one.code != code) continue;
    const std::string& text = *project.files.at(one.span.file);
    return one.message + " | " + text.substr(one.span.range.begin, one.span.range.size());
  }
  return {};
}

std::string toldOf(const std::string& text, const std::string& code, double seconds = 10) {
  const Project project = projectOf(text);
  return toldOf(evaluatedSoon(project, seconds), project, code);
}

TEST(HostileInput, limitsAreNamedWithTheirPlace) {
  EXPECT_EQ(toldOf("resource \"a_b\" \"c\" {\n  count = 1e9\n}\n", "too-many-instances"),
            "a_b.c asks for 1000000000 instances; Slipway shows at most 10000 of one resource. | 1e9");
  EXPECT_EQ(toldOf("locals {\n  a = range(1e12)\n}\n", "function-failed"),
            "Call to function \"range\" failed: more than 1024 values were generated; either decrease the difference between start and end "
            "or use a smaller step. | range(1e12)");
  EXPECT_EQ(toldOf("locals {\n  r = range(1000)\n  a = setproduct(local.r, local.r, local.r)\n}\n", "evaluation-too-large"),
            "setproduct() makes more than 5000000 values; Slipway stops there and takes its value as unknown. | "
            "setproduct(local.r, local.r, local.r)");
  const std::string many = "[for i in range(200) : [for j in range(100) : \"${i}.${j}\"]]";
  EXPECT_EQ(toldOf("resource \"a_b\" \"c\" {\n  for_each = toset(flatten(" + many + "))\n}\n", "too-many-instances"),
            "a_b.c asks for 20000 instances; Slipway shows at most 10000 of one resource. | toset(flatten(" + many + "))");
  EXPECT_EQ(toldOf("resource \"a_b\" \"c\" {\n  dynamic \"d\" {\n    for_each = flatten(" + many + ")\n    content {}\n  }\n}\n",
                   "too-many-instances"),
            "The dynamic block \"d\" asks for 20000 blocks; Slipway reads at most 10000. | flatten(" + many + ")");
}

TEST(HostileInput, billionLaughs) {
  std::string text = "locals {\n  a0 = \"ha\"\n";
  for (int i = 0; i < 40; ++i) {
    const std::string one = "${local.a" + std::to_string(i) + "}";
    text += "  a" + std::to_string(i + 1) + " = \"" + one + one + one + one + one + one + one + one + one + one + "\"\n";
  }
  const std::string told = toldOf(text + "}\n", "evaluation-too-large");
  EXPECT_NE(told.find("more than 5000000 values; Slipway stops there and takes it as unknown. | \"${local.a"), std::string::npos) << told;
}

TEST(HostileInput, deepExpressions) {
  const std::string open = "locals {\n  a = ";
  EXPECT_NE(toldOf(open + std::string(100'000, '[') + std::string(100'000, ']') + "\n}\n", "hcl-too-deep").find("255"), std::string::npos);
  EXPECT_NE(toldOf(open + std::string(100'000, '(') + "1" + std::string(100'000, ')') + "\n}\n", "hcl-too-deep"), "");
  EXPECT_NE(toldOf(open + std::string(100'000, '-') + "1\n}\n", "hcl-too-deep"), "");
  std::string strings = open;
  for (int i = 0; i < 20'000; ++i) strings += "\"${";
  EXPECT_NE(toldOf(strings, "hcl-too-deep"), "");
  std::string blocks;
  for (int i = 0; i < 50'000; ++i) blocks += "a {\n";
  EXPECT_NE(toldOf(blocks, "hcl-too-deep"), "");
}

TEST(HostileInput, deepJson) {
  Project project;
  project.files[FilePath("main.tf.json")] =
      std::make_shared<const std::string>("{\"locals\": {\"a\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}}");
  project.trees = parseAll(project.files);
  EXPECT_NE(toldOf(evaluatedSoon(project, 5), project, "too-deep").find("200"), std::string::npos);
}

TEST(HostileInput, cyclesAreTold) {
  EXPECT_EQ(toldOf("locals {\n  a = local.b\n  b = local.a\n}\n", "reference-cycle"),
            "local.a depends on itself: local.a → local.b → local.a. | local.a");
  EXPECT_EQ(toldOf("module \"m\" {\n  source = \"./\"\n}\n", "module-cycle"),
            "Module \"m\" leads back to the root module, which calls it: modules cannot contain themselves. | \"./\"");
}

TEST(HostileInput, hundredMegabytes) {
  std::string line = "  a00000000 = \"some text that is long enough to fill the file with few lines: 0123456789\"\n", text = "locals {\n";
  text.reserve(100u << 20);
  for (int i = 0; text.size() < (100u << 20); ++i) {
    const std::string number = std::to_string(10'000'000 + i);
    line.replace(3, 8, number);
    text += line;
  }
  const Configuration configuration = evaluatedSoon(projectOf(text + "}\n"), 60);
  for (const Diagnostic& one : configuration.diagnostics) EXPECT_EQ(one.code, "evaluation-too-large");
}

TEST(HostileInput, oddTexts) {
  std::string utf16("\xFF\xFEr\0e\0s\0", 8);
  std::string binary;
  for (int i = 0; i < 4096; ++i) binary += static_cast<char>(i * 37);
  std::string open(20'000, '[');
  const std::vector<std::string> texts = {
      "",
      "\r\n",
      utf16,
      binary,
      open,
      std::string(20'000, '{'),
      "resource",
      "resource \"a\"",
      "a = ",
      "locals {\r\n  a = 1\r\n}\r\n",
      "variable \"x\" { type = list( }",
      "output \"x\" { value = \"${\" }",
      "module \"m\" { source = 5 }",
      "module \"m\" { }",
      "module \"m\" {\n  source = \".\"\n}",
      "module \"m\" {\n  source = \"./\"\n  count = module.m.x\n}",
      "provider \"aws\" {\n  region = data.aws_region.r.name\n}\ndata \"aws_region\" \"r\" {}",
      "variable \"v\" {\n  default = var.v\n  validation {\n    condition = var.v\n  }\n}",
      "resource \"aws_x\" \"y\" {\n  dynamic \"z\" {\n    for_each = aws_x.y.z\n    content {}\n  }\n}",
      "data \"aws_iam_policy_document\" \"d\" {\n  statement = 5\n  source_policy_documents = \"x\"\n}"};
  for (const std::string& text : texts) evaluatedSoon(projectOf(text), 5);
}

TEST(HostileInput, damagedCopiesOfTheTemplate) {
  const Project whole = Project::fromFolder(fs::path(SLIPWAY_SOURCE_DIR) / "resources/templates/two-fargate-services");
  std::vector<FilePath> files;
  for (const auto& [file, tree] : whole.trees) files.push_back(file);
  std::mt19937 random(1);
  const auto below = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most - 1)(random); };
  const std::vector<std::string> insertions = {"{",    "}",        "\"",           "${",  "[",   ")",       "\n",          "=",
                                               "null", "each.key", "aws_vpc.this", "[*]", "...", "<<EOT\n", "for_each = ", "count = 2\n",
                                               "var.", "-1"};
  for (int round = 0; round < 200; ++round) {
    Project damaged = whole;
    const FilePath file = files[below(files.size())];
    std::string text = *whole.files.at(file);
    const std::size_t at = below(text.size()), size = std::min<std::size_t>(below(60), text.size() - at);
    switch (round % 4) {
      case 0: text.erase(at, size); break;
      case 1: text.insert(at, insertions[below(insertions.size())]); break;
      case 2: text.insert(below(text.size()), text.substr(at, size)); break;
      default: text.resize(at);
    }
    damaged.files[file] = std::make_shared<const std::string>(text);
    damaged.trees = parseAll(damaged.files, whole.files, whole.trees);
    const Configuration configuration = damaged.evaluated("TerraformCodes");
    for (const Diagnostic& one : configuration.diagnostics) {
      EXPECT_FALSE(one.code.empty());
      EXPECT_FALSE(one.message.empty());
      const auto found = damaged.files.find(one.span.file);
      ASSERT_NE(found, damaged.files.end()) << one.code;
      EXPECT_LE(one.span.range.end, found->second->size()) << one.code;
    }
  }
}

}  // namespace
}  // namespace slipway::terraform
