// From the click on a template to its painted picture: write and read its folder, derive, lay out, draw, paint at 1600 × 1000 on
// the raster backend. Budget: 100 ms for each, the first of a process included.
//   QT_QPA_PLATFORM=offscreen bench_templates [--check]      --check ends with 1 if a median is over the budget
#include <QApplication>
#include <cstring>
#include <filesystem>

#include "bench/timing.h"
#include "model/layout/layout.h"
#include "model/picture/picture.h"
#include "model/picture/text_width.h"
#include "model/workspace/folder.h"
#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"

using namespace slipway;

namespace {

constexpr double k_budget = 100;  // ms

/// All of it, as the studio does it; false if something fails.
bool openAndPaint(const std::string& id, const std::filesystem::path& folder) {
  if (!workspace::newProject(id, folder)) return false;
  const auto files = workspace::readFolder(folder, nullptr);
  if (!files) return false;
  const auto now = workspace::derive(*files, nullptr);
  widgets::Sight sight;
  sight.design = now->design;
  const auto layout = std::make_shared<const layout::Layout>(layout::arrange(*now->design, now->settings.pins, picture::fontMeasure()));
  sight.layout = layout;
  sight.pictureFor = [now, layout](picture::Detail detail) {
    picture::Options options;
    options.detail = detail;
    return std::make_shared<const picture::Picture>(picture::draw(*now->design, *layout, {}, options));
  };
  widgets::Canvas canvas;
  canvas.resize(1600, 1000);
  canvas.setSight(std::move(sight));
  canvas.show();
  return !canvas.grab().isNull();
}

}  // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  widgets::Theme::current().applyTo(application);
  widgets::Theme::current().setScheme(widgets::Scheme::light);
  const bool isChecked = argc > 1 && std::strcmp(argv[1], "--check") == 0;
  const test::TemporaryFolder temporary;
  const std::filesystem::path& root = temporary.path();
  bool isWithin = true;
  int count = 0;
  std::printf("%-24s %10s %10s %10s\n", "template", "first", "median", "95 %");
  for (const workspace::Template& one : workspace::templates()) {
    double first = 0;
    bool isDone = true;
    const bench::Frames frames = bench::measure(15, [&](int i) {
      const auto before = std::chrono::steady_clock::now();
      isDone &= openAndPaint(one.id, root / std::to_string(count++));
      if (i == 0) first = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count();
    });
    std::printf("%-24s %7.1f ms %7.1f ms %7.1f ms%s\n", one.id.c_str(), first, frames.median(), frames.p95(), isDone ? "" : "  failed");
    isWithin &= isDone && frames.median() < k_budget;
  }
  return isChecked && !isWithin ? 1 : 0;
}
