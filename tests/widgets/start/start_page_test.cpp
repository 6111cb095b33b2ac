#include "widgets/start/start_page.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "widgets/start/drop_card.h"
#include "widgets/start/recent_list.h"
#include "widgets/start/side_button.h"
#include "widgets/start/start_side.h"
#include "widgets/start/template_card.h"

namespace slipway::widgets {

namespace {

class StartPageTest : public testing::Test {
protected:
  void SetUp() override {
    page.setTemplates({{QStringLiteral("two-fargate-services"), QStringLiteral("Two microservices"), QStringLiteral("Path routing"), {QStringLiteral("Fargate")}}});
    page.setRecent({{QStringLiteral("/home/x/shop"), QDateTime::currentDateTime(), picture::Status::warning},
                    {QStringLiteral("/home/x/todo"), QDateTime::currentDateTime().addDays(-1), picture::Status::ok}});
    page.resize(1600, 968);
    page.show();
  }
  StartPage page;
};

}  // namespace

TEST_F(StartPageTest, theTwoWaysToBegin) {
  QSignalSpy opened(&page, &StartPage::openRequested), emptied(&page, &StartPage::emptyRequested);
  const QList<SideButton*> buttons = page.findChildren<SideButton*>();
  ASSERT_EQ(buttons.size(), 2);
  QTest::mouseClick(buttons[0], Qt::LeftButton);
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  EXPECT_EQ(opened.count(), 1);
  EXPECT_EQ(emptied.count(), 1);
}

TEST_F(StartPageTest, aRecentFolderOpens) {
  QSignalSpy spy(&page, &StartPage::folderChosen);
  RecentList* recent = page.side()->recent();
  QTest::mouseClick(recent, Qt::LeftButton, {}, recent->rowRect(1).center());
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), QStringLiteral("/home/x/todo"));
  recent->setFocus();
  QTest::keyClick(recent, Qt::Key_Up);
  QTest::keyClick(recent, Qt::Key_Return);
  EXPECT_EQ(spy.at(1).at(0).toString(), QStringLiteral("/home/x/shop"));
}

TEST_F(StartPageTest, aCardUsesItsTemplate) {
  QSignalSpy spy(&page, &StartPage::templateChosen);
  TemplateCard* card = page.card(QStringLiteral("two-fargate-services"));
  ASSERT_NE(card, nullptr);
  QTest::mouseClick(card, Qt::LeftButton);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), QStringLiteral("two-fargate-services"));
  EXPECT_FALSE(card->hasThumbnail());
  page.setThumbnail(card->id(), QImage(40, 30, QImage::Format_ARGB32), 33);
  EXPECT_TRUE(card->hasThumbnail());
}

TEST_F(StartPageTest, aDroppedFolderOpens) {
  QTemporaryDir folder;
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(folder.path())});
  QSignalSpy spy(&page, &StartPage::folderChosen);
  QDragEnterEvent enter(QPoint(800, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page, &enter);
  EXPECT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(800, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page, &drop);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), folder.path());
}

TEST_F(StartPageTest, whatIsNoFolderIsNotTaken) {
  QMimeData data;
  data.setText(QStringLiteral("hello"));
  QDragEnterEvent enter(QPoint(800, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page, &enter);
  EXPECT_FALSE(enter.isAccepted());
}

TEST_F(StartPageTest, cardsFitTheirColumn) {
  for (const QSize size : {QSize(1280, 800), QSize(1600, 968), QSize(1920, 1080), QSize(800, 600)}) {
    page.resize(size);
    QTest::qWait(20);
    const auto* drop = page.findChild<DropCard*>();
    for (const QWidget* card : std::initializer_list<const QWidget*>{page.card(QStringLiteral("two-fargate-services")), drop}) {
      const QRect area(card->mapTo(&page, QPoint()), card->size());
      EXPECT_GE(area.left(), page.side()->width());
      EXPECT_LE(area.right(), size.width()) << size.width();
      EXPECT_GE(card->width(), 290);
    }
  }
}

TEST_F(StartPageTest, noRecentFoldersIsNoHeading) {
  page.setRecent({});
  EXPECT_EQ(page.side()->recent()->height(), 0);
  for (const QPushButton* clear : page.findChildren<QPushButton*>()) EXPECT_FALSE(clear->isVisible());
}

TEST(AgoText, readsAsPeopleSayIt) {
  const QDateTime now(QDate(2026, 11, 21), QTime(15, 0));
  EXPECT_EQ(agoText(now.addSecs(-20), now), QStringLiteral("just now"));
  EXPECT_EQ(agoText(now.addSecs(-600), now), QStringLiteral("10 min ago"));
  EXPECT_EQ(agoText(now.addSecs(-3 * 3600), now), QStringLiteral("3 h ago"));
  EXPECT_EQ(agoText(now.addDays(-1), now), QStringLiteral("yesterday"));
  EXPECT_EQ(agoText(now.addDays(-5), now), QStringLiteral("Monday"));
  EXPECT_EQ(agoText(now.addDays(-9), now), QStringLiteral("12 Nov"));
  EXPECT_EQ(agoText(now.addDays(-400), now), QStringLiteral("17 Oct 2025"));
}

TEST(HomePath, leavesTheHomeFolderOut) {
  EXPECT_EQ(homePath(QDir::homePath() + QStringLiteral("/work/shop")), QStringLiteral("work/shop"));
  EXPECT_EQ(homePath(QStringLiteral("/srv/shop")), QStringLiteral("/srv/shop"));
}

}  // namespace slipway::widgets
