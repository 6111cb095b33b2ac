#include "app/studio/folder_opener.h"

#include <QMetaObject>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace slipway::studio {

struct FolderOpener::Run {
  std::function<void(Opened)> done;
  std::mutex mutex;
  std::condition_variable ready;
  std::optional<Opened> result;
};

FolderOpener::FolderOpener(QObject* parent) : QObject(parent) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(patience);
  connect(&m_patience, &QTimer::timeout, this, &FolderOpener::slow);
}

FolderOpener::~FolderOpener() { m_pool.waitForDone(); }

void FolderOpener::start(std::function<Opened()> work, std::function<void(Opened)> done) {
  const auto run = std::make_shared<Run>();
  run->done = std::move(done);
  m_run = run;
  m_patience.start();
  m_pool.start([this, run, work = std::move(work)] {
    Opened result = work();
    {
      const std::lock_guard lock(run->mutex);
      run->result.emplace(std::move(result));
    }
    run->ready.notify_all();
    QMetaObject::invokeMethod(
        this, [this, run] { deliver(run); }, Qt::QueuedConnection);
  });
}

bool FolderOpener::wait(int milliseconds) {
  const std::shared_ptr<Run> run = m_run;
  if (run == nullptr) return true;
  {
    std::unique_lock lock(run->mutex);
    if (!run->ready.wait_for(lock, std::chrono::milliseconds(milliseconds), [&run] { return run->result.has_value(); })) return false;
  }
  deliver(run);
  return true;
}

void FolderOpener::cancel() {
  if (m_run == nullptr) return;
  m_run.reset();
  m_patience.stop();
  Q_EMIT ended();
}

void FolderOpener::deliver(const std::shared_ptr<Run>& run) {
  if (run != m_run) return;  // cancelled, asked for anew, or fetched by wait()
  m_run.reset();
  m_patience.stop();
  Q_EMIT ended();
  run->done(std::move(*run->result));
}

}  // namespace slipway::studio
