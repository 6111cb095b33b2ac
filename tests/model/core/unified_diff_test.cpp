#include "model/core/unified_diff.h"

#include <gtest/gtest.h>

using slipway::unifiedDiff;

TEST(UnifiedDiff, isEmptyForEqualTexts) { EXPECT_EQ(unifiedDiff("a", "x\n", "x\n"), ""); }

TEST(UnifiedDiff, showsOneChangedLineWithContext) {
  EXPECT_EQ(unifiedDiff("m.tf", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a/m.tf\n+++ b/m.tf\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, splitsDistantChangesIntoHunks) {
  std::string before, after;
  for (int i = 1; i <= 30; ++i) {
    before += std::to_string(i) + "\n";
    if (i == 3) after += "new\n";
    if (i != 25) after += std::to_string(i) + "\n";
  }
  EXPECT_EQ(unifiedDiff("f", before, after),
            "--- a/f\n+++ b/f\n@@ -1,5 +1,6 @@\n 1\n 2\n+new\n 3\n 4\n 5\n@@ -22,7 +23,6 @@\n 22\n 23\n 24\n-25\n 26\n 27\n 28\n");
}

TEST(UnifiedDiff, marksAMissingFinalNewline) {
  EXPECT_EQ(unifiedDiff("f", "a\n", "a"), "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
}

TEST(UnifiedDiff, createsAFileFromNothing) {
  EXPECT_EQ(unifiedDiff("f", "", "a\nb\n"), "--- a/f\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n");
}
