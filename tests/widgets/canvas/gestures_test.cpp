#include <QDragEnterEvent>
#include <QMimeData>

#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;
using Ids = std::vector<std::string>;

TEST_F(CanvasTest, AClickSelectsTheInnermostBox) {
  QSignalSpy changed(&canvas, &Canvas::selectionChanged);
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(160, 142));
  EXPECT_EQ(canvas.selection(), Ids{"a"});
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(300, 400));
  EXPECT_EQ(canvas.selection(), Ids{"left"});
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(850, 300));
  EXPECT_TRUE(canvas.selection().empty());
  EXPECT_EQ(changed.count(), 3);
}

TEST_F(CanvasTest, AClickOnALineSelectsTheRelation) {
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(360, 144));
  EXPECT_EQ(canvas.selection(), Ids{"a > c : traffic"});
}

TEST_F(CanvasTest, ControlAddsAndTakesAway) {
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, view(160, 142));
  QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ControlModifier, view(160, 322));
  EXPECT_EQ(canvas.selection(), (Ids{"a", "b"}));
  QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ControlModifier, view(160, 142));
  EXPECT_EQ(canvas.selection(), Ids{"b"});
}

TEST_F(CanvasTest, ARubberBandSelectsWhatItHolds) {
  drag(view(60, 100), view(260, 360));
  EXPECT_EQ(canvas.selection(), (Ids{"a", "b"}));
  drag(view(440, 100), view(600, 180), Qt::LeftButton, Qt::ShiftModifier);
  EXPECT_EQ(canvas.selection(), (Ids{"a", "b", "c"}));
}

TEST_F(CanvasTest, ADragMovesWithinItsParentOnTheGrid) {
  QSignalSpy moved(&canvas, &Canvas::moved);
  drag(view(150, 150), view(150 + 47, 150 + 93));
  ASSERT_EQ(moved.count(), 1);
  const auto moves = moved.first().first().value<std::vector<Move>>();
  ASSERT_EQ(moves.size(), 1u);
  EXPECT_EQ(moves[0].id, "a");
  EXPECT_EQ(moves[0].parent, "left");
  EXPECT_FALSE(moves[0].isNewParent);
  EXPECT_EQ(moves[0].topLeft, (layout::Point{80, 160})) << "(40, 60) + (47, 93) on the grid of 20";
  EXPECT_EQ(canvas.elementRect("a"), QRectF(80, 120, 160, 44)) << "the canvas moves nothing itself";
}

TEST_F(CanvasTest, ADragIntoAnotherContainerAsksAndTellsIt) {
  std::vector<std::pair<std::string, std::string>> asked;
  canvas.whyNotInside = [&](const std::string& id, const std::string& container) {
    asked.emplace_back(id, container);
    return std::string();
  };
  QSignalSpy moved(&canvas, &Canvas::moved);
  drag(view(150, 150), view(150 + 400, 150 + 200));
  ASSERT_EQ(moved.count(), 1);
  const auto moves = moved.first().first().value<std::vector<Move>>();
  EXPECT_EQ(moves[0].parent, "right");
  EXPECT_TRUE(moves[0].isNewParent);
  EXPECT_EQ(moves[0].topLeft, (layout::Point{60, 260}));
  EXPECT_NE(std::find(asked.begin(), asked.end(), std::pair<std::string, std::string>("a", "right")), asked.end());
}

TEST_F(CanvasTest, ARefusedDragMovesNothingAndSaysWhy) {
  canvas.whyNotInside = [](const std::string&, const std::string& container) {
    return container == "right" || container == "region" || container.empty() ? std::string("A service cannot stand here.") : std::string();
  };
  QSignalSpy moved(&canvas, &Canvas::moved);
  const QImage before = shot();
  QTest::mousePress(&canvas, Qt::LeftButton, {}, view(150, 150));
  moveTo(view(300, 250), Qt::LeftButton);
  moveTo(view(550, 350), Qt::LeftButton);
  const QImage during = shot();
  const QPoint sentence = view(550, 350) + QPoint(18, 40);
  EXPECT_EQ(during.pixelColor(sentence.x() + 3, sentence.y() - 10), Theme::current().colour("status-error-soft"));
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, view(550, 350));
  EXPECT_EQ(moved.count(), 0);
  canvas.setSelection({});
  moveTo({880, 690});
  EXPECT_EQ(shot(), before) << "nothing of the gesture stays behind";
}

TEST_F(CanvasTest, EscapeEndsADrag) {
  QSignalSpy moved(&canvas, &Canvas::moved);
  QTest::mousePress(&canvas, Qt::LeftButton, {}, view(150, 150));
  moveTo(view(250, 250), Qt::LeftButton);
  QTest::keyClick(&canvas, Qt::Key_Escape);
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, view(250, 250));
  EXPECT_EQ(moved.count(), 0);
}

TEST_F(CanvasTest, ADragAtTheEdgeScrolls) {
  QTest::mousePress(&canvas, Qt::LeftButton, {}, view(150, 150));
  moveTo(view(300, 150), Qt::LeftButton);
  moveTo({895, 350}, Qt::LeftButton);
  QTest::qWait(250);
  EXPECT_LT(canvas.camera().offset.x(), 0);
  EXPECT_EQ(canvas.camera().offset.y(), 30);
  QTest::keyClick(&canvas, Qt::Key_Escape);
  const QPointF left = canvas.camera().offset;
  QTest::qWait(60);
  EXPECT_EQ(canvas.camera().offset, left);
}

TEST_F(CanvasTest, SeveralMoveTogether) {
  canvas.setSelection({"a", "b"});
  QSignalSpy moved(&canvas, &Canvas::moved);
  drag(view(150, 150), view(150 + 40, 150));
  ASSERT_EQ(moved.count(), 1);
  const auto moves = moved.first().first().value<std::vector<Move>>();
  ASSERT_EQ(moves.size(), 2u);
  EXPECT_EQ(moves[0].topLeft, (layout::Point{80, 60}));
  EXPECT_EQ(moves[1].id, "b");
  EXPECT_EQ(moves[1].topLeft, (layout::Point{80, 240}));
}

TEST_F(CanvasTest, AContainerIsTakenByItsTitleAndBandedInItsBody) {
  QSignalSpy moved(&canvas, &Canvas::moved);
  drag(view(60, 70), view(80, 90));
  ASSERT_EQ(moved.count(), 1);
  EXPECT_EQ(moved.first().first().value<std::vector<Move>>()[0].id, "left");
  drag(view(300, 450), view(320, 470));
  EXPECT_EQ(moved.count(), 1) << "a drag in its body is a rubber band";
}

TEST_F(CanvasTest, DraggingFromAnOutPortConnects) {
  std::string from, to;
  canvas.whyNotConnect = [&](const std::string& a, const std::string& b) {
    from = a;
    to = b;
    return std::string();
  };
  canvas.setSelection({"b"});
  QSignalSpy connected(&canvas, &Canvas::connectRequested);
  drag(view(240, 322), view(500, 140));
  ASSERT_EQ(connected.count(), 1);
  EXPECT_EQ(connected.first().at(0).value<std::string>(), "b");
  EXPECT_EQ(connected.first().at(1).value<std::string>(), "c");
  EXPECT_EQ(from, "b");
}

TEST_F(CanvasTest, DraggingFromAnInPortConnectsTheOtherWay) {
  canvas.setSelection({"c"});
  QSignalSpy connected(&canvas, &Canvas::connectRequested);
  drag(view(480, 142), view(160, 322));
  ASSERT_EQ(connected.count(), 1);
  EXPECT_EQ(connected.first().at(0).value<std::string>(), "b");
  EXPECT_EQ(connected.first().at(1).value<std::string>(), "c");
}

TEST_F(CanvasTest, ARefusedConnectionIsNotAskedFor) {
  canvas.whyNotConnect = [](const std::string&, const std::string&) { return std::string("A service does not call itself."); };
  canvas.setSelection({"b"});
  QSignalSpy connected(&canvas, &Canvas::connectRequested);
  drag(view(240, 322), view(500, 140));
  EXPECT_EQ(connected.count(), 0);
}

TEST_F(CanvasTest, PortsAppearAfterTheHoverDelay) {
  QSignalSpy hovered(&canvas, &Canvas::hovered);
  moveTo(view(160, 310));
  ASSERT_EQ(hovered.count(), 1);
  EXPECT_EQ(hovered.first().first().value<std::string>(), "b");
  const QPoint port = view(240, 322);
  EXPECT_NE(shot().pixelColor(port + QPoint(4, 0)), Theme::current().colour("accent"));
  QTest::qWait(200);
  const QColor ring = shot().pixelColor(port + QPoint(4, 0));
  EXPECT_GT(ring.blue(), ring.red() + 60) << "a ring in the accent";
}

class Drop : public CanvasTest {
protected:
  template <typename Event>
  void send(QPoint at) {
    mime.setData(QString::fromLatin1(Canvas::kindMimeType), "sqs-queue");
    Event event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
  }
  void sendDrop(QPoint at) {
    QDropEvent event(QPointF(at), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
  }
  QMimeData mime;
};

TEST_F(Drop, ADropFromThePaletteLandsInTheContainerUnderIt) {
  QSignalSpy dropped(&canvas, &Canvas::dropRequested);
  canvas.whyNotInside = [](const std::string& kind, const std::string& container) {
    EXPECT_EQ(kind, "sqs-queue");
    return container == "left" ? std::string("A queue stands at region level.") : std::string();
  };
  send<QDragEnterEvent>(view(500, 400));
  send<QDragMoveEvent>(view(520, 400));
  const QImage during = shot();
  EXPECT_NE(during.pixelColor(view(60, 400)), Theme::current().colour("private-fill")) << "what does not take it is veiled";
  sendDrop(view(520, 400));
  ASSERT_EQ(dropped.count(), 1);
  EXPECT_EQ(dropped.first().at(0).value<std::string>(), "sqs-queue");
  EXPECT_EQ(dropped.first().at(1).value<std::string>(), "right");
  EXPECT_EQ(dropped.first().at(2).toPointF(), QPointF(520, 400));
}

TEST_F(Drop, TheNextOuterContainerTakesWhatTheInnerRefuses) {
  QSignalSpy dropped(&canvas, &Canvas::dropRequested);
  canvas.whyNotInside = [](const std::string&, const std::string& container) {
    return container == "region" ? std::string() : std::string("A queue stands at region level.");
  };
  send<QDragEnterEvent>(view(100, 400));
  sendDrop(view(100, 400));
  ASSERT_EQ(dropped.count(), 1);
  EXPECT_EQ(dropped.first().at(1).value<std::string>(), "region");
}

TEST_F(Drop, ARefusedDropAsksForNothingAndLeavesNoTrace) {
  QSignalSpy dropped(&canvas, &Canvas::dropRequested);
  canvas.whyNotInside = [](const std::string&, const std::string&) { return std::string("A queue cannot stand here."); };
  const QImage before = shot();
  send<QDragEnterEvent>(view(100, 400));
  sendDrop(view(100, 400));
  EXPECT_EQ(dropped.count(), 0);
  send<QDragEnterEvent>(view(100, 400));
  QDragLeaveEvent leave;
  QApplication::sendEvent(&canvas, &leave);
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, DoubleClickAndContextMenuNameWhatIsUnderThePointer) {
  QSignalSpy activated(&canvas, &Canvas::activated), menu(&canvas, &Canvas::contextMenuRequested);
  QTest::mouseDClick(&canvas, Qt::LeftButton, {}, view(160, 142));
  ASSERT_EQ(activated.count(), 1);
  EXPECT_EQ(activated.first().first().value<std::string>(), "a");
  QContextMenuEvent event(QContextMenuEvent::Mouse, view(500, 150), canvas.mapToGlobal(view(500, 150)));
  QApplication::sendEvent(&canvas, &event);
  ASSERT_EQ(menu.count(), 1);
  EXPECT_EQ(menu.first().first().value<std::string>(), "c");
  EXPECT_EQ(canvas.selection(), Ids{"c"});
}

}  // namespace
}  // namespace slipway::widgets
