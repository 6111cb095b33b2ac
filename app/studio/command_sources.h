#pragma once

#include <vector>

#include "app/studio/command_list.h"

namespace slipway::studio {

class MainWindow;

/// All that the command palette offers at this moment: the window's commands that can be run, the components of the design,
/// the files of the project, or the folders that were open before.
std::vector<Command> commandsOf(MainWindow& window);

}  // namespace slipway::studio
