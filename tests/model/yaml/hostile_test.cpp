#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "model/yaml/document.h"

namespace slipway::yaml {
namespace {

std::shared_ptr<const Document> read(std::string text, const char* file) { return parse(std::make_shared<const std::string>(std::move(text)), FilePath(file)); }

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t n = 0; n < times; ++n) all += part;
  return all;
}

std::string codesOf(const Document& document) {
  std::string codes;
  for (const Diagnostic& diagnostic : document.diagnostics()) codes += (codes.empty() ? "" : " ") + diagnostic.code;
  return codes;
}

/// Follows aliases, as a careless reader would; also asks for everything.
std::size_t walked(Node node) {
  std::size_t count = 1 + node.text().size() + node.tag().size() + node.entryRange().size() * 0;
  for (Node child = node.firstChild(); child; child = child.nextSibling()) count += walked(child);
  return count;
}

struct Hostile {
  const char* name;
  const char* file;
  std::string text;
  const char* codes;
};

class HostileText : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileText, IsRefusedWithItsLimitNamedAndSoon) {
  const auto before = std::chrono::steady_clock::now();
  const auto document = read(GetParam().text, GetParam().file);
  for (std::size_t n = 0; n < document->documentCount(); ++n) walked(document->root(n));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
  EXPECT_EQ(codesOf(*document), GetParam().codes);
  EXPECT_LT(seconds.count(), 10.0);
}

std::vector<Hostile> hostileTexts() {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string below = "*a" + std::to_string(level - 1);
    bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + repeated(below + ", ", 9) + below + "]\n";
  }
  std::string chain = "a0: &a0 [x]\n";
  for (int level = 1; level < 5000; ++level) chain += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [*a" + std::to_string(level - 1) + "]\n";
  chain.resize(chain.size() - 1);
  return {
      {"FiftyMegabytesOfYaml", "a.yml", std::string(50u << 20, 'a'), "too-large"},
      {"FiftyMegabytesOfJson", "a.json", "[" + std::string(50u << 20, ' ') + "]", "too-large"},
      {"DeepJson", "a.json", std::string(1'000'000, '['), "too-deep"},
      {"DeepJsonObjects", "a.json", repeated("{\"a\":", 300'000), "too-deep"},
      {"DeepFlowYaml", "a.yml", std::string(100'000, '['), "too-deep"},
      {"DeepFlowMaps", "a.yml", repeated("{a: ", 50'000), "too-deep"},
      {"DeepDashes", "a.yml", repeated("- ", 20'000), "too-deep"},
      {"AliasBomb", "a.yml", bomb, "alias-limit"},
      {"AliasOfItself", "a.yml", "a: &a [*a]\n", "alias-limit"},
      {"Utf16", "a.yml", std::string("\xFF\xFE" "a\0:\0", 6), "not-text"},
      {"Binary", "a.json", std::string("\x7F" "ELF\x02\x01\0\0", 8), "not-text"},
      {"BrokenUtf8", "a.yml", "a: \xC3(\n", "not-text"},
      {"EndOfTransmission", "a.yml", "a: 1\n\x04: 2\n", "not-text"},
      {"UnknownAlias", "a.yml", "a: *nobody\n", "yaml-syntax"},
      {"EntryWithoutKey", "a.yml", "a:\n  : b\n", "yaml-syntax"},
      {"MappingNotIndented", "a.yml", "  :\n\n  :  a\n", "yaml-syntax yaml-syntax yaml-syntax"},
      {"LoneCarriageReturn", "a.yml", "a: 1 # b\rc\n", "yaml-syntax"},
      {"TextBehindADocument", "a.yml", "- a:x.js ./\n\n, c}", "yaml-syntax"},
      {"ManyValues", "a.json", "[" + repeated("0,", 600'000) + "0]", "too-many-nodes"},
  };
}

INSTANTIATE_TEST_SUITE_P(Yaml, HostileText, ::testing::ValuesIn(hostileTexts()), [](const auto& text) { return std::string(text.param.name); });

TEST(HostileText, AChainOfAliasesIsCutBeforeItIsDeep) {
  std::string chain = "a0: &a0 [x]\n";
  for (int level = 1; level < 2000; ++level) chain += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [*a" + std::to_string(level - 1) + "]\n";
  const auto document = read(chain, "a.yml");
  ASSERT_FALSE(document->diagnostics().empty());
  EXPECT_EQ(document->diagnostics()[0].code, "too-deep");
  EXPECT_GT(walked(document->root()), 2000u);
}

TEST(HostileText, FourMegabytesOfOrdinaryYamlAreRead) {
  const std::string entry = "  - name: service\n    port: 3001\n    command: [\"node\", 'index.js']\n";
  const std::string text = "services:\n" + repeated(entry, mostYamlBytes / entry.size() - 1);
  const auto before = std::chrono::steady_clock::now();
  const auto document = read(text, "a.yml");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
  EXPECT_EQ(codesOf(*document), "");
  EXPECT_EQ(document->at("services").size(), mostYamlBytes / entry.size() - 1);
  EXPECT_LT(seconds.count(), 30.0);
  RecordProperty("seconds", std::to_string(seconds.count()));
}

/// Any damage to a text: no crash, every place inside the text, places of children inside those of their parents.
void expectSound(const Document& document, Node node) {
  const TextRange range = node.entryRange();
  ASSERT_LE(range.begin, range.end);
  ASSERT_LE(range.end, document.text().size());
  ASSERT_LE(node.range().begin, node.range().end);
  if (node.isAlias()) return;
  for (Node child = node.firstChild(); child; child = child.nextSibling()) {
    ASSERT_LE(node.range().begin, child.entryRange().begin);
    expectSound(document, child);
  }
}

TEST(HostileText, DamagedCopiesAreReadWithoutHarm) {
  const std::string yaml =
      "version: 0.2\nenv: {variables: {A: \"x\", B: 'y'}}\nphases:\n  build:\n    commands:\n      - |\n        one\n        two\n      - &c echo *x\n"
      "      - *c\n    finally:\n    - >-\n      folded\n? complex\n: key\nartifacts:\n  files: ['**/*', ]\n";
  const std::string json = "{\"a\": [1, 2.5, \"\\u00e9\\n\", null], \"b\": {\"c\": true, \"d\": {}}}";
  std::mt19937 random(7);
  const std::string alphabet = "\n\t :-[]{},#&*!|>'\"%@`?x0\r";
  for (const auto& [text, file] : {std::pair(yaml, "a.yml"), std::pair(json, "a.json")}) {
    for (int round = 0; round < 3000; ++round) {
      std::string damaged = text;
      for (int hits = 1 + static_cast<int>(random() % 3); hits > 0; --hits) {
        const std::size_t at = random() % damaged.size();
        switch (random() % 4) {
          case 0: damaged.erase(at, 1 + random() % 5); break;
          case 1: damaged.insert(at, 1, alphabet[random() % alphabet.size()]); break;
          case 2: damaged[at] = alphabet[random() % alphabet.size()]; break;
          case 3: damaged.resize(at); break;
        }
        if (damaged.empty()) damaged = " ";
      }
      const auto document = read(damaged, file);
      for (std::size_t n = 0; n < document->documentCount(); ++n) expectSound(*document, document->root(n));
      if (HasFatalFailure()) FAIL() << damaged;
    }
  }
}

}  // namespace
}  // namespace slipway::yaml
