#include "model/emit/svg.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "model/picture/text_width.h"
#include "tests/support/places.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/two_services_design.h"
#include "tests/support/two_services_states.h"

namespace slipway::emit {
namespace {

/// A queue that sends to a service with two tasks, placed by hand, so that only the drawing decides what is written.
picture::Picture smallPicture() {
  design::Design design;
  const auto add = [&design](std::string id, std::string kind, std::string title, std::string detail) -> design::Component& {
    design::Component component;
    component.id = std::move(id);
    component.kind = std::move(kind);
    component.title = std::move(title);
    component.detail = std::move(detail);
    design.components.push_back(std::move(component));
    return design.components.back();
  };
  add("aws_vpc.main", "vpc", "VPC", "10.0.0.0/16");
  add("aws_sqs_queue.mail", "sqs-queue", "mail & <more>", "standard");
  design::Property desired;
  desired.name = "desired";
  desired.text = "2";
  desired.unit = "tasks";
  add("aws_ecs_service.sender", "ecs-service", "sender", "Fargate service").properties = {desired};
  design::Relation relation;
  relation.id = "aws_sqs_queue.mail > aws_ecs_service.sender : message";
  relation.from = "aws_sqs_queue.mail";
  relation.to = "aws_ecs_service.sender";
  relation.type = catalog::RelationType::message;
  relation.label = "10 a batch";
  design.relations = {relation};
  layout::Layout layout;
  layout.boxes = {
      {"aws_vpc.main", {200, 0, 380, 160}}, {"aws_sqs_queue.mail", {0, 60, 140, 44}}, {"aws_ecs_service.sender", {220, 50, 340, 76}}};
  layout.chips["aws_ecs_service.sender"] = {{"", {230, 93, 320, 25}}};
  layout.edges = {{relation.id, {{140, 82}, {180, 82}, {180, 70}, {220, 70}}, true, {180, 40}, {}}};
  layout.bounds = {0, 0, 580, 160};
  return picture::draw(design, layout, {});
}

std::string readAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

picture::Picture twoServices(const picture::States& states, picture::Detail detail = picture::Detail::middle) {
  const design::Design design = test::twoServicesDesign();
  picture::Options options;
  options.detail = detail;
  return picture::draw(design, layout::arrange(design, {}, picture::fontMeasure()), states, options);
}

class Golden : public testing::TestWithParam<bool> {};

TEST_P(Golden, smallPictureIsWrittenByteForByte) {
  const std::string path = std::string(SLIPWAY_SOURCE_DIR) + "/tests/golden/emit/small-" + (GetParam() ? "dark" : "light") + ".svg";
  const std::string written = svg(smallPicture(), GetParam(), "Small");
  if (std::getenv("SLIPWAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << written;
  EXPECT_EQ(written, readAll(path)) << "SLIPWAY_UPDATE_GOLDEN=1 writes the file anew; look at it before you commit it.";
}

INSTANTIATE_TEST_SUITE_P(Themes, Golden, testing::Bool());

TEST(WholePicture, isTheSameEveryTime) { EXPECT_EQ(svg(twoServices({}), true, "t"), svg(twoServices({}), true, "t")); }

TEST(WholePicture, needsNothingBesideItself) {
  const std::string written = svg(twoServices(test::twoServicesStates()), false, "t");
  EXPECT_EQ(written.find("href"), std::string::npos);
  EXPECT_EQ(written.find("currentColor"), std::string::npos);
  EXPECT_EQ(written.find("#FF00FF"), std::string::npos);
  EXPECT_EQ(written.find("nan"), std::string::npos);
}

TEST(WholePicture, everyDetailIsWellFormed) {
  if (std::system("command -v xmllint > /dev/null") != 0) GTEST_SKIP() << "xmllint is not installed";
  const test::TemporaryFolder folder;
  for (const picture::Detail detail : {picture::Detail::far, picture::Detail::middle, picture::Detail::near})
    for (const bool isDark : {false, true}) {
      const std::string path = (folder.path() / "picture.svg").string();
      std::ofstream(path, std::ios::binary) << svg(twoServices(test::twoServicesStates(), detail), isDark, "Two services");
      EXPECT_EQ(std::system(("xmllint --noout '" + path + "'").c_str()), 0);
    }
}

}  // namespace
}  // namespace slipway::emit
