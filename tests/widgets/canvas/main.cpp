#include <gtest/gtest.h>

#include <QApplication>

#include "widgets/theme/theme.h"

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  slipway::widgets::Theme::current().applyTo(application);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
