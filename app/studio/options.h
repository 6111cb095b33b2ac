#pragma once

#include <QSize>
#include <QString>
#include <optional>

#include "widgets/theme/theme.h"

class QApplication;

namespace slipway::studio {

/// What the command line asks for.
struct Options {
  QString folder;                         ///< a project to open; "" = start page
  QString templateId;                     ///< a template to open instead, in a new folder
  widgets::Scheme scheme = widgets::Scheme::system;
  bool hasScheme = false;                 ///< --theme was given; else the remembered one counts
  QString renderFile;                     ///< --render: write the drawing (SVG or PNG by name) and leave
  QString screenshotFile;                 ///< --screenshot: write the window and leave
  QSize size;                             ///< --size; invalid = remembered
  int afterMilliseconds = 800;            ///< --after: how long to wait before the screenshot
  QString view;                           ///< --view canvas, split or code
  QString select;                         ///< --select: a component's id
  std::optional<double> rehearseAt;       ///< --rehearse SECONDS: play up to there
};

/// Reads argv; prints and leaves on --help, --version and on mistakes (exit code 64).
Options readOptions(const QApplication& application);

}  // namespace slipway::studio
