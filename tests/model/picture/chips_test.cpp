#include <gmock/gmock.h>

#include "model/picture/marks.h"
#include "model/picture/picture.h"
#include "tests/model/picture/reading.h"

namespace slipway::picture {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

/// A service over two zones, each with a strip for its tasks.
class Chips : public testing::Test {
protected:
  Chips() {
    for (const std::string zone : {"a", "b"}) {
      design::Component component;
      component.id = "zone:" + zone;
      component.kind = "zone";
      component.detail = "eu-west-1" + zone;
      design.components.push_back(component);
    }
    design::Component card;
    card.id = "s";
    card.kind = "ecs-service";
    card.title = "svc";
    design.components.push_back(card);
    layout.boxes["s"] = {0, 0, 600, 76};
    layout.chips["s"] = {{"zone:a", {10, 43, strip, 25}}, {"zone:b", {310, 43, strip, 25}}};
  }
  void want(const std::string& count) {
    design::Property desired;
    desired.name = "desired";
    desired.text = count;
    desired.unit = "tasks";
    design.components.back().properties = {desired};
  }
  Group drawn() const { return drawOne(design, layout, states, {}, "s"); }
  void addTasks(const std::string& zone, int count) {
    ElementState& state = states.elements["s"];
    state.hasChips = true;
    for (int i = 1; i <= count; ++i)
      state.chips.push_back({"t" + std::to_string(i), zone, "10.0.11." + std::to_string(10 + i), "r8 serving", Status::ok, -1});
  }
  static constexpr double strip = 270;
  design::Design design;
  layout::Layout layout;
  States states;
};

TEST_F(Chips, theFirstZonesTakeWhatIsLeftOver) {
  want("3");
  EXPECT_THAT(textsOf(drawn()), ElementsAre("3 tasks", "svc", "2 tasks, zone a", "1 task, zone b"));
}

TEST_F(Chips, aZoneMayHaveNone) {
  want("1");
  EXPECT_THAT(textsOf(drawn()), ElementsAre("1 task", "svc", "1 task, zone a", "no task, zone b"));
}

TEST_F(Chips, unknownCountsGiveNoChips) {
  want("var.tasks");
  EXPECT_THAT(textsOf(drawn()), ElementsAre("var.tasks tasks", "svc"));
}

TEST_F(Chips, shareTheStripOfTheirZone) {
  addTasks("zone:a", 3);
  const Group group = drawn();
  std::vector<Rect> chips;
  for (const BoxMark& box : marksOf<BoxMark>(group))
    if (box.rect.height > 20 && box.fill.token == "status-ok-soft") chips.push_back(box.rect);
  ASSERT_EQ(chips.size(), 3u);
  EXPECT_NEAR(chips[0].x, 10.5, 1e-9);
  EXPECT_NEAR(chips[2].right(), 10 + strip - 0.5, 1e-9);
  EXPECT_FALSE(chips[0].intersects(chips[1]));
}

TEST_F(Chips, manyEndInACount) {
  addTasks("zone:b", 40);
  const std::vector<std::string> texts = textsOf(drawn());
  EXPECT_THAT(texts, Contains("+35"));
}

TEST_F(Chips, aLongWordGivesWayBeforeTheAddress) {
  addTasks("zone:a", 1);
  states.elements["s"].chips[0].word = "r8 check 1 of 2";
  layout.chips["s"][0].rect.width = 310;
  EXPECT_THAT(textsOf(drawn()), Contains("r8 check 1/2"));
  layout.chips["s"][0].rect.width = 260;
  EXPECT_THAT(textsOf(drawn()), Contains("r8 check"));
  layout.chips["s"][0].rect.width = 220;
  EXPECT_THAT(textsOf(drawn()), Contains("r8"));
  EXPECT_THAT(textsOf(drawn()), Contains("10.0.11.11"));
}

}  // namespace
}  // namespace slipway::picture
