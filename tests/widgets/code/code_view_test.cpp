#include "widgets/code/code_view.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "widgets/code/breadcrumb.h"
#include "widgets/code/editor.h"
#include "widgets/code/editor_numbers.h"
#include "widgets/code/file_tabs.h"

namespace slipway::widgets {

namespace {

const FilePath mainFile("infra/main.tf"), buildFile("buildspec.yml");

std::shared_ptr<const workspace::Snapshot> snapshotOf(const std::string& terraform) {
  SourceFiles files;
  files[mainFile] = std::make_shared<const std::string>(terraform);
  files[buildFile] = std::make_shared<const std::string>("version: 0.2\n");
  return workspace::derive(files, nullptr);
}

const std::string bucket =
    "resource \"aws_s3_bucket\" \"logs\" {\n"
    "  bucket = \"logs\"\n"
    "\n"
    "  lifecycle {\n"
    "    prevent_destroy = true\n"
    "  }\n"
    "}\n";

class CodeViewTest : public testing::Test {
protected:
  void SetUp() override {
    view.resize(700, 500);
    view.show();
    view.setSnapshot(QStringLiteral("shop"), snapshotOf(bucket), false);
  }
  CodeView view;
};

}  // namespace

TEST_F(CodeViewTest, aPlaceOpensItsFileAtItsLine) {
  view.openPlace({mainFile, {static_cast<std::uint32_t>(bucket.find("prevent")), 0}}, true);
  EXPECT_EQ(view.currentFile(), mainFile);
  EXPECT_EQ(view.currentEditor()->caret(), bucket.find("prevent"));
  EXPECT_EQ(view.breadcrumb()->text(), QStringLiteral("infra › main.tf › aws_s3_bucket.logs › lifecycle"));
}

TEST_F(CodeViewTest, typingIsToldWithItsFile) {
  view.openFile(buildFile);
  QSignalSpy spy(&view, &CodeView::textEdited);
  view.currentEditor()->goTo(0);
  QTest::keyClicks(view.currentEditor(), QStringLiteral("#"));
  view.flush();
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).value<FilePath>(), buildFile);
  EXPECT_EQ(spy.at(0).at(3).toByteArray(), QByteArray("#"));
}

TEST_F(CodeViewTest, aNewSnapshotReplacesOnlyWhatChanged) {
  view.openFile(mainFile);
  view.currentEditor()->goTo(static_cast<std::uint32_t>(bucket.find("lifecycle")));
  std::string changed = bucket;
  changed.replace(changed.find("\"logs\"\n\n"), 6, "\"archive\"");
  view.setSnapshot(QStringLiteral("shop"), snapshotOf(changed), false);
  EXPECT_EQ(view.currentEditor()->bytes(), changed);
  EXPECT_EQ(view.currentEditor()->caret(), changed.find("lifecycle"));
}

TEST_F(CodeViewTest, theSelectedComponentsBlockIsLit) {
  view.openFile(mainFile);
  view.setBlocks({{mainFile, {0, static_cast<std::uint32_t>(bucket.size() - 1)}}});
  EXPECT_NE(view.currentEditor()->markersAtLine(0) & 1u << blockMarker, 0u);
  EXPECT_NE(view.currentEditor()->markersAtLine(6) & 1u << blockMarker, 0u);
  view.setBlocks({});
  EXPECT_EQ(view.currentEditor()->markersAtLine(0) & 1u << blockMarker, 0u);
}

TEST_F(CodeViewTest, tabsOpenAndClose) {
  view.openFile(mainFile);
  view.openFile(buildFile);
  EXPECT_EQ(view.openFiles().size(), 2u);
  QTest::mouseClick(view.tabs(), Qt::LeftButton, {}, view.tabs()->tabRect(mainFile).center() - QPoint(12, 0));
  EXPECT_EQ(view.currentFile(), mainFile);
  QTest::mouseClick(view.tabs(), Qt::MiddleButton, {}, view.tabs()->tabRect(mainFile).center());
  EXPECT_EQ(view.currentFile(), buildFile);
  EXPECT_EQ(view.editor(mainFile), nullptr);
}

TEST_F(CodeViewTest, aFileThatIsGoneClosesItsTab) {
  view.openFile(buildFile);
  SourceFiles files;
  files[mainFile] = std::make_shared<const std::string>(bucket);
  view.setSnapshot(QStringLiteral("shop"), workspace::derive(files, nullptr), false);
  EXPECT_TRUE(view.openFiles().empty());
}

TEST_F(CodeViewTest, unformattedTextOffersToBeFormatted) {
  view.setSnapshot(QStringLiteral("shop"), snapshotOf("resource \"aws_s3_bucket\" \"a\" {\nbucket=\"x\"\n}\n"), false);
  view.openFile(mainFile);
  QSignalSpy spy(&view, &CodeView::formatRequested);
  QTest::mouseClick(view.breadcrumb(), Qt::LeftButton, {}, QPoint(view.breadcrumb()->width() - 30, 14));
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).value<FilePath>(), mainFile);
}

}  // namespace slipway::widgets
