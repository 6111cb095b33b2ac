// Other programs and the open folder; folders that cannot be opened, and those that take long.
#include <QPushButton>
#include <QSignalSpy>
#include <thread>

#include "app/studio/banner.h"
#include "app/studio/disk_watch.h"
#include "app/studio/folder_opener.h"
#include "app/studio/opening_veil.h"
#include "app/studio/toast.h"
#include "model/workspace/gestures.h"
#include "tests/studio/open_window.h"
#include "widgets/start/start_page.h"

namespace slipway::studio {

namespace {

const std::string services = "TerraformCodes/services.tf";

class Disk : public test::OpenWindow {
protected:
  void SetUp() override {
    test::OpenWindow::SetUp();
    QSignalSpy looked(window->diskWatch(), &DiskWatch::looked);
    ASSERT_TRUE(looked.wait(5000));  // from here on the folder is watched
  }
  std::string withCount(const char* count) const {
    std::string text = *start.at(FilePath(services));
    return text.replace(text.find("desired_count = 2"), 17, std::string("desired_count = ") + count);
  }
  void change() { ASSERT_TRUE(window->session().apply(workspace::setProperty(*now(), service(), "desired", "3").value()).isEmpty()); }
  bool waitForDesired(const char* count) const {
    return QTest::qWaitFor([&] { return now()->design->find(service())->text("desired") == count; }, 5000);
  }
  Banner& banner() const { return window->workbench()->banner(); }
};

}  // namespace

TEST_F(Disk, whatAnotherProgramWritesIsReadByItself) {
  writeToDisk(services, withCount("7"));
  ASSERT_TRUE(waitForDesired("7"));
  EXPECT_FALSE(window->isWindowModified()) << "nothing is unsaved by that";
  EXPECT_FALSE(banner().isVisible());
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("services.tf")))
      << window->workbench()->toast().sentence().toStdString();
  hand().press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(changes(), test::Lines{});
  EXPECT_TRUE(window->isWindowModified()) << "the disk has the other text now";
}

TEST_F(Disk, newAndRemovedFilesAreFollowedToo) {
  writeToDisk("TerraformCodes/extra.tf", "resource \"aws_sqs_queue\" \"extra\" {\n  name = \"extra\"\n}\n");
  ASSERT_TRUE(QTest::qWaitFor([this] { return now()->design->find("aws_sqs_queue.extra") != nullptr; }, 5000));
  ASSERT_TRUE(QFile::remove(path + QStringLiteral("/TerraformCodes/extra.tf")));
  ASSERT_TRUE(QTest::qWaitFor([this] { return now()->design->find("aws_sqs_queue.extra") == nullptr; }, 5000));
  EXPECT_EQ(changes(), test::Lines{});
}

TEST_F(Disk, unsavedWorkIsKeptUntilAPersonChooses) {
  change();
  writeToDisk(services, withCount("7"));
  ASSERT_TRUE(QTest::qWaitFor([this] { return banner().isVisible(); }, 5000));
  EXPECT_EQ(banner().sentence(), QStringLiteral("TerraformCodes/services.tf changed on disk, and has unsaved changes here."));
  EXPECT_EQ(now()->design->find(service())->text("desired"), "3");
  EXPECT_FALSE(window->files().save()) << "nothing is written over before that";
  EXPECT_EQ(onDisk(services), withCount("7"));
  hand().click(*banner().yesButton());
  EXPECT_FALSE(banner().isVisible());
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_TRUE(window->files().save());
  EXPECT_EQ(onDisk(services), withCount("3"));
}

TEST_F(Disk, reloadTakesTheOtherTextAsOneStep) {
  change();
  writeToDisk(services, withCount("7"));
  ASSERT_TRUE(QTest::qWaitFor([this] { return banner().isVisible(); }, 5000));
  hand().click(*banner().noButton());
  EXPECT_EQ(now()->design->find(service())->text("desired"), "7");
  EXPECT_FALSE(window->isWindowModified());
  hand().press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(now()->design->find(service())->text("desired"), "3") << "what was mine is one undo away";
}

TEST_F(Disk, ownSavesAskNothing) {
  change();
  QSignalSpy looked(window->diskWatch(), &DiskWatch::looked);
  ASSERT_TRUE(window->files().save());
  ASSERT_TRUE(looked.wait(5000));
  EXPECT_FALSE(banner().isVisible());
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_EQ(now()->design->find(service())->text("desired"), "3");
}

TEST_F(Disk, aFolderThatIsNotThereLeavesTheProjectOpen) {
  QSignalSpy failed(&window->files(), &FileCommands::failed);
  window->files().open(path + QStringLiteral("/no-such-folder"));
  ASSERT_TRUE(failed.wait(5000));
  EXPECT_TRUE(window->session().isOpen());
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("no-such-folder")))
      << window->workbench()->toast().sentence().toStdString();
  EXPECT_FALSE(window->veil().isVisible());
}

TEST_F(Disk, aSlowFolderSaysSoAndCanBeGivenUp) {
  FolderOpener& opener = window->files().opener();
  bool isDone = false;
  QElapsedTimer clock;
  clock.start();
  opener.start(
      []() -> FolderOpener::Opened {
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        return Diagnostics{};
      },
      [&isDone](FolderOpener::Opened) { isDone = true; });
  EXPECT_LT(clock.elapsed(), 100) << "the window is not held up";
  EXPECT_FALSE(window->veil().isVisible());
  ASSERT_TRUE(QTest::qWaitFor([this] { return window->veil().isVisible(); }, 3000));
  EXPECT_GE(clock.elapsed(), FolderOpener::patience - 10);
  EXPECT_TRUE(window->veil().sentence().startsWith(QStringLiteral("Opening ")));
  hand().click(*window->veil().cancelButton());
  EXPECT_FALSE(window->veil().isVisible());
  QTest::qWait(1000);
  EXPECT_FALSE(isDone);
  EXPECT_TRUE(window->session().isOpen());
}

}  // namespace slipway::studio
