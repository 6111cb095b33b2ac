#include "model/workspace/atomic_write.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "tests/support/temporary_folder.h"

using namespace slipway;
using slipway::test::TemporaryFolder;
using workspace::writeAtomically;
using workspace::writeFiles;
namespace fs = std::filesystem;

namespace {

SourceFiles filesOf(const std::map<std::string, std::string>& texts) {
  SourceFiles files;
  for (const auto& [name, text] : texts) files[FilePath(name)] = std::make_shared<const std::string>(text);
  return files;
}

std::size_t filesIn(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

}  // namespace

TEST(WriteAtomically, replacesTheTextAndKeepsThePermissions) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("run.sh", "old");
  fs::permissions(path, fs::perms::owner_all | fs::perms::group_exec);
  EXPECT_EQ(writeAtomically(path, "new"), "");
  EXPECT_EQ(folder.read("run.sh"), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all | fs::perms::group_exec);
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(WriteAtomically, writesThroughALinkAndKeepsIt) {
  const TemporaryFolder folder;
  folder.write("real.tf", "old");
  fs::create_symlink("real.tf", folder.path() / "link.tf");
  EXPECT_EQ(writeAtomically(folder.path() / "link.tf", "new"), "");
  EXPECT_EQ(folder.read("real.tf"), "new");
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.tf"));
}

TEST(WriteAtomically, aFullDiskLeavesTheOldTextAndNoRubbish) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("main.tf", "old");
  // A limit on file sizes stands for a disk without room: the write fails half-way in the same place.
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 4096;
  setrlimit(RLIMIT_FSIZE, &small);
  const std::string why = writeAtomically(path, std::string(100'000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_TRUE(why.starts_with("cannot be written: ")) << why;
  EXPECT_EQ(folder.read("main.tf"), "old");
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(WriteFiles, writesOnlyWhatChanged) {
  const TemporaryFolder folder;
  folder.write("a.tf", "1");
  folder.write("b.tf", "2");
  folder.write("c.tf", "3");
  const auto unchanged = fs::last_write_time(folder.path() / "a.tf");
  const auto written = writeFiles(folder.path(), filesOf({{"a.tf", "1"}, {"b.tf", "2"}, {"c.tf", "3"}}), filesOf({{"a.tf", "1"}, {"b.tf", "two"}, {"new/d.tf", "4"}}));
  ASSERT_TRUE(written.isOk());
  EXPECT_EQ(*written, (std::vector<FilePath>{FilePath("b.tf"), FilePath("new/d.tf"), FilePath("c.tf")}));
  EXPECT_EQ(folder.read("b.tf"), "two");
  EXPECT_EQ(folder.read("new/d.tf"), "4");
  EXPECT_FALSE(fs::exists(folder.path() / "c.tf"));
  EXPECT_EQ(fs::last_write_time(folder.path() / "a.tf"), unchanged);
}

TEST(WriteFiles, writesNothingOverWhatSomebodyElseChanged) {
  const TemporaryFolder folder;
  folder.write("a.tf", "theirs");
  folder.write("b.tf", "2");
  const auto written = writeFiles(folder.path(), filesOf({{"a.tf", "1"}, {"b.tf", "2"}}), filesOf({{"a.tf", "mine"}, {"b.tf", "mine"}}));
  ASSERT_FALSE(written.isOk());
  EXPECT_EQ(written.diagnostics().at(0).code, "changed-on-disk");
  EXPECT_EQ(folder.read("a.tf"), "theirs");
  EXPECT_EQ(folder.read("b.tf"), "2");
}

TEST(WriteFiles, goesOnAfterAHalfDoneSave) {
  const TemporaryFolder folder;
  folder.write("a.tf", "mine");   // written by the save that stopped
  folder.write("b.tf", "2");
  EXPECT_TRUE(writeFiles(folder.path(), filesOf({{"a.tf", "1"}, {"b.tf", "2"}}), filesOf({{"a.tf", "mine"}, {"b.tf", "mine"}})).isOk());
  EXPECT_EQ(folder.read("b.tf"), "mine");
}

TEST(WriteFiles, aReadOnlyFolderIsNamed) {
  if (geteuid() == 0) GTEST_SKIP() << "SKIP: root may write into read-only folders";
  const TemporaryFolder folder;
  folder.write("a.tf", "1");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const auto written = writeFiles(folder.path(), filesOf({{"a.tf", "1"}}), filesOf({{"a.tf", "2"}}));
  fs::permissions(folder.path(), fs::perms::owner_all);
  ASSERT_FALSE(written.isOk());
  EXPECT_EQ(written.diagnostics().at(0).code, "cannot-write");
  EXPECT_EQ(folder.read("a.tf"), "1");
}
