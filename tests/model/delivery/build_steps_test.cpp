#include "model/delivery/build_steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/delivery/shell_words.h"
#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> steps(const Buildspec& buildspec) {
  std::vector<std::string> all;
  for (const BuildStep& step : stepsOf(buildspec)) all.push_back(step.phase + ": " + std::string(nameOf(step.kind)));
  return all;
}

TEST(BuildSteps, OfTheTemplate) {
  const auto buildspec = readBuildspec(document(templateText("product-service/buildspec.yml"), "buildspec.yml"));
  EXPECT_THAT(steps(*buildspec), ElementsAre("pre_build: other", "pre_build: registry login", "build: image build", "post_build: other", "post_build: image push", "post_build: image push",
                                             "post_build: image definitions"));
  const std::vector<WrittenContainer> written = writtenContainers(*buildspec);
  ASSERT_EQ(written.size(), 1u);
  EXPECT_EQ(written[0].name, "product-service");
  EXPECT_EQ(written[0].image, "$REPOSITORY_URI:$IMAGE_TAG");
  EXPECT_TRUE(at(*buildspec->document, written[0].command.span).starts_with("printf '[{"));
}

TEST(BuildSteps, OfCommandsInOneAndOfOtherTools) {
  const auto buildspec = readBuildspec(document(
      "version: 0.2\nphases:\n  install:\n    commands:\n      - npm ci && npm test\n      - pip install -r r.txt; pytest -q\n  build:\n    commands:\n      - |\n        docker build -t a .\n"
      "        docker tag a b\n        docker push b\n    finally:\n      - echo docker push\n  post_build:\n    commands:\n      - echo \"[{\\\"name\\\":\\\"web\\\",\\\"imageUri\\\":\\\"$X\\\"}]\" > out/imagedefinitions.json\n",
      "buildspec.yml"));
  EXPECT_EQ(codesOf(buildspec->diagnostics), "");
  EXPECT_THAT(steps(*buildspec), ElementsAre("install: dependencies", "install: tests", "install: dependencies", "install: tests", "build: image build", "build: image tag", "build: image push",
                                             "build: other", "post_build: image definitions"));
  ASSERT_EQ(writtenContainers(*buildspec).size(), 1u);
  EXPECT_EQ(writtenContainers(*buildspec)[0].name, "web");
}

TEST(ShellWords, SplitsAndFillsIn) {
  EXPECT_THAT(shellCommands("a 'b;c' && d | e\nf $(g; h) || i"), ElementsAre("a 'b;c'", "d", "e", "f $(g; h)", "i"));
  const auto valueOf = [](std::string_view name, std::string_view written) { return name == "A" ? std::string("x y") : std::string(written); };
  EXPECT_THAT(shellWords("p '$A' \"$A\" ${A}b \\$A $B ${C%%/*} $(d e) > f", valueOf), ElementsAre("p", "$A", "x y", "x yb", "$A", "$B", "${C%%/*}", "$(d e)", ">", "f"));
}

}  // namespace
}  // namespace slipway::delivery
