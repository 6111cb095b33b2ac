#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>

#include "model/core/result.h"
#include "model/workspace/project.h"

namespace slipway::studio {

/// Reads folders on a worker, so that a large or slow one never holds the window up. The latest wish counts: what was asked
/// for before is forgotten, and so is what is cancelled.
class FolderOpener : public QObject {
  Q_OBJECT

public:
  using Opened = Result<std::unique_ptr<workspace::Project>>;

  explicit FolderOpener(QObject* parent);
  ~FolderOpener() override;

  /// Runs `work` on the worker and hands what it gives to `done`, here.
  void start(std::function<Opened()> work, std::function<void(Opened)> done);
  /// Waits for it so many milliseconds at most; true if nothing is under way any more.
  bool wait(int milliseconds);
  void cancel();
  bool isBusy() const { return m_run != nullptr; }

  static constexpr int patience = 150;  ///< ms after which slow() tells that it takes a while

Q_SIGNALS:
  void slow();
  void ended();  ///< opened, failed or cancelled

private:
  struct Run;
  void deliver(const std::shared_ptr<Run>& run);

  std::shared_ptr<Run> m_run;
  QTimer m_patience;
  QThreadPool m_pool;
};

}  // namespace slipway::studio
