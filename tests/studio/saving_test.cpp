// Nothing that was typed is lost: the question when closing, as it is asked, and what is left after a crash.
#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include "app/studio/actions.h"
#include "app/studio/banner.h"
#include "model/workspace/gestures.h"
#include "model/workspace/journal.h"
#include "tests/studio/open_window.h"

namespace slipway::studio {

namespace {

const std::string services = "TerraformCodes/services.tf";

class Saving : public test::OpenWindow {
protected:
  Saving() { answersForPerson = false; }
  void change() { ASSERT_TRUE(window->session().apply(workspace::setProperty(*now(), service(), "desired", "3").value()).isEmpty()); }
  /// Closes by the shortcut and presses a button of the question.
  void closeAndAnswer(QMessageBox::StandardButton button) {
    onceShown<QMessageBox>([this, button](QMessageBox& question) {
      sentence = question.text().toStdString();
      detail = question.informativeText().toStdString();
      QTest::mouseClick(question.button(button), Qt::LeftButton);
    });
    hand().press(Qt::Key_W, Qt::ControlModifier);
  }
  std::string sentence, detail;
};

/// The template's folder with the journal of a session that was killed.
class Recovering : public test::OpenWindow {
protected:
  void prepareFolder() override {
    changed = onDisk(services);
    changed.replace(changed.find("desired_count = 2"), 17, "desired_count = 5");
    workspace::Journal journal(path.toStdString());
    journal.add(FilePath(services), &changed);
  }
  std::string changed;
};

}  // namespace

TEST_F(Saving, cancelKeepsTheWindowAndTheChange) {
  change();
  const test::Lines changed = changes();
  closeAndAnswer(QMessageBox::Cancel);
  EXPECT_EQ(sentence, "One file of two-services is not saved.");
  EXPECT_EQ(detail, services);
  ASSERT_TRUE(window->session().isOpen());
  EXPECT_EQ(changes(), changed);
  EXPECT_EQ(onDisk(services), *start.at(FilePath(services)));
}

TEST_F(Saving, saveWritesAndCloses) {
  change();
  const std::string text = *now()->files.at(FilePath(services));
  closeAndAnswer(QMessageBox::Save);
  EXPECT_FALSE(window->session().isOpen());
  EXPECT_EQ(onDisk(services), text);
}

TEST_F(Saving, discardClosesAndLeavesTheFiles) {
  change();
  closeAndAnswer(QMessageBox::Discard);
  EXPECT_FALSE(window->session().isOpen());
  EXPECT_EQ(onDisk(services), *start.at(FilePath(services)));
  EXPECT_TRUE(workspace::Journal(path.toStdString()).read().empty()) << "what was thrown away does not come back";
}

TEST_F(Recovering, whatACrashLeftIsBroughtBackAsOneStep) {
  Banner& banner = window->workbench()->banner();
  ASSERT_TRUE(banner.isVisible());
  EXPECT_EQ(onDisk(services), *start.at(FilePath(services)));
  hand().click(*banner.yesButton());
  EXPECT_FALSE(banner.isVisible());
  EXPECT_EQ(changes(), (test::Lines{"services.tf -      desired_count = 2", "services.tf +      desired_count = 5"}));
  EXPECT_TRUE(window->isWindowModified());
  expectUndoRestoresAll();
}

TEST_F(Recovering, whatIsDiscardedIsNotOfferedAgain) {
  hand().click(*window->workbench()->banner().noButton());
  EXPECT_EQ(changes(), test::Lines{});
  window.reset();
  openWindow();
  EXPECT_FALSE(window->workbench()->banner().isVisible());
}

TEST_F(Recovering, aSecondCrashBeforeTheAnswerLosesNothing) {
  window.reset();
  openWindow();
  EXPECT_TRUE(window->workbench()->banner().isVisible());
}

}  // namespace slipway::studio
