#include "tests/widgets/canvas/fixture.h"

namespace slipway::widgets {
namespace {

using test::CanvasTest;

TEST_F(CanvasTest, BoxesWearTheirColoursInLightAndDark) {
  for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
    Theme::current().setScheme(scheme);
    const Theme& theme = Theme::current();
    const QImage image = shot();
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (!folder.isEmpty()) image.save(folder + (theme.isDark() ? QStringLiteral("/canvas-dark.png") : QStringLiteral("/canvas-light.png")));
    EXPECT_EQ(image.pixelColor(view(220, 150)), theme.colour("node"));
    EXPECT_EQ(image.pixelColor(view(300, 400)), theme.colour("private-fill"));
    EXPECT_EQ(image.pixelColor(view(400, 300)), theme.colour("region-fill"));
    EXPECT_EQ(image.pixelColor(view(300, 142)), theme.colour("traffic")) << "the line between a and c";
    EXPECT_EQ(image.pixelColor(view(160, 120)), theme.colour("node-line")) << "a hairline on whole pixels";
    EXPECT_EQ(image.pixelColor(view(92, 142)), theme.colour("group-compute")) << "the tile beside its glyph";
  }
}

TEST_F(CanvasTest, TextStandsWhereItsBaselineSays) {
  const QImage image = shot();
  const QColor ground = Theme::current().colour("node");
  int dark = 0, above = 0, below = 0;
  for (int x = 121; x < 131; ++x)
    for (int y = 0; y < 44; ++y) {
      const bool isInk = image.pixelColor(view(x, 120 + y)).lightness() < ground.lightness() - 120;
      dark += isInk && y >= 12 && y <= 19 ? 1 : 0;
      above += isInk && y > 2 && y < 8 ? 1 : 0;
      below += isInk && y > 36 && y < 42 ? 1 : 0;
    }
  EXPECT_GT(dark, 8) << "the title's letter";
  EXPECT_EQ(above + below, 0);
}

TEST_F(CanvasTest, DotsStandEachTwentyPixels) {
  const QImage image = shot();
  const Theme& theme = Theme::current();
  // Outside the region: scene (820, 620) lies on the grid.
  EXPECT_NE(image.pixelColor(view(820, 620)), theme.colour("canvas"));
  EXPECT_EQ(image.pixelColor(view(830, 630)), theme.colour("canvas"));
}

TEST_F(CanvasTest, LaterGroupsCoverEarlierOnes) {
  Sight sight = canvas.sight();
  auto picture = std::make_shared<picture::Picture>();
  const auto box = [](const std::string& id, const std::string& token) {
    picture::Group group{id, false, 0, {100, 100, 100, 100}, {}};
    picture::BoxMark mark;
    mark.rect = {100, 100, 100, 100};
    mark.fill = {token};
    group.marks.push_back(mark);
    return group;
  };
  picture->bounds = {0, 0, 800, 600};
  picture->groups = {box("a", "status-ok"), box("b", "status-error")};
  sight.pictureFor = [picture](picture::Detail) { return picture; };
  canvas.setSight(sight);
  EXPECT_EQ(shot().pixelColor(view(150, 150)), Theme::current().colour("status-error"));
  canvas.setHidden({"b"});
  EXPECT_EQ(shot().pixelColor(view(150, 150)), Theme::current().colour("status-ok"));
}

TEST_F(CanvasTest, ScrollingPaintsWhatAFullRepaintWould) {
  canvas.setCamera({1, {-37, -61}});
  canvas.setCamera({1, {-120, 14}});
  canvas.setCamera({1, {55, -140}});
  const QImage scrolled = shot();
  canvas.refreshPicture();   // paints all of it anew
  EXPECT_EQ(shot(), scrolled);
}

TEST_F(CanvasTest, AReplacedGroupIsPaintedAndNothingElseChanges) {
  const QImage before = shot();
  picture::Group group = canvas.sight().pictureFor(picture::Detail::middle)->groups.back();
  ASSERT_EQ(group.id, "c");
  const picture::Group original = group;
  std::get<picture::BoxMark>(group.marks.front()).fill = {"status-warning-soft"};
  canvas.replaceGroups({group});
  EXPECT_EQ(shot().pixelColor(view(620, 150)), Theme::current().colour("status-warning-soft"));
  canvas.replaceGroups({original});
  EXPECT_EQ(shot(), before);
}

TEST_F(CanvasTest, EachDetailShowsItsOwnPicture) {
  canvas.setCamera({0.3, {20, 30}});
  settle();
  EXPECT_EQ(canvas.detail(), picture::Detail::far);
  EXPECT_EQ(shot().pixelColor(view(160, 142)), Theme::current().colour("group-compute"));
  canvas.setCamera({2, {-100, -100}});
  settle();
  EXPECT_EQ(canvas.detail(), picture::Detail::near);
}

TEST_F(CanvasTest, TitlesStickToTheEdgeWhileTheirBoxIsSeen) {
  canvas.setCamera({1, {20, -300}});
  settle();
  const QImage image = shot();
  int ink = 0;
  for (int x = 30; x < 200; ++x)
    for (int y = 2; y < 60; ++y) ink += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
  EXPECT_GT(ink, 60) << "region and left say their names at the top";
}

TEST_F(CanvasTest, AnEmptyCanvasSaysWhatToDo) {
  canvas.setSight({});
  const QImage image = shot();
  int ink = 0;
  for (int x = 200; x < 700; ++x)
    for (int y = 330; y < 370; ++y) ink += image.pixelColor(x, y).lightness() < 150 ? 1 : 0;
  EXPECT_GT(ink, 200);
}

}  // namespace
}  // namespace slipway::widgets
