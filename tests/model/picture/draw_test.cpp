#include <gmock/gmock.h>

#include "model/picture/marks.h"
#include "model/picture/picture.h"
#include "model/picture/text_width.h"
#include "tests/model/picture/reading.h"
#include "tests/support/two_services_design.h"
#include "tests/support/two_services_states.h"

namespace slipway::picture {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

class DrawTwoServices : public testing::Test {
protected:
  const design::Design design = test::twoServicesDesign();
  const layout::Layout layout = layout::arrange(design, {}, fontMeasure());

  Picture drawn(const States& states = {}, Detail detail = Detail::middle) const {
    Options options;
    options.detail = detail;
    return draw(design, layout, states, options);
  }
  std::vector<std::string> texts(const std::string& id, const States& states = {}) const {
    const Picture picture = drawn(states);
    const Group* group = groupOf(picture, id);
    return group == nullptr ? std::vector<std::string>() : textsOf(*group);
  }
};

TEST_F(DrawTwoServices, everyPlacedComponentIsThere) {
  const Picture picture = drawn();
  for (const auto& [id, box] : layout.boxes) EXPECT_NE(groupOf(picture, id), nullptr) << id;
}

TEST_F(DrawTwoServices, groupsLieInLayersAndHoldTheirMarks) {
  const Picture picture = drawn(test::twoServicesStates());
  int last = 0;
  for (const Group& group : picture.groups) {
    EXPECT_GE(group.layer, last) << group.id;
    last = group.layer;
    EXPECT_TRUE(picture.bounds.contains(group.bounds)) << group.id;
  }
  EXPECT_LT(groupOf(picture, "aws_subnet.private[\"a\"]")->layer, groupOf(picture, "aws_ecs_cluster.main")->layer);
  EXPECT_LT(groupOf(picture, "aws_vpc.main")->layer, groupOf(picture, "aws_internet_gateway.main > aws_lb.public : traffic")->layer);
  EXPECT_LT(groupOf(picture, "aws_ecr_repository.user > aws_ecs_service.user : reference")->layer,
            groupOf(picture, "internet > aws_internet_gateway.main : traffic")->layer);
}

TEST_F(DrawTwoServices, textsStayInsideTheirBoxes) {
  for (const States& states : {States(), test::twoServicesStates()}) {
    for (const Group& group : drawn(states).groups) {
      if (group.isRelation || group.layer >= 300) continue;  // the tag of a security group sits on its outline
      for (const TextMark& text : marksOf<TextMark>(group)) {
        const Rect room = layout.boxes.at(group.id), taken = boundsOf({text});
        EXPECT_GE(taken.x, room.x) << group.id << ": " << text.text;
        EXPECT_LE(taken.right(), room.right()) << group.id << ": " << text.text;
        EXPECT_LE(taken.bottom(), room.bottom() + 1) << group.id << ": " << text.text;
      }
    }
  }
}

TEST_F(DrawTwoServices, drawOneDrawsTheSame) {
  const States states = test::twoServicesStates();
  for (const Group& group : drawn(states).groups) {
    const Group again = drawOne(design, layout, states, {}, group.id);
    EXPECT_EQ(again.layer, group.layer) << group.id;
    EXPECT_EQ(again.bounds, group.bounds) << group.id;
    EXPECT_EQ(again.marks.size(), group.marks.size()) << group.id;
    EXPECT_EQ(textsOf(again), textsOf(group)) << group.id;
  }
  EXPECT_TRUE(drawOne(design, layout, states, {}, "aws_nothing.here").marks.empty());
}

TEST_F(DrawTwoServices, titlesCarryTheirDetail) {
  EXPECT_THAT(texts("aws_vpc.main"), ElementsAre("VPC", "10.0.0.0/16"));
  EXPECT_THAT(texts("aws_subnet.private[\"a\"]"), ElementsAre("nat-a", "Private a", "10.0.11.0/24"));
  EXPECT_THAT(texts("aws_lb_listener_rule.user"), ElementsAre("10", "/users*"));
  EXPECT_THAT(texts("aws_lb_listener.http/default"), ElementsAre("default", "404"));
  EXPECT_THAT(texts("aws_lb.public"), ElementsAre("listener HTTP :80", "public-alb", "Load balancer · 2 zones"));
}

TEST_F(DrawTwoServices, restingChipsSpreadTheTasksOverTheZones) {
  EXPECT_THAT(texts("aws_ecs_service.user"),
              ElementsAre("2 tasks", "user-service", "Fargate service · :3001", "1 task, zone a", "1 task, zone b"));
}

TEST_F(DrawTwoServices, aRehearsalShowsItsTasks) {
  const std::vector<std::string> shown = texts("aws_ecs_service.user", test::twoServicesStates());
  EXPECT_THAT(shown, Contains("2 healthy, 1 draining"));
  EXPECT_THAT(shown, Contains("revision 7 → 8"));
  EXPECT_THAT(shown, Contains("10.0.21.9"));
  EXPECT_THAT(shown, Contains("r7 draining"));
  EXPECT_THAT(shown, Not(Contains("2 tasks")));
  EXPECT_THAT(texts("aws_codepipeline.main/Build/user-service", test::twoServicesStates()), ElementsAre("user-service", "2 min 14 s"));
  EXPECT_THAT(texts("aws_ecr_repository.user", test::twoServicesStates()), ElementsAre("user-service", "3f2a91c pushed"));
  EXPECT_THAT(texts("internet > aws_internet_gateway.main : traffic", test::twoServicesStates()), ElementsAre("125 req/s"));
}

TEST_F(DrawTwoServices, checksAndProgressAreBars) {
  const Picture picture = drawn(test::twoServicesStates());
  const Rect box = layout.boxes.at("aws_codepipeline.main/Deploy/user-service");
  const std::vector<BoxMark> boxes = marksOf<BoxMark>(*groupOf(picture, "aws_codepipeline.main/Deploy/user-service"));
  const auto fill = std::find_if(boxes.begin(), boxes.end(), [](const BoxMark& mark) { return mark.fill.token == "status-starting-soft"; });
  ASSERT_NE(fill, boxes.end());
  EXPECT_NEAR(fill->rect.width, (box.width - 2) / 2, 0.01);
}

TEST_F(DrawTwoServices, farAwayThereAreNamesOnly) {
  const Picture picture = drawn(test::twoServicesStates(), Detail::far);
  EXPECT_THAT(textsOf(*groupOf(picture, "aws_ecs_service.user")), ElementsAre("user-service"));
  EXPECT_THAT(textsOf(*groupOf(picture, "aws_vpc.main")), ElementsAre("VPC"));
  EXPECT_THAT(textsOf(*groupOf(picture, "internet > aws_internet_gateway.main : traffic")), ElementsAre());
  for (const Group& group : picture.groups) EXPECT_LE(textsOf(group).size(), 1U) << group.id;
  EXPECT_EQ(groupOf(picture, "aws_ecr_repository.user > aws_ecs_service.user : reference"), nullptr);
  EXPECT_NE(groupOf(picture, "internet > aws_internet_gateway.main : traffic"), nullptr);
  EXPECT_EQ(marksOf<IconMark>(*groupOf(picture, "aws_codepipeline.main/Build")).front().icon, "build-project");
}

TEST_F(DrawTwoServices, nearByItShowsPropertiesAndPorts) {
  const Picture picture = drawn({}, Detail::near);
  const std::vector<std::string> shown = textsOf(*groupOf(picture, "aws_ecs_service.user"));
  EXPECT_THAT(shown, Contains("aws_ecs_service.user"));
  EXPECT_THAT(shown, Contains("256"));
  EXPECT_THAT(shown, Contains("CPU units"));
  EXPECT_THAT(shown, Contains("Task in zone b"));
  EXPECT_THAT(shown, Contains("deploy"));
  EXPECT_THAT(shown, Contains("image"));
}

TEST_F(DrawTwoServices, securityOutlinesAlternateTheirColours) {
  const Picture picture = drawn();
  EXPECT_EQ(marksOf<BoxMark>(*groupOf(picture, "aws_security_group.alb")).front().line.token, "sg-1");
  EXPECT_EQ(marksOf<BoxMark>(*groupOf(picture, "aws_security_group.tasks")).front().line.token, "sg-2");
  Options options;
  options.showSecurity = false;
  EXPECT_EQ(groupOf(draw(design, layout, {}, options), "aws_security_group.alb"), nullptr);
}

}  // namespace
}  // namespace slipway::picture
