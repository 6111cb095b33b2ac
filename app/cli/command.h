#pragma once

#include <CLI/CLI.hpp>

namespace slipway::cli {

/// Exit codes of docs: fine; findings of severity error, or a comparison that differs; bad usage or unreadable input.
enum ExitCode { fine = 0, findings = 1, unusable = 2 };

/// Declares one subcommand and what it does; its callback stores the exit code. Each is one file and one line in
/// main.cpp's list.
using Declare = void (*)(CLI::App& app, int& exitCode);

void declareAdd(CLI::App& app, int& exitCode);
void declareCheck(CLI::App& app, int& exitCode);
void declareConnect(CLI::App& app, int& exitCode);
void declareConvert(CLI::App& app, int& exitCode);
void declareDesign(CLI::App& app, int& exitCode);
void declareExplain(CLI::App& app, int& exitCode);
void declareExport(CLI::App& app, int& exitCode);
void declareFmt(CLI::App& app, int& exitCode);
void declareKinds(CLI::App& app, int& exitCode);
void declareManual(CLI::App& app, int& exitCode);
void declareMove(CLI::App& app, int& exitCode);
void declareNew(CLI::App& app, int& exitCode);
void declareNotYet(CLI::App& app, int& exitCode);
void declareRemove(CLI::App& app, int& exitCode);
void declareRename(CLI::App& app, int& exitCode);
void declareRender(CLI::App& app, int& exitCode);
void declareResources(CLI::App& app, int& exitCode);
void declareSet(CLI::App& app, int& exitCode);
void declareSimulate(CLI::App& app, int& exitCode);
void declareTemplates(CLI::App& app, int& exitCode);

}  // namespace slipway::cli
