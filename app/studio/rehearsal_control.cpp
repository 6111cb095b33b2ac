#include "app/studio/rehearsal_control.h"

#include <QAction>
#include <QMetaObject>
#include <algorithm>

#include "app/studio/actions.h"
#include "app/studio/frame_changes.h"
#include "app/studio/project_view.h"
#include "app/studio/session.h"
#include "app/studio/status_line.h"
#include "app/studio/toast.h"
#include "app/studio/tool_bar.h"
#include "app/studio/workbench.h"
#include "widgets/canvas/canvas.h"
#include "widgets/code/code_view.h"
#include "widgets/problems/run_log.h"
#include "widgets/rehearsal/rehearsal_bar.h"
#include "widgets/rehearsal/transport.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using simulation::Milliseconds;

namespace {

constexpr std::uint64_t seed = 1;
constexpr double mostSpeed = 600;        // simulated seconds a second when "max" is chosen: a run of ten minutes takes one

}  // namespace

RehearsalControl::RehearsalControl(Session& session, Workbench& workbench, ProjectView& view, Actions& actions, ToolBar& toolBar, StatusLine& status)
    : QObject(&session), m_session(session), m_workbench(workbench), m_view(view), m_actions(actions), m_toolBar(toolBar), m_status(status) {
  connect(actions.rehearse, &QAction::triggered, this, [this] { m_isOpen ? stop() : start(); });
  connect(&session, &Session::closed, this, &RehearsalControl::stop);
  // A change of the files makes another system: what was rehearsed is no longer what is shown.
  connect(&session, &Session::snapshotChanged, this, [this] {
    if (m_isOpen && m_session.now() != m_snapshot) stop();
  });
  m_clock.setInterval(16);
  m_clock.setTimerType(Qt::PreciseTimer);
  connect(&m_clock, &QTimer::timeout, this, &RehearsalControl::tick);
}

RehearsalControl::~RehearsalControl() { endThread(); }

void RehearsalControl::endThread() {
  m_isEnding = true;
  if (m_thread.joinable()) m_thread.join();
  m_isEnding = false;
}

void RehearsalControl::connectOnce() {
  if (m_isConnected) return;
  m_isConnected = true;
  widgets::RehearsalBar& bar = m_workbench.rehearsalBar();
  connect(&bar, &widgets::RehearsalBar::timeChosen, this, &RehearsalControl::goTo);
  connect(&bar, &widgets::RehearsalBar::playToggled, this, [this] { setPlaying(!m_isPlaying); });
  connect(&bar, &widgets::RehearsalBar::speedChosen, this, [this](double speed) { m_speed = speed == widgets::Transport::fastest ? mostSpeed : speed; });
  connect(&bar, &widgets::RehearsalBar::scrubbing, this, [this](bool isScrubbing) {
    m_isScrubbing = isScrubbing;
    m_since.restart();
  });
  widgets::RunLog& log = m_workbench.runLog();
  connect(&log, &widgets::RunLog::timeRequested, this, &RehearsalControl::goTo);
  connect(&log, &widgets::RunLog::elementRequested, this, [this](const QString& element) {
    const std::string id = componentOf(element.toStdString(), *m_snapshot->design);
    if (!id.empty()) m_workbench.canvas().reveal({id});
  });
}

void RehearsalControl::start(bool isPlaying) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  m_snapshot = m_session.now();
  m_isOpen = true;
  m_playsWhenReady = isPlaying;
  m_now = 0;
  m_real = 0;
  connectOnce();
  m_workbench.runLog().setTrace(nullptr);
  m_workbench.rehearsalBar().setTrace(nullptr);
  m_workbench.rehearsalBar().setProgress(0);
  m_workbench.rehearsalBar().setSpeed(m_speed);
  m_workbench.setRehearsing(true);
  m_toolBar.setRehearsing(true);
  m_actions.rehearse->setText(QStringLiteral("Stop the rehearsal"));
  showStatus();
  simulate();
}

void RehearsalControl::simulate() {
  endThread();
  const std::uint64_t run = ++m_run;
  m_scenario = {};
  m_scenario.assumptions = m_snapshot->settings.assumptions;
  m_thread = std::thread([this, run, snapshot = m_snapshot, scenario = m_scenario] {
    int told = -1;
    const auto progress = [this, run, &told](double share) {
      if (const int percent = static_cast<int>(share * 100); percent != told) {
        told = percent;
        QMetaObject::invokeMethod(this, [this, run, share] {
          if (run == m_run && !m_player) m_workbench.rehearsalBar().setProgress(share);
        }, Qt::QueuedConnection);
      }
      return !m_isEnding;
    };
    Result<simulation::Trace> result = simulation::simulate(*snapshot->design, scenario, seed, progress);
    std::shared_ptr<const simulation::Trace> trace;
    QString why;
    if (result) trace = std::make_shared<const simulation::Trace>(std::move(result.value()));
    else why = sentenceOf(result.diagnostics());
    QMetaObject::invokeMethod(this, [this, trace, why, run] { take(trace, why, run); }, Qt::QueuedConnection);
  });
}

void RehearsalControl::take(std::shared_ptr<const simulation::Trace> trace, const QString& why, std::uint64_t run) {
  if (run != m_run || !m_isOpen) return;
  m_workbench.rehearsalBar().setProgress(-1);
  if (trace == nullptr) {
    stop();
    m_workbench.toast().showSentence(why, picture::Status::warning);
    return;
  }
  m_player = std::make_unique<playback::Player>(trace, m_snapshot->design);
  m_frame = {};
  m_workbench.rehearsalBar().setTrace(trace);
  m_workbench.runLog().setTrace(trace);
  m_workbench.rehearsalBar().setFocus();
  showFrame(true);
  showStatus();
  setPlaying(m_playsWhenReady);
  Q_EMIT ready();
}

void RehearsalControl::stop() {
  if (!m_isOpen) return;
  endThread();
  m_isOpen = false;
  ++m_run;
  setPlaying(false);
  m_player.reset();
  m_frame = {};
  m_view.setStates(std::make_shared<const picture::States>());
  widgets::Canvas& canvas = m_workbench.canvas();
  canvas.setFlows({});
  canvas.setCurrent({});
  canvas.refreshPicture();
  m_workbench.rehearsalBar().setTrace(nullptr);
  m_workbench.runLog().setTrace(nullptr);
  m_workbench.setRehearsing(false);
  m_toolBar.setRehearsing(false);
  m_actions.rehearse->setText(QStringLiteral("Rehearse a commit"));
  Q_EMIT m_session.stateChanged();
}

void RehearsalControl::setPlaying(bool isPlaying) {
  // Play at the end begins anew: there is nothing else it could mean.
  if (isPlaying && m_player && m_now >= m_player->trace().end) goTo(0);
  m_isPlaying = isPlaying && m_player != nullptr;
  if (m_workbench.isRehearsing()) m_workbench.rehearsalBar().setPlaying(m_isPlaying);
  m_workbench.canvas().setFlowsRunning(m_isPlaying);
  m_since.restart();
  if (m_isPlaying) m_clock.start();
  else m_clock.stop();
}

void RehearsalControl::tick() {
  if (!m_player) return;
  const double passed = static_cast<double>(std::min<qint64>(m_since.restart(), 100));
  if (m_isScrubbing) return;
  m_real += passed * m_speed;
  m_now = std::min<Milliseconds>(static_cast<Milliseconds>(m_real), m_player->trace().end);
  showFrame(false);
  if (m_now < m_player->trace().end) return;
  setPlaying(false);
  Q_EMIT finished();
}

void RehearsalControl::goTo(Milliseconds time) {
  if (!m_player) return;
  m_now = std::clamp<Milliseconds>(time, 0, m_player->trace().end);
  m_real = static_cast<double>(m_now);
  showFrame(true);
}

void RehearsalControl::showFrame(bool isJump) {
  const playback::Frame frame = m_player->frameAt(m_now);
  m_workbench.rehearsalBar().setTime(m_now);
  m_workbench.runLog().setTime(m_now);
  widgets::Canvas& canvas = m_workbench.canvas();
  std::map<std::string, widgets::FlowRate> rates;
  for (const auto& [relation, flow] : frame.flows)
    rates[relation] = {static_cast<double>(flow.ok), static_cast<double>(flow.slow), static_cast<double>(flow.failed)};
  if (isJump) canvas.jumpToFlows(rates);
  else canvas.setFlows(rates);
  const bool isNews = frame.eventsPassed != m_frame.eventsPassed;
  const std::vector<std::string> changed = changedElements(m_frame.states, frame.states);
  m_frame = frame;
  if (!changed.empty()) showChanged(changed);
  if (isNews) canvas.setCurrent(frame.current);
}

void RehearsalControl::showChanged(const std::vector<std::string>& ids) {
  m_view.setStates(std::make_shared<const picture::States>(m_frame.states));
  const Scene& scene = m_view.scene();
  if (scene.snapshot != m_snapshot || scene.layout == nullptr) return;
  const picture::Options options = m_view.options();
  std::vector<picture::Group> groups;
  for (const std::string& id : ids) groups.push_back(picture::drawOne(*m_snapshot->design, *scene.layout, m_frame.states, options, id));
  m_workbench.canvas().replaceGroups(std::move(groups));
}

void RehearsalControl::showStatus() {
  m_status.setLegend(StatusLine::Legend::states);
  m_status.setLeft({QStringLiteral("Rehearsal of commit %1").arg(QString::fromStdString(m_scenario.commit)), QStringLiteral("Seed %1").arg(seed)});
  QStringList right;
  if (m_player) right << QStringLiteral("Assumptions: %1").arg(m_player->trace().assumptions.size());
  right << QStringLiteral("Dot density = request rate");
  m_status.setRight(right);
}

}  // namespace slipway::studio
