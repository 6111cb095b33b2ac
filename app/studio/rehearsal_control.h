#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "model/playback/frame.h"
#include "model/simulation/simulate.h"
#include "model/workspace/snapshot.h"

namespace slipway::widgets {
class RehearsalBar;
class RunLog;
}

namespace slipway::studio {

class Actions;
class ProjectView;
class Session;
class StatusLine;
class ToolBar;
class Workbench;

/// Rehearses the present snapshot: runs the simulation on a thread, then plays its trace on the canvas. Three clocks are kept
/// apart: real time, the speed chosen, and the simulated time that bar, log and canvas show.
class RehearsalControl : public QObject {
  Q_OBJECT

public:
  RehearsalControl(Session& session, Workbench& workbench, ProjectView& view, Actions& actions, ToolBar& toolBar, StatusLine& status);
  ~RehearsalControl() override;

  void start(bool isPlaying = true);
  void stop();
  bool isOpen() const { return m_isOpen; }
  bool isReady() const { return m_player != nullptr; }
  bool isPlaying() const { return m_isPlaying; }
  void setPlaying(bool isPlaying);
  void goTo(simulation::Milliseconds time);
  simulation::Milliseconds time() const { return m_now; }
  const simulation::Trace* trace() const { return m_player ? &m_player->trace() : nullptr; }

Q_SIGNALS:
  void ready();
  void finished();                       ///< the playhead reached the end

private:
  void connectOnce();
  void simulate();
  void take(std::shared_ptr<const simulation::Trace> trace, const QString& why, std::uint64_t run);
  void tick();
  void showFrame(bool isJump);
  void showChanged(const std::vector<std::string>& ids);
  void showStatus();
  void endThread();

  Session& m_session;
  Workbench& m_workbench;
  ProjectView& m_view;
  Actions& m_actions;
  ToolBar& m_toolBar;
  StatusLine& m_status;
  std::shared_ptr<const workspace::Snapshot> m_snapshot;      ///< what is rehearsed
  std::unique_ptr<playback::Player> m_player;
  playback::Frame m_frame;
  simulation::Scenario m_scenario;
  simulation::Milliseconds m_now = 0;
  double m_real = 0;                     ///< simulated ms, with fractions
  double m_speed = 4;
  bool m_isOpen = false;
  bool m_isPlaying = false;
  bool m_isScrubbing = false;
  bool m_isConnected = false;
  bool m_playsWhenReady = true;
  QTimer m_clock;
  QElapsedTimer m_since;
  std::thread m_thread;
  std::atomic<bool> m_isEnding = false;
  std::uint64_t m_run = 0;
};

}  // namespace slipway::studio
