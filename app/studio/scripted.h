#pragma once

#include "app/studio/options.h"

namespace slipway::studio {

class MainWindow;

/// Does what the hidden options ask for (view, selection, rehearsal up to a moment, screenshot), so that pictures of the
/// window can be made again by a command.
void runScript(MainWindow& window, const Options& options);

}  // namespace slipway::studio
