#include <QAction>
#include <QLineEdit>
#include <QPushButton>

#include "app/studio/actions.h"
#include "app/studio/status_line.h"
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"
#include "widgets/canvas/canvas.h"
#include "widgets/code/code_view.h"
#include "widgets/code/editor.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/property_row.h"
#include "widgets/start/start_page.h"
#include "widgets/theme/segmented_control.h"

namespace slipway::studio {

namespace {

using Window = test::OpenWindow;

/// Sets the wanted tasks of a service by real keys in the inspector.
void typeTasks(MainWindow& window, const std::string& service, const QString& text) {
  window.view()->select(service, true);
  auto* field = qobject_cast<QLineEdit*>(window.workbench()->inspector().propertyRow("desired")->control());
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, text);
  QTest::keyClick(field, Qt::Key_Return);
}

std::string changedLines(const SourceFiles& before, const SourceFiles& after) {
  std::string lines;
  for (const auto& [file, text] : after)
    if (before.at(file) != text && *before.at(file) != *text) lines += file.text() + "\n";
  return lines;
}

}  // namespace

TEST_F(Window, showsTheTemplate) {
  EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("two-services")));
  EXPECT_FALSE(window->workbench()->canvas().sceneRect().isEmpty());
  EXPECT_FALSE(window->workbench()->canvas().elementRect(service()).isEmpty());
  EXPECT_EQ(window->statusLine().left().front(), QStringLiteral("Saved"));
}

TEST_F(Window, theEditorOpensWithTheRootsMainFile) {
  window->actions().viewSplit->trigger();
  EXPECT_EQ(window->workbench()->code().currentFile().text(), "TerraformCodes/main.tf");
  window->workbench()->code().closeFile(FilePath("TerraformCodes/main.tf"));
  window->view()->select(service(), true);
  EXPECT_EQ(window->workbench()->code().currentFile().text(), "TerraformCodes/modules/cluster/main.tf") << "what is selected is read";
}

TEST_F(Window, theToolBarCutsNothingOffAtAnyWidth) {
  const auto right = [](const QWidget& widget) { return widget.mapTo(widget.window(), QPoint(widget.width(), 0)).x(); };
  for (const int width : {1920, 1400, 1280, 1100}) {
    window->resize(width, 800);
    QCoreApplication::processEvents();
    auto* views = window->findChild<widgets::SegmentedControl*>();
    auto* search = window->findChild<QPushButton*>(QStringLiteral("commandSearch"));
    EXPECT_GE(views->width(), views->sizeHint().width()) << width;
    EXPECT_LE(right(*views), search->mapTo(window.get(), QPoint()).x()) << width;
    EXPECT_LE(right(*search), width) << width;
  }
}

TEST_F(Window, aPropertyChangesOneFileAndUndoRestoresItsBytes) {
  const SourceFiles before = now()->files;
  typeTasks(*window, service(), QStringLiteral("3"));
  EXPECT_EQ(now()->design->find(service())->text("desired"), "3");
  const std::string files = changedLines(before, now()->files);
  EXPECT_EQ(std::count(files.begin(), files.end(), '\n'), 1) << files;
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("one line of"))) << window->workbench()->toast().sentence().toStdString();
  window->actions().undo->trigger();
  EXPECT_EQ(changedLines(before, now()->files), "");
  EXPECT_FALSE(window->isWindowModified());
  window->actions().redo->trigger();
  EXPECT_EQ(now()->design->find(service())->text("desired"), "3");
}

TEST_F(Window, savingWritesTheFile) {
  typeTasks(*window, service(), QStringLiteral("3"));
  const FilePath file = window->session().project()->modifiedFiles().front();
  EXPECT_NE(onDisk(file.text()), *now()->files.at(file));
  window->actions().save->trigger();
  EXPECT_EQ(onDisk(file.text()), *now()->files.at(file));
  EXPECT_EQ(window->statusLine().left().front(), QStringLiteral("Saved"));
}

TEST_F(Window, typingInTheEditorChangesTheDrawing) {
  window->actions().viewSplit->trigger();
  const design::Component* component = now()->design->find(service());
  const design::Property* desired = component->property("desired");
  const SourceSpan place = desired->origin.isSomewhere() ? desired->origin : desired->place;
  window->view()->showPlace(place, true);
  widgets::Editor* editor = window->workbench()->code().currentEditor();
  ASSERT_NE(editor, nullptr);
  editor->select(place.range);
  QTest::keyClicks(editor, QStringLiteral("5"));
  ASSERT_TRUE(QTest::qWaitFor([this] { return now()->design->find(service())->text("desired") == "5"; }, 3000));
  ASSERT_TRUE(waitForScene());
  window->actions().undo->trigger();
  EXPECT_NE(now()->design->find(service())->text("desired"), "5");
  EXPECT_EQ(editor->bytes(), *now()->files.at(place.file));
}

TEST_F(Window, brokenTextKeepsTheDrawingAndShowsTheError) {
  window->actions().viewSplit->trigger();
  const SourceSpan source = now()->design->find(service())->sources.front();
  window->view()->showPlace(source, true);
  widgets::Editor* editor = window->workbench()->code().currentEditor();
  editor->goTo(source.range.begin);
  QTest::keyClicks(editor, QStringLiteral("{ = "));
  ASSERT_TRUE(QTest::qWaitFor([this] { return !now()->broken.empty(); }, 3000));
  EXPECT_FALSE(service().empty());
  EXPECT_TRUE(hasErrors(now()->diagnostics));
}

TEST_F(Window, closingAsksAboutUnsavedWork) {
  EXPECT_TRUE(window->files().mayClose());
  EXPECT_EQ(asked, 0);
  typeTasks(*window, service(), QStringLiteral("3"));
  answer = QMessageBox::Cancel;
  EXPECT_FALSE(window->close());
  EXPECT_EQ(asked, 1);
  const FilePath file = window->session().project()->modifiedFiles().front();
  answer = QMessageBox::Save;
  EXPECT_TRUE(window->close());
  EXPECT_EQ(onDisk(file.text()), *now()->files.at(file));
}

TEST_F(Window, discardingLeavesTheFilesAlone) {
  typeTasks(*window, service(), QStringLiteral("3"));
  const FilePath file = window->session().project()->modifiedFiles().front();
  const std::string before = onDisk(file.text());
  answer = QMessageBox::Discard;
  window->actions().close->trigger();
  EXPECT_FALSE(window->session().isOpen());
  ASSERT_NE(window->startPage(), nullptr);
  EXPECT_TRUE(window->startPage()->isVisible());
  EXPECT_EQ(onDisk(file.text()), before);
}

TEST_F(Window, nothingIsCutOffAtBothSizes) {
  for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
    window->resize(size);
    for (QAction* view : {window->actions().viewCanvas, window->actions().viewSplit, window->actions().viewCode}) {
      view->trigger();
      QTest::qWait(20);
      EXPECT_EQ(window->size(), size);
      for (const QWidget* button : window->menuWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!button->isVisible()) continue;
        EXPECT_LE(button->geometry().right(), size.width()) << button->accessibleName().toStdString();
        if (button->minimumWidth() == button->maximumWidth()) continue;      // an icon in a square of its own
        EXPECT_GE(button->width(), button->minimumSizeHint().width()) << button->accessibleName().toStdString();
      }
    }
  }
}

TEST_F(Window, aSelectionIsOneEverywhere) {
  window->view()->select(service(), true);
  EXPECT_EQ(window->workbench()->inspector().component(), service());
  EXPECT_EQ(window->workbench()->canvas().selection(), std::vector<std::string>{service()});
  EXPECT_EQ(window->statusLine().right().back(), QStringLiteral("user-service selected"));
}

}  // namespace slipway::studio
