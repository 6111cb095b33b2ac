#include "widgets/problems/run_log.h"

#include <gtest/gtest.h>

#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "widgets/problems/log_model.h"
#include "widgets/theme/search_field.h"

namespace slipway::widgets {

namespace {

std::shared_ptr<const simulation::Trace> someTrace() {
  auto trace = std::make_shared<simulation::Trace>();
  const auto add = [&](simulation::Milliseconds t, const char* element, const char* to, const char* message) {
    simulation::Event event;
    event.t = t;
    event.element = element;
    event.kind = "target";
    event.to = to;
    event.message = message;
    trace->events.push_back(event);
  };
  add(0, "repo", "", "Commit 3f2a91c arrives on main.");
  add(1500, "svc/task/1", "initial", "");
  add(2000, "rule", "", "EventBridge rule on-push starts execution 41.");
  add(241'000, "svc/task/1", "healthy", "Health check 2 of 2 passed: 10.0.21.14 receives traffic.");
  add(242'000, "svc/task/2", "draining", "10.0.21.9 begins draining: no new requests.");
  trace->end = 300'000;
  return trace;
}

class RunLogTest : public testing::Test {
protected:
  void SetUp() override {
    log.resize(344, 500);
    log.show();
    log.setTrace(someTrace());
  }
  QAbstractItemModel* model() { return log.list()->model(); }
  int state(int row) { return model()->index(row, 0).data(LogModel::stateRole).toInt(); }
  RunLog log;
};

}  // namespace

TEST_F(RunLogTest, onlySentencesAreShown) {
  log.setTime(300'000);
  EXPECT_EQ(model()->rowCount(), 4);
  EXPECT_EQ(model()->index(2, 0).data(LogModel::timeRole).toString(), QStringLiteral("4:01"));
}

TEST_F(RunLogTest, aDividerStandsBeforeWhatIsAhead) {
  log.setTime(3000);
  ASSERT_EQ(model()->rowCount(), 5);
  EXPECT_EQ(state(0), LogModel::past);
  EXPECT_EQ(state(1), LogModel::current);
  EXPECT_EQ(state(2), LogModel::divider);
  EXPECT_EQ(state(3), LogModel::ahead);
  log.setTime(242'000);
  ASSERT_EQ(model()->rowCount(), 4);
  EXPECT_EQ(state(3), LogModel::current);
  log.setTime(0);
  ASSERT_EQ(model()->rowCount(), 5);
  EXPECT_EQ(state(0), LogModel::current);
}

TEST_F(RunLogTest, aClickGoesThere) {
  log.setTime(3000);
  QSignalSpy times(&log, &RunLog::timeRequested), elements(&log, &RunLog::elementRequested);
  QTest::mouseClick(log.list()->viewport(), Qt::LeftButton, {}, log.list()->visualRect(model()->index(3, 0)).center());
  ASSERT_EQ(times.count(), 1);
  EXPECT_EQ(times.at(0).at(0).toLongLong(), 241'000);
  EXPECT_EQ(elements.at(0).at(0).toString(), QStringLiteral("svc/task/1"));
  QTest::mouseClick(log.list()->viewport(), Qt::LeftButton, {}, log.list()->visualRect(model()->index(2, 0)).center());
  EXPECT_EQ(times.count(), 1);
}

TEST_F(RunLogTest, theFilterLooksAtWordsAndElements) {
  log.setTime(300'000);
  QTest::keyClicks(log.search(), QStringLiteral("svc draining"));
  ASSERT_EQ(model()->rowCount(), 1);
  EXPECT_TRUE(model()->index(0, 0).data().toString().contains(QStringLiteral("10.0.21.9")));
}

TEST_F(RunLogTest, longSentencesWrapInsteadOfBeingCut) {
  log.setTime(300'000);
  QTest::qWait(0);
  EXPECT_GT(log.list()->visualRect(model()->index(2, 0)).height(), log.list()->visualRect(model()->index(0, 0)).height());
}

TEST_F(RunLogTest, noRunInvites) {
  log.setTrace(nullptr);
  EXPECT_FALSE(log.list()->isVisible());
}

TEST(ClockText, hoursComeLast) {
  EXPECT_EQ(clockText(0), QStringLiteral("0:00"));
  EXPECT_EQ(clockText(242'999), QStringLiteral("4:02"));
  EXPECT_EQ(clockText(3'842'000), QStringLiteral("1:04:02"));
}

}  // namespace slipway::widgets
