#include <gtest/gtest.h>

#include "model/core/resource.h"
#include "model/picture/marks.h"
#include "model/picture/picture.h"
#include "model/picture/theme.h"
#include "tests/model/picture/reading.h"

namespace slipway::picture {
namespace {

constexpr std::uint32_t magenta = 0xFF00FF;

void expectKnown(const Paint& paint, const std::string& of) {
  EXPECT_TRUE(!paint || colour(paint.token, true) != magenta) << of << " uses " << paint.token;
}

void expectKnown(const BoxMark& box, const std::string& of) {
  expectKnown(box.fill, of);
  expectKnown(box.line, of);
}
void expectKnown(const PathMark& path, const std::string& of) {
  expectKnown(path.fill, of);
  expectKnown(path.line, of);
}
void expectKnown(const TextMark& text, const std::string& of) { expectKnown(text.fill, of); }
void expectKnown(const IconMark& icon, const std::string& of) {
  expectKnown(icon.tile, of);
  expectKnown(icon.glyph, of);
  EXPECT_TRUE(resource("icons/" + icon.icon + ".svg").has_value()) << of << " has no icon " << icon.icon;
}

Rect boxFor(catalog::Shape shape) {
  switch (shape) {
    case catalog::Shape::container:
    case catalog::Shape::pipeline:
    case catalog::Shape::outline: return {0, 0, 300, 200};
    case catalog::Shape::card: return {0, 0, 420, 76};
    case catalog::Shape::pill: return {0, 0, 110, 22};
    case catalog::Shape::stage: return {0, 0, 160, 92};
    case catalog::Shape::action: return {0, 0, 150, 29.5};
    default: return {0, 0, 150, 44};
  }
}

class EveryKind : public testing::TestWithParam<std::string> {
protected:
  void draws(const std::string& title, const std::string& detail, Status status) {
    const catalog::Kind& kind = *catalog::findKind(GetParam());
    design::Design design;
    design::Component component;
    component.id = "it";
    component.kind = kind.id;
    component.title = title;
    component.detail = detail;
    component.addresses = {"aws_it.it"};
    design::Property property;
    property.name = "desired";
    property.title = "Tasks wanted";
    property.text = "7";
    property.unit = "tasks";
    component.properties.push_back(property);
    design.components.push_back(component);
    layout::Layout layout;
    layout.boxes["it"] = boxFor(kind.shape);
    layout.chips["it"] = {{"", {10, 43, 200, 25}}, {"", {230, 43, 180, 25}}};
    States states;
    if (status != Status::none) states.elements["it"] = {status, "a word that says how it is", "second", 0.4, false, {}};
    for (const Detail detailLevel : {Detail::far, Detail::middle, Detail::near}) {
      Options options;
      options.detail = detailLevel;
      const Group group = drawOne(design, layout, states, options, "it");
      EXPECT_TRUE(!group.marks.empty() || kind.shape == catalog::Shape::hidden || detailLevel == Detail::far);
      for (const Mark& mark : group.marks) std::visit([&](const auto& of) { expectKnown(of, kind.id); }, mark);
      for (const TextMark& text : marksOf<TextMark>(group)) {
        const Rect taken = boundsOf({text}), room = layout.boxes["it"];
        EXPECT_GE(taken.x, room.x - 0.01) << text.text;
        EXPECT_LE(taken.right(), room.right() + 0.01) << text.text;
      }
    }
  }
};

TEST_P(EveryKind, drawsShortTexts) { draws("queue", "10 s", Status::none); }
TEST_P(EveryKind, drawsNoTexts) { draws("", "", Status::none); }
TEST_P(EveryKind, drawsLongTexts) {
  draws("a-name-that-is-far-longer-than-any-box-that-a-layout-would-give-it", "a detail that is far longer than its box, too",
        Status::none);
}
TEST_P(EveryKind, drawsEveryState) {
  for (const Status status : {Status::ok, Status::warning, Status::error, Status::info, Status::starting, Status::draining, Status::idle})
    draws("user-service", "Fargate service · :3001", status);
}

TEST_P(EveryKind, survivesBoxesThatAreTooSmall) {
  for (const double side : {0.0, 1.0, 6.0, 20.0, 40.0}) {
    design::Design design;
    design::Component component;
    component.id = "it";
    component.kind = GetParam();
    component.title = "user-service";
    component.detail = "10.0.0.0/16";
    design.components.push_back(component);
    layout::Layout layout;
    layout.boxes["it"] = {3, 3, side, side / 2};
    layout.chips["it"] = {{"", {3, 3, side, side / 2}}};
    States states;
    states.elements["it"] = {Status::starting, "word", "word 2", 0.5, true, {{"t", "", "10.0.0.1", "r1", Status::starting, 0.5}}};
    for (const Detail detail : {Detail::far, Detail::middle, Detail::near}) {
      Options options;
      options.detail = detail;
      for (const BoxMark& box : marksOf<BoxMark>(drawOne(design, layout, states, options, "it"))) {
        EXPECT_GE(box.rect.width, 0) << side;
        EXPECT_GE(box.rect.height, 0) << side;
        EXPECT_GE(box.radius, 0) << side;
      }
    }
  }
}

std::vector<std::string> allKinds() {
  std::vector<std::string> ids;
  for (const catalog::Kind& kind : catalog::kinds()) ids.push_back(kind.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryKind, testing::ValuesIn(allKinds()), [](const auto& kind) {
  std::string name = kind.param;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

TEST(UnknownKind, isANodeWithTheGenericIcon) {
  design::Design design;
  design::Component component;
  component.id = component.title = "aws_mq_broker.it";
  component.kind = "no-such-kind";
  design.components.push_back(component);
  layout::Layout layout;
  layout.boxes["aws_mq_broker.it"] = {0, 0, 160, 44};
  const Group group = drawOne(design, layout, {}, {}, "aws_mq_broker.it");
  EXPECT_EQ(marksOf<IconMark>(group).at(0).icon, "generic");
  EXPECT_EQ(textsOf(group).at(0), "aws_mq_broker.it");
}

}  // namespace
}  // namespace slipway::picture
