#include "model/delivery/buildspec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/delivery/texts.h"

namespace slipway::delivery {
namespace {

using ::testing::ElementsAre;

std::shared_ptr<const Buildspec> read(std::string text) { return readBuildspec(document(std::move(text), "buildspec.yml")); }
std::string codes(std::string text) { return codesOf(read(std::move(text))->diagnostics); }

TEST(Buildspec, ReadsTheTemplates) {
  const auto buildspec = read(templateText("user-service/buildspec.yml"));
  EXPECT_EQ(codesOf(buildspec->diagnostics), "");
  EXPECT_EQ(buildspec->version.text, "0.2");
  EXPECT_EQ(at(*buildspec->document, buildspec->version.span), "0.2");
  EXPECT_EQ(buildspec->variable("SERVICE"), "user-service");
  ASSERT_EQ(buildspec->phases.size(), 3u);
  EXPECT_EQ(buildspec->phases[0].name, "pre_build");
  EXPECT_EQ(buildspec->phases[1].name, "build");
  EXPECT_EQ(buildspec->phases[2].name, "post_build");
  EXPECT_EQ(at(*buildspec->document, buildspec->phases[1].span), "build");
  ASSERT_EQ(buildspec->phases[2].commands.size(), 4u);
  EXPECT_EQ(buildspec->phases[2].commands[1].text, "docker push \"$REPOSITORY_URI:$IMAGE_TAG\"");
  EXPECT_EQ(at(*buildspec->document, buildspec->phases[2].commands[1].span), "docker push \"$REPOSITORY_URI:$IMAGE_TAG\"");
  ASSERT_EQ(buildspec->artifacts.size(), 1u);
  EXPECT_EQ(buildspec->artifacts[0].files.at(0).text, "imagedefinitions.json");
}

TEST(Buildspec, ReadsEveryPart) {
  const auto buildspec = read(
      "version: 0.2\nenv:\n  shell: bash\n  variables: {A: 1, B: x}\n  parameter-store: {T: /t}\n  secrets-manager: {P: 'db:pw'}\n  exported-variables: [A]\n"
      "phases:\n  build: {commands: [make], on-failure: CONTINUE, finally: [clean]}\n  install:\n    runtime-versions: {nodejs: 22}\n"
      "artifacts:\n  files: '**/*'\n  base-directory: dist\n  discard-paths: yes\n  secondary-artifacts:\n    site: {files: [a, b]}\ncache: {paths: [node_modules]}\n");
  EXPECT_EQ(codesOf(buildspec->diagnostics), "");
  EXPECT_EQ(buildspec->shell.text, "bash");
  std::vector<std::string> variables;
  for (const BuildVariable& variable : buildspec->variables) variables.push_back(variable.name + "=" + variable.value.text + " " + std::to_string(static_cast<int>(variable.source)));
  EXPECT_THAT(variables, ElementsAre("A=1 0", "B=x 0", "T=/t 1", "P=db:pw 2"));
  EXPECT_EQ(buildspec->phases.at(0).name, "install") << "in the order they run";
  EXPECT_EQ(buildspec->phases.at(0).runtimeVersions.at("nodejs").text, "22");
  EXPECT_EQ(buildspec->phase("build")->onFailure.text, "CONTINUE");
  EXPECT_EQ(buildspec->phase("build")->finallyCommands.at(0).text, "clean");
  EXPECT_EQ(buildspec->phase("post_build"), nullptr);
  ASSERT_EQ(buildspec->artifacts.size(), 2u);
  EXPECT_TRUE(buildspec->artifacts[0].discardsPaths);
  EXPECT_EQ(buildspec->artifacts[0].baseFolder.text, "dist");
  EXPECT_EQ(buildspec->artifacts[1].name, "site");
  EXPECT_EQ(buildspec->artifacts[1].files.size(), 2u);
  EXPECT_EQ(buildspec->cachePaths.at(0).text, "node_modules");
}

TEST(Buildspec, SaysWhatCodeBuildRefuses) {
  EXPECT_EQ(codes(""), "wrong-type");
  EXPECT_EQ(codes("[]\n"), "wrong-type");
  EXPECT_EQ(codes("phases: {build: {commands: [a]}}\n"), "missing-version");
  EXPECT_EQ(codes("version: 2\nphases: {build: {commands: [a]}}\n"), "unsupported-version");
  EXPECT_EQ(codes("version: 0.2\n"), "missing-phases");
  EXPECT_EQ(codes("version: 0.2\nphases:\n"), "missing-phases");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: }\n"), "empty-phase");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: {commands: []}}\n"), "empty-phase");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: {commands: make}}\n"), "wrong-type");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: {commands: [a], on-failure: STOP}}\n"), "bad-on-failure");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: {commands: [a]}}\nartifacts: {}\n"), "missing-files");
  EXPECT_EQ(codes("version: 0.2\nphases: {build: {commands: [a], runtime-versions: {nodejs: 22}}}\n"), "unknown-key");
  EXPECT_EQ(codes("version: 0.2\nenv: {variables: {A: [1]}}\nphases: {build: {commands: [a]}}\n"), "wrong-type");
}

TEST(Buildspec, OffersTheFix) {
  const auto misspelt = read("version: 0.2\nphases:\n  prebuild:\n    commands: [a]\n");
  EXPECT_EQ(codesOf(misspelt->diagnostics), "unknown-phase");
  EXPECT_EQ(at(*misspelt->document, misspelt->diagnostics[0].span), "prebuild");
  EXPECT_EQ(misspelt->diagnostics[0].message, "CodeBuild has no \"prebuild\"; \"pre_build\" is near.");
  EXPECT_EQ(fixedText(*misspelt->document, misspelt->diagnostics), "version: 0.2\nphases:\n  pre_build:\n    commands: [a]\n");

  const auto unversioned = read("# build\nphases:\n  build:\n    commands: [a]\n");
  EXPECT_EQ(fixedText(*unversioned->document, unversioned->diagnostics), "# build\nversion: 0.2\nphases:\n  build:\n    commands: [a]\n");

  const auto slip = read("version: 0.2\nphases:\n  build:\n    commands:\n      - echo \"it's: x\"\n      - b\n");
  EXPECT_EQ(codesOf(slip->diagnostics), "command-is-mapping");
  EXPECT_EQ(slip->phases[0].commands.size(), 1u);
  EXPECT_EQ(fixedText(*slip->document, slip->diagnostics), "version: 0.2\nphases:\n  build:\n    commands:\n      - 'echo \"it''s: x\"'\n      - b\n");
}

TEST(Buildspec, KeepsWhatABrokenTextStillShows) {
  const auto buildspec = read("version: 0.2\nphases:\n  build:\n    commands:\n      - make\n      - \"open\n");
  ASSERT_FALSE(buildspec->diagnostics.empty());
  EXPECT_EQ(buildspec->diagnostics[0].code, "yaml-syntax");
  ASSERT_NE(buildspec->phase("build"), nullptr);
  EXPECT_EQ(buildspec->phase("build")->commands.at(0).text, "make");
}

}  // namespace
}  // namespace slipway::delivery
