// The command palette, and the window's program as a command.
#include <QAction>
#include <QImage>
#include <QLabel>
#include <QProcess>

#include "app/studio/actions.h"
#include "app/studio/command_palette.h"
#include "tests/studio/open_window.h"
#include "tests/support/places.h"
#include "widgets/theme/search_field.h"

namespace slipway::studio {

namespace {

using Commands = test::OpenWindow;

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

TEST_F(Commands, whatAComponentIsCountsToo) {
  hand().press(Qt::Key_K, Qt::ControlModifier);
  hand().type(QStringLiteral("product-service image repository"));
  hand().press(Qt::Key_Return);
  ASSERT_FALSE(window->view()->selected().empty());
  EXPECT_EQ(now()->design->find(window->view()->selected())->kind, "ecr-repository");
  hand().press(Qt::Key_K, Qt::ControlModifier);
  hand().type(QStringLiteral("product-service ecs service"));
  hand().press(Qt::Key_Return);
  EXPECT_EQ(now()->design->find(window->view()->selected())->kind, "ecs-service") << "not a role with the same letters in its name";
}

TEST_F(Commands, wordsThatFindNothingAreNamed) {
  hand().press(Qt::Key_K, Qt::ControlModifier);
  hand().type(QStringLiteral("9zq"));
  EXPECT_TRUE(window->commandPalette()->nothing()->isVisible());
  EXPECT_TRUE(window->commandPalette()->nothing()->text().endsWith(QStringLiteral("9zq")));
  hand().press(Qt::Key_Return);
  EXPECT_TRUE(window->commandPalette()->isVisible()) << "there is nothing to run";
  hand().press(Qt::Key_Backspace);
  hand().press(Qt::Key_Backspace);
  hand().press(Qt::Key_Backspace);
  EXPECT_FALSE(window->commandPalette()->nothing()->isVisible());
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
