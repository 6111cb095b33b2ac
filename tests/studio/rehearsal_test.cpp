#include <QAction>
#include <QSignalSpy>

#include "app/studio/actions.h"
#include "app/studio/rehearsal_control.h"
#include "tests/studio/open_window.h"
#include "widgets/rehearsal/rehearsal_bar.h"

namespace slipway::studio {

namespace {

using Rehearsal = test::OpenWindow;

}  // namespace

TEST_F(Rehearsal, playsACommitToTheEnd) {
  QSignalSpy ready(window->rehearsal(), &RehearsalControl::ready);
  window->actions().rehearse->trigger();
  ASSERT_TRUE(ready.wait(20'000));
  const simulation::Trace* trace = window->rehearsal()->trace();
  ASSERT_NE(trace, nullptr);
  EXPECT_EQ(trace->outcome, "succeeded");
  EXPECT_EQ(trace->requests.failed, 0);
  EXPECT_EQ(trace->requests.sent, trace->requests.answered + trace->requests.failed + trace->requests.inFlight);
  EXPECT_TRUE(window->rehearsal()->isPlaying());
  QSignalSpy finished(window->rehearsal(), &RehearsalControl::finished);
  Q_EMIT window->workbench()->rehearsalBar().speedChosen(0);
  ASSERT_TRUE(finished.wait(30'000));
  EXPECT_EQ(window->rehearsal()->time(), trace->end);
  EXPECT_FALSE(window->rehearsal()->isPlaying());
}

TEST_F(Rehearsal, theToolBarHasRoomForItsButtons) {
  window->rehearsal()->start(false);
  QTest::qWait(50);
  const QWidget* before = nullptr;
  for (const QWidget* part : window->menuWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
    if (!part->isVisible()) continue;
    if (before != nullptr) {
      EXPECT_GE(part->x(), before->geometry().right()) << part->accessibleName().toStdString();
    }
    EXPECT_GE(part->width(), part->minimumSizeHint().width() - 2) << part->accessibleName().toStdString();
    before = part;
  }
}

TEST_F(Rehearsal, goesBackAndForthAndStops) {
  QSignalSpy ready(window->rehearsal(), &RehearsalControl::ready);
  window->rehearsal()->start(false);
  ASSERT_TRUE(ready.wait(20'000));
  window->rehearsal()->goTo(300'000);
  EXPECT_EQ(window->rehearsal()->time(), 300'000);
  QTest::keyClick(&window->workbench()->rehearsalBar(), Qt::Key_Left);
  EXPECT_LT(window->rehearsal()->time(), 300'000);
  window->rehearsal()->goTo(-5);
  EXPECT_EQ(window->rehearsal()->time(), 0);
  window->actions().rehearse->trigger();
  EXPECT_FALSE(window->rehearsal()->isOpen());
  EXPECT_FALSE(window->workbench()->isRehearsing());
}

}  // namespace slipway::studio
