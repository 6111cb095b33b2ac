#include "model/core/file_path.h"

#include <gtest/gtest.h>

using slipway::FilePath;
using slipway::normalisedPath;

TEST(FilePath, splitsIntoParts) {
  const FilePath path("modules/network/main.tf");
  EXPECT_EQ(path.name(), "main.tf");
  EXPECT_EQ(path.folder(), "modules/network");
  EXPECT_EQ(path.extension(), "tf");
  EXPECT_EQ(FilePath("Dockerfile").extension(), "");
  EXPECT_EQ(FilePath("Dockerfile").folder(), "");
}

TEST(FilePath, isEqualByTextAndOrderedByText) {
  EXPECT_EQ(FilePath("a/b"), FilePath(std::string("a/") + "b"));
  EXPECT_LT(FilePath("a/b"), FilePath("a/c"));
  EXPECT_TRUE(FilePath().isEmpty());
}

TEST(NormalisedPath, resolvesDots) {
  bool escapes = false;
  EXPECT_EQ(normalisedPath("modules/app", "../network/./x.tf", &escapes), "modules/network/x.tf");
  EXPECT_FALSE(escapes);
}

TEST(NormalisedPath, refusesToLeaveTheProject) {
  bool escapes = false;
  EXPECT_EQ(normalisedPath("modules", "../../etc/passwd", &escapes), "");
  EXPECT_TRUE(escapes);
  EXPECT_EQ(normalisedPath("", "/etc/passwd", &escapes), "");
  EXPECT_TRUE(escapes);
}
