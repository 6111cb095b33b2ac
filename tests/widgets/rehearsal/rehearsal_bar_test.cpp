#include "widgets/rehearsal/rehearsal_bar.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "widgets/rehearsal/timeline.h"
#include "widgets/rehearsal/transport.h"

namespace slipway::widgets {

namespace {

std::shared_ptr<const simulation::Trace> someTrace() {
  auto trace = std::make_shared<simulation::Trace>();
  for (const simulation::Milliseconds t : {0, 2'000, 60'000, 241'000}) {
    simulation::Event event;
    event.t = t;
    event.kind = "note";
    event.message = "Something happens.";
    trace->events.push_back(event);
  }
  simulation::Event silent;
  silent.t = 100'000;
  trace->events.insert(trace->events.begin() + 3, silent);
  trace->phases = {{"Source", 0, 17'000, "Succeeded"}, {"Build", 17'000, 160'000, "Succeeded"}, {"Deploy", 160'000, 300'000, "Succeeded"}};
  trace->series = {{"requests", "", "req/s", std::vector<double>(300, 125)}};
  trace->end = 300'000;
  return trace;
}

class RehearsalBarTest : public testing::Test {
protected:
  void SetUp() override {
    bar.resize(1256, 164);
    bar.setTrace(someTrace());
    bar.show();
    bar.setFocus();
  }
  QPoint at(simulation::Milliseconds time) { return QPoint(qRound(bar.timeline()->axis().at(time)), 90); }
  RehearsalBar bar;
};

}  // namespace

TEST_F(RehearsalBarTest, pressingAndDraggingScrubsBothWays) {
  QSignalSpy times(&bar, &RehearsalBar::timeChosen), scrubbing(&bar, &RehearsalBar::scrubbing);
  QTest::mousePress(bar.timeline(), Qt::LeftButton, {}, at(200'000));
  QTest::mouseMove(bar.timeline(), at(100'000));
  QTest::mouseMove(bar.timeline(), at(250'000));
  QTest::mouseRelease(bar.timeline(), Qt::LeftButton, {}, at(250'000));
  ASSERT_GE(times.count(), 3);
  EXPECT_NEAR(times.at(0).at(0).toLongLong(), 200'000, 400);
  EXPECT_NEAR(times.at(1).at(0).toLongLong(), 100'000, 400);
  EXPECT_NEAR(times.last().at(0).toLongLong(), 250'000, 400);
  ASSERT_EQ(scrubbing.count(), 2);
  EXPECT_TRUE(scrubbing.at(0).at(0).toBool());
  EXPECT_FALSE(scrubbing.at(1).at(0).toBool());
}

TEST_F(RehearsalBarTest, aMarkIsHitExactly) {
  QSignalSpy times(&bar, &RehearsalBar::timeChosen);
  QTest::mouseClick(bar.timeline(), Qt::LeftButton, {}, QPoint(qRound(bar.timeline()->axis().at(60'000)) + 2, 39));
  EXPECT_EQ(times.at(0).at(0).toLongLong(), 60'000);
}

TEST_F(RehearsalBarTest, keysPlayAndStepFromSentenceToSentence) {
  QSignalSpy times(&bar, &RehearsalBar::timeChosen), plays(&bar, &RehearsalBar::playToggled);
  bar.setTime(60'000);
  QTest::keyClick(&bar, Qt::Key_Space);
  EXPECT_EQ(plays.count(), 1);
  QTest::keyClick(&bar, Qt::Key_Right);
  EXPECT_EQ(times.last().at(0).toLongLong(), 241'000);
  QTest::keyClick(&bar, Qt::Key_Left);
  EXPECT_EQ(times.last().at(0).toLongLong(), 2'000);
  QTest::keyClick(&bar, Qt::Key_End);
  EXPECT_EQ(times.last().at(0).toLongLong(), 300'000);
  QTest::keyClick(&bar, Qt::Key_Home);
  EXPECT_EQ(times.last().at(0).toLongLong(), 0);
}

TEST_F(RehearsalBarTest, thePlayButtonSaysWhatItDoes) {
  QSignalSpy plays(&bar, &RehearsalBar::playToggled);
  QToolButton* play = bar.transport()->playButton();
  EXPECT_EQ(play->accessibleName(), QStringLiteral("Play"));
  QTest::mouseClick(play, Qt::LeftButton);
  EXPECT_EQ(plays.count(), 1);
  EXPECT_FALSE(play->isChecked());
  bar.setPlaying(true);
  EXPECT_TRUE(play->isChecked());
  EXPECT_EQ(play->accessibleName(), QStringLiteral("Pause"));
}

TEST_F(RehearsalBarTest, speedsGoFromAQuarterToAsFastAsPossible) {
  QSignalSpy speeds(&bar, &RehearsalBar::speedChosen);
  auto* box = bar.transport()->findChild<QComboBox*>();
  EXPECT_EQ(box->itemText(0), QStringLiteral("0.25×"));
  EXPECT_EQ(box->itemText(box->count() - 2), QStringLiteral("64×"));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_End);
  ASSERT_EQ(speeds.count(), 1);
  EXPECT_EQ(speeds.at(0).at(0).toDouble(), Transport::fastest);
}

TEST_F(RehearsalBarTest, theAxisKeepsItsMargins) {
  for (const int width : {900, 1280, 1920}) {
    bar.resize(width, 164);
    QTest::qWait(0);
    EXPECT_EQ(bar.timeline()->axis().left, 318);
    EXPECT_EQ(bar.timeline()->axis().right, width - 58);
    EXPECT_EQ(bar.timeline()->axis().timeAt(width), 300'000);
    EXPECT_EQ(bar.timeline()->axis().timeAt(0), 0);
  }
}

TEST_F(RehearsalBarTest, withoutATraceNothingMoves) {
  bar.setTrace(nullptr);
  QSignalSpy times(&bar, &RehearsalBar::timeChosen);
  QTest::mouseClick(bar.timeline(), Qt::LeftButton, {}, QPoint(600, 90));
  EXPECT_EQ(times.count(), 0);
  EXPECT_FALSE(bar.transport()->isEnabled());
}

}  // namespace slipway::widgets
