// Instructions of Dockerfiles: added where they stand, changed and removed with the lines that are theirs alone.
#include <gtest/gtest.h>

#include "tests/model/workspace/edited_project.h"

using namespace slipway;
using namespace slipway::test;

namespace {

const char* kPath = "web/Dockerfile";
const std::string kText =
    "# syntax=docker/dockerfile:1\nFROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci \\\n    && npm run build # all\n\nFROM "
    "node:22-alpine\nWORKDIR /app\n"
    "COPY --from=build /app ./\n\n# not root\nUSER node\n\nEXPOSE 8080\nCMD [\"node\", \"index.js\"]\n";

std::shared_ptr<const workspace::Snapshot> start(const std::string& text = kText) { return projectOf({{kPath, text}}); }
std::string now(const Result<ProjectEdit>& edit) { return textOf(*after(*start(), edit), kPath); }

}  // namespace

TEST(DockerGestures, instructionsArePartsOfTheirFile) {
  const auto project = start();
  const design::Component* expose = project->design->find("web/Dockerfile/EXPOSE");
  ASSERT_NE(expose, nullptr);
  EXPECT_EQ(expose->parent, kPath);
  EXPECT_EQ(expose->text("arguments"), "8080");
  EXPECT_EQ(project->design->find("web/Dockerfile/FROM#2")->text("arguments"), "node:22-alpine");
  EXPECT_EQ(project->design->find("web/Dockerfile/RUN")->text("arguments"), "npm ci \\\n    && npm run build # all");
}

TEST(DockerGestures, setChangesTheArgumentsAlone) {
  EXPECT_EQ(now(workspace::setProperty(*start(), "web/Dockerfile/EXPOSE", "arguments", "3000")), replaced(kText, "8080", "3000"));
  EXPECT_EQ(now(workspace::setProperty(*start(), "web/Dockerfile/FROM", "arguments", "node:24 AS build")),
            replaced(kText, "node:22 AS", "node:24 AS"));
  EXPECT_EQ(now(workspace::setProperty(*start(), "web/Dockerfile/CMD", "arguments", "[\"npm\", \"start\"]")),
            replaced(kText, "\"node\", \"index.js\"", "\"npm\", \"start\""));
}

TEST(DockerGestures, addedOnesStandWhereSuchInstructionsDo) {
  const auto add = [](const char* word, const char* arguments) {
    return now(workspace::addComponent(*start(), "docker-instruction", kPath, word, {{"arguments", arguments}}));
  };
  EXPECT_EQ(add("HEALTHCHECK", "CMD wget -q localhost:8080"),
            replaced(kText, "EXPOSE 8080\n", "EXPOSE 8080\nHEALTHCHECK CMD wget -q localhost:8080\n"));
  EXPECT_EQ(add("run", "apk add curl"), replaced(kText, "COPY --from=build /app ./\n", "COPY --from=build /app ./\nRUN apk add curl\n"));
  EXPECT_EQ(add("FROM", "scratch"), kText + "FROM scratch\n");
}

TEST(DockerGestures, removeTakesItsLinesAndCommentAlone) {
  EXPECT_EQ(now(workspace::remove(*start(), "web/Dockerfile/USER")), replaced(kText, "# not root\nUSER node\n\n", ""));
  EXPECT_EQ(now(workspace::remove(*start(), "web/Dockerfile/RUN")), replaced(kText, "RUN npm ci \\\n    && npm run build # all\n", ""));
  EXPECT_EQ(now(workspace::remove(*start(), kPath)), "no file");
}

TEST(DockerGestures, renameAndMove) {
  EXPECT_EQ(now(workspace::rename(*start(), "web/Dockerfile/CMD", "ENTRYPOINT")), replaced(kText, "CMD [", "ENTRYPOINT ["));
  EXPECT_EQ(now(workspace::moveInto(*start(), "web/Dockerfile/EXPOSE", "web/Dockerfile/CMD")),
            replaced(replaced(kText, "EXPOSE 8080\n", ""), "index.js\"]\n", "index.js\"]\nEXPOSE 8080\n"));
}

TEST(DockerGestures, whatCouldNotBeBuiltIsRefused) {
  const auto project = start();
  const auto code = [](const Result<ProjectEdit>& edit) { return edit ? std::string("done") : edit.diagnostics().at(0).code; };
  EXPECT_EQ(code(workspace::remove(*project, "web/Dockerfile/FROM")), "bad-value");
  EXPECT_EQ(code(workspace::setProperty(*project, "web/Dockerfile/EXPOSE", "arguments", "80\nRUN x")), "bad-value");
  EXPECT_EQ(code(workspace::setProperty(*project, "web/Dockerfile/EXPOSE", "arguments", "many")), "bad-value");
  EXPECT_EQ(code(workspace::addComponent(*project, "docker-instruction", kPath, "PORT", {{"arguments", "80"}})), "bad-value");
  EXPECT_EQ(code(workspace::addComponent(*project, "docker-instruction", kPath, "EXPOSE")), "bad-value");
}

TEST(DockerGestures, lineEndsAreThoseOfTheFile) {
  std::string text = "FROM a\r\nCMD b\r\n";
  const auto project = start(text);
  EXPECT_EQ(
      textOf(*after(*project, workspace::addComponent(*project, "docker-instruction", kPath, "EXPOSE", {{"arguments", "80"}})), kPath),
      "FROM a\r\nEXPOSE 80\r\nCMD b\r\n");
}
