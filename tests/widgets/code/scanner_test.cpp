#include "widgets/code/scanner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace slipway::widgets {

namespace {

constexpr char letters[] = "tkbasnrfoc";      // text keyword block attribute string number reference function operation comment

/// One letter a byte: what each is.
std::string scanned(const Scanner& scanner, std::string_view line, LineState& state) {
  std::vector<CodeStyle> styles(line.size(), CodeStyle::text);
  state = scanner.scan(line, state, styles);
  std::string text;
  for (const CodeStyle style : styles) text += letters[static_cast<int>(style)];
  return text;
}

std::string scanned(const Scanner& scanner, std::string_view line) {
  LineState state = 0;
  return scanned(scanner, line, state);
}

}  // namespace

TEST(HclScanner, tellsBlocksAttributesAndReferences) {
  EXPECT_EQ(scanned(hclScanner, R"(resource "aws_vpc" "main" {)"), "kkkkkkkktssssssssstsssssst" "o");
  EXPECT_EQ(scanned(hclScanner, "  cluster = aws_ecs_cluster.main.id"), "ttaaaaaaatotrrrrrrrrrrrrrrrorrrrorr");
  EXPECT_EQ(scanned(hclScanner, "  desired_count = 3 # tasks"), "ttaaaaaaaaaaaaatotntccccccc");
  EXPECT_EQ(scanned(hclScanner, "  assign = false"), "ttaaaaaatotnnnnn");
  EXPECT_EQ(scanned(hclScanner, "  x = length(var.a)"), "ttatotffffffo" "rrr" "o" "r" "o");
}

TEST(HclScanner, nestedBlocksDifferFromTheOutermost) {
  LineState state = 0;
  scanned(hclScanner, R"(resource "aws_ecs_service" "user" {)", state);
  EXPECT_EQ(hclScanner.depth(state), 1);
  EXPECT_EQ(scanned(hclScanner, "  load_balancer {", state), "ttbbbbbbbbbbbbbto");
  EXPECT_EQ(hclScanner.depth(state), 2);
  scanned(hclScanner, "  }", state);
  scanned(hclScanner, "}", state);
  EXPECT_EQ(state, 0);
}

TEST(HclScanner, interpolationsAreNoText) {
  EXPECT_EQ(scanned(hclScanner, R"(  name = "${var.a}-x")"), "ttaaaatots" "oo" "rrr" "o" "r" "o" "ss" "s");
  EXPECT_EQ(scanned(hclScanner, R"(  name = "$${a}")"), "ttaaaatotsssssss");
}

TEST(HclScanner, tokensAreThoseOfTerraform) {
  EXPECT_EQ(scanned(hclScanner, "größe = 1"), "aaaaaaatotn") << "seven bytes, five letters";
  EXPECT_EQ(scanned(hclScanner, "\xEF\xBB\xBFx = 1"), "tttatotn");
  EXPECT_EQ(scanned(hclScanner, "x = a.*.b[*].c"), "atotroooroooor");
  EXPECT_EQ(scanned(hclScanner, "x = \"${ { a = 1 } }\""), "atotsoototatotntoto" "s");
  LineState state = 0;
  scanned(hclScanner, "x = { a = [1, /* open", state);
  EXPECT_EQ(hclScanner.depth(state), 2);
  EXPECT_EQ(scanned(hclScanner, "] } */ ] }", state), "cccccctoto");
  EXPECT_EQ(state, 0);
}

TEST(HclScanner, commentsAndHeredocsGoOnOverLines) {
  LineState state = 0;
  EXPECT_EQ(scanned(hclScanner, "a = 1 /* two", state), "atotntcccccc");
  EXPECT_EQ(scanned(hclScanner, "lines */ b = 2", state), "cccccccctatotn");
  EXPECT_EQ(state, 0);
  scanned(hclScanner, "policy = <<-EOT", state);
  EXPECT_EQ(scanned(hclScanner, "{ \"a\": ${var.b} }", state), "sssssss" "oo" "rrr" "o" "r" "o" "ss");
  EXPECT_EQ(scanned(hclScanner, "  EOTX", state), "ssssss");
  EXPECT_EQ(scanned(hclScanner, "  EOT", state), "ooooo");
  EXPECT_EQ(state, 0);
}

TEST(YamlScanner, keysValuesAndBlockTexts) {
  LineState state = 0;
  EXPECT_EQ(scanned(yamlScanner, "version: 0.2", state), "rrrrrrrotnnn");
  EXPECT_EQ(scanned(yamlScanner, "- name: \"a b\" # c", state), "otrrrrotssssstccc");
  EXPECT_EQ(scanned(yamlScanner, "  run: |", state), "ttrrr" "ot" "o");
  EXPECT_EQ(scanned(yamlScanner, "    echo: $HOME", state), "ttttsssssssssss");
  EXPECT_EQ(scanned(yamlScanner, "  next: true", state), "ttrrrrotnnnn");
}

TEST(JsonScanner, keysDifferFromValues) {
  LineState state = 0;
  EXPECT_EQ(scanned(jsonScanner, R"({"cpu": 256, "on": true, "s": "x"})", state), "orrrrro" "tnnno" "trrrro" "tnnnno" "trrro" "tssso");
  EXPECT_EQ(state, 0);
}

TEST(DockerfileScanner, instructionsAndContinuations) {
  LineState state = 0;
  EXPECT_EQ(scanned(dockerfileScanner, "FROM node AS build", state), "kkkkttttttkktttttt");
  EXPECT_EQ(scanned(dockerfileScanner, "RUN npm ci \\", state), "kkktttttttto");
  EXPECT_EQ(scanned(dockerfileScanner, "    $X", state), "ttttrr");
  EXPECT_EQ(state, 0);
}

TEST(Scanners, areChosenByName) {
  EXPECT_STREQ(scannerFor("main.tf").language, "Terraform");
  EXPECT_STREQ(scannerFor("buildspec.yml").language, "YAML");
  EXPECT_STREQ(scannerFor("taskdef.json").language, "JSON");
  EXPECT_STREQ(scannerFor("Dockerfile").language, "Dockerfile");
  EXPECT_STREQ(scannerFor("README.md").language, "Plain text");
}

TEST(Scanners, takeAnyBytes) {
  std::string line;
  for (int byte = 255; byte >= 0; --byte) line += static_cast<char>(byte);
  for (const Scanner* scanner : {&hclScanner, &yamlScanner, &jsonScanner, &dockerfileScanner, &plainScanner})
    for (const LineState state : {0, 1, 3, 0x1FF, 0x3FFFFFF}) {
      std::vector<CodeStyle> styles(2 * line.size(), CodeStyle::text);
      scanner->scan(line, state, std::span(styles).first(line.size()));
      scanner->scan(line + line, state, styles);
    }
}

}  // namespace slipway::widgets
