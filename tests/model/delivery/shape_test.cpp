#include "model/delivery/shape.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "model/delivery/pattern.h"
#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

/// Message and detail of the findings.
std::string sentencesOf(const std::string& text, const char* shape) {
  const auto file = document(text, "file.yml");
  std::string sentences;
  for (const Diagnostic& finding : checkShape(file->root(), shape))
    sentences += finding.message + (finding.detail.empty() ? "" : " " + finding.detail) + "\n";
  return sentences;
}

/// The patterns that a shape uses, by the keys under which shapes name them; keys of files that are called so hold no text.
void eachPattern(yaml::Node shape, const std::function<void(std::string_view)>& use) {
  for (const yaml::Node child : shape.children()) {
    const bool isName = child.key() == "pattern" || child.key() == "names" || child.key() == "reserved";
    if (isName && child.isScalar() && !child.text().starts_with('$')) use(child.text());
    eachPattern(child, use);
  }
}

TEST(Shape, EveryPatternIsKnownAndSaidInWords) {
  std::size_t used = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SLIPWAY_SOURCE_DIR "/resources/shapes")) {
    const std::string name = entry.path().stem().string();
    if (name == "patterns") continue;
    eachPattern(shapeFile(name).root(), [&](std::string_view pattern) {
      ++used;
      EXPECT_TRUE(bool(shapeFile("patterns").root().find(pattern))) << name << ": " << pattern;
    });
  }
  EXPECT_GT(used, 30u);
  for (const yaml::Node pattern : shapeFile("patterns").root().children()) {
    const std::string_view says = pattern.find("says").text();
    EXPECT_FALSE(says.empty()) << pattern.key();
    for (const char* sign : {"[", "\\", "(", "*", "?", "{", "|"})
      EXPECT_EQ(says.find(sign), std::string_view::npos) << pattern.key() << ": " << sign;
    EXPECT_FALSE(says.ends_with('.')) << pattern.key();
  }
}

TEST(Shape, SaysInWordsWhatTextsAndKeysMayLookLike) {
  EXPECT_EQ(sentencesOf("version: 0.2\nenv:\n  variables:\n    my-key: 1\n    CODEBUILD_X: 1\nphases:\n  build:\n    commands: [make]\n",
                        "buildspec"),
            "env.variables takes no key \"my-key\". Its keys take letters, digits and _; the first is no digit.\n"
            "env.variables takes no key \"CODEBUILD_X\": names that begin with CODEBUILD_ are reserved.\n");
  EXPECT_EQ(sentencesOf("name: a b\nimageUri: x\n", "image-detail").find("\\"), std::string::npos);
  EXPECT_EQ(sentencesOf("family: f\ncontainerDefinitions: []\ncpu: many\n", "task-definition"),
            "cpu cannot be \"many\". It takes a number of CPU units such as 256, or of vCPU such as .25 vCPU.\n");
}

TEST(Shape, OneOfTwoKeysIsTakenNotBoth) {
  const auto step = [](const std::string& keys) {
    return sentencesOf("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - " + keys + "\n", "workflow");
  };
  EXPECT_EQ(step("run: make"), "");
  EXPECT_EQ(step("name: x"), "jobs.a.steps.0 has neither run nor uses.\n");
  EXPECT_EQ(step("run: make\n        uses: actions/checkout@v4"), "jobs.a.steps.0 has both run and uses. Take one of them out.\n");
}

TEST(Shape, EnvironmentsOfAJobMayBeNumbers) {
  const auto job = [](const std::string& environment) {
    return sentencesOf(
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    environment: " + environment + "\n    steps: [{run: make}]\n", "workflow");
  };
  EXPECT_EQ(job("7"), "");
  EXPECT_EQ(job("{name: prod}"), "");
  EXPECT_EQ(job("[prod]"), "jobs.a.environment is a single value or a mapping; here it is a list.\n");
}

}  // namespace
}  // namespace slipway::delivery
