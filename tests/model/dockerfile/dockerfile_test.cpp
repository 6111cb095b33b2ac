#include "model/dockerfile/dockerfile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "tests/support/places.h"

namespace slipway::dockerfile {
namespace {

using ::testing::ElementsAre;

std::shared_ptr<const Dockerfile> read(std::string text) { return parse(std::make_shared<const std::string>(std::move(text)), FilePath("Dockerfile")); }
std::string at(const Dockerfile& dockerfile, TextRange range) { return dockerfile.text->substr(range.begin, range.size()); }

std::vector<std::string> texts(const Dockerfile& dockerfile, const std::vector<Word>& words) {
  std::vector<std::string> all;
  for (const Word& word : words) all.push_back(word.text + " <" + at(dockerfile, word.range) + ">");
  return all;
}

std::string codesOf(const Dockerfile& dockerfile) {
  std::string codes;
  for (const Diagnostic& diagnostic : dockerfile.diagnostics) codes += (codes.empty() ? "" : " ") + diagnostic.code;
  return codes;
}

TEST(Dockerfile, ReadsTheTemplatesServices) {
  for (const auto& [service, port] : {std::pair("user-service", 3001), std::pair("product-service", 3002)}) {
    std::ifstream stream(std::string(SLIPWAY_SOURCE_DIR "/resources/templates/two-fargate-services/") + service + "/Dockerfile");
    std::stringstream text;
    text << stream.rdbuf();
    const auto dockerfile = read(text.str());
    EXPECT_EQ(codesOf(*dockerfile), "");
    ASSERT_EQ(dockerfile->stages.size(), 1u);
    const Stage& stage = *dockerfile->finalStage();
    EXPECT_EQ(stage.image, "public.ecr.aws/docker/library/node:22-alpine");
    ASSERT_EQ(stage.ports.size(), 1u);
    EXPECT_EQ(stage.ports[0].number, port);
    EXPECT_EQ(at(*dockerfile, stage.ports[0].range), std::to_string(port));
    EXPECT_EQ(stage.environment.at("PORT"), std::to_string(port));
    EXPECT_EQ(stage.environment.at("NODE_ENV"), "production");
    EXPECT_THAT(stage.command, ElementsAre("node", "index.js"));
    EXPECT_EQ(stage.user, "node");
    EXPECT_EQ(stage.workingFolder, "/app");
  }
}

TEST(Dockerfile, JoinsLinesAndKeepsPlaces) {
  const auto dockerfile = read("from a:1\nRUN one \\\n  # a comment\n\n  two \"th ree\" \\\r\n  f\\ our\nUSER x\n");
  ASSERT_EQ(dockerfile->instructions.size(), 3u);
  const Instruction& run = dockerfile->instructions[1];
  EXPECT_EQ(run.keyword, "RUN");
  EXPECT_THAT(texts(*dockerfile, run.words), ElementsAre("one <one>", "two <two>", "th ree <\"th ree\">", "f our <f\\ our>"));
  EXPECT_EQ(at(*dockerfile, run.range), "RUN one \\\n  # a comment\n\n  two \"th ree\" \\\r\n  f\\ our");
  EXPECT_EQ(at(*dockerfile, dockerfile->instructions[2].range), "USER x");
  EXPECT_EQ(dockerfile->instructions[0].keyword, "FROM");
}

TEST(Dockerfile, ReadsFlagsStagesAndArguments) {
  const auto dockerfile = read(
      "ARG VERSION=22\nARG BASE=node:${VERSION}-alpine\n"
      "FROM --platform=linux/amd64 ${BASE} AS build\nARG VERSION\nENV A=$VERSION B=\"x y\" C=${NONE:-z}\nEXPOSE 80 8000-8002/udp\n"
      "FROM build\nCOPY --from=build --chown=node:node /a /b\nEXPOSE $A\nENTRYPOINT node index.js\n");
  EXPECT_EQ(codesOf(*dockerfile), "");
  ASSERT_EQ(dockerfile->stages.size(), 2u);
  const Stage& build = dockerfile->stages[0];
  EXPECT_EQ(build.image, "node:22-alpine");
  EXPECT_EQ(at(*dockerfile, build.imageRange), "${BASE}");
  EXPECT_EQ(build.name, "build");
  EXPECT_EQ(build.environment, (std::map<std::string, std::string>{{"A", "22"}, {"B", "x y"}, {"C", "z"}}));
  ASSERT_EQ(build.ports.size(), 4u);
  EXPECT_EQ(build.ports[3].number, 8002);
  EXPECT_EQ(build.ports[3].protocol, "udp");
  const Stage& last = *dockerfile->finalStage();
  EXPECT_EQ(last.base, 0u);
  ASSERT_EQ(last.ports.size(), 5u);
  EXPECT_EQ(last.ports[4].number, 22);
  EXPECT_EQ(at(*dockerfile, last.ports[4].range), "$A");
  EXPECT_THAT(last.entrypoint, ElementsAre("/bin/sh", "-c", "node index.js"));
  EXPECT_EQ(last.firstInstruction, 6u - 0u);
  EXPECT_EQ(last.pastInstruction, dockerfile->instructions.size());
  const Instruction& copy = dockerfile->instructions[last.firstInstruction + 1];
  EXPECT_EQ(copy.flag("from"), "build");
  EXPECT_EQ(copy.flag("chown"), "node:node");
  EXPECT_EQ(copy.flag("chmod"), "");
  EXPECT_THAT(texts(*dockerfile, copy.words), ElementsAre("/a </a>", "/b </b>"));
}

TEST(Dockerfile, ReadsExecFormsOverSeveralLines) {
  const auto dockerfile = read("FROM a\nCMD [\"node\", \\\n  \"say \\\"x\\\"\"]\n");
  const Instruction& command = dockerfile->instructions[1];
  EXPECT_TRUE(command.isExecForm);
  EXPECT_THAT(texts(*dockerfile, command.words), ElementsAre("node <\"node\">", "say \"x\" <\"say \\\"x\\\"\">"));
  const auto broken = read("FROM a\nCMD ['node']\n");
  EXPECT_EQ(codesOf(*broken), "broken-exec-form");
  EXPECT_THAT(broken->finalStage()->command, ElementsAre("/bin/sh", "-c", "['node']"));
}

TEST(Dockerfile, ReadsHeredocsAndTheOtherEscape) {
  const auto dockerfile = read("# escape=`\nFROM a\nRUN <<EOF && cat <<-'X'\nFROM not\nEOF\n\tY\n\tX\nRUN a `\n  b\nRUN cat <<< x\n");
  EXPECT_EQ(codesOf(*dockerfile), "");
  ASSERT_EQ(dockerfile->instructions.size(), 4u);
  EXPECT_TRUE(at(*dockerfile, dockerfile->instructions[1].range).ends_with("\tX"));
  EXPECT_EQ(dockerfile->instructions[2].words.size(), 2u);
  EXPECT_EQ(codesOf(*read("FROM a\nRUN <<EOF\nx\n")), "unended-heredoc");
}

TEST(Dockerfile, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(codesOf(*read("")), "no-from");
  EXPECT_EQ(codesOf(*read("RUN x\nFROM a\n")), "instruction-before-from");
  EXPECT_EQ(codesOf(*read("FROM\n")), "missing-argument");
  EXPECT_EQ(codesOf(*read("FROM a b\n")), "missing-argument");
  EXPECT_EQ(codesOf(*read("FROM a\nEXPOSE\n")), "missing-argument");
  EXPECT_EQ(codesOf(*read("FROM a\nEXPOSE ${UNSET}\n")), "");
  EXPECT_EQ(codesOf(*read("FROM a\n\\")), "") << "a lone escape at the end";
  EXPECT_EQ(codesOf(*read("\\")), "no-from");
  EXPECT_EQ(codesOf(*read(std::string("FROM a\0b", 8))), "not-text");
  EXPECT_EQ(codesOf(*read(std::string(2u << 20, '#'))), "too-large");
  const auto dockerfile = read("FROM a\nEXPSE 80\nEXPOSE 80 70000 9-8 x/tcp\n");
  EXPECT_EQ(codesOf(*dockerfile), "unknown-instruction bad-port bad-port bad-port");
  EXPECT_EQ(at(*dockerfile, dockerfile->diagnostics[0].span.range), "EXPSE");
  EXPECT_EQ(at(*dockerfile, dockerfile->diagnostics[1].span.range), "70000");
}

TEST(Dockerfile, HostileTextsEndAtANamedLimit) {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t n = 0; n < times; ++n) all += part;
    return all;
  };
  EXPECT_EQ(codesOf(*read(repeated("FROM a AS b\n", 50'000))), "too-large");
  EXPECT_EQ(codesOf(*read("FROM a\nEXPOSE 1-65535\n")), "too-large");
  EXPECT_EQ(codesOf(*read("FROM a\nCMD " + std::string(500'000, '[') + "\n")), "broken-exec-form");
  const auto doubled = read("FROM a\nENV A=xx\n" + repeated("ENV A=$A$A$A$A\n", 900));
  EXPECT_EQ(doubled->finalStage()->environment.at("A").size(), 16u << 10);
}

TEST(Dockerfile, DamagedCopiesAreReadWithoutHarm) {
  const std::string text = "# escape=\\\nARG A=1\nFROM x:${A} AS b\nRUN a \\\n  \"b c\" <<EOF\nEOF\nCMD [\"a\", \"b\"]\nEXPOSE 1-3 ${A:+4}\nENV A=b c='d e'\n";
  std::mt19937 random(5);
  const std::string alphabet = "\n\r\\\"'[]<>${}:- #=E`\t";
  for (int round = 0; round < 5000; ++round) {
    std::string damaged = text;
    for (int hits = 1 + static_cast<int>(random() % 4); hits > 0 && !damaged.empty(); --hits) {
      const std::size_t where = random() % damaged.size();
      if (random() % 2) damaged.erase(where, 1 + random() % 6);
      else damaged.insert(where, 1, alphabet[random() % alphabet.size()]);
    }
    const auto dockerfile = read(damaged);
    std::uint32_t end = 0;
    for (const Instruction& instruction : dockerfile->instructions) {
      ASSERT_LE(end, instruction.range.begin) << damaged;
      end = instruction.range.end;
      ASSERT_LE(end, damaged.size()) << damaged;
      for (const Word& word : instruction.words) ASSERT_TRUE(instruction.range.contains(word.range)) << damaged;
    }
  }
}

}  // namespace
}  // namespace slipway::dockerfile
