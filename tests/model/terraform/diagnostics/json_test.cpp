#include <gtest/gtest.h>

#include "model/core/line_index.h"
#include "model/terraform/diagnostics/validate.h"

using namespace slipway;

namespace {

using Lines = std::vector<std::string>;

/// "line:column code" of each error in a main.tf.json.
Lines errorsOf(std::string text) {
  SourceFiles files;
  files[FilePath("main.tf.json")] = std::make_shared<const std::string>(std::move(text));
  Lines all;
  for (const Diagnostic& finding : diagnostics::validate(files, terraform::parseAll(files), "")) {
    if (finding.severity != Severity::error) continue;
    const LineColumn place = LineIndex(*files.begin()->second).at(finding.span.range.begin);
    all.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " + finding.code);
    EXPECT_TRUE(finding.fixes.empty()) << "edits of the native syntax do not fit";
  }
  return all;
}

Lines errorsOfResource(const std::string& type, const std::string& body) {
  return errorsOf("{\n  \"resource\": {\n    \"" + type + "\": {\n      \"a\": " + body + "\n    }\n  }\n}\n");
}

}  // namespace

TEST(ValidateJson, argumentsAndBlocksAreHeldAgainstTheSchema) {
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\n        \"cidr_blok\": \"10.0.0.0/16\"\n      }"), Lines{"5:9 unsupported-argument"});
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\n        \"//\": \"a remark\", \"cidr_block\": \"10.0.0.0/16\"\n      }"), Lines{});
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\n        \"arn\": \"x\"\n      }"), Lines{"5:9 read-only-argument"});
  EXPECT_EQ(errorsOfResource("aws_lb_target_group", "{\n        \"port\": \"eighty\"\n      }"), Lines{"5:17 wrong-type"});
  EXPECT_EQ(errorsOfResource("aws_lb_target_group", "{\n        \"target_type\": \"ipp\"\n      }"), Lines{"5:24 invalid-choice"});
  EXPECT_EQ(errorsOfResource("aws_lb_target_group", "{\n        \"health_check\": {\"intervall\": 30}\n      }"),
            Lines{"5:26 unsupported-argument"});
  EXPECT_EQ(errorsOfResource("aws_lb_target_group", "{\n        \"health_check\": \"/\"\n      }"), Lines{"5:9 unsupported-argument"});
  EXPECT_EQ(errorsOfResource("aws_vcp", "{}"), Lines{"3:5 invalid-resource-type"});
}

TEST(ValidateJson, whatIsMissingIsMissedAtTheClosingBraceAsTerraformSaysIt) {
  EXPECT_EQ(errorsOfResource("aws_subnet", "{\n        \"cidr_block\": \"10.0.0.0/24\"\n      }"), Lines{"6:7 missing-argument"});
  EXPECT_EQ(errorsOf("{\"output\": {\n  \"a\": {\n    \"sensitive\": true\n  }\n}}\n"), Lines{"4:3 missing-argument"});
}

TEST(ValidateJson, blocksOfAnArrayAreCountedAtTheirOwnBraces) {
  EXPECT_EQ(
      errorsOfResource("aws_lb_target_group",
                       "{\n        \"health_check\": [\n          {\"path\": \"/\"},\n          {\"path\": \"/b\"}\n        ]\n      }"),
      Lines{"7:11 too-many-blocks"});
}

TEST(ValidateJson, expressionsInsideTextsAreTyped) {
  EXPECT_EQ(errorsOf("{\"variable\": {\"a\": {\"type\": \"list(string)\"}},\n \"output\": {\"b\": {\"value\": \"${var.a.name}\"}}}\n"),
            Lines{"2:37 unsupported-attribute"});
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\"tags\": {\"Name\": \"${aws_vpc.a.idd}\"}}").size(), 1u);
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\n        \"depends_on\": [\"aws_vpc.b\"]\n      }"), Lines{"5:24 undeclared-reference"});
  EXPECT_EQ(errorsOfResource("aws_vpc", "{\n        \"lifecycle\": {\"ignore_changes\": [\"tagz\"]}\n      }"),
            Lines{"5:42 unsupported-attribute"});
}

TEST(ValidateJson, variablesAndProvidersHaveTheirRules) {
  EXPECT_EQ(errorsOf("{\"variable\": {\"a\": {\n  \"defalt\": 1\n}}}\n"), Lines{"2:3 unsupported-argument"});
  EXPECT_EQ(errorsOf("{\"terraform\": {\"required_providers\": {\"aws\": {\"source\": \"hashicorp/aws\", \"version\": \"five\"}}}}\n"),
            Lines{"1:85 invalid-version-constraint"});
}
