// Whatever is in the folder: one clear finding or error, never a crash, a hang or a lost byte.
#include <gtest/gtest.h>

#include "tests/cli/run.h"
#include "tests/support/temporary_folder.h"

using slipway::test::Ran;
using slipway::test::runSlipway;
using slipway::test::TemporaryFolder;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Ran check(const TemporaryFolder& folder) { return runSlipway("check " + folder.path().string()); }
}  // namespace

TEST(BadInput, aMissingFolder) {
  const Ran run = runSlipway("check /no/such/folder");
  EXPECT_EQ(run.exitCode, 2);
  EXPECT_TRUE(has(run.err, "no-folder"));
}

TEST(BadInput, anEmptyFolder) {
  const TemporaryFolder folder;
  EXPECT_EQ(check(folder).exitCode, 0);
  EXPECT_EQ(runSlipway("design " + folder.path().string()).exitCode, 0);
  EXPECT_EQ(runSlipway("simulate " + folder.path().string()).exitCode, 2);
  EXPECT_EQ(runSlipway("render " + folder.path().string() + " -o " + (folder.path() / "d.svg").string()).exitCode, 0);
}

TEST(BadInput, binaryAndUtf16TextsAreNamed) {
  const TemporaryFolder folder;
  folder.write("a.tf", std::string("x\0y", 3));
  folder.write("b.tf", "\xFF\xFE");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 0);
  EXPECT_TRUE(has(run.out, "a.tf:1:1: warning file-encoding a.tf is a binary file")) << run.out;
  EXPECT_TRUE(has(run.out, "b.tf:1:1: warning file-encoding b.tf is UTF-16"));
}

TEST(BadInput, crlfTextsKeepTheirLineEnds) {
  const TemporaryFolder folder;
  folder.write("a.tf", "resource \"aws_sqs_queue\" \"q\" {\r\n  name = \"q\"\r\n  delay_seconds = 5\r\n}\r\n");
  EXPECT_EQ(runSlipway("set " + folder.path().string() + " aws_sqs_queue.q.delay_seconds 7").exitCode, 0);
  EXPECT_EQ(folder.read("a.tf"), "resource \"aws_sqs_queue\" \"q\" {\r\n  name = \"q\"\r\n  delay_seconds = 7\r\n}\r\n");
}

TEST(BadInput, aHalfWrittenFileHidesNothingElse) {
  const TemporaryFolder folder;
  folder.write("broken.tf", "resource \"aws_sqs_queue\" \"q\" {\n  name = \n");
  folder.write("fine.tf", "resource \"aws_sns_topic\" \"t\" {\n  name = \"t\"\n}\n");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "broken.tf:2:")) << run.out;
  EXPECT_TRUE(has(runSlipway("design " + folder.path().string()).out, "aws_sns_topic.t"));
}

TEST(BadInput, cyclicModulesAndReferences) {
  const TemporaryFolder folder;
  folder.write("main.tf", "module \"a\" {\n  source = \"./a\"\n}\nlocals {\n  x = local.y\n  y = local.x\n}\noutput \"o\" {\n  value = local.x\n}\n");
  folder.write("a/main.tf", "module \"b\" {\n  source = \"../a\"\n}\n");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "module-cycle")) << run.out;
  EXPECT_TRUE(has(run.out, "reference-cycle")) << run.out;
}

TEST(BadInput, aPathThatLeavesTheProject) {
  const TemporaryFolder folder;
  folder.write("main.tf", "module \"a\" {\n  source = \"../../outside\"\n}\n");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "main.tf:2:")) << run.out;
  EXPECT_TRUE(has(run.out, "path-escapes"));
}

TEST(BadInput, bombsEndInBoundedTime) {
  const TemporaryFolder folder;
  folder.write("main.tf", "locals {\n  deep = " + std::string(100'000, '[') + "\n}\n");
  folder.write("count.tf", "resource \"aws_sqs_queue\" \"q\" {\n  count = 1000000000\n}\nlocals {\n  r = range(1000000000000)\n}\noutput \"r\" {\n  value = local.r\n}\n");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "count.tf:2:")) << run.out;
}

TEST(BadInput, aFileOf50MegabytesIsLeftOut) {
  const TemporaryFolder folder;
  folder.write("large.tf", std::string(50u << 20, '#'));
  folder.write("fine.tf", "locals {\n  a = 1\n}\n");
  const Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 0);
  EXPECT_TRUE(has(run.out, "large.tf:1:1: warning file-too-large large.tf has 50 MB")) << run.out;
}

TEST(BadInput, settingsFromTheFutureOrHalfWrittenAreLeftAlone) {
  const TemporaryFolder folder;
  folder.write("fine.tf", "locals {\n  a = 1\n}\n");
  folder.write("slipway.yaml", "version: 99\n");
  Ran run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "settings-version"));
  folder.write("slipway.yaml", "version: 1\npositions:\n  a: {x: 1,");
  run = check(folder);
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_TRUE(has(run.out, "slipway.yaml:3:")) << run.out;
  EXPECT_EQ(folder.read("slipway.yaml"), "version: 1\npositions:\n  a: {x: 1,");
}
