#include "widgets/code/assistant.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "model/workspace/snapshot.h"
#include "widgets/code/choice_list.h"
#include "widgets/code/code_view.h"
#include "widgets/code/editor.h"
#include "widgets/code/find_bar.h"
#include "widgets/code/hover_card.h"

namespace slipway::widgets {

namespace {

const char kMain[] =
    "variable \"region\" {\n"
    "  type        = string\n"
    "  description = \"Where it runs.\"\n"
    "  default     = \"us-east-1\"\n"
    "}\n"
    "\n"
    "resource \"aws_sqs_queue\" \"mail\" {\n"
    "  name = \"mail-${var.region}\"\n"
    "}\n";

/// A view of two files whose edits come back as snapshots, as in the window.
class AssistantTest : public testing::Test {
protected:
  void SetUp() override {
    m_files[FilePath("main.tf")] = std::make_shared<const std::string>(kMain);
    m_files[FilePath("terraform.tfvars")] = std::make_shared<const std::string>("region = \"eu-west-1\"\n");
    QObject::connect(&m_view, &CodeView::textEdited,
                     [this](const FilePath& file, quint32 offset, quint32 removed, const QByteArray& inserted) {
                       std::string text = *m_files.at(file);
                       text.replace(offset, removed, inserted.toStdString());
                       m_files[file] = std::make_shared<const std::string>(text);
                       take();
                     });
    m_view.resize(800, 600);
    m_view.show();
    take();
    m_view.openFile(FilePath("main.tf"));
    m_view.activateWindow();  // without a window manager nobody else does, and shortcuts wait for the active window
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_view));
    editor().setFocus();
  }
  void take() {
    m_snapshot = workspace::derive(m_files, m_snapshot.get());
    m_view.setSnapshot(QStringLiteral("shop"), m_snapshot, false);
  }
  Editor& editor() { return *m_view.editor(FilePath("main.tf")); }
  Assistant& assistant() { return *m_view.assistant(FilePath("main.tf")); }
  void goTo(const std::string& words, std::size_t inside = 0) {
    editor().goTo(static_cast<std::uint32_t>(editor().bytes().find(words) + inside));
  }
  void type(const char* text) {
    for (const char* c = text; *c != 0; ++c) {
      QTest::keyClick(&editor(), *c);
      QCoreApplication::processEvents();
    }
  }
  std::string titles() {
    std::string text;
    for (const Choice& choice : assistant().list()->choices()) text += choice.title.toStdString() + " ";
    return text;
  }

  SourceFiles m_files;
  std::shared_ptr<const workspace::Snapshot> m_snapshot;
  CodeView m_view;
};

}  // namespace

TEST_F(AssistantTest, typingAWordOffersWhatMayStandThere) {
  goTo("}\"\n}", 4);  // the end of the last block's last line but one
  goTo("  name = \"mail", 0);
  QTest::keyClick(&editor(), Qt::Key_Home);
  type("  delay");
  ASSERT_TRUE(assistant().list()->isVisible());
  EXPECT_EQ(assistant().list()->choices()[0].title, QStringLiteral("delay_seconds"));
  QTest::keyClick(&editor(), Qt::Key_Return);
  EXPECT_NE(editor().bytes().find("  delay_seconds = "), std::string::npos) << editor().bytes();
}

TEST_F(AssistantTest, stepsOfAReferenceAreOffered) {
  goTo("${var.region}", 6);
  for (int i = 0; i < 6; ++i) QTest::keyClick(&editor(), Qt::Key_Delete);
  QTest::keyClick(&editor(), Qt::Key_Backspace);
  type(".");
  ASSERT_TRUE(assistant().list()->isVisible());
  EXPECT_EQ(titles(), "region ");
  QTest::keyClick(&editor(), Qt::Key_Tab);
  EXPECT_EQ(editor().bytes(), kMain);
  EXPECT_FALSE(assistant().list()->isVisible());
}

TEST_F(AssistantTest, escapeClosesTheListAndKeepsTheText) {
  goTo("  name = ", 0);
  type("v");
  QTest::keyClick(&editor(), Qt::Key_Space, Qt::ControlModifier);
  ASSERT_TRUE(assistant().list()->isVisible());
  const std::string before = editor().bytes();
  QTest::keyClick(&editor(), Qt::Key_Escape);
  EXPECT_FALSE(assistant().list()->isVisible());
  EXPECT_EQ(editor().bytes(), before);
}

TEST_F(AssistantTest, aNameIsExplained) {
  goTo("var.region", 5);
  QTest::keyClick(&editor(), Qt::Key_F1);
  ASSERT_TRUE(assistant().card()->isVisible());
  EXPECT_EQ(assistant().card()->title(), QStringLiteral("var.region"));
  EXPECT_EQ(assistant().card()->lines(), QStringList({QStringLiteral("variable of type string"), QStringLiteral("= \"eu-west-1\""),
                                                      QStringLiteral("Where it runs."), QStringLiteral("From terraform.tfvars:1")}));
}

TEST_F(AssistantTest, f12GoesToTheDeclarationAndShiftF12ListsTheUses) {
  goTo("var.region", 5);
  QTest::keyClick(&editor(), Qt::Key_F12);
  EXPECT_EQ(editor().caret(), editor().bytes().find("region"));
  QTest::keyClick(&editor(), Qt::Key_F12, Qt::ShiftModifier);
  ASSERT_TRUE(assistant().list()->isVisible());
  ASSERT_EQ(assistant().list()->choices().size(), 3u);
  EXPECT_EQ(assistant().list()->choices()[2].note, QStringLiteral("terraform.tfvars:1"));
  QTest::keyClick(&editor(), Qt::Key_Up);
  QTest::keyClick(&editor(), Qt::Key_Return);
  EXPECT_EQ(m_view.currentFile().text(), "terraform.tfvars");
}

TEST_F(AssistantTest, f2RenamesEverywhereInOneEdit) {
  QSignalSpy fixes(&m_view, &CodeView::fixRequested);
  goTo("var.region", 5);
  QTest::keyClick(&editor(), Qt::Key_F2);
  QLineEdit* field = assistant().renameField();
  ASSERT_NE(field, nullptr);
  ASSERT_TRUE(field->isVisible());
  EXPECT_EQ(field->text(), QStringLiteral("region"));
  QTest::keyClicks(field, QStringLiteral("where"));
  QTest::keyClick(field, Qt::Key_Return);
  ASSERT_EQ(fixes.count(), 1);
  EXPECT_EQ(fixes.at(0).at(0).value<Fix>().edit.edits.size(), 3u);
  EXPECT_FALSE(field->isVisible());
}

TEST_F(AssistantTest, commentsComeAndGo) {
  goTo("  type ", 2);
  QTest::keyClick(&editor(), Qt::Key_Slash, Qt::ControlModifier);
  EXPECT_NE(editor().bytes().find("  # type        = string"), std::string::npos);
  QTest::keyClick(&editor(), Qt::Key_Slash, Qt::ControlModifier);
  EXPECT_EQ(editor().bytes(), kMain);
}

TEST_F(AssistantTest, findingCountsAndWalks) {
  QTest::keyClick(&editor(), Qt::Key_F, Qt::ControlModifier);
  FindBar* bar = m_view.findBar();
  ASSERT_TRUE(bar->isVisible());
  QTest::keyClicks(bar->words(), QStringLiteral("mail"));
  EXPECT_EQ(editor().selectionBegin(), editor().bytes().find("mail"));
  EXPECT_EQ(bar->count()->text(), QStringLiteral("1 of 2"));
  QTest::keyClick(bar->words(), Qt::Key_Return);
  EXPECT_EQ(editor().selectionBegin(), editor().bytes().find("mail-"));
  bar->patternButton()->click();
  bar->words()->setText(QStringLiteral("^variable|^resource"));
  EXPECT_EQ(bar->count()->text().section(u' ', -1), QStringLiteral("2"));
  QTest::keyClick(bar->words(), Qt::Key_Escape);
  EXPECT_FALSE(bar->isVisible());
}

TEST_F(AssistantTest, replacingAllChangesAllAndNothingElse) {
  QTest::keyClick(&editor(), Qt::Key_H, Qt::ControlModifier);
  FindBar* bar = m_view.findBar();
  bar->words()->setText(QStringLiteral("mail"));
  bar->replacement()->setText(QStringLiteral("post"));
  bar->replaceAll();
  std::string expected = kMain;
  for (auto at = expected.find("mail"); at != std::string::npos; at = expected.find("mail")) expected.replace(at, 4, "post");
  EXPECT_EQ(editor().bytes(), expected);
  EXPECT_EQ(bar->count()->text(), QStringLiteral("2 replaced"));
}

}  // namespace slipway::widgets
