#include "model/workspace/history.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace std::chrono_literals;
using workspace::History;
using workspace::Step;

namespace {

const FilePath file("main.tf");

SourceFiles filesWith(const std::string& text) { return {{file, std::make_shared<const std::string>(text)}}; }

ProjectEdit replace(std::uint32_t begin, std::uint32_t end, const std::string& text) { return {"Edit", {{{file, {begin, end}}, text}}, {}, {}}; }

Step stepOf(const SourceFiles& files, const ProjectEdit& edit) { return History::stepOf(files, edit).value(); }

}  // namespace

TEST(History, undoRestoresTheBytesAndRedoBringsThemBack) {
  SourceFiles files = filesWith("count = 2 # two\n");
  History history;
  history.push(stepOf(files, replace(8, 9, "3")), {}, {});
  apply(files, history.toUndo(), false);
  EXPECT_EQ(*files[file], "count = 3 # two\n");
  apply(files, history.toUndo(), true);
  history.undone();
  EXPECT_EQ(*files[file], "count = 2 # two\n");
  ASSERT_TRUE(history.canRedo());
  apply(files, history.toRedo(), false);
  EXPECT_EQ(*files[file], "count = 3 # two\n");
}

TEST(History, createdAndRemovedFilesAreStepsToo) {
  SourceFiles files = filesWith("a");
  const FilePath added("new.tf");
  const Step step = stepOf(files, {"Swap", {}, {{added, "text"}}, {file}});
  apply(files, step, false);
  EXPECT_FALSE(files.contains(file));
  EXPECT_EQ(*files.at(added), "text");
  apply(files, step, true);
  EXPECT_FALSE(files.contains(added));
  EXPECT_EQ(*files.at(file), "a");
}

TEST(History, burstsOfOneKindBecomeOneStep) {
  SourceFiles files = filesWith("");
  History history;
  const auto start = std::chrono::steady_clock::time_point(10s);
  for (int i = 0; i < 3; ++i) {
    const auto size = static_cast<std::uint32_t>(files[file]->size());
    history.push(stepOf(files, replace(size, size, "x")), "typing", start + i * 400ms);
    apply(files, stepOf(files, replace(size, size, "x")), false);
  }
  EXPECT_EQ(*files[file], "xxx");
  apply(files, history.toUndo(), true);
  history.undone();
  EXPECT_EQ(*files[file], "");
  EXPECT_FALSE(history.canUndo());
}

TEST(History, aPauseOrAnotherKeyBeginsANewStep) {
  const SourceFiles files = filesWith("");
  History history;
  const auto start = std::chrono::steady_clock::time_point(10s);
  history.push(stepOf(files, replace(0, 0, "a")), "typing", start);
  history.push(stepOf(files, replace(0, 0, "b")), "typing", start + 1500ms);
  history.push(stepOf(files, replace(0, 0, "c")), "other", start + 1600ms);
  int steps = 0;
  for (; history.canUndo(); history.undone()) ++steps;
  EXPECT_EQ(steps, 3);
}

TEST(History, aNewStepForgetsWhatCouldBeRedone) {
  const SourceFiles files = filesWith("");
  History history;
  history.push(stepOf(files, replace(0, 0, "a")), {}, {});
  history.undone();
  history.push(stepOf(files, replace(0, 0, "b")), {}, {});
  EXPECT_FALSE(history.canRedo());
}

TEST(History, refusesWhatDoesNotFit) {
  const SourceFiles files = filesWith("abc");
  EXPECT_EQ(History::stepOf(files, replace(2, 9, "")).diagnostics().at(0).code, "edit-out-of-range");
  EXPECT_EQ(History::stepOf(files, {"", {}, {{file, ""}}, {}}).diagnostics().at(0).code, "file-exists");
  EXPECT_EQ(History::stepOf(files, {"", {}, {}, {FilePath("none.tf")}}).diagnostics().at(0).code, "no-such-file");
}

TEST(ChangedSpans, nameTheSmallestDifference) {
  const SourceFiles files = filesWith("desired = 2\n");
  const auto edits = changedSpans(stepOf(files, replace(10, 11, "30")), false);
  ASSERT_EQ(edits.size(), 1u);
  EXPECT_EQ(edits[0].span.range, (TextRange{10, 12}));
  EXPECT_EQ(edits[0].replacement, "30");
}
