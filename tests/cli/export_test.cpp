#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/run.h"
#include "tests/support/temporary_folder.h"

using slipway::test::Ran;
using slipway::test::runSlipway;
using slipway::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

class ExportTest : public testing::Test {
protected:
  ExportTest() : m_project((m_folder.path() / "shop").string()), m_out((m_folder.path() / "out").string()) {
    const Ran made = runSlipway("new two-fargate-services " + m_project);
    EXPECT_EQ(made.exitCode, 0) << made.err;
  }

  std::string read(const std::string& name) const { return m_folder.read(name); }

  TemporaryFolder m_folder;
  const std::string m_project, m_out;
};

std::size_t linesWith(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) count += line.find(part) != std::string::npos ? 1 : 0;
  return count;
}

}  // namespace

TEST_F(ExportTest, everyFileOfTheProjectComesOutAsItIs) {
  const Ran ran = runSlipway("export " + m_project + " " + m_out);
  ASSERT_EQ(ran.exitCode, 0) << ran.err;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_project)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = fs::relative(entry.path(), m_project).string();
    EXPECT_EQ(read("shop/" + name), read("out/" + name)) << name;
  }
  for (const char* ours :
       {"diagrams/design.svg", "diagrams/design-dark.svg", "diagrams/design.drawio", "diagrams/design.dot", "report/report.md"})
    EXPECT_FALSE(read(std::string("out/") + ours).empty()) << ours;
}

TEST_F(ExportTest, theBillNamesEveryResourceOnce) {
  ASSERT_EQ(runSlipway("export " + m_project + " " + m_out + " --only report").exitCode, 0);
  const std::string bill = read("out/report/bill-of-materials.csv");
  EXPECT_EQ(bill.substr(0, bill.find('\r')), "component,kind,title,inside,type,address,settings,file,line");
  EXPECT_EQ(linesWith(bill, ",aws_subnet,"), 4U);
  EXPECT_EQ(linesWith(bill, "desired=2 tasks"), 2U);
  EXPECT_FALSE(fs::exists(m_out + "/TerraformCodes"));
}

TEST_F(ExportTest, theReportTellsTheWayOfACommit) {
  ASSERT_EQ(runSlipway("export " + m_project + " " + m_out + " --only report").exitCode, 0);
  const std::string report = read("out/report/report.md");
  EXPECT_EQ(report.substr(0, report.find('\n')), "# shop");
  EXPECT_NE(report.find("2. **Build**: user-service (small), product-service (small)"), std::string::npos);
  EXPECT_NE(report.find("- **info** "), std::string::npos);
}

TEST_F(ExportTest, nothingIsWrittenOver) {
  m_folder.write("out/mine.txt", "mine");
  const Ran full = runSlipway("export " + m_project + " " + m_out);
  EXPECT_EQ(full.exitCode, 2);
  EXPECT_NE(full.err.find("folder-not-empty"), std::string::npos) << full.err;
  EXPECT_EQ(read("out/mine.txt"), "mine");
  const Ran inside = runSlipway("export " + m_project + " " + m_project + "/out");
  EXPECT_EQ(inside.exitCode, 2);
  EXPECT_NE(inside.err.find("inside-project"), std::string::npos) << inside.err;
  EXPECT_FALSE(fs::exists(m_project + "/out"));
  EXPECT_EQ(runSlipway("export " + m_project + " " + m_out + "2 --only poems").exitCode, 2);
}
