#include "widgets/palette/outline.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "tests/widgets/support/template_snapshot.h"
#include "widgets/palette/outline_model.h"
#include "widgets/theme/search_field.h"

namespace slipway::widgets {

namespace {

class OutlineTest : public testing::Test {
protected:
  void SetUp() override {
    outline.resize(224, 700);
    outline.show();
    outline.setDesign(snapshot->design);
    service = QString::fromStdString(test::componentCalled(*snapshot, "ecs-service", "user-service").id);
  }
  int rows(const QModelIndex& parent = {}) const {
    const QAbstractItemModel* model = outline.list()->model();
    int count = model->rowCount(parent);
    for (int row = 0; row < model->rowCount(parent); ++row) count += rows(model->index(row, 0, parent));
    return count;
  }

  std::shared_ptr<const workspace::Snapshot> snapshot = test::templateSnapshot();
  Outline outline;
  QString service;
};

}  // namespace

TEST_F(OutlineTest, theTreeIsContainment) {
  outline.setSelected(service);
  const QModelIndex index = outline.list()->currentIndex();
  ASSERT_TRUE(index.isValid());
  EXPECT_EQ(index.data(OutlineModel::idRole).toString(), service);
  EXPECT_EQ(index.parent().data(OutlineModel::idRole).toString().toStdString(), snapshot->design->find(service.toStdString())->parent);
}

TEST_F(OutlineTest, beingToldASelectionTellsNobody) {
  QSignalSpy spy(&outline, &Outline::componentSelected);
  outline.setSelected(service);
  outline.setDesign(snapshot->design);
  EXPECT_EQ(spy.count(), 0);
  EXPECT_EQ(outline.selected(), service);
}

TEST_F(OutlineTest, aClickSelects) {
  QSignalSpy spy(&outline, &Outline::componentSelected);
  outline.setSelected(service);
  const QModelIndex index = outline.list()->currentIndex();
  outline.setSelected({});
  QTest::mouseClick(outline.list()->viewport(), Qt::LeftButton, {}, outline.list()->visualRect(index).center());
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), service);
}

TEST_F(OutlineTest, aFilterKeepsWhatHoldsAMatch) {
  const int all = rows();
  QTest::keyClicks(outline.search(), QStringLiteral("user-service"));
  EXPECT_LT(rows(), all);
  outline.setSelected(service);
  const QModelIndex index = outline.list()->currentIndex();
  ASSERT_TRUE(index.isValid());
  EXPECT_TRUE(index.data(OutlineModel::matchRole).toBool());
  EXPECT_FALSE(index.parent().data(OutlineModel::matchRole).toBool());
}

}  // namespace slipway::widgets
