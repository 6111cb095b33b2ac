#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/yaml/document.h"

namespace slipway::yaml {
namespace {

using ::testing::ElementsAre;

std::shared_ptr<const Document> read(std::string text, const char* file = "a.yml") {
  return parse(std::make_shared<const std::string>(std::move(text)), FilePath(file));
}

std::string at(const Document& document, TextRange range) { return document.text().substr(range.begin, range.size()); }

/// One line a node: path, kind, the text at its key and at its value.
std::string outline(const Document& document, Node node) {
  std::string lines = node.path() + " " + std::string(nameOf(node.kind())) + " <" + at(document, node.keyRange()) + "> <" + at(document, node.range()) + ">\n";
  if (!node.isAlias())
    for (Node child : node.children()) lines += outline(document, child);
  return lines;
}

TEST(YamlReader, KnowsTheKindsOfPlainScalars) {
  const auto document = read("[1, -2.5e3, 0x1F, 0.2, true, False, ~, null, yes, 1.2.3, 10.0.0.0/16, '1', \"true\", !!str 5, !Ref Bucket, .inf]");
  std::vector<std::string> kinds;
  for (Node node : document->root().children()) kinds.emplace_back(nameOf(node.kind()));
  EXPECT_THAT(kinds, ElementsAre("number", "number", "number", "number", "boolean", "boolean", "null", "null", "string", "string", "string", "string",
                                 "string", "string", "string", "number"));
  EXPECT_EQ(document->at("13").tag(), "!!str");
  EXPECT_EQ(document->at("14").tag(), "!Ref");
  EXPECT_EQ(document->at("14").text(), "Bucket");
  EXPECT_EQ(document->at("2").asNumber(), 31.0);
  EXPECT_EQ(document->at("8").asBoolean(), true);
  EXPECT_EQ(document->at("11").asInteger(), 1);
  EXPECT_EQ(document->at("3").asInteger(), std::nullopt);
  EXPECT_EQ(document->at("15").asNumber(), std::nullopt);
  EXPECT_TRUE(document->diagnostics().empty());
}

TEST(YamlReader, KnowsWhereEveryKeyDashAndValueIs) {
  const auto document = read(
      "version: 0.2   # comment\n"
      "phases:\n"
      "  build:\n"
      "    commands:\n"
      "      - echo \"a:b\" # said\n"
      "      - 'it''s'\n"
      "      -   \n"
      "      - {a: [1, 2, ], b: \"x\\\"y\" }\n"
      "empty:\n"
      "last: plain over\n"
      "  two lines\n");
  EXPECT_EQ(outline(*document, document->root()),
            " mapping <> <" + document->text().substr(0, document->text().size() - 1) + ">\n"
            "version number <version> <0.2>\n"
            "phases mapping <phases> <build:\n    commands:\n      - echo \"a:b\" # said\n      - 'it''s'\n      -   \n      - {a: [1, 2, ], b: \"x\\\"y\" }>\n"
            "phases.build mapping <build> <commands:\n      - echo \"a:b\" # said\n      - 'it''s'\n      -   \n      - {a: [1, 2, ], b: \"x\\\"y\" }>\n"
            "phases.build.commands list <commands> <- echo \"a:b\" # said\n      - 'it''s'\n      -   \n      - {a: [1, 2, ], b: \"x\\\"y\" }>\n"
            "phases.build.commands.0 string <-> <echo \"a:b\">\n"
            "phases.build.commands.1 string <-> <'it''s'>\n"
            "phases.build.commands.2 null <-> <>\n"
            "phases.build.commands.3 mapping <-> <{a: [1, 2, ], b: \"x\\\"y\" }>\n"
            "phases.build.commands.3.a list <a> <[1, 2, ]>\n"
            "phases.build.commands.3.a.0 number <> <1>\n"
            "phases.build.commands.3.a.1 number <> <2>\n"
            "phases.build.commands.3.b string <b> <\"x\\\"y\">\n"
            "empty null <empty> <>\n"
            "last string <last> <plain over\n  two lines>\n");
  EXPECT_EQ(document->at("phases.build.commands.1").text(), "it's");
  EXPECT_EQ(document->at("phases.build.commands.3.b").text(), "x\"y");
  EXPECT_EQ(document->at("last").text(), "plain over two lines");
  EXPECT_EQ(document->at("empty").range().begin, document->text().find("empty:") + 6);
}

TEST(YamlReader, WrittenAndAbsentNullsHaveTheirPlaces) {
  const auto document = read("a: null\nb:\nnull: ~\nc: &x\nd: &y ~ # e\nf: [null, ]\n");
  EXPECT_EQ(outline(*document, document->root()),
            " mapping <> <a: null\nb:\nnull: ~\nc: &x\nd: &y ~ # e\nf: [null, ]>\n"
            "a null <a> <null>\nb null <b> <>\nnull null <null> <~>\nc null <c> <>\nd null <d> <~>\nf list <f> <[null, ]>\nf.0 null <> <null>\n");
}

TEST(YamlReader, BlockScalarsEndWithTheirLastLine) {
  const auto document = read("a: |\n  one\n\n  two  \n\nb: >-  # why\n  folded\n  text\nc: |+\n\nd: end\n");
  EXPECT_EQ(at(*document, document->at("a").range()), "|\n  one\n\n  two  ");
  EXPECT_EQ(document->at("a").style(), Style::literal);
  EXPECT_EQ(document->at("a").text(), "one\n\ntwo  \n");
  EXPECT_EQ(at(*document, document->at("b").range()), ">-  # why\n  folded\n  text");
  EXPECT_EQ(document->at("b").text(), "folded text");
  EXPECT_EQ(at(*document, document->at("d").range()), "end");
}

TEST(YamlReader, SequencesNeedNoIndentation) {
  const auto document = read("key:\n- a\n- b: 1\n  c: 2\nnext: 3\n");
  EXPECT_EQ(at(*document, document->at("key").range()), "- a\n- b: 1\n  c: 2");
  EXPECT_EQ(at(*document, document->at("key.1").range()), "b: 1\n  c: 2");
  EXPECT_EQ(at(*document, document->at("key.1").keyRange()), "-");
  EXPECT_EQ(at(*document, document->at("next").range()), "3");
}

TEST(YamlReader, AliasesAnswerWithWhatTheyStandForAndTheirOwnPlace) {
  const auto document = read("base: &b !x\n  port: 3001\nuser:\n  <<: *b\n  name: user\nsame: *b\n");
  EXPECT_EQ(document->at("base").tag(), "!x");
  EXPECT_EQ(document->at("same.port").asInteger(), 3001);
  EXPECT_TRUE(document->at("same").isAlias());
  EXPECT_EQ(at(*document, document->at("same").range()), "*b");
  EXPECT_EQ(document->at("user.port").asInteger(), 3001) << "merged";
  EXPECT_EQ(at(*document, document->at("base").range()), "port: 3001");
  EXPECT_EQ(at(*document, document->at("base").entryRange()), "base: &b !x\n  port: 3001");
  EXPECT_TRUE(document->diagnostics().empty());
}

TEST(YamlReader, ReadsSeveralDocumentsByteOrderMarksAndCarriageReturns) {
  const auto document = read("\xEF\xBB\xBF---\r\na: 1\r\nb: 'x'\r\n---\r\n- 2\r\n...\r\n");
  ASSERT_EQ(document->documentCount(), 2u);
  EXPECT_EQ(at(*document, document->root(0).find("a").range()), "1");
  EXPECT_EQ(at(*document, document->root(0).find("b").range()), "'x'");
  EXPECT_EQ(at(*document, document->root(1).item(0).range()), "2");
  EXPECT_EQ(read("")->documentCount(), 0u);
  EXPECT_FALSE(read("# only a comment\n")->at("a.b"));
}

TEST(YamlReader, CountsBytesNotCharacters) {
  const auto document = read("grüße: \"日本\" # ü\nnext: é€\nend: 1\n");
  EXPECT_EQ(document->at("grüße").text(), "日本");
  EXPECT_EQ(at(*document, document->at("grüße").range()), "\"日本\"");
  EXPECT_EQ(at(*document, document->at("next").range()), "é€");
  EXPECT_EQ(at(*document, document->at("end").range()), "1");
}

TEST(YamlReader, KeepsOddKeys) {
  const auto document = read("\"a b\": 1\n'c': 2\n? d\n: 3\n? [e, f]\n: 4\n\"g\":\n  - {h, i: }\n");
  EXPECT_EQ(document->at("a b").asInteger(), 1);
  EXPECT_EQ(document->at("c").asInteger(), 2);
  EXPECT_EQ(document->at("d").asInteger(), 3);
  EXPECT_EQ(document->at("[e, f]").asInteger(), 4);
  EXPECT_TRUE(document->at("g.0.h"));
  EXPECT_EQ(at(*document, document->at("g.0.h").keyRange()), "h");
  EXPECT_EQ(at(*document, document->at("g.0").range()), "{h, i: }");
}

TEST(YamlReader, SaysWhereAKeyIsTwiceAndUsesTheLast) {
  const auto document = read("a: 1\nb:\n  c: 1\n  c: 2\n", "x/buildspec.yml");
  ASSERT_EQ(document->diagnostics().size(), 1u);
  const Diagnostic& twin = document->diagnostics()[0];
  EXPECT_EQ(twin.code, "duplicate-key");
  EXPECT_EQ(twin.span.file.text(), "x/buildspec.yml");
  EXPECT_EQ(twin.span.range, (TextRange{17, 18}));
  EXPECT_EQ(document->at("b.c").asInteger(), 2);
}

TEST(YamlReader, KeepsWhatStandsBeforeAnError) {
  const auto document = read("version: 0.2\nphases:\n  build: [a, b\nother: 1\n");
  ASSERT_EQ(document->diagnostics().size(), 1u);
  EXPECT_EQ(document->diagnostics()[0].code, "yaml-syntax");
  EXPECT_EQ(document->at("version").text(), "0.2");
  EXPECT_EQ(document->at("phases.build.0").text(), "a");

  for (const char* text : {"a: 1\nb: \"open\nc: 2\n", "a: 1\nb: 'it''s\n", "a: 1\nb: \"x\\\""}) {
    const auto unclosed = read(text);
    ASSERT_EQ(unclosed->diagnostics().size(), 1u) << text;
    EXPECT_EQ(unclosed->diagnostics()[0].code, "yaml-syntax");
    EXPECT_EQ(unclosed->at("a").text(), "1");
  }
  EXPECT_EQ(read("a: 1\nb: 'open\n")->diagnostics().at(0).span.range, (TextRange{8, 9}));

  const auto bare = read("- a: 1\n  b\n- c\n- ? d\n");
  ASSERT_EQ(bare->diagnostics().size(), 1u);
  EXPECT_EQ(bare->diagnostics()[0].code, "yaml-syntax");
  EXPECT_EQ(at(*bare, bare->diagnostics()[0].span.range), "b");
  EXPECT_EQ(bare->at("1").text(), "c");

  const auto shallow = read("- a:\n  b1 :[n\n-\n  x {a: c}");
  ASSERT_EQ(shallow->diagnostics().size(), 1u);
  EXPECT_EQ(at(*shallow, shallow->diagnostics()[0].span.range), "b1 :[n");

  const auto tabbed = read("a:\n\tb: 1\n");
  ASSERT_FALSE(tabbed->diagnostics().empty());
  EXPECT_EQ(tabbed->diagnostics()[0].message, "The line is indented with a tab; YAML takes spaces only.");
}

TEST(YamlReader, FindsTheDeepestNodeAtAnOffset) {
  const auto document = read("a:\n  - one\n  - two: 3\nb: 4\n");
  const auto pathAt = [&](const char* text) { return document->deepestAt(static_cast<std::uint32_t>(document->text().find(text))).path(); };
  EXPECT_EQ(pathAt("one"), "a.0");
  EXPECT_EQ(pathAt("two"), "a.1.two");
  EXPECT_EQ(pathAt("3"), "a.1.two");
  EXPECT_EQ(pathAt("b:"), "b");
  EXPECT_FALSE(document->deepestAt(1000));
}

}  // namespace
}  // namespace slipway::yaml
