#include "model/workspace/journal.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/temporary_folder.h"

using namespace slipway;
using slipway::test::TemporaryFolder;
using workspace::Journal;

namespace {

class JournalTest : public testing::Test {
protected:
  JournalTest() { ::setenv("XDG_STATE_HOME", m_state.path().c_str(), 1); }
  ~JournalTest() override { ::unsetenv("XDG_STATE_HOME"); }

  TemporaryFolder m_state, m_project;
};

}  // namespace

TEST_F(JournalTest, keepsTheLastTextOfEachFile) {
  const std::string first = "a = 1\n", second = "a = \"ü\"\n";
  {
    Journal journal(m_project.path());
    journal.add(FilePath("a.tf"), &first);
    journal.add(FilePath("a.tf"), &second);
    journal.add(FilePath("b.tf"), nullptr);
  }
  const Journal::Texts texts = Journal(m_project.path()).read();
  EXPECT_EQ(texts, (Journal::Texts{{FilePath("a.tf"), second}, {FilePath("b.tf"), std::nullopt}}));
}

TEST_F(JournalTest, passesOverAHalfWrittenLine) {
  const std::string text = "x";
  { Journal(m_project.path()).add(FilePath("a.tf"), &text); }
  for (const auto& entry : std::filesystem::directory_iterator(m_state.path() / "slipway")) std::ofstream(entry.path(), std::ios::app) << "{\"file\":\"b.tf\",\"te";
  const Journal::Texts texts = Journal(m_project.path()).read();
  EXPECT_EQ(texts.size(), 1u);
  EXPECT_EQ(texts.at(FilePath("a.tf")), "x");
}

TEST_F(JournalTest, isEmptyAfterClearAndLeavesNoFile) {
  const std::string text = "x";
  {
    Journal journal(m_project.path());
    journal.add(FilePath("a.tf"), &text);
    journal.clear();
    EXPECT_TRUE(journal.read().empty());
  }
  EXPECT_TRUE(std::filesystem::is_empty(m_state.path() / "slipway"));
}

TEST_F(JournalTest, aSecondWindowWorksWithoutOne) {
  Journal first(m_project.path());
  const std::string text = "x";
  first.add(FilePath("a.tf"), &text);
  Journal second(m_project.path());
  EXPECT_TRUE(second.read().empty());
  second.clear();
  EXPECT_EQ(first.read().size(), 1u);
}
