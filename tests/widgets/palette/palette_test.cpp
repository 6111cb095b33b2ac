#include "widgets/palette/palette.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "widgets/palette/kind_model.h"
#include "widgets/theme/search_field.h"

namespace slipway::widgets {

namespace {

class PaletteTest : public testing::Test {
protected:
  void SetUp() override {
    palette.resize(224, 700);
    palette.show();
  }
  QAbstractItemModel* model() { return palette.list()->model(); }
  Palette palette{catalog::kinds()};
};

}  // namespace

TEST_F(PaletteTest, groupsSayHowManyTheyHold) {
  ASSERT_GT(model()->rowCount(), 3);
  const QModelIndex network = model()->index(0, 0);
  EXPECT_EQ(network.data().toString(), QStringLiteral("Network"));
  EXPECT_EQ(network.data(KindModel::countRole).toInt(), model()->rowCount(network));
  EXPECT_TRUE(palette.list()->isExpanded(network));
}

TEST_F(PaletteTest, onlyKindsThatCanBeWrittenAreOffered) {
  int offered = 0;
  for (const catalog::Kind& kind : catalog::kinds()) offered += kind.inPalette && kind.hasRecipe ? 1 : 0;
  int shown = 0;
  for (int row = 0; row < model()->rowCount(); ++row) shown += model()->rowCount(model()->index(row, 0));
  EXPECT_EQ(shown, offered);
}

TEST_F(PaletteTest, typeAlbAndPressEnter) {
  QSignalSpy spy(&palette, &Palette::kindChosen);
  palette.focusSearch();
  QTest::keyClicks(palette.search(), QStringLiteral("alb"));
  QTest::keyClick(palette.search(), Qt::Key_Return);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), QStringLiteral("load-balancer"));
}

TEST_F(PaletteTest, escapeEmptiesTheFieldAndThenLeaves) {
  QSignalSpy spy(&palette, &Palette::left);
  palette.focusSearch();
  QTest::keyClicks(palette.search(), QStringLiteral("queue"));
  QTest::keyClick(palette.search(), Qt::Key_Escape);
  EXPECT_EQ(palette.search()->text(), QString());
  EXPECT_EQ(spy.count(), 0);
  QTest::keyClick(palette.search(), Qt::Key_Escape);
  EXPECT_EQ(spy.count(), 1);
}

TEST_F(PaletteTest, theArrowKeysReachTheList) {
  QSignalSpy spy(&palette, &Palette::kindChosen);
  palette.focusSearch();
  QTest::keyClicks(palette.search(), QStringLiteral("sqs"));
  QTest::keyClick(palette.search(), Qt::Key_Down);
  QTest::keyClick(palette.list(), Qt::Key_Return);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), QStringLiteral("sqs-queue"));
}

TEST_F(PaletteTest, aDragCarriesTheKind) {
  const QModelIndex kind = model()->index(0, 0, model()->index(0, 0));
  const std::unique_ptr<QMimeData> data(model()->mimeData({kind}));
  ASSERT_NE(data, nullptr);
  EXPECT_EQ(data->data(QStringLiteral("application/x-slipway-kind")), kind.data(KindModel::idRole).toString().toUtf8());
  EXPECT_TRUE(model()->flags(kind) & Qt::ItemIsDragEnabled);
  EXPECT_FALSE(model()->flags(model()->index(0, 0)) & Qt::ItemIsDragEnabled);
}

TEST_F(PaletteTest, aClickOnAGroupFoldsIt) {
  const QModelIndex group = model()->index(0, 0);
  QTest::mouseClick(palette.list()->viewport(), Qt::LeftButton, {}, palette.list()->visualRect(group).center());
  EXPECT_FALSE(palette.list()->isExpanded(group));
}

}  // namespace slipway::widgets
