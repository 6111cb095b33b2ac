#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "tests/cli/run.h"
#include "tests/support/temporary_folder.h"

using slipway::test::Ran;
using slipway::test::runSlipway;
using slipway::test::TemporaryFolder;

namespace {

/// What bash offers after some words.
std::string offered(const TemporaryFolder& folder, const std::string& words, int current) {
  folder.write("completion", runSlipway("completion bash").out);
  const std::string out = (folder.path() / "offered").string();
  const std::string script = ". " + (folder.path() / "completion").string() + "; COMP_WORDS=(" + words +
                             "); COMP_CWORD=" + std::to_string(current) + "; _slipway; echo ${COMPREPLY[@]}";
  EXPECT_EQ(std::system(("bash -c '" + script + "' > " + out).c_str()), 0);
  return folder.read("offered");
}

}  // namespace

TEST(Manual, theCompletionKnowsCommandsFlagsAndTemplates) {
  const TemporaryFolder folder;
  EXPECT_EQ(offered(folder, "slipway ren", 1), "rename render\n");
  EXPECT_EQ(offered(folder, "slipway check --s", 2), "--sarif\n");
  EXPECT_EQ(offered(folder, "slipway new two", 2), "two-fargate-services\n");
  EXPECT_NE(runSlipway("completion zsh").out.find("bashcompinit"), std::string::npos);
  EXPECT_EQ(runSlipway("completion tcsh").exitCode, 2);
}

TEST(Manual, thePageHasEveryCommand) {
  const std::string page = runSlipway("man").out;
  std::istringstream help(runSlipway("help").out);
  bool isCommand = false;
  int commands = 0;
  for (std::string line; std::getline(help, line);) {
    if (line.starts_with("Subcommands"))
      isCommand = true;
    else if (isCommand && line.starts_with("  ") && line[2] != ' ') {
      EXPECT_NE(page.find(".SS " + line.substr(2, line.find(' ', 2) - 2) + "\n"), std::string::npos) << line;
      ++commands;
    }
  }
  EXPECT_GE(commands, 20);
  EXPECT_NE(page.find(".TH SLIPWAY 1"), std::string::npos);
}
