#include "widgets/inspector/inspector.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/widgets/support/template_snapshot.h"
#include "widgets/inspector/component_header.h"
#include "widgets/inspector/design_summary.h"
#include "widgets/inspector/property_row.h"
#include "widgets/inspector/relation_row.h"

namespace slipway::widgets {

namespace {

class InspectorTest : public testing::Test {
protected:
  void SetUp() override {
    inspector.resize(320, 900);
    inspector.show();
    inspector.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&inspector));
    service = test::componentCalled(*snapshot, "ecs-service", "user-service").id;
    show(service);
  }
  void show(const std::string& id) { inspector.showComponent(QStringLiteral("two-services"), snapshot, id); }
  QLineEdit* field(const char* property) {
    const PropertyRow* row = inspector.propertyRow(property);
    return row == nullptr ? nullptr : qobject_cast<QLineEdit*>(row->control());
  }

  std::shared_ptr<const workspace::Snapshot> snapshot = test::templateSnapshot();
  std::string service;
  Inspector inspector;
};

}  // namespace

TEST_F(InspectorTest, showsThePropertiesOfTheService) {
  ASSERT_NE(field("desired"), nullptr);
  const design::Component* component = snapshot->design->find(service);
  EXPECT_EQ(field("desired")->text().toStdString(), component->text("desired"));
  EXPECT_EQ(inspector.component(), service);
}

TEST_F(InspectorTest, partsThatAreNotDrawnAreReachedFromTheirOwnerAndBack) {
  const std::string container = service + "/user-service";
  const auto follow = [this](const char* word) {
    QCoreApplication::processEvents();  // rows that were just made are shown
    QSignalSpy spy(&inspector, &Inspector::componentRequested);
    for (RelationRow* row : inspector.findChildren<RelationRow*>())
      if (row->isVisible() && row->word() == QLatin1String(word)) {
        row->click();
        break;
      }
    return spy.isEmpty() ? std::string() : spy.at(0).at(0).toString().toStdString();
  };
  EXPECT_EQ(follow("holds"), container);
  show(container);
  EXPECT_NE(inspector.propertyRow("image"), nullptr);
  ASSERT_NE(field("environment"), nullptr);
  EXPECT_EQ(field("environment")->text(), QStringLiteral("PORT=3001"));
  EXPECT_EQ(follow("inside"), service);
  show("user-service/Dockerfile");
  EXPECT_EQ(follow("holds"), "user-service/Dockerfile/FROM");
  show("user-service/Dockerfile/EXPOSE");
  ASSERT_NE(field("arguments"), nullptr);
  EXPECT_EQ(field("arguments")->text(), QStringLiteral("3001"));
}

TEST_F(InspectorTest, enterCommitsAValue) {
  QSignalSpy spy(&inspector, &Inspector::propertyEdited);
  QLineEdit* desired = field("desired");
  desired->setFocus();
  desired->selectAll();
  QTest::keyClicks(desired, QStringLiteral("3"));
  EXPECT_EQ(spy.count(), 0);
  QTest::keyClick(desired, Qt::Key_Return);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString().toStdString(), service);
  EXPECT_EQ(spy.at(0).at(1).toString(), QStringLiteral("desired"));
  EXPECT_EQ(spy.at(0).at(2).toString(), QStringLiteral("3"));
  EXPECT_TRUE(spy.at(0).at(3).toBool());
}

TEST_F(InspectorTest, leavingTheFieldCommitsAndAnUntouchedOneDoesNot) {
  QSignalSpy spy(&inspector, &Inspector::propertyEdited);
  QLineEdit* desired = field("desired");
  desired->setFocus();
  desired->clearFocus();
  EXPECT_EQ(spy.count(), 0);
  desired->setFocus();
  desired->selectAll();
  QTest::keyClicks(desired, QStringLiteral("4"));
  desired->clearFocus();
  EXPECT_EQ(spy.count(), 1);
}

TEST_F(InspectorTest, arrowsStepAtOnce) {
  QSignalSpy spy(&inspector, &Inspector::propertyEdited);
  QLineEdit* desired = field("desired");
  const int before = desired->text().toInt();
  desired->setFocus();
  QTest::keyClick(desired, Qt::Key_Up);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(2).toString().toInt(), before + 1);
}

TEST_F(InspectorTest, aValueThatCannotBeIsToldAndNotCommitted) {
  QSignalSpy spy(&inspector, &Inspector::propertyEdited);
  QLineEdit* desired = field("desired");
  desired->setFocus();
  desired->selectAll();
  QTest::keyClicks(desired, QStringLiteral("x"));
  QTest::keyClick(desired, Qt::Key_Return);
  EXPECT_EQ(spy.count(), 0);
  EXPECT_TRUE(inspector.propertyRow("desired")->told().contains(QStringLiteral("whole number"))) << inspector.propertyRow("desired")->told().toStdString();
  EXPECT_EQ(desired->property("state").toString(), QStringLiteral("error"));
  QTest::keyClick(desired, Qt::Key_Escape);
  EXPECT_EQ(inspector.propertyRow("desired")->told(), QString());
}

TEST_F(InspectorTest, aNewSnapshotKeepsTheKeyboardWhereItIs) {
  QLineEdit* desired = field("desired");
  desired->setFocus();
  show(service);
  EXPECT_EQ(field("desired"), desired);
}

TEST_F(InspectorTest, relationsLeadToTheirOtherEnds) {
  const QList<RelationRow*> rows = inspector.findChildren<RelationRow*>();
  ASSERT_FALSE(rows.isEmpty());
  QSignalSpy spy(&inspector, &Inspector::componentRequested);
  QTest::mouseClick(rows.front(), Qt::LeftButton);
  ASSERT_EQ(spy.count(), 1);
  EXPECT_NE(snapshot->design->find(spy.at(0).at(0).toString().toStdString()), nullptr);
}

TEST_F(InspectorTest, thePlaceLeadsIntoTheFile) {
  auto* header = inspector.findChild<ComponentHeader*>();
  QSignalSpy spy(&inspector, &Inspector::placeRequested);
  QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(header->width() - 24, 72));
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).value<SourceSpan>(), snapshot->design->find(service)->sources.front());
}

TEST_F(InspectorTest, nothingSelectedIsTheWholeDesign) {
  show("");
  auto* summary = inspector.findChild<DesignSummary*>();
  ASSERT_TRUE(summary->isVisible());
  if (snapshot->diagnostics.empty()) {
    EXPECT_TRUE(summary->findingsSentence().startsWith(QStringLiteral("Nothing to fix: every rule passed on "))) << summary->findingsSentence().toStdString();
  }
}

TEST_F(InspectorTest, everyComponentFitsThePanel) {
  for (const design::Component& component : snapshot->design->components) {
    show(component.id);
    QTest::qWait(10);
    for (const PropertyRow* row : inspector.findChildren<PropertyRow*>()) {
      if (!row->isVisible()) continue;
      const QRect control = QRect(row->control()->mapTo(&inspector, QPoint()), row->control()->size());
      EXPECT_LE(control.right(), inspector.width()) << component.id << " " << row->name();
      EXPECT_GT(control.left(), 60) << component.id << " " << row->name();
    }
  }
}

}  // namespace slipway::widgets
