#pragma once

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "model/layout/layout.h"
#include "model/picture/picture.h"
#include "model/workspace/snapshot.h"

namespace slipway::studio {

/// What the canvas shows of one snapshot: where things stand, and their picture at rest.
struct Scene {
  std::uint64_t revision = 0;
  std::shared_ptr<const workspace::Snapshot> snapshot;
  std::shared_ptr<const layout::Layout> layout;
  std::shared_ptr<const picture::Picture> picture;   ///< at `detail`
  picture::Options options;
};

/// Lays out and draws snapshots on a thread of its own. Only the latest wish counts: what was asked for in between is
/// passed over, so typing never queues up work.
class SceneMaker : public QObject {
  Q_OBJECT

public:
  explicit SceneMaker(QObject* parent);
  ~SceneMaker() override;

  /// Asks for a scene. With `isFresh` the layout starts anew instead of keeping what is there in its place.
  void request(std::shared_ptr<const workspace::Snapshot> snapshot, const picture::Options& options, bool isFresh);
  bool isBusy() const;

  /// The same at once, for those who cannot wait: the first paint, --render, tests.
  Scene makeNow(std::shared_ptr<const workspace::Snapshot> snapshot, const picture::Options& options, bool isFresh);

Q_SIGNALS:
  void ready(const slipway::studio::Scene& scene);

private:
  struct Wish {
    std::shared_ptr<const workspace::Snapshot> snapshot;
    picture::Options options;
    bool isFresh = false;
  };
  void work();
  Scene make(const Wish& wish);
  static bool isLaidOut(const Scene& scene, const Wish& wish, const layout::LayoutOptions& options);   ///< the scene's layout is also the wish's
  void hand(Scene scene);

  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<Wish> m_wish;
  bool m_isWorking = false;
  bool m_isEnding = false;
  std::mutex m_making;                                  ///< one scene at a time: each starts from the one before
  std::optional<Scene> m_previous;
  std::uint64_t m_handed = 0;
  std::thread m_thread;
};

}  // namespace slipway::studio
