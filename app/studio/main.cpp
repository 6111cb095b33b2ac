#include <QApplication>
#include <QTimer>
#include <cstdio>

#include "app/studio/actions.h"
#include "app/studio/drawing_file.h"
#include "app/studio/main_window.h"
#include "app/studio/options.h"
#include "app/studio/scripted.h"
#include "model/layout/layout.h"
#include "model/picture/text_width.h"
#include "model/workspace/project.h"
#include "model/workspace/templates.h"
#include "widgets/theme/theme.h"

namespace {

using namespace slipway;

/// --render: no window at all.
int renderDrawing(const studio::Options& options) {
  SourceFiles files;
  if (options.folder.isEmpty()) {
    files = workspace::templateFiles(options.templateId.toStdString());
  } else {
    const auto project = workspace::Project::open(options.folder.toStdString());
    if (!project) {
      std::fprintf(stderr, "slipway-studio: %s\n", project.diagnostics().front().message.c_str());
      return 1;
    }
    files = project.value()->now()->files;
  }
  const auto snapshot = workspace::derive(files, nullptr);
  const layout::Layout layout = layout::arrange(*snapshot->design, snapshot->settings.pins, picture::fontMeasure());
  const QString why = studio::writeDrawing(picture::draw(*snapshot->design, layout, {}), options.renderFile, options.scheme == widgets::Scheme::dark, options.folder);
  if (!why.isEmpty()) std::fprintf(stderr, "slipway-studio: %s\n", qPrintable(why));
  return why.isEmpty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication::setOrganizationName(QStringLiteral("Slipway"));
  QApplication::setApplicationName(QStringLiteral("Slipway"));
  QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
  QApplication application(argc, argv);
  const studio::Options options = studio::readOptions(application);
  widgets::Theme::current().applyTo(application);
  if (!options.renderFile.isEmpty()) return renderDrawing(options);
  studio::MainWindow window(options);
  window.begin();
  window.show();
  studio::runScript(window, options);
  return QApplication::exec();
}
