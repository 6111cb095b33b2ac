#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <string>

#include "app/studio/file_commands.h"
#include "app/studio/main_window.h"
#include "app/studio/project_view.h"
#include "app/studio/session.h"
#include "app/studio/workbench.h"
#include "model/workspace/templates.h"

namespace slipway::test {

/// The real window with the template two-fargate-services written to a folder of its own.
class OpenWindow : public testing::Test {
protected:
  void SetUp() override { open(QSize(1280, 800)); }
  void open(QSize size) {
    folder = std::make_unique<QTemporaryDir>();
    path = folder->path() + QStringLiteral("/two-services");
    ASSERT_TRUE(workspace::newProject("two-fargate-services", path.toStdString()));
    studio::Options options;
    options.folder = path;
    options.size = size;
    options.hasScheme = true;
    options.scheme = widgets::Scheme::light;
    window = std::make_unique<studio::MainWindow>(options);
    window->files().askAboutUnsaved = [this](const QString&, const QString&) {
      ++asked;
      return answer;
    };
    window->begin();
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    ASSERT_TRUE(window->session().isOpen());
  }
  void TearDown() override { window.reset(); }

  std::shared_ptr<const workspace::Snapshot> now() const { return window->session().now(); }
  std::string service(const std::string& title = "user-service") const {
    for (const design::Component& component : now()->design->components)
      if (component.kind == "ecs-service" && component.title == title) return component.id;
    return {};
  }
  bool waitForScene() const {
    return QTest::qWaitFor([this] { return window->view()->isUpToDate(); }, 5000);
  }
  std::string onDisk(const std::string& file) const {
    QFile read(path + u'/' + QString::fromStdString(file));
    return read.open(QIODevice::ReadOnly) ? read.readAll().toStdString() : std::string();
  }

  std::unique_ptr<QTemporaryDir> folder;
  QString path;
  std::unique_ptr<studio::MainWindow> window;
  int asked = 0;
  int answer = QMessageBox::Cancel;
};

}  // namespace slipway::test
