#include "widgets/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>

#include "model/core/resource.h"

namespace slipway::widgets {
namespace {

TEST(Theme, SwitchesColoursPaletteAndTellsSo) {
  Theme& theme = Theme::current();
  theme.applyTo(*qApp);
  theme.setScheme(Scheme::light);
  EXPECT_EQ(theme.colour("panel"), QColor(0xFF, 0xFF, 0xFF));
  QSignalSpy changed(&theme, &Theme::themeChanged);
  theme.setScheme(Scheme::dark);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(theme.isDark());
  EXPECT_EQ(theme.colour("panel"), QColor(0x1B, 0x1F, 0x27));
  EXPECT_EQ(qApp->palette().color(QPalette::Window), QColor(0x1B, 0x1F, 0x27));
  theme.setScheme(Scheme::dark);
  EXPECT_EQ(changed.count(), 1) << "the same scheme again changes nothing";
  theme.setScheme(Scheme::light);
}

TEST(Theme, FontsHaveFractionalPixelSizes) {
  EXPECT_GT(Theme::font(12.5).pointSizeF(), Theme::font(12).pointSizeF());
  EXPECT_EQ(Theme::font(12, 600).weight(), QFont::DemiBold);
  EXPECT_NE(Theme::font(12, 400, true).family(), Theme::font(12).family());
}

TEST(Theme, ReducedMotionCutsDurations) {
  Theme& theme = Theme::current();
  EXPECT_EQ(theme.duration(450), 450);
  theme.setReducedMotion(true);
  EXPECT_EQ(theme.duration(450), 0);
  theme.setReducedMotion(false);
}

TEST(Theme, AColourMayBeTranslucent) {
  EXPECT_NEAR(Theme::current().colour("accent", 0.16).alphaF(), 0.16, 0.005);
}

TEST(Theme, IconsAreAsLargeAsAskedAtAnyPixelRatio) {
  const auto icons = resourcesBelow("icons/");
  if (icons.empty()) GTEST_SKIP() << "no icons in resources";
  std::string stem(icons.front().substr(6));
  stem.resize(stem.size() - 4);
  const QPixmap once = Theme::current().tile(stem, 24, QColor(10, 120, 200));
  EXPECT_EQ(once.size(), QSize(24, 24));
  const QPixmap twice = Theme::current().tile(stem, 24, QColor(10, 120, 200), 2);
  EXPECT_EQ(twice.size(), QSize(48, 48));
  EXPECT_EQ(twice.deviceIndependentSize(), QSizeF(24, 24));
  const QImage image = once.toImage();
  EXPECT_EQ(image.pixelColor(3, 12).rgb(), QColor(10, 120, 200).rgb()) << "the tile's colour beside the glyph";
  int whitish = 0;
  for (int y = 0; y < 24; ++y)
    for (int x = 0; x < 24; ++x) whitish += image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).alpha() > 200 ? 1 : 0;
  EXPECT_GT(whitish, 10) << "a white glyph on it";
  EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0) << "rounded corners";
}

TEST(Theme, AnUnknownIconIsAnEmptyPixmap) { EXPECT_TRUE(Theme::current().glyph("no-such-icon", 16, Qt::black).isNull()); }

}  // namespace
}  // namespace slipway::widgets
