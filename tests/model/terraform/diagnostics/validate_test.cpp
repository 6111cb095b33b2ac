#include "model/terraform/diagnostics/validate.h"

#include <gtest/gtest.h>

#include "model/core/place.h"
#include "model/core/text_edit.h"

using namespace slipway;

namespace {

struct Found {
  SourceFiles files;
  Diagnostics diagnostics;

  /// "line code" of each finding of that severity.
  std::vector<std::string> lines(Severity severity = Severity::error) const {
    std::vector<std::string> all;
    for (const Diagnostic& finding : diagnostics)
      if (finding.severity == severity) all.push_back(std::to_string(lineOf(files, finding.span)) + " " + finding.code);
    return all;
  }
};

Found validate(std::map<std::string, std::string> texts) {
  Found found;
  for (auto& [path, text] : texts) found.files[FilePath(path)] = std::make_shared<const std::string>(std::move(text));
  const terraform::SyntaxTrees trees = terraform::parseAll(found.files);
  found.diagnostics = diagnostics::validate(found.files, trees, "");
  return found;
}

Found validateText(std::string text) { return validate({{"main.tf", std::move(text)}}); }

using Lines = std::vector<std::string>;

}  // namespace

TEST(Validate, aMisspelledArgumentIsNamedAndMended) {
  const Found found = validateText("resource \"aws_vpc\" \"a\" {\n  cidr_blok = \"10.0.0.0/16\"\n}\n");
  ASSERT_EQ(found.lines(), Lines{"2 unsupported-argument"});
  const Diagnostic& finding = found.diagnostics.front();
  EXPECT_EQ(finding.message, "An argument named \"cidr_blok\" is not expected here. Did you mean \"cidr_block\"?");
  ASSERT_EQ(finding.fixes.size(), 2u);
  EXPECT_EQ(finding.fixes[0].title, "Write cidr_block");
  EXPECT_EQ(finding.fixes[1].title, "Remove cidr_blok");
  const FilePath file("main.tf");
  EXPECT_EQ(*applied(*found.files.at(file), file, finding.fixes[0].edit.edits),
            "resource \"aws_vpc\" \"a\" {\n  cidr_block = \"10.0.0.0/16\"\n}\n");
}

TEST(Validate, aRequiredArgumentIsMissedAtTheHeader) {
  const Found found = validateText("\nresource \"aws_ecs_service\" \"a\" {\n  name = \"a\"\n  network_configuration {\n  }\n}\n");
  ASSERT_EQ(found.lines(), Lines{"4 missing-argument"});
  EXPECT_EQ(found.diagnostics.front().fixes[0].title, "Add subnets");
}

TEST(Validate, blocksAreCounted) {
  EXPECT_EQ(validateText("resource \"aws_lb_listener\" \"a\" {\n  load_balancer_arn = "
                         "\"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1\"\n}\n")
                .lines(),
            Lines{"1 too-few-blocks"});
  EXPECT_EQ(
      validateText("resource \"aws_ecs_service\" \"a\" {\n  name = \"a\"\n  deployment_controller {}\n  deployment_controller {}\n}\n")
          .lines(),
      Lines{"4 too-many-blocks"});
  EXPECT_EQ(
      validateText(
          "resource \"aws_lb_listener\" \"a\" {\n  load_balancer_arn = "
          "\"arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1\"\n  dynamic \"default_action\" {\n    for_each = "
          "[1]\n    content {\n      type = \"forward\"\n    }\n  }\n}\n")
          .lines(),
      Lines{});
}

TEST(Validate, valuesAndTypesMustFit) {
  const Found found = validateText(
      "variable \"n\" {\n  type = list(string)\n}\n"
      "resource \"aws_ecs_service\" \"a\" {\n  name = var.n\n  desired_count = \"many\"\n  tags = \"x\"\n  launch_type = "
      "\"${var.n}\"\n}\n");
  EXPECT_EQ(found.lines(), (Lines{"5 wrong-type", "6 wrong-type", "7 wrong-type", "8 wrong-type"}));
  EXPECT_EQ(found.diagnostics.front().message, "Inappropriate value for attribute \"name\": string required.");
}

TEST(Validate, valuesThatConvertAreFine) {
  EXPECT_EQ(
      validateText("variable \"n\" {\n  type = string\n}\nresource \"aws_ecs_service\" \"a\" {\n  name = 5\n  desired_count = \"2\"\n"
                   "  force_delete = \"true\"\n  tags = { a = 1, b = true, c = var.n }\n  health_check_grace_period_seconds = var.n\n}\n")
          .lines(),
      Lines{});
}

TEST(Validate, choicesRangesAndArnsAreThoseOfTheProvider) {
  const Found found = validateText(
      "variable \"v\" {}\nresource \"aws_ecs_service\" \"a\" {\n  name = \"a\"\n  launch_type = \"Fargate\"\n  propagate_tags = var.v\n"
      "  deployment_controller {\n    type = \"CODEDEPLOY\"\n  }\n}\n"
      "resource \"aws_sqs_queue\" \"q\" {\n  visibility_timeout_seconds = 50000\n  delay_seconds = \"901\"\n}\n"
      "resource \"aws_lb_listener\" \"l\" {\n  load_balancer_arn = \"my-balancer\"\n  default_action {\n    type = \"forward\"\n  }\n}\n"
      "resource \"aws_cloudwatch_log_group\" \"g\" {\n  retention_in_days = 4\n}\n");
  ASSERT_EQ(found.lines(),
            (Lines{"4 invalid-choice", "7 invalid-choice", "11 out-of-range", "12 out-of-range", "15 invalid-arn", "21 invalid-choice"}));
  EXPECT_EQ(found.diagnostics[0].message,
            "\"launch_type\" is \"Fargate\"; it takes one of EC2, FARGATE, EXTERNAL. Did you mean \"FARGATE\"?");
  EXPECT_EQ(found.diagnostics[0].fixes[0].title, "Write \"FARGATE\"");
  EXPECT_EQ(found.diagnostics[2].message, "\"visibility_timeout_seconds\" is 50000; it takes 0 to 43200.");
}

TEST(Validate, onlyTheProviderSetsSomeArguments) {
  EXPECT_EQ(validateText("resource \"aws_vpc\" \"a\" {\n  arn = \"x\"\n}\n").lines(), Lines{"2 read-only-argument"});
}

TEST(Validate, unknownTypesHaveNeighbours) {
  const Found found = validateText("resource \"aws_ecs_servce\" \"a\" {}\ndata \"aws_regions_\" \"b\" {}\n");
  EXPECT_EQ(found.lines(), (Lines{"1 invalid-resource-type", "2 invalid-data-source"}));
  EXPECT_EQ(found.diagnostics.front().fixes.front().title, "Write \"aws_ecs_service\"");
}

TEST(Validate, referencesAreHeldAgainstTheSchema) {
  const Found found = validateText(
      "resource \"aws_instance\" \"a\" {\n  count = 2\n}\nresource \"aws_vpc\" \"b\" {}\n"
      "output \"a\" {\n  value = aws_vpc.b.ide\n}\noutput \"b\" {\n  value = aws_instance.a[0].root_block_device[0].volume_idx\n}\n"
      "output \"c\" {\n  value = aws_vpc.b.id.x\n}\noutput \"d\" {\n  value = aws_instance.a[0].root_block_device.volume_id\n}\n"
      "output \"e\" {\n  value = [aws_instance.a[0].root_block_device[0].volume_id, aws_vpc.b.tags.x, aws_instance.a[*].id]\n}\n");
  EXPECT_EQ(found.lines(),
            (Lines{"6 unsupported-attribute", "9 unsupported-attribute", "12 unsupported-attribute", "15 unsupported-attribute"}));
}

TEST(Validate, namesMustBeDeclaredWhereverTheyStand) {
  const Found found = validateText(
      "resource \"aws_vpc\" \"a\" {\n  count = 0\n  cidr_block = var.missing\n  lifecycle {\n    precondition {\n      condition = "
      "local.none\n      error_message = each.key\n    }\n  }\n}\n");
  EXPECT_EQ(found.lines(), (Lines{"3 undeclared-reference", "6 undeclared-reference", "7 undeclared-reference"}));
}

TEST(Validate, typesGoThroughExpressions) {
  const Found found = validateText(
      "variable \"o\" {\n  type = object({ a = string, n = list(number) })\n}\n"
      "locals {\n  a = var.o.b\n  b = upper(var.o.n)\n  c = var.o.n + 1\n  d = [for x in var.o.a : x]\n  e = \"x-${var.o.n}\"\n"
      "  f = var.o.n[0].x\n  g = try(var.o.n.x, 1)\n  h = [for x in var.o.n : x + 1]\n}\noutput \"o\" {\n  value = local\n}\n");
  const Lines expected = {"5 unsupported-attribute", "6 invalid-function-argument", "7 invalid-operand",   "8 invalid-for-collection",
                          "9 invalid-template",      "10 unsupported-attribute",    "15 invalid-reference"};
  EXPECT_EQ(found.lines(), expected);
}

TEST(Validate, modulesTakeWhatTheyDeclare) {
  const Found found =
      validate({{"main.tf",
                 "module \"m\" {\n  source = \"./m\"\n  a      = []\n  b      = 1\n}\nmodule \"n\" {\n  source = \"./m\"\n  count  = 2\n}\n"
                 "output \"x\" {\n  value = module.m.none\n}\noutput \"y\" {\n  value = module.n[0].none\n}\n"},
                {"m/main.tf", "variable \"a\" {\n  type = string\n}\noutput \"o\" {\n  value = var.a\n}\n"}});
  EXPECT_EQ(found.lines(), (Lines{"3 wrong-type", "4 unknown-module-input", "6 missing-module-input", "11 undeclared-reference",
                                  "14 unsupported-attribute"}));
}

TEST(Validate, terraformsOwnBlocksHaveRules) {
  const Found found = validateText(
      "terraform {\n  required_version = \"latest\"\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      versoin "
      "= "
      "\"~> 5.0\"\n    }\n  }\n}\nvariable \"v\" {\n  kind = string\n  validation {\n    condition = true\n    error_message = \"no\"\n  "
      "}\n}\n"
      "output \"o\" {\n}\nmoved {\n  from = aws_vpc.a\n}\ncheck \"c\" {\n}\n"
      "resource \"aws_vpc\" \"b\" {\n  for_each = [1]\n  depends_on = [aws_vpc.none]\n  lifecycle {\n    prevent_destroy = \"maybe\"\n"
      "    ignore_change = []\n  }\n  provisioner \"local-exec\" {\n    comand = \"x\"\n  }\n}\n");
  const Lines expected = {"2 invalid-version-constraint", "6 unsupported-argument", "11 unsupported-argument", "13 invalid-validation",
                          "17 missing-argument",          "19 missing-argument",    "22 too-few-blocks",       "25 invalid-for-each",
                          "26 undeclared-reference",      "28 wrong-type",          "29 unsupported-argument", "31 missing-argument",
                          "32 unsupported-argument"};
  EXPECT_EQ(found.lines(), expected);
}

TEST(Validate, selfIsTheResourceAround) {
  EXPECT_EQ(validateText("resource \"aws_vpc\" \"a\" {\n  lifecycle {\n    postcondition {\n      condition = self.none != self.id\n      "
                         "error_message = \"x\"\n    }\n    precondition {\n      condition = self.id != \"\"\n      error_message = "
                         "\"x\"\n    }\n  }\n}\n")
                .lines(),
            (Lines{"4 unsupported-attribute", "8 invalid-self"}));
}

TEST(Validate, blocksAboutStateHaveAddresses) {
  EXPECT_EQ(validateText("moved {\n  from = \"aws_vpc.a\"\n  to = aws_vpc.b[0]\n}\nremoved {\n  from = aws_vpc.c[0]\n}\ncheck {\n  assert "
                         "{\n    condition = true\n    error_message = \"x\"\n  }\n}\nlocals \"x\" {\n}\n")
                .lines(),
            (Lines{"2 invalid-address", "6 invalid-address", "8 wrong-labels", "10 invalid-condition", "14 wrong-labels"}));
}

TEST(Validate, typesInQuotesAreOfAnOldVersion) {
  const Found found = validateText(
      "variable \"a\" {\n  type = \"map\"\n}\nvariable \"b\" {\n  type = list(\"string\")\n}\noutput \"o\" {\n  value = [var.a, "
      "var.b]\n}\n");
  EXPECT_EQ(found.lines(), (Lines{"2 invalid-type-constraint", "5 invalid-type-constraint"}));
  EXPECT_EQ(found.diagnostics.front().fixes.front().title, "Write map(string)");
}

TEST(Validate, importsStandInTheRootOnly) {
  EXPECT_EQ(validate({{"main.tf", "module \"m\" {\n  source = \"./m\"\n}\n"},
                      {"m/main.tf", "resource \"aws_vpc\" \"a\" {}\nimport {\n  to = aws_vpc.a\n  id = \"x\"\n}\n"}})
                .lines(),
            Lines{"2 misplaced-import"});
}

TEST(Validate, dependsOnMayNotLeadBack) {
  const Found found = validate({{"a.tf",
                                 "resource \"aws_sns_topic\" \"a\" {\n  depends_on = [aws_sns_topic_subscription.s, aws_vpc.v]\n}\n"
                                 "locals {\n  arn = aws_sns_topic.a.arn\n}\n"},
                                {"b.tf",
                                 "resource \"aws_sns_topic_subscription\" \"s\" {\n  topic_arn = local.arn\n  protocol  = \"email\"\n"
                                 "  endpoint  = \"a@b.example\"\n}\nresource \"aws_vpc\" \"v\" {}\n"}});
  ASSERT_EQ(found.lines(), Lines{"2 reference-cycle"});
  EXPECT_EQ(found.diagnostics.front().message,
            "Each waits for the other: aws_sns_topic.a → aws_sns_topic_subscription.s → local.arn → aws_sns_topic.a. Terraform can create "
            "none of them.");
  // Two that name each other are one cycle; a resource that leads into a cycle is not part of it.
  EXPECT_EQ(validateText("resource \"aws_vpc\" \"a\" {\n  depends_on = [aws_vpc.b]\n}\nresource \"aws_vpc\" \"b\" {\n  depends_on = "
                         "[aws_vpc.a]\n}\nresource \"aws_vpc\" \"c\" {\n  depends_on = [aws_vpc.a]\n}\n")
                .lines(),
            Lines{"2 reference-cycle"});
}

TEST(Validate, aProviderThatNothingUsesIsNoError) {
  const std::string provider = "provider \"aws\" {\n  regon = var.nowhere\n}\n";
  const Found unused = validateText(provider);
  EXPECT_EQ(unused.lines(), Lines{});
  EXPECT_EQ(unused.lines(Severity::warning), Lines({"2 unsupported-argument", "2 undeclared-reference"}));
  EXPECT_EQ(validateText(provider + "resource \"aws_vpc\" \"a\" {}\n").lines(),
            Lines({"2 unsupported-argument", "2 undeclared-reference"}));
  const Diagnostics evaluated = terraform::evaluate(unused.files, terraform::parseAll(unused.files), "").diagnostics;
  ASSERT_EQ(evaluated.size(), 1u);
  EXPECT_EQ(evaluated[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics::validate(unused.files, terraform::parseAll(unused.files), "", evaluated).size(), 1u) << "said once";
  // A module inherits it; an alias is used where a resource or call names it.
  EXPECT_EQ(validate({{"main.tf", provider + "module \"m\" {\n  source = \"./m\"\n}\n"}, {"m/main.tf", "resource \"aws_vpc\" \"a\" {}\n"}})
                .lines()
                .size(),
            2u);
  const std::string west = "provider \"aws\" {\n  alias = \"west\"\n  regon = \"us-west-2\"\n}\n";
  EXPECT_EQ(validateText(west + "resource \"aws_vpc\" \"a\" {}\n").lines(), Lines{});
  EXPECT_EQ(validateText(west + "resource \"aws_vpc\" \"a\" {\n  provider = aws.west\n}\n").lines(), Lines{"3 unsupported-argument"});
  EXPECT_EQ(validate({{"main.tf", west + "module \"m\" {\n  source    = \"./m\"\n  providers = { aws = aws.west }\n}\n"},
                      {"m/main.tf", "resource \"aws_vpc\" \"a\" {}\n"}})
                .lines(),
            Lines{"3 unsupported-argument"});
}

TEST(Validate, whatTheProviderSeesAtApplyOnlyIsAWarning) {
  const auto listener = [](const std::string& action) {
    return validateText("variable \"x\" {}\nresource \"aws_lb_listener\" \"a\" {\n  load_balancer_arn = var.x\n  default_action {\n" +
                        action + "  }\n}\n");
  };
  EXPECT_EQ(listener("    type = \"forwardd\"\n").lines(), Lines{"5 invalid-choice"});
  const Found beside = listener("    type = \"forwardd\"\n    target_group_arn = var.x\n");
  EXPECT_EQ(beside.lines(), Lines{});
  EXPECT_EQ(beside.lines(Severity::warning), Lines{"5 invalid-choice"});
  // Another block of the type is enough; resources of the newer framework are looked into all the same.
  EXPECT_EQ(listener("    type = \"forwardd\"\n  }\n  default_action {\n    type = \"forward\"\n    target_group_arn = var.x\n").lines(),
            Lines{});
  EXPECT_EQ(
      validateText("variable \"x\" {}\nresource \"aws_s3_bucket_lifecycle_configuration\" \"a\" {\n  bucket = var.x\n  rule {\n    id = "
                   "var.x\n    status = \"On\"\n  }\n}\n")
          .lines(),
      Lines{"6 invalid-choice"});
}

TEST(Validate, requiredProvidersAndConditionsHaveTypes) {
  const auto required = [](const std::string& entry) {
    return validateText("terraform {\n  required_providers {\n    aws = " + entry + "\n  }\n}\n").lines();
  };
  EXPECT_EQ(required("{ source = \"hashicorp/aws\", version = [\"5\"] }"), Lines{"3 wrong-type"});
  EXPECT_EQ(required("{ source = hashicorp }"), Lines{"3 wrong-type"});
  EXPECT_EQ(required("5"), Lines{"3 wrong-type"});
  EXPECT_EQ(required("\"~> 5.0\""), Lines{});
  EXPECT_EQ(validateText("variable \"a\" {\n  validation {\n    condition     = [var.a]\n    error_message = \"x\"\n  }\n}\n").lines(),
            Lines{"3 wrong-type"});
}

TEST(Validate, anImportWithoutAResourceIsAWarningAsTerraformCanWriteIt) {
  const Found found = validateText("import {\n  to = aws_vpc.a\n  id = \"vpc-1\"\n}\n");
  EXPECT_EQ(found.lines(), Lines{});
  const Diagnostics evaluated = terraform::evaluate(found.files, terraform::parseAll(found.files), "").diagnostics;
  ASSERT_EQ(evaluated.size(), 1u);
  EXPECT_EQ(evaluated[0].code, "import-target-missing");
  EXPECT_EQ(evaluated[0].severity, Severity::warning);
}

TEST(Validate, whatNothingUsesIsAHint) {
  const Found found =
      validateText("variable \"a\" {}\nvariable \"b\" {}\nlocals {\n  c = var.a\n  d = 1\n}\noutput \"x\" {\n  value = local.c\n}\n");
  EXPECT_EQ(found.lines(Severity::info), (Lines{"2 unused-declaration", "5 unused-declaration"}));
}

TEST(Validate, otherVersionsOfAProviderAreNotJudgedAsErrors) {
  const Found found = validateText(
      "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      version = \"~> 3.0\"\n    }\n  }\n}\n"
      "resource \"aws_vpc\" \"a\" {\n  old = 1\n}\nresource \"google_thing\" \"b\" {\n  anything = 1\n}\n");
  EXPECT_EQ(found.lines(), Lines{});
  EXPECT_EQ(found.lines(Severity::warning), Lines{"10 unsupported-argument"});
}

TEST(Validate, whatTheEvaluationSaysIsNotSaidAgain) {
  SourceFiles files;
  files[FilePath("main.tf")] = std::make_shared<const std::string>("output \"x\" {\n  value = var.none\n}\n");
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  const auto configuration = terraform::evaluate(files, trees, "");
  ASSERT_EQ(configuration.diagnostics.size(), 1u);
  EXPECT_TRUE(diagnostics::validate(files, trees, "", configuration.diagnostics).empty());
}
