#include "app/studio/scripted.h"

#include <QAction>
#include <QApplication>
#include <QPixmap>
#include <QTimer>
#include <cstdio>

#include "app/studio/actions.h"
#include "app/studio/file_commands.h"
#include "app/studio/main_window.h"
#include "app/studio/project_view.h"
#include "app/studio/rehearsal_control.h"
#include "app/studio/session.h"

namespace slipway::studio {

namespace {

void takeScreenshot(MainWindow& window, const Options& options) {
  if (options.screenshotFile.isEmpty()) return;
  QTimer::singleShot(options.afterMilliseconds, &window, [&window, options] {
    if (!window.grab().save(options.screenshotFile)) {
      std::fprintf(stderr, "slipway-studio: %s cannot be written.\n", qPrintable(options.screenshotFile));
      QApplication::exit(1);
      return;
    }
    QApplication::exit(0);
  });
}

}  // namespace

void runScript(MainWindow& window, const Options& options) {
  if (window.files().opener().isBusy()) {
    QObject::connect(&window.files(), &FileCommands::opened, &window, [&window, options] { runScript(window, options); }, Qt::SingleShotConnection);
    return;
  }
  if (window.session().isOpen()) {
    const Actions& actions = window.actions();
    if (options.view == u"split") actions.viewSplit->trigger();
    if (options.view == u"code") actions.viewCode->trigger();
    if (!options.select.isEmpty())
      // Once the window has its size: what is brought into sight before that is measured wrongly.
      QTimer::singleShot(200, &window, [&window, options] { window.view()->select(options.select.toStdString(), true); });
    if (options.rehearseAt) {
      QObject::connect(window.rehearsal(), &RehearsalControl::ready, &window, [&window, options] {
        window.rehearsal()->setPlaying(false);
        window.rehearsal()->goTo(static_cast<simulation::Milliseconds>(*options.rehearseAt * 1000));
        takeScreenshot(window, options);
      });
      window.rehearsal()->start(false);
      return;
    }
  }
  takeScreenshot(window, options);
}

}  // namespace slipway::studio
