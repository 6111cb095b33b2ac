#include "model/language/symbol.h"

#include <gtest/gtest.h>

#include "tests/model/language/project.h"

namespace slipway::language {
namespace {

const std::map<std::string, std::string> kShop = {
    {"main.tf", R"(variable "region" {
  default = "us-east-1"
}

locals {
  tags = { region = var.region, names = [for region in ["a"] : region] }
}

module "network" {
  source = "./network"
  cidr   = "10.0.0.0/16"
}

resource "aws_lb" "main" {
  name    = "shop-${var.region}"
  subnets = module.network.subnet_ids
  tags    = local.tags
}

data "aws_ami" "base" {
  owners = ["amazon"]
}

output "arn" {
  value      = [aws_lb.main.arn, data.aws_ami.base.id]
  depends_on = [aws_lb.main]
}
)"},
    {"terraform.tfvars", "region = \"eu-west-1\"\n"},
    {"network/main.tf", "variable \"cidr\" {}\n\noutput \"subnet_ids\" {\n  value = [var.cidr]\n}\n"},
};

std::uint32_t offsetOf(const TestProject& shop, const char* file, const std::string& text, std::size_t inside = 0) {
  return static_cast<std::uint32_t>(shop.text(file).find(text) + inside);
}

/// "main.tf:17" of each occurrence, definitions with a star.
std::string placesOf(const TestProject& shop, const Symbol& symbol) {
  std::string text;
  for (const Occurrence& occurrence : occurrencesOf(shop.project(), symbol)) {
    const std::string before = shop.files.at(occurrence.name.file)->substr(0, occurrence.name.range.begin);
    text += (text.empty() ? "" : " ") + occurrence.name.file.text() + ":" +
            std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + (occurrence.isDefinition ? "*" : "");
  }
  return text;
}

TEST(Symbol, everyPlaceOfAVariableIsFound) {
  const TestProject shop(kShop);
  EXPECT_EQ(placesOf(shop, {SymbolKind::variable, "", "", "region"}), "main.tf:1* main.tf:6 main.tf:15 terraform.tfvars:1");
}

TEST(Symbol, whatALoopBindsIsNoReference) {
  const TestProject shop(TestProject::Texts{
      {"main.tf", "locals {\n  a = [for aws_lb in [{ main = 1 }] : aws_lb.main]\n}\nresource \"aws_lb\" \"main\" {}\n"}});
  EXPECT_EQ(placesOf(shop, {SymbolKind::resource, "", "aws_lb", "main"}), "main.tf:4*");
}

TEST(Symbol, argumentsAndOutputsOfACallBelongToTheModule) {
  const TestProject shop(kShop);
  EXPECT_EQ(placesOf(shop, {SymbolKind::variable, "network", "", "cidr"}), "main.tf:11 network/main.tf:1* network/main.tf:4");
  EXPECT_EQ(placesOf(shop, {SymbolKind::output, "network", "", "subnet_ids"}), "main.tf:16 network/main.tf:3*");
  const auto at = occurrenceAt(shop.project(), FilePath("main.tf"), offsetOf(shop, "main.tf", "module.network.subnet_ids", 17));
  ASSERT_TRUE(at);
  const auto definition = definitionOf(shop.project(), at->symbol);
  ASSERT_TRUE(definition);
  EXPECT_EQ(definition->name.file.text(), "network/main.tf");
}

TEST(Symbol, dataSourcesAreNotResources) {
  const TestProject shop(kShop);
  EXPECT_EQ(placesOf(shop, {SymbolKind::dataSource, "", "aws_ami", "base"}), "main.tf:20* main.tf:25");
  EXPECT_EQ(placesOf(shop, {SymbolKind::resource, "", "aws_ami", "base"}), "");
}

TEST(Rename, changesEveryPlaceAndNothingElse) {
  const TestProject shop(kShop);
  const Result<ProjectEdit> edit = rename(shop.project(), {SymbolKind::variable, "", "", "region"}, "where");
  ASSERT_TRUE(edit);
  const std::string after = shop.after("main.tf", *edit);
  EXPECT_NE(after.find("variable \"where\""), std::string::npos);
  EXPECT_NE(after.find("{ region = var.where, names = [for region in [\"a\"] : region] }"), std::string::npos);
  EXPECT_NE(after.find("\"shop-${var.where}\""), std::string::npos);
  EXPECT_EQ(shop.after("terraform.tfvars", *edit), "where = \"eu-west-1\"\n");
}

TEST(Rename, aResourceMovesAndIsNotBuiltAnew) {
  const TestProject shop(kShop);
  const Result<ProjectEdit> edit = rename(shop.project(), {SymbolKind::resource, "", "aws_lb", "main"}, "front");
  ASSERT_TRUE(edit);
  const TestProject after(TestProject::Texts{{"main.tf", shop.after("main.tf", *edit)}});
  EXPECT_EQ(placesOf(after, {SymbolKind::resource, "", "aws_lb", "front"}), "main.tf:14* main.tf:22 main.tf:30 main.tf:31");
  EXPECT_EQ(placesOf(after, {SymbolKind::resource, "", "aws_lb", "main"}), "main.tf:21");
  EXPECT_NE(after.text("main.tf").find("moved {\n  from = aws_lb.main\n  to   = aws_lb.front\n}"), std::string::npos);
}

TEST(Rename, refusesWhatWouldBreak) {
  const TestProject shop(kShop);
  const auto codeOf = [](const Result<ProjectEdit>& edit) { return edit ? std::string() : edit.diagnostics().front().code; };
  EXPECT_EQ(codeOf(rename(shop.project(), {SymbolKind::variable, "", "", "region"}, "2nd")), "bad-name");
  EXPECT_EQ(codeOf(rename(shop.project(), {SymbolKind::variable, "", "", "region"}, "count")), "bad-name");
  const TestProject two(TestProject::Texts{{"main.tf", "variable \"a\" {}\nvariable \"b\" {}\n"}});
  EXPECT_EQ(codeOf(rename(two.project(), {SymbolKind::variable, "", "", "a"}, "b")), "name-taken");
  const TestProject broken(TestProject::Texts{{"main.tf", "variable \"a\" {}\n"}, {"other.tf", "locals {\n  x = var.a +\n}\n"}});
  EXPECT_EQ(codeOf(rename(broken.project(), {SymbolKind::variable, "", "", "a"}, "b")), "file-broken");
}

}  // namespace
}  // namespace slipway::language
