#include "model/yaml/edit.h"

#include <gtest/gtest.h>

#include <random>

#include "model/core/text_edit.h"

namespace slipway::yaml {
namespace {

std::shared_ptr<const Document> read(std::string text, const char* file = "a.yml") { return parse(std::make_shared<const std::string>(std::move(text)), FilePath(file)); }

std::string after(const Document& document, const Result<TextEdit>& edit) {
  if (!edit) return edit.diagnostics().at(0).code;
  return applied(document.text(), document.file(), {*edit}).value();
}

std::string set(std::string text, const char* path, const Draft& value, const char* file = "a.yml") {
  const auto document = read(std::move(text), file);
  return after(*document, setScalar(document->at(path), value));
}

TEST(SetScalar, KeepsTheQuotesThatWereThere) {
  EXPECT_EQ(set("a: one # c\nb: 2\n", "a", Draft::string("two")), "a: two # c\nb: 2\n");
  EXPECT_EQ(set("a: 'one'\n", "a", Draft::string("it's")), "a: 'it''s'\n");
  EXPECT_EQ(set("a: \"one\"\n", "a", Draft::string("say \"x\"\n")), "a: \"say \\\"x\\\"\\n\"\n");
  EXPECT_EQ(set("a: 'one'\n", "a", Draft::string("two\nlines")), "a: \"two\\nlines\"\n");
  EXPECT_EQ(set("a: 1\n", "a", Draft::number("2")), "a: 2\n");
  EXPECT_EQ(set("a: '1'\n", "a", Draft::string("2")), "a: '2'\n");
}

TEST(SetScalar, QuotesWhatWouldReadAsSomethingElse) {
  for (const char* text : {"true", "12", "0.2", "null", "", "yes", "- a", "a: b", "a #b", "#x", "*x", "a:", " x", "x ", "12:30", "---", "[x", "@x"})
    EXPECT_EQ(set("a: old\n", "a", Draft::string(text)), "a: \"" + std::string(text) + "\"\n");
  for (const char* text : {"a:b", "x#y", "http://h/p", "-x", "a b", "1.2.3", "10.0.0.0/16", "$X", "/users*"})
    EXPECT_EQ(set("a: old\n", "a", Draft::string(text)), "a: " + std::string(text) + "\n");
  EXPECT_EQ(set("a: [old, b]\n", "a.0", Draft::string("x, y")), "a: [\"x, y\", b]\n");
  EXPECT_EQ(set("discard-paths: yes\n", "discard-paths", Draft::string("no")), "discard-paths: no\n");
}

TEST(SetScalar, FillsInWhatIsNotWritten) {
  EXPECT_EQ(set("a: # c\nb: 2\n", "a", Draft::string("x")), "a: x # c\nb: 2\n");
  EXPECT_EQ(set("a:\n  -\n  - 2\n", "a.0", Draft::number("1")), "a:\n  - 1\n  - 2\n");
  EXPECT_EQ(set("{a, b: 1}\n", "a", Draft::number("1")), "{a: 1, b: 1}\n");
  EXPECT_EQ(set("a: &x\n", "a", Draft::number("1")), "a: &x 1\n");
  EXPECT_EQ(set("[, 2]\n", "0", Draft::number("1")), "[1, 2]\n");
}

TEST(SetScalar, BlockScalarsKeepTheirIndentation) {
  EXPECT_EQ(set("a: | # why\n    one\n    two\nb: 1\n", "a", Draft::string("x\n\n  y\n")), "a: | # why\n    x\n\n      y\nb: 1\n");
  EXPECT_EQ(set("a: |\n  one\n", "a", Draft::string("no end")), "a: |-\n  no end\n");
  EXPECT_EQ(set("a: >-\r\n  one\r\nb: 1\r\n", "a", Draft::string("l1\nl2")), "a: |-\r\n  l1\r\n  l2\r\nb: 1\r\n");
  EXPECT_EQ(set("a: |\n  one\n", "a", Draft::string(" x")), "a: \" x\"\n");
}

TEST(SetScalar, WritesJson) {
  EXPECT_EQ(set("{\"a\": \"x\"}", "a", Draft::string("true \\ \t"), "a.json"), "{\"a\": \"true \\\\ \\t\"}");
  EXPECT_EQ(set("{\"a\": \"256\"}", "a", Draft::string("512"), "a.json"), "{\"a\": \"512\"}");
  EXPECT_EQ(set("{\"a\": 1}", "a", Draft::boolean(false), "a.json"), "{\"a\": false}");
}

TEST(SetScalar, RefusesCollections) {
  EXPECT_EQ(set("a: [1]\n", "a", Draft::number("2")), "not-a-scalar");
  EXPECT_EQ(set("a: 1\n", "a", Draft::sequence({})), "not-a-scalar");
  EXPECT_EQ(set("a: 1\n", "nowhere", Draft::number("2")), "not-a-scalar");
}

std::string insert(std::string text, const char* path, const char* key, const Draft& value, const char* before = nullptr, const char* file = "a.yml") {
  const auto document = read(std::move(text), file);
  const Node node = document->at(path);
  const Node sibling = before ? node.at(before) : Node();
  return after(*document, *key ? insertEntry(node, key, value, sibling) : insertItem(node, value, sibling));
}

TEST(Insert, FollowsTheMappingsIndentation) {
  EXPECT_EQ(insert("a:\n    b: 1 # c\nd: 2\n", "a", "x", Draft::string("y")), "a:\n    b: 1 # c\n    x: y\nd: 2\n");
  EXPECT_EQ(insert("a:\n    b: 1\nd: 2\n", "a", "x", Draft::string("y"), "b"), "a:\n    x: y\n    b: 1\nd: 2\n");
  EXPECT_EQ(insert("- a: 1\n  b: 2\n", "0", "c", Draft::number("3")), "- a: 1\n  b: 2\n  c: 3\n");
  EXPECT_EQ(insert("- a: 1\n  b: 2\n", "0", "c", Draft::number("3"), "a"), "- c: 3\n  a: 1\n  b: 2\n");
  EXPECT_EQ(insert("a: 1", "", "b", Draft::number("2")), "a: 1\nb: 2");
  EXPECT_EQ(insert("a:\n  b: |\n    text\n", "a", "c", Draft::number("2")), "a:\n  b: |\n    text\n  c: 2\n");
  EXPECT_EQ(insert("a: 1\r\n", "", "b", Draft::number("2")), "a: 1\r\nb: 2\r\n");
  EXPECT_EQ(insert("a: # c\nb: 1\n", "a", "x", Draft::number("2")), "a: # c\n  x: 2\nb: 1\n");
  EXPECT_EQ(insert("[a: 1]\n", "0", "b", Draft::number("2")), "not-a-mapping") << "a pair without braces";
  EXPECT_EQ(insert("a:\n  b:\nc: 1\n", "a", "x", Draft::number("2")), "a:\n  b:\n  x: 2\nc: 1\n");
  EXPECT_EQ(insert("a: 1\n", "", "a", Draft::number("2")), "duplicate-key");
  EXPECT_EQ(insert("\xEF\xBB\xBF\x61: 1\n", "", "b", Draft::number("2")), "\xEF\xBB\xBF\x61: 1\nb: 2\n");
}

TEST(Insert, WritesCollectionsInLines) {
  const Draft phase = Draft::mapping({{"commands", Draft::sequence({Draft::string("npm ci"), Draft::string("echo: x")})}, {"on-failure", Draft::string("ABORT")}, {"none", Draft::mapping({})}});
  EXPECT_EQ(insert("phases:\n  build:\n    commands:\n      - a\n", "phases", "install", phase),
            "phases:\n  build:\n    commands:\n      - a\n  install:\n    commands:\n      - npm ci\n      - \"echo: x\"\n    on-failure: ABORT\n    none: {}\n");
  EXPECT_EQ(insert("l:\n- a\n", "l", "", Draft::mapping({{"name", Draft::string("x")}, {"port", Draft::number("1")}})), "l:\n- a\n- name: x\n  port: 1\n");
}

TEST(Insert, FollowsTheSequencesDashes) {
  EXPECT_EQ(insert("a:\n  - 1\n  - 2 # two\n", "a", "", Draft::number("3")), "a:\n  - 1\n  - 2 # two\n  - 3\n");
  EXPECT_EQ(insert("a:\n  - 1\n  - 2\n", "a", "", Draft::number("3"), "1"), "a:\n  - 1\n  - 3\n  - 2\n");
  EXPECT_EQ(insert("a: [1, 2, ]\n", "a", "", Draft::number("3")), "a: [1, 2, 3, ]\n");
  EXPECT_EQ(insert("a: [1, 2]\n", "a", "", Draft::number("3"), "0"), "a: [3, 1, 2]\n");
  EXPECT_EQ(insert("a: []\n", "a", "", Draft::number("3")), "a: [3]\n");
  EXPECT_EQ(insert("a:\nb: 1\n", "a", "", Draft::number("3")), "a:\n  - 3\nb: 1\n");
  EXPECT_EQ(insert("a: 1\n", "a", "", Draft::number("3")), "not-a-sequence");
}

TEST(Insert, FollowsTheLinesOfJson) {
  EXPECT_EQ(insert("{\n  \"a\": [\n    1\n  ]\n}\n", "", "b", Draft::mapping({{"c", Draft::string("x")}}), nullptr, "a.json"),
            "{\n  \"a\": [\n    1\n  ],\n  \"b\": {\n    \"c\": \"x\"\n  }\n}\n");
  EXPECT_EQ(insert("{\n  \"a\": [\n    1\n  ]\n}\n", "a", "", Draft::number("0"), "0", "a.json"), "{\n  \"a\": [\n    0,\n    1\n  ]\n}\n");
  EXPECT_EQ(insert("{ }", "", "b", Draft::null(), nullptr, "a.json"), "{\"b\": null}");
}

std::string remove(std::string text, const char* path, const char* file = "a.yml") {
  const auto document = read(std::move(text), file);
  return after(*document, removeNode(document->at(path)));
}

TEST(Remove, TakesWholeLines) {
  EXPECT_EQ(remove("a: 1 # c\nb: 2\n", "a"), "b: 2\n");
  EXPECT_EQ(remove("a: 1\nb:\n  - x\n  - y\n# end\n", "b"), "a: 1\n# end\n");
  EXPECT_EQ(remove("a: 1\r\nb: 2\r\n", "b"), "a: 1\r\n");
  EXPECT_EQ(remove("a: 1\nb: 2", "b"), "a: 1");
  EXPECT_EQ(remove("l:\n  - a\n  - b\n", "l.0"), "l:\n  - b\n");
  EXPECT_EQ(remove("- a: 1\n  b: 2\n", "0.a"), "- b: 2\n");
  EXPECT_EQ(remove("- a: 1\n  b: 2\n", "0.b"), "- a: 1\n");
}

TEST(Remove, LeavesAnEmptyCollectionWhereTheLastChildWas) {
  EXPECT_EQ(remove("a: # c\n  # d\n  - x\nb: 1\n", "a.0"), "a: [] # c\n  # d\nb: 1\n");
  EXPECT_EQ(remove("a: 1\n", "a"), "{}\n");
  EXPECT_EQ(remove("- a: 1\n- 2\n", "0.a"), "- {}\n- 2\n");
  EXPECT_EQ(remove("a: [x, ]\n", "a.0"), "a: []\n");
  EXPECT_EQ(remove("a: 1\n", ""), "not-removable");
}

TEST(Remove, TakesTheCommaToo) {
  EXPECT_EQ(remove("[1, 2, 3]", "0", "a.json"), "[2, 3]");
  EXPECT_EQ(remove("[1, 2, 3]", "2", "a.json"), "[1, 2]");
  EXPECT_EQ(remove("{\n  \"a\": 1,\n  \"b\": 2\n}", "b", "a.json"), "{\n  \"a\": 1\n}");
  EXPECT_EQ(remove("{\n  \"a\": 1,\n  \"b\": 2\n}", "a", "a.json"), "{\n  \"b\": 2\n}");
}

TEST(RenameKey, KeepsItsQuotes) {
  const auto document = read("{\"a\": 1, 'b': 2, c: 3}");
  EXPECT_EQ(after(*document, renameKey(document->at("a"), "x")), "{\"x\": 1, 'b': 2, c: 3}");
  EXPECT_EQ(after(*document, renameKey(document->at("b"), "x")), "{\"a\": 1, 'x': 2, c: 3}");
  EXPECT_EQ(after(*document, renameKey(document->at("c"), "x")), "{\"a\": 1, 'b': 2, x: 3}");
  EXPECT_EQ(after(*document, renameKey(document->at("c"), "a")), "duplicate-key");
  EXPECT_EQ(after(*document, renameKey(document->root(), "a")), "no-key");
}

/// Whatever string is set anywhere is read back there, and nothing else changes its meaning.
TEST(SetScalar, AnyStringIsReadBack) {
  const std::string yaml = "a: plain\nb: 'single'\nc: \"double\"\nd: |\n  literal\n  text\ne: >-\n  folded\nf: [in, flow]\ng:\n  - item\nh:\ni: {j: k}\n";
  const std::vector<const char*> paths = {"a", "b", "c", "d", "e", "f.0", "f.1", "g.0", "h", "i.j"};
  const std::string alphabet = "ab 1:#-'\"\\\n{}[],&*!|>%@`?~=.\t$é";
  std::mt19937 random(11);
  const auto document = read(yaml);
  for (int round = 0; round < 4000; ++round) {
    std::string value;
    for (std::size_t left = random() % 8; left > 0; --left) value += alphabet[random() % (alphabet.size() - 2)];
    if (random() % 4 == 0) value += "é";
    const char* path = paths[random() % paths.size()];
    const std::string text = set(yaml, path, Draft::string(value));
    const auto changed = read(text);
    ASSERT_TRUE(changed->diagnostics().empty()) << text << changed->diagnostics()[0].message;
    ASSERT_EQ(changed->at(path).text(), value) << text;
    ASSERT_TRUE(changed->at(path).isString()) << text;
    for (const char* other : paths) {
      if (other == path) continue;
      ASSERT_EQ(changed->at(other).text(), document->at(other).text()) << text;
    }
  }
}

}  // namespace
}  // namespace slipway::yaml
