#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>

#include "app/studio/file_commands.h"
#include "app/studio/main_window.h"
#include "app/studio/project_view.h"
#include "app/studio/session.h"
#include "app/studio/workbench.h"
#include "model/workspace/templates.h"
#include "tests/studio/hand.h"
#include "tests/support/changed_lines.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"

namespace slipway::test {

/// The real window with the template two-fargate-services written to a folder of its own.
class OpenWindow : public testing::Test {
protected:
  void SetUp() override { open(QSize(1280, 800)); }
  void open(QSize size) {
    folder = std::make_unique<QTemporaryDir>();
    path = folder->path() + QStringLiteral("/two-services");
    ASSERT_TRUE(workspace::newProject("two-fargate-services", path.toStdString()));
    prepareFolder();
    openWindow(size);
  }
  /// What a test writes into the folder before it is opened.
  virtual void prepareFolder() {}
  void openWindow(QSize size = QSize(1280, 800)) {
    studio::Options options;
    options.folder = path;
    options.size = size;
    options.hasScheme = true;
    options.scheme = widgets::Scheme::light;
    window = std::make_unique<studio::MainWindow>(options);
    if (answersForPerson)
      window->files().askAboutUnsaved = [this](const QString&, const QString&) {
        ++asked;
        return answer;
      };
    window->begin();
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->session().isOpen(); }, 10'000));
    start = now()->files;
    ASSERT_TRUE(waitForScene());
  }
  void TearDown() override { window.reset(); }

  std::shared_ptr<const workspace::Snapshot> now() const { return window->session().now(); }
  /// What the files differ by from how they were opened.
  Lines changes() const { return changedLines(start, now()->files); }
  /// Undoes once; the files must be what they were, byte for byte.
  void expectUndoRestoresAll() {
    hand().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(changes(), Lines{});
    EXPECT_FALSE(window->isWindowModified());
  }

  Hand hand() const { return Hand(*window); }
  widgets::Canvas& canvas() const { return window->workbench()->canvas(); }
  /// Does something with a dialog as soon as it is there. To be called before what opens it, which returns when it is closed.
  template <typename Dialog>
  void onceShown(std::function<void(Dialog&)> act) {
    auto* timer = new QTimer(window.get());
    QObject::connect(timer, &QTimer::timeout, timer, [this, timer, act, waits = 0]() mutable {
      auto* dialog = window->findChild<Dialog*>();
      if (dialog == nullptr || !dialog->isVisible()) {
        if (++waits < 250) return;
        ADD_FAILURE() << "no dialog opened";
        if (QWidget* other = QApplication::activeModalWidget()) other->close();
        return timer->deleteLater();
      }
      timer->stop();
      timer->deleteLater();
      act(*dialog);
    });
    timer->start(20);
  }
  /// A component's place in the window: its middle, or a point of its box in shares of it.
  QPoint placeOf(const std::string& id, QPointF share = {0.5, 0.5}) const {
    const QRectF box = canvas().camera().toView(canvas().elementRect(id));
    EXPECT_FALSE(box.isEmpty()) << id;
    return hand().in(canvas(), (box.topLeft() + QPointF(box.width() * share.x(), box.height() * share.y())).toPoint());
  }

  std::string service(const std::string& title = "user-service") const {
    for (const design::Component& component : now()->design->components)
      if (component.kind == "ecs-service" && component.title == title) return component.id;
    return {};
  }
  /// Until what is drawn is what the files say, and the view rests: a point that is asked for then is where it will be clicked.
  bool waitForScene() const {
    widgets::Camera before = canvas().camera();
    QElapsedTimer resting;
    resting.start();
    return QTest::qWaitFor(
        [&] {
          if (!window->view()->isUpToDate() || canvas().camera() != before) resting.restart();
          before = canvas().camera();
          return resting.elapsed() >= 60;
        },
        10'000);
  }
  void writeToDisk(const std::string& file, const std::string& text) const {
    QFile write(path + u'/' + QString::fromStdString(file));
    ASSERT_TRUE(write.open(QIODevice::WriteOnly));
    write.write(text.data(), static_cast<qint64>(text.size()));
  }
  std::string onDisk(const std::string& file) const {
    QFile read(path + u'/' + QString::fromStdString(file));
    return read.open(QIODevice::ReadOnly) ? read.readAll().toStdString() : std::string();
  }

  std::unique_ptr<QTemporaryDir> folder;
  QString path;
  std::unique_ptr<studio::MainWindow> window;
  SourceFiles start;
  bool answersForPerson = true;  ///< false: the question about unsaved work is a real dialog
  int asked = 0;
  int answer = QMessageBox::Cancel;
};

}  // namespace slipway::test
