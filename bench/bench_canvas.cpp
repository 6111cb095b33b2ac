// Frames of the canvas with 10,000 nodes and as many edges at 1600 × 1000 on the raster backend, and of a naive QGraphicsView beside it.
//   QT_QPA_PLATFORM=offscreen bench_canvas [nodes] [--check]
// A frame runs from the change to the finished paint. --check ends with 1 if a median is over its budget.
#include <QApplication>
#include <QMouseEvent>
#include <cmath>
#include <cstring>

#include "bench/naive_graphics_view.h"
#include "bench/timing.h"
#include "tests/widgets/canvas/synthetic.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"

using namespace slipway;
using bench::Frames;

namespace {

constexpr int frames = 60;
constexpr int width = 1600, height = 1000;

struct Row {
  std::string operation;
  Frames ours, peer;
  double budget;   // ms; 0: none
};

/// Counts paints, so that a frame that painted nothing does not count as fast.
class PaintCounter : public QObject {
public:
  int paints = 0;
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) ++paints;
    return false;
  }
};

void paintNow() {
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
}

void sendMouse(QWidget& widget, QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons) {
  QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

Frames drag(widgets::Canvas& canvas, int middle) {
  QPointF at = canvas.camera().toView(canvas.elementRect("web_" + std::to_string(middle)).center());
  sendMouse(canvas, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
  // The first move lifts the node out of the snapshot: one larger frame, not part of the steady ones.
  at += QPointF(20, 20);
  sendMouse(canvas, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
  paintNow();
  const Frames result = bench::measure(frames, [&](int i) {
    at += (i / 20) % 2 != 0 ? QPointF(-7, -5) : QPointF(7, 5);
    sendMouse(canvas, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
    paintNow();
  });
  sendMouse(canvas, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
  return result;
}

std::vector<Row> run(const widgets::Sight& sight, int count, bool isFit, const char* shot) {
  std::vector<Row> rows = {{"full", {}, {}, 0}, {"pan", {}, {}, 3}, {"zoom", {}, {}, 3}, {"drag", {}, {}, 0.5}, {"500 particles", {}, {}, 3}};
  const int side = static_cast<int>(std::ceil(std::sqrt(count)));
  {
    widgets::Canvas canvas;
    canvas.resize(width, height);
    canvas.show();
    canvas.setSight(sight);
    PaintCounter counter;
    canvas.installEventFilter(&counter);
    const auto look = [&] {
      if (isFit) canvas.fitAll(false);
      else canvas.setCamera(widgets::Camera::centredOn(canvas.sceneRect().center(), QSizeF(width, height), 1));
    };
    look();
    paintNow();
    rows[0].ours = bench::measure(frames / 2, [&](int) {
      canvas.refreshSnapshot();
      paintNow();
    });
    rows[1].ours = bench::measure(frames, [&](int i) {
      widgets::Camera camera = canvas.camera();
      camera.offset += (i / 20) % 2 != 0 ? QPointF(-17, -9) : QPointF(17, 9);
      canvas.setCamera(camera);
      paintNow();
    });
    rows[2].ours = bench::measure(frames, [&](int i) {
      canvas.setCamera(canvas.camera().zoomedAt({width / 2.0, height / 2.0}, (i / 10) % 2 != 0 ? 1 / 1.02 : 1.02));
      paintNow();
    });
    look();
    canvas.refreshSnapshot();
    paintNow();
    rows[3].ours = drag(canvas, side / 2 * side + side / 2);
    canvas.setSelection({});
    std::map<std::string, widgets::FlowRate> rates;
    const QRectF seen = canvas.camera().toScene(QRectF(0, 0, width, height));
    for (const layout::RoutedEdge& edge : sight.layout->edges) {
      if (!seen.contains(widgets::toQt(edge.points.front())) || !seen.contains(widgets::toQt(edge.points.back()))) continue;
      rates[edge.relation] = {14, 2, 1};
      if (rates.size() % 8 != 0) continue;
      canvas.jumpToFlows(rates);
      if (canvas.flows().particleCount() >= 500) break;
    }
    canvas.setFlowsRunning(false);
    paintNow();
    rows[4].ours = bench::measure(frames, [&](int) {
      canvas.advanceFlows(1.0 / 60);
      paintNow();
    });
    std::printf("  %zu particles; %d paints in at least %d frames\n", canvas.flows().particleCount(), counter.paints, 4 * frames + frames / 2);
    if (shot != nullptr) canvas.grab().save(QString::fromLocal8Bit(shot));
  }
  {
    bench::NaiveGraphicsView view(sight);
    view.resize(width, height);
    view.show();
    isFit ? view.showAll() : view.showAtFullSize();
    view.paintNow();
    rows[0].peer = bench::measure(frames / 4, [&](int) {
      view.viewport()->update();
      view.paintNow();
    });
    rows[1].peer = bench::measure(frames, [&](int i) {
      (i / 20) % 2 != 0 ? view.panBy(-17, -9) : view.panBy(17, 9);
      view.paintNow();
    });
    rows[2].peer = bench::measure(frames, [&](int i) {
      view.zoomBy((i / 10) % 2 != 0 ? 1 / 1.02 : 1.02);
      view.paintNow();
    });
    rows[3].peer = bench::measure(frames, [&](int i) {
      view.dragMiddleNodeBy((i / 20) % 2 != 0 ? QPointF(-7, -5) : QPointF(7, 5));
      view.paintNow();
    });
    view.addParticles(500);
    view.paintNow();
    rows[4].peer = bench::measure(frames, [&](int i) {
      view.moveParticles(i);
      view.paintNow();
    });
  }
  return rows;
}

}  // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  widgets::Theme::current().applyTo(application);
  widgets::Theme::current().setScheme(widgets::Scheme::light);
  int count = 10000;
  bool mustCheck = false;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--check") == 0) mustCheck = true;
    else count = std::max(10, std::atoi(argv[i]));
  }
  const widgets::Sight sight = widgets::test::largeWorld(count);
  bool isOver = false;
  const char* folder = std::getenv("SLIPWAY_SHOTS");
  for (const bool isFit : {false, true}) {
    std::printf("%d nodes, %zu edges, %d x %d, %s (ms a frame)\n", count, sight.layout->edges.size(), width, height, isFit ? "all of it" : "at 100 %");
    const std::string shot = folder != nullptr ? std::string(folder) + (isFit ? "/bench-fit.png" : "/bench-100.png") : std::string();
    const std::vector<Row> rows = run(sight, count, isFit, folder != nullptr ? shot.c_str() : nullptr);
    std::printf("  %-14s %8s %8s   %10s %8s   %7s  %s\n", "", "median", "p95", "peer median", "p95", "faster", "budget");
    for (const Row& row : rows) {
      const bool isTooSlow = row.budget > 0 && row.ours.median() > row.budget;
      isOver = isOver || isTooSlow;
      std::printf("  %-14s %8.2f %8.2f   %10.2f %8.2f   %6.1fx", row.operation.c_str(), row.ours.median(), row.ours.p95(), row.peer.median(),
                  row.peer.p95(), row.peer.median() / std::max(row.ours.median(), 1e-6));
      if (row.budget > 0) std::printf("  %.1f %s", row.budget, isTooSlow ? "OVER" : "ok");
      std::printf("\n");
    }
  }
  return mustCheck && isOver ? 1 : 0;
}
