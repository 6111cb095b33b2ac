// The command palette, export, and the window's program as a command.
#include <QAction>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QProcess>

#include "app/studio/actions.h"
#include "app/studio/command_palette.h"
#include "app/studio/toast.h"
#include "tests/studio/open_window.h"
#include "widgets/theme/search_field.h"

namespace slipway::studio {

namespace {

class Commands : public test::OpenWindow {
protected:
  /// Export by its key; the name is given to the dialog.
  void exportTo(const QString& file) {
    onceShown<QFileDialog>([file](QFileDialog& dialog) {
      auto* name = dialog.findChild<QLineEdit*>();
      ASSERT_NE(name, nullptr);
      name->setText(file);  // not by keys: the dialog's completion would open a popup over it
      QTest::keyClick(name, Qt::Key_Return);
    });
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    hand().press(Qt::Key_E, Qt::ControlModifier);
  }
};

}  // namespace

TEST_F(Commands, ctrlKFindsACommandByItsWordsAndRunsIt) {
  hand().press(Qt::Key_K, Qt::ControlModifier);
  ASSERT_NE(window->commandPalette(), nullptr);
  ASSERT_TRUE(window->commandPalette()->isVisible());
  hand().type(QStringLiteral("code only"));
  hand().press(Qt::Key_Return);
  EXPECT_FALSE(window->commandPalette()->isVisible());
  EXPECT_EQ(window->workbench()->view(), Workbench::View::code);
}

TEST_F(Commands, ctrlKGoesToAComponent) {
  hand().press(Qt::Key_K, Qt::ControlModifier);
  hand().type(QStringLiteral("product-service"));
  hand().press(Qt::Key_Return);
  ASSERT_FALSE(window->view()->selected().empty());
  EXPECT_EQ(now()->design->find(window->view()->selected())->title, "product-service");
}

TEST_F(Commands, aClickOnARowRunsItAndEscapeChangesNothing) {
  hand().press(Qt::Key_K, Qt::ControlModifier);
  hand().type(QStringLiteral("dark theme"));
  hand().press(Qt::Key_Escape);
  EXPECT_FALSE(window->commandPalette()->isVisible());
  EXPECT_FALSE(widgets::Theme::current().isDark());
  EXPECT_TRUE(canvas().hasFocus()) << "the keyboard goes back to where it was";
  hand().click(*window->findChild<QWidget*>(QStringLiteral("commandSearch")));
  ASSERT_TRUE(window->commandPalette()->isVisible());
}

TEST_F(Commands, theDrawingIsExported) {
  const QString svg = folder->path() + QStringLiteral("/drawing.svg"), png = folder->path() + QStringLiteral("/drawing.png");
  exportTo(svg);
  QFile file(svg);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << window->workbench()->toast().sentence().toStdString();
  const QByteArray text = file.readAll();
  EXPECT_TRUE(text.startsWith("<svg") || text.startsWith("<?xml"));
  EXPECT_TRUE(text.contains("user-service"));
  EXPECT_TRUE(window->workbench()->toast().sentence().contains(QStringLiteral("drawing.svg")));
  exportTo(png);
  const QImage image(png);
  EXPECT_GT(image.width(), 1500);
  EXPECT_EQ(changes(), test::Lines{}) << "a picture is no change of the files";
}

TEST_F(Commands, anExportThatCannotBeWrittenSaysSo) {
  exportTo(folder->path() + QStringLiteral("/no-such-folder/drawing.svg"));
  EXPECT_FALSE(QFile::exists(folder->path() + QStringLiteral("/no-such-folder")));
}

TEST_F(Commands, renderWritesThePictureWithoutAWindow) {
  const QString target = folder->path() + QStringLiteral("/rendered.png");
  QProcess studio;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  studio.setProcessEnvironment(environment);
  studio.start(QStringLiteral(SLIPWAY_BIN_DIR "/slipway-studio"),
               {QStringLiteral("--render"), target, QStringLiteral("--theme"), QStringLiteral("dark"), path});
  ASSERT_TRUE(studio.waitForFinished(30'000));
  EXPECT_EQ(studio.exitCode(), 0) << studio.readAllStandardError().toStdString();
  const QImage image(target);
  ASSERT_FALSE(image.isNull());
  EXPECT_LT(image.pixelColor(2, 2).lightness(), 40) << "the dark theme";
  studio.start(QStringLiteral(SLIPWAY_BIN_DIR "/slipway-studio"),
               {QStringLiteral("--render"), target, path + QStringLiteral("/no-such-folder")});
  ASSERT_TRUE(studio.waitForFinished(30'000));
  EXPECT_EQ(studio.exitCode(), 1);
  EXPECT_EQ(studio.readAllStandardError().count('\n'), 1) << "one clear sentence";
}

}  // namespace slipway::studio
