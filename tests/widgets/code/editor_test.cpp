#include "widgets/code/editor.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "widgets/code/editor_numbers.h"
#include "widgets/code/finding_card.h"

namespace slipway::widgets {

namespace {

std::shared_ptr<const std::string> shared(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

const std::string service =
    "resource \"aws_ecs_service\" \"user\" {\n"
    "  name          = \"user-service\"\n"
    "  desired_count = 2\n"
    "}\n";

class EditorTest : public testing::Test {
protected:
  void SetUp() override {
    editor.resize(600, 400);
    editor.show();
    editor.takeText(shared(service), false);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&editor));
    editor.setFocus();
  }
  std::uint32_t at(const std::string& part) const { return static_cast<std::uint32_t>(editor.bytes().find(part)); }
  int styleAt(std::uint32_t offset) { return static_cast<int>(editor.SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, static_cast<unsigned long>(offset))); }

  Editor editor{hclScanner};
};

}  // namespace

TEST_F(EditorTest, typingIsToldInBytes) {
  QSignalSpy spy(&editor, &Editor::edited);
  editor.goTo(at("user-service"));
  QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_Adiaeresis, QStringLiteral("ä"), Qt::NoModifier);
  ASSERT_TRUE(spy.wait(500));
  EXPECT_EQ(spy.at(0).at(0).toUInt(), service.find("user-service"));
  EXPECT_EQ(spy.at(0).at(1).toUInt(), 0u);
  EXPECT_EQ(spy.at(0).at(2).toByteArray(), QByteArray("\xC3\xA4"));
  QTest::keyClick(&editor, Qt::Key_Backspace);
  ASSERT_TRUE(spy.wait(500));
  EXPECT_EQ(spy.at(1).at(1).toUInt(), 2u);
  EXPECT_EQ(spy.at(1).at(2).toByteArray(), QByteArray());
  EXPECT_EQ(editor.bytes(), service);
}

TEST_F(EditorTest, flushTellsAtOnceAndOnlyOnce) {
  QSignalSpy spy(&editor, &Editor::edited);
  editor.goTo(at("2\n"));
  QTest::keyClick(&editor, Qt::Key_1);
  editor.flush();
  ASSERT_EQ(spy.count(), 1);
  QTest::qWait(20);
  EXPECT_EQ(spy.count(), 1);
}

TEST_F(EditorTest, takingATextTellsNothingAndKeepsTheCaret) {
  QSignalSpy spy(&editor, &Editor::edited);
  editor.goTo(at("name"));
  std::string changed = service;
  changed.replace(changed.find("= 2"), 3, "= 12");
  editor.takeText(shared(changed), false);
  QTest::qWait(20);
  EXPECT_EQ(editor.bytes(), changed);
  EXPECT_EQ(editor.caret(), service.find("name"));
  EXPECT_EQ(spy.count(), 0);
}

TEST_F(EditorTest, aChangeFromElsewhereScrollsOnlyIfItMust) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "a" + std::to_string(i) + " = 1\n";
  editor.takeText(shared(text), false);
  editor.SendScintilla(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, 100UL);
  std::string near = text;
  near.replace(near.find("a105 = 1"), 8, "a105 = 2");
  editor.takeText(shared(near), true);
  EXPECT_EQ(editor.SendScintilla(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE), 100);
  std::string far = near;
  far.replace(far.find("a250 = 1"), 8, "a250 = 2");
  editor.takeText(shared(far), true);
  const long top = editor.SendScintilla(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE);
  EXPECT_LE(top, 250);
  EXPECT_GT(top + editor.SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN), 250);
}

TEST_F(EditorTest, whatChangedElsewhereGlows) {
  std::string changed = service;
  changed.replace(changed.find("= 2"), 3, "= 3");
  editor.takeText(shared(changed), true);
  EXPECT_NE(editor.markersAtLine(2) & 1u << flashMarker, 0u);
  EXPECT_EQ(editor.markersAtLine(1) & 1u << flashMarker, 0u);
  QTest::qWait(1100);
  EXPECT_EQ(editor.markersAtLine(2) & 1u << flashMarker, 0u);
}

TEST_F(EditorTest, undoAndRedoBelongToTheProject) {
  QSignalSpy undo(&editor, &Editor::undoRequested), redo(&editor, &Editor::redoRequested);
  editor.goTo(at("2\n"));
  QTest::keyClick(&editor, Qt::Key_1);
  QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
  QTest::keyClick(&editor, Qt::Key_Y, Qt::ControlModifier);
  EXPECT_EQ(undo.count(), 1);
  EXPECT_EQ(redo.count(), 1);
  EXPECT_NE(editor.bytes(), service);
}

TEST_F(EditorTest, coloursFollowTheScanner) {
  editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
  EXPECT_EQ(styleAt(0), static_cast<int>(CodeStyle::keyword));
  EXPECT_EQ(styleAt(at("desired_count")), static_cast<int>(CodeStyle::attribute));
  EXPECT_EQ(styleAt(at("2\n")), static_cast<int>(CodeStyle::number));
  EXPECT_EQ(styleAt(at("\"user-")), static_cast<int>(CodeStyle::string));
}

TEST_F(EditorTest, blocksFold) {
  editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
  EXPECT_NE(editor.SendScintilla(QsciScintillaBase::SCI_GETFOLDLEVEL, 0UL) & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG, 0);
  editor.foldLine(0);
  EXPECT_EQ(editor.SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, 2UL), 0);
}

TEST_F(EditorTest, findingsAreUnderlinedAndOfferTheirFixes) {
  Diagnostic finding = errorAt({FilePath("a.tf"), {at("2\n"), at("2\n") + 1}}, "x", "Two is not enough.", "Three are.");
  Fix fix;
  fix.title = "Set desired_count to 3";
  fix.edit.edits.push_back({finding.span, "3"});
  finding.fixes.push_back(fix);
  editor.setFindings({finding});
  EXPECT_EQ(editor.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, static_cast<unsigned long>(errorSquiggle), static_cast<long>(at("2\n"))), 1);
  EXPECT_NE(editor.markersAtLine(2) & 1u << errorMarker, 0u);

  QSignalSpy fixes(&editor, &Editor::fixRequested);
  editor.goTo(at("2\n"));
  QTest::keyClick(&editor, Qt::Key_Return, Qt::AltModifier);
  ASSERT_NE(editor.card(), nullptr);
  ASSERT_TRUE(editor.card()->isVisible());
  EXPECT_TRUE(editor.rect().contains(editor.card()->geometry()));
  QTest::keyClick(&editor, Qt::Key_Return);
  ASSERT_EQ(fixes.count(), 1);
  EXPECT_EQ(fixes.at(0).at(0).value<Fix>().title, "Set desired_count to 3");
  EXPECT_FALSE(editor.card()->isVisible());
  EXPECT_EQ(editor.bytes(), service);
}

TEST_F(EditorTest, escapeClosesTheCard) {
  editor.setFindings({errorAt({FilePath("a.tf"), {0, 8}}, "x", "This is wrong.")});
  editor.goTo(0);
  QTest::keyClick(&editor, Qt::Key_Return, Qt::AltModifier);
  ASSERT_TRUE(editor.card()->isVisible());
  QTest::keyClick(&editor, Qt::Key_Escape);
  EXPECT_FALSE(editor.card()->isVisible());
}

TEST_F(EditorTest, lineEndsOfTheFileAreKept) {
  Editor windows(hclScanner);
  windows.takeText(shared("a = 1\r\nb = 2\r\n"), false);
  windows.show();
  windows.goTo(5);
  QTest::keyClick(&windows, Qt::Key_Return);
  EXPECT_EQ(windows.bytes(), "a = 1\r\n\r\nb = 2\r\n");
}

TEST_F(EditorTest, bytesThatAreNoTextSurvive) {
  const std::string odd = std::string("a = \"\xFF\xC3\"\n") + '\0' + "b\n";
  editor.takeText(shared(odd), false);
  EXPECT_EQ(editor.bytes(), odd);
}

}  // namespace slipway::widgets
