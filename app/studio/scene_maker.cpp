#include "app/studio/scene_maker.h"

#include <QMetaObject>

#include "model/layout/inputs.h"
#include "model/picture/text_width.h"

namespace slipway::studio {

SceneMaker::SceneMaker(QObject* parent) : QObject(parent) {}

SceneMaker::~SceneMaker() {
  {
    const std::lock_guard lock(m_mutex);
    m_isEnding = true;
    m_wish.reset();
  }
  m_wake.notify_all();
  if (m_thread.joinable()) m_thread.join();
}

void SceneMaker::request(std::shared_ptr<const workspace::Snapshot> snapshot, const picture::Options& options, bool isFresh) {
  {
    const std::lock_guard lock(m_mutex);
    // A fresh layout that was asked for must not get lost under a later wish.
    const bool wasFresh = m_wish && m_wish->isFresh;
    m_wish = Wish{std::move(snapshot), options, isFresh || wasFresh};
  }
  if (!m_thread.joinable()) m_thread = std::thread([this] { work(); });
  m_wake.notify_all();
}

bool SceneMaker::isBusy() const {
  const std::lock_guard lock(m_mutex);
  return m_wish.has_value() || m_isWorking;
}

Scene SceneMaker::makeNow(std::shared_ptr<const workspace::Snapshot> snapshot, const picture::Options& options, bool isFresh) {
  return make({std::move(snapshot), options, isFresh});
}

void SceneMaker::work() {
  for (;;) {
    Wish wish;
    {
      std::unique_lock lock(m_mutex);
      m_isWorking = false;
      m_wake.wait(lock, [this] { return m_isEnding || m_wish.has_value(); });
      if (m_isEnding) return;
      wish = std::move(*m_wish);
      m_wish.reset();
      m_isWorking = true;
    }
    Scene scene = make(wish);
    QMetaObject::invokeMethod(this, [this, scene = std::move(scene)]() mutable { hand(std::move(scene)); }, Qt::QueuedConnection);
  }
}

Scene SceneMaker::make(const Wish& wish) {
  const std::lock_guard lock(m_making);
  Scene scene;
  scene.revision = wish.snapshot->revision;
  scene.snapshot = wish.snapshot;
  scene.options = wish.options;
  const design::Design& design = *wish.snapshot->design;
  layout::LayoutOptions options;
  options.showRoles = wish.options.showPermissions;
  if (m_previous && !wish.isFresh && isLaidOut(*m_previous, wish, options))
    scene.layout = m_previous->layout;
  else
    scene.layout = std::make_shared<const layout::Layout>(layout::arrange(design, wish.snapshot->settings.pins, picture::fontMeasure(),
                                                                          m_previous && !wish.isFresh ? m_previous->layout.get() : nullptr, options));
  scene.picture = std::make_shared<const picture::Picture>(picture::draw(design, *scene.layout, {}, wish.options));
  m_previous = scene;
  return scene;
}

bool SceneMaker::isLaidOut(const Scene& scene, const Wish& wish, const layout::LayoutOptions& options) {
  return scene.options.showPermissions == wish.options.showPermissions && scene.snapshot->settings.pins == wish.snapshot->settings.pins &&
         layout::areLaidOutAlike(*wish.snapshot->design, *scene.snapshot->design, options);
}

void SceneMaker::hand(Scene scene) {
  if (scene.revision < m_handed) return;
  m_handed = scene.revision;
  Q_EMIT ready(scene);
}

}  // namespace slipway::studio
