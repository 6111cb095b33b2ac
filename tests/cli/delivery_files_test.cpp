// Files as people have them: each folder of tests/golden/delivery/ holds one oddity, what `slipway check` says of it (findings.txt), and
// gestures (gestures.txt, one a line) with what they would change (changes.diff). Nothing but the part in question may change.
// SLIPWAY_WRITE_GOLDEN=1 writes the two anew, to be read before they are committed.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/run.h"
#include "tests/support/places.h"
#include "tests/support/temporary_folder.h"

namespace {

using slipway::test::Ran;
using slipway::test::runSlipway;
using slipway::test::TemporaryFolder;
namespace fs = std::filesystem;

const fs::path golden = fs::path(SLIPWAY_SOURCE_DIR) / "tests/golden/delivery";

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

void expectGolden(const fs::path& file, const std::string& text) {
  if (std::getenv("SLIPWAY_WRITE_GOLDEN") != nullptr) std::ofstream(file, std::ios::binary) << text;
  EXPECT_EQ(textOf(file), text);
}

class DeliveryFiles : public testing::TestWithParam<std::string> {};

/// The case's own files, without what the test says of them.
void copyCase(const fs::path& from, const fs::path& to) {
  fs::copy(from, to, fs::copy_options::recursive);
  for (const char* name : {"findings.txt", "gestures.txt", "changes.diff"}) fs::remove(to / name);
}

}  // namespace

TEST_P(DeliveryFiles, areJudgedAtTheirPlaceAndChangedOnlyThere) {
  const TemporaryFolder folder;
  const fs::path project = folder.path() / "project";
  copyCase(golden / GetParam(), project);
  expectGolden(golden / GetParam() / "findings.txt", runSlipway("check " + project.string()).out);
  std::istringstream gestures(textOf(golden / GetParam() / "gestures.txt"));
  std::string changes;
  for (std::string line; std::getline(gestures, line);) {
    const std::size_t space = line.find(' ');
    const Ran ran = runSlipway(line.substr(0, space) + " " + project.string() + line.substr(space) + " --dry-run");
    changes += "> " + line + "\n" + ran.out + ran.err;
  }
  expectGolden(golden / GetParam() / "changes.diff", changes);
}

INSTANTIATE_TEST_SUITE_P(Golden, DeliveryFiles, testing::ValuesIn(cases()), [](const auto& one) {
  std::string name = one.param;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

TEST(LargeDeliveryFiles, aWorkflowOf5000LinesIsReadAndChangedInOnePlace) {
  const TemporaryFolder folder;
  std::string text = "name: Large\non: push\njobs:\n";
  for (int job = 0; job < 125; ++job) {
    text += "  job" + std::to_string(job) + ":\n    runs-on: ubuntu-latest\n    steps:\n";
    for (int step = 0; step < 37; ++step) text += "      - run: echo " + std::to_string(job) + "." + std::to_string(step) + "\n";
  }
  ASSERT_GE(std::count(text.begin(), text.end(), '\n'), 5000);
  folder.write(".github/workflows/large.yml", text);
  const auto start = std::chrono::steady_clock::now();
  const Ran check = runSlipway("check " + folder.path().string());
  EXPECT_EQ(check.exitCode, 0) << check.out;
  const Ran set = runSlipway("set " + folder.path().string() + " .github/workflows/large.yml/job77.timeout 30");
  EXPECT_EQ(set.exitCode, 0) << set.err;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  RecordProperty("seconds", std::to_string(took.count()));
  const std::string anchor = "      - run: echo 77.36\n";
  std::string expected = text;
  expected.insert(expected.find(anchor) + anchor.size(), "    timeout-minutes: 30\n");
  EXPECT_EQ(folder.read(".github/workflows/large.yml"), expected);
}

TEST(LargeDeliveryFiles, aFaultInTheMiddleOfOneIsFoundAtItsLine) {
  const TemporaryFolder folder;
  std::string text = "name: Large\non: push\njobs:\n  all:\n    runs-on: ubuntu-latest\n    steps:\n";
  for (int line = 7; line <= 5000; ++line) text += line == 3210 ? "      - rum: make\n" : "      - run: make\n";
  folder.write(".github/workflows/large.yml", text);
  const Ran check = runSlipway("check " + folder.path().string());
  EXPECT_EQ(check.exitCode, 1);
  EXPECT_EQ(check.out,
            ".github/workflows/large.yml:3210:7: error missing-key jobs.all.steps.3203 has neither run nor uses.\n"
            ".github/workflows/large.yml:3210:9: error unknown-key jobs.all.steps.3203 has no \"rum\"; \"run\" is near.\n");
  EXPECT_EQ(folder.read(".github/workflows/large.yml"), text);
}
