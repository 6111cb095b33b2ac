#include "model/workspace/folder.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

using namespace slipway;
using slipway::test::TemporaryFolder;
using workspace::readFolder;

namespace {
std::vector<std::string> names(const SourceFiles& files) {
  std::vector<std::string> all;
  for (const auto& [file, text] : files) all.push_back(file.text());
  return all;
}
}  // namespace

TEST(ReadFolder, takesTextsAndPassesOverWhatIsNotTheProjects) {
  const TemporaryFolder folder;
  folder.write("main.tf", "a = 1\n");
  folder.write("user-service/Dockerfile", "FROM node\n");
  folder.write(".github/workflows/ci.yml", "on: push\n");
  folder.write(".terraform/modules/x/main.tf", "b = 1\n");  // a module that `terraform init` brought: the design needs it
  folder.write(".terraform/providers/x/README.md", "c\n");
  folder.write("app/node_modules/x/index.js", "1\n");
  folder.write("picture.png", "\x89PNG");
  Diagnostics warnings;
  const auto files = readFolder(folder.path(), &warnings);
  ASSERT_TRUE(files.isOk());
  EXPECT_EQ(names(*files),
            (std::vector<std::string>{".github/workflows/ci.yml", ".terraform/modules/x/main.tf", "main.tf", "user-service/Dockerfile"}));
  EXPECT_EQ(*files->at(FilePath("main.tf")), "a = 1\n");
  EXPECT_TRUE(warnings.empty());
}

TEST(ReadFolder, saysWhatItLeavesOut) {
  const TemporaryFolder folder;
  folder.write("binary.tf", std::string("a\0b", 3));
  folder.write("utf16.tf", "\xFF\xFE");
  folder.write("large.tf", std::string(2000, 'x'));
  folder.write("fine.tf", "a = 1\n");
  Diagnostics warnings;
  const auto files = readFolder(folder.path(), &warnings, {.fileSize = 1000});
  ASSERT_TRUE(files.isOk());
  EXPECT_EQ(names(*files), std::vector<std::string>{"fine.tf"});
  std::map<std::string, std::string> codes;
  for (const Diagnostic& warning : warnings) codes[warning.span.file.text()] = warning.code;
  EXPECT_EQ(codes, (std::map<std::string, std::string>{{"binary.tf", "file-encoding"}, {"utf16.tf", "file-encoding"}, {"large.tf", "file-too-large"}}));
}

TEST(ReadFolder, doesNotFollowALinkOutOfTheProject) {
  const TemporaryFolder outside, folder;
  outside.write("secret.tf", "password = 1\n");
  folder.write("real.tf", "a = 1\n");
  std::filesystem::create_symlink(outside.path() / "secret.tf", folder.path() / "link.tf");
  std::filesystem::create_symlink(folder.path() / "real.tf", folder.path() / "inside.tf");
  Diagnostics warnings;
  const auto files = readFolder(folder.path(), &warnings);
  ASSERT_TRUE(files.isOk());
  EXPECT_EQ(names(*files), (std::vector<std::string>{"inside.tf", "real.tf"}));
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_EQ(warnings[0].code, "link-escapes");
}

TEST(ReadFolder, aLinkedFolderIsReadInItsPlace) {
  const TemporaryFolder outside, folder;
  outside.write("secret.tf", "password = 1\n");
  folder.write("modules/network/main.tf", "a = 1\n");
  folder.write("live/main.tf", "b = 1\n");
  std::filesystem::create_directory_symlink("../modules", folder.path() / "live/modules");
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "live/outside");
  std::filesystem::create_directory_symlink("../..", folder.path() / "modules/network/around");  // and so on without an end
  Diagnostics warnings;
  const auto files = readFolder(folder.path(), &warnings);
  ASSERT_TRUE(files.isOk());
  EXPECT_EQ(names(*files), (std::vector<std::string>{"live/main.tf", "live/modules/network/main.tf", "modules/network/main.tf"}));
  EXPECT_EQ(*files->at(FilePath("live/modules/network/main.tf")), "a = 1\n");
  std::map<std::string, std::string> codes;
  for (const Diagnostic& warning : warnings) codes[warning.span.file.text()] = warning.code;
  EXPECT_EQ(codes, (std::map<std::string, std::string>{{"live/outside", "link-escapes"},
                                                       {"live/modules/network/around", "link-leads-back"},
                                                       {"modules/network/around", "link-leads-back"}}));
}

TEST(ReadFolder, stopsAtItsLimits) {
  const TemporaryFolder folder;
  for (int i = 0; i < 10; ++i) folder.write(std::to_string(i) + ".tf", "a = 1\n");
  Diagnostics warnings;
  const auto files = readFolder(folder.path(), &warnings, {.files = 4});
  ASSERT_TRUE(files.isOk());
  EXPECT_EQ(files->size(), 4u);
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_EQ(warnings[0].code, "folder-too-large");
}

TEST(ReadFolder, refusesWhatIsNoFolder) {
  const TemporaryFolder folder;
  EXPECT_EQ(readFolder(folder.path() / "missing", nullptr).diagnostics().at(0).code, "no-folder");
  EXPECT_EQ(readFolder(folder.write("a.tf", ""), nullptr).diagnostics().at(0).code, "no-folder");
}
