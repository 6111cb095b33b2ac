#include <gtest/gtest.h>

#include "model/yaml/document.h"

namespace slipway::yaml {
namespace {

std::shared_ptr<const Document> read(std::string text) { return parse(std::make_shared<const std::string>(std::move(text)), FilePath("a.json")); }
std::string at(const Document& document, TextRange range) { return document.text().substr(range.begin, range.size()); }

TEST(JsonReader, KnowsWhereEverythingIs) {
  const auto document = read("{ \"name\" : \"us\\u0065r \\\"x\\\"\",\n  \"ports\": [3001, -1.5e2, true, null, {}, []],\n  \"deep\": {\"a\": {\"b\": false}} }\n");
  EXPECT_TRUE(document->isJson());
  EXPECT_TRUE(document->diagnostics().empty());
  EXPECT_EQ(document->at("name").text(), "user \"x\"");
  EXPECT_EQ(at(*document, document->at("name").range()), "\"us\\u0065r \\\"x\\\"\"");
  EXPECT_EQ(at(*document, document->at("name").keyRange()), "\"name\"");
  EXPECT_EQ(at(*document, document->at("ports").range()), "[3001, -1.5e2, true, null, {}, []]");
  EXPECT_EQ(document->at("ports.0").asInteger(), 3001);
  EXPECT_EQ(document->at("ports.1").asNumber(), -150.0);
  EXPECT_EQ(at(*document, document->at("ports.1").range()), "-1.5e2");
  EXPECT_EQ(document->at("ports.2").asBoolean(), true);
  EXPECT_TRUE(document->at("ports.3").isNull());
  EXPECT_EQ(at(*document, document->at("ports.3").range()), "null");
  EXPECT_EQ(at(*document, document->at("ports.4").range()), "{}");
  EXPECT_EQ(at(*document, document->at("ports.5").range()), "[]");
  EXPECT_EQ(at(*document, document->at("deep.a.b").entryRange()), "\"b\": false");
  EXPECT_EQ(at(*document, document->root().range()), document->text().substr(0, document->text().size() - 1));
}

TEST(JsonReader, ReadsScalarsAndMarksAtTheTop) {
  EXPECT_EQ(at(*read("\xEF\xBB\xBF 12"), read("\xEF\xBB\xBF 12")->root().range()), "12");
  EXPECT_EQ(read("\"x\"")->root().text(), "x");
}

TEST(JsonReader, StopsAtAnErrorAndKeepsWhatStandsBefore) {
  const auto document = read("{\n  \"a\": 1,\n  \"b\": [1, 2,],\n  \"c\": 3\n}");
  ASSERT_EQ(document->diagnostics().size(), 1u);
  const Diagnostic& wrong = document->diagnostics()[0];
  EXPECT_EQ(wrong.code, "json-syntax");
  EXPECT_EQ(at(*document, wrong.span.range), "]");
  EXPECT_EQ(document->at("a").asInteger(), 1);
  EXPECT_EQ(document->at("b.1").asInteger(), 2);
  EXPECT_EQ(read("")->diagnostics().at(0).code, "json-syntax");
  EXPECT_EQ(read("{\"a\": 1} x")->diagnostics().at(0).code, "json-syntax");
  EXPECT_EQ(read("{\"a\": 01}")->diagnostics().at(0).code, "json-syntax");
  EXPECT_EQ(read("{'a': 1}")->diagnostics().at(0).code, "json-syntax");
}

TEST(JsonReader, ReportsTwinKeys) {
  const auto document = read("{\"a\": 1, \"a\": 2}");
  ASSERT_EQ(document->diagnostics().size(), 1u);
  EXPECT_EQ(document->diagnostics()[0].code, "duplicate-key");
  EXPECT_EQ(document->diagnostics()[0].span.range, (TextRange{9, 12}));
  EXPECT_EQ(document->at("a").asInteger(), 2);
}

}  // namespace
}  // namespace slipway::yaml
