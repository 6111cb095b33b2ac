#include "tests/support/two_services_design.h"
#include "tests/support/two_services_states.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include "model/layout/layout.h"
#include "model/picture/text_width.h"
#include "tests/widgets/canvas/fixture.h"
#include "widgets/canvas/overview.h"

namespace slipway::widgets {
namespace {

Sight twoServices(const picture::States& states = {}) {
  auto design = std::make_shared<const design::Design>(slipway::test::twoServicesDesign());
  auto layout = std::make_shared<const layout::Layout>(layout::arrange(*design, {}, picture::fontMeasure()));
  Sight sight{design, layout, {}, {}};
  sight.pictureFor = [design, layout, states](picture::Detail detail) {
    picture::Options options;
    options.detail = detail;
    return std::make_shared<const picture::Picture>(picture::draw(*design, *layout, states, options));
  };
  return sight;
}

class TwoServices : public testing::Test {
protected:
  void SetUp() override {
    Theme::current().setReducedMotion(true);
    canvas.resize(1056, 752);
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    canvas.setSight(twoServices());
    QTest::qWait(200);
  }
  void TearDown() override {
    Theme::current().setReducedMotion(false);
    Theme::current().setScheme(Scheme::light);
  }
  void save(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (!folder.isEmpty()) widget.grab().save(folder + u'/' + name);
  }
  Canvas canvas;
};

TEST(Texts, AreAsWideAsTheLayoutTookThemFor) {
  for (const bool isMono : {false, true})
    for (const int weight : {400, 500, 600})
      for (const double size : {9.5, 10.0, 10.5, 11.5, 12.0}) {
        const std::string text = isMono ? "ecs_tasks_sg 10.0.21.14" : "user-service (184 MB), Health check 2 of 2";
        const double painted = preparedText({{0, 0}, picture::TextMark::Anchor::start, text, size, weight, isMono, {"text"}}).width;
        const double measured = picture::fontMeasure().width(text, size, weight, isMono);
        EXPECT_NEAR(painted, measured, 0.01 * measured) << size << " px, weight " << weight << (isMono ? ", mono" : "");
      }
}

TEST_F(TwoServices, EveryDetailAndThemeIsPainted) {
  Overview overview(canvas);
  overview.resize(200, 160);
  for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
    Theme::current().setScheme(scheme);
    const QString theme = scheme == Scheme::light ? QStringLiteral("light") : QStringLiteral("dark");
    canvas.fitAll(false);
    QTest::qWait(200);
    save(canvas, QStringLiteral("two-fit-%1.png").arg(theme));
    save(overview, QStringLiteral("two-overview-%1.png").arg(theme));
    canvas.setCamera({1, {0, 0}});
    QTest::qWait(200);
    canvas.setSelection({"aws_ecs_service.user"});
    save(canvas, QStringLiteral("two-100-%1.png").arg(theme));
    canvas.setSelection({});
    canvas.setCamera({0.35, {40, 40}});
    QTest::qWait(200);
    save(canvas, QStringLiteral("two-far-%1.png").arg(theme));
    canvas.setCamera({2, {-300, -900}});
    QTest::qWait(200);
    save(canvas, QStringLiteral("two-near-%1.png").arg(theme));
  }
  SUCCEED();
}

TEST_F(TwoServices, GesturesAreShownWhileTheyLast) {
  canvas.setCamera({1, {0, 0}});
  QTest::qWait(200);
  const QImage before = canvas.grab().toImage();
  canvas.whyNotInside = [](const std::string&, const std::string& container) {
    return container.starts_with("aws_subnet.private") ? std::string() : std::string("A NAT gateway stands in a public subnet: it needs a route to the Internet.");
  };
  QMimeData mime;
  mime.setData(QString::fromLatin1(Canvas::kindMimeType), "ec2-instance");
  const QPoint over = canvas.camera().toView(canvas.elementRect("aws_vpc.main").topLeft() + QPointF(30, 60)).toPoint();
  QDragEnterEvent enter(over, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&canvas, &enter);
  save(canvas, QStringLiteral("two-drop-light.png"));
  QDragLeaveEvent leave;
  QApplication::sendEvent(&canvas, &leave);
  EXPECT_EQ(canvas.grab().toImage(), before);

  canvas.whyNotConnect = [](const std::string&, const std::string& to) {
    return to.starts_with("aws_ecr") ? std::string() : std::string("A service reaches this through its load balancer only.");
  };
  canvas.setSelection({"aws_ecs_service.user"});
  const QRectF service = canvas.elementRect("aws_ecs_service.user");
  const QPoint port = canvas.camera().toView(QPointF(service.center().x(), service.bottom())).toPoint();
  QTest::mousePress(&canvas, Qt::LeftButton, {}, port);
  for (const QPointF& at : {QPointF(port) + QPointF(20, 20), canvas.camera().toView(canvas.elementRect("aws_ecr_repository.product").center())}) {
    QMouseEvent move(QEvent::MouseMove, at, QPointF(), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &move);
  }
  save(canvas, QStringLiteral("two-connect-light.png"));
  QTest::keyClick(&canvas, Qt::Key_Escape);
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, port);
  canvas.setSelection({});
  EXPECT_EQ(canvas.grab().toImage(), before);

  canvas.whyNotInside = nullptr;
  const QPoint node = canvas.camera().toView(canvas.elementRect("aws_ecr_repository.product").center()).toPoint();
  QTest::mousePress(&canvas, Qt::LeftButton, {}, node);
  for (const QPoint& by : {QPoint(20, 20), QPoint(-40, 80)}) {
    QMouseEvent move(QEvent::MouseMove, QPointF(node + by), QPointF(), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &move);
  }
  save(canvas, QStringLiteral("two-move-light.png"));
  QTest::keyClick(&canvas, Qt::Key_Escape);
  QTest::mouseRelease(&canvas, Qt::LeftButton, {}, node);
  canvas.setSelection({});
  QCoreApplication::processEvents();
  EXPECT_EQ(canvas.grab().toImage(), before);
}

TEST_F(TwoServices, AMomentOfARehearsalShowsStatesFlowsAndTheCurrentElement) {
  Theme::current().setScheme(Scheme::dark);
  Theme::current().setReducedMotion(false);
  canvas.setSight(twoServices(slipway::test::twoServicesStates()));
  canvas.setCamera({1, {0, 0}});
  QTest::qWait(200);
  const QImage before = canvas.grab().toImage();
  std::map<std::string, FlowRate> rates;
  double rate = 125;
  for (const design::Relation& relation : canvas.sight().design->relations)
    if (relation.type == catalog::RelationType::traffic) {
      rates[relation.id] = {rate * 0.9, rate * 0.05, rate * 0.05};
      rate = std::max(4.0, rate / 3);
    }
  canvas.setFlowsRunning(false);
  canvas.jumpToFlows(rates);
  canvas.advanceFlows(0.4);
  canvas.setCurrent("aws_ecs_service.user");
  save(canvas, QStringLiteral("two-rehearsal-dark.png"));
  EXPECT_GT(canvas.flows().particleCount(), 10u);
  canvas.jumpToFlows({});
  canvas.setCurrent({});
  EXPECT_EQ(canvas.grab().toImage(), before) << "what moves leaves no trace";
}

}  // namespace
}  // namespace slipway::widgets
