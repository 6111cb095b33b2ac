#include <gtest/gtest.h>

#include <QApplication>
#include <QTemporaryDir>

#include "widgets/theme/theme.h"

int main(int argc, char** argv) {
  // Nothing of the person who runs the tests is read or written.
  QTemporaryDir home;
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) qputenv(name, home.path().toUtf8());
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication::setOrganizationName(QStringLiteral("Slipway"));
  QApplication::setApplicationName(QStringLiteral("SlipwayTest"));
  QApplication application(argc, argv);
  slipway::widgets::Theme::current().applyTo(application);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
