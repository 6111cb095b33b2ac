// Every entry of the catalogue is complete: whoever adds a kind learns here what is missing.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "model/catalog/kind.h"
#include "model/core/resource.h"

namespace slipway::catalog {

class EveryKind : public testing::TestWithParam<std::string> {
protected:
  const Kind& kind() const {
    const Kind* found = findKind(GetParam());
    EXPECT_NE(found, nullptr);
    return *found;
  }
};

TEST_P(EveryKind, saysWhatItIs) {
  EXPECT_FALSE(kind().title.empty());
  EXPECT_TRUE(kind().about.ends_with(".")) << kind().about;
  EXPECT_EQ(kind().about.find('!'), std::string::npos);
  EXPECT_EQ(kind().icon, kind().id);
  ASSERT_FALSE(kind().sources.empty());
  for (const Source& source : kind().sources) {
    EXPECT_FALSE(source.title.empty());
    EXPECT_TRUE(source.url.starts_with("https://")) << source.url;
  }
}

TEST_P(EveryKind, namesKindsAndSatellitesThatExist) {
  const auto isKind = [](const std::string& id) { return id == "any" || findKind(id) != nullptr; };
  std::set<std::string> known = {"", "container"};
  for (const SatelliteRule& rule : kind().satellites) known.insert(rule.type);
  const auto isPlace = [&](const Place& place) { return !place.path.empty() && known.contains(place.head); };
  for (const std::string& id : kind().insideKinds) EXPECT_TRUE(isKind(id)) << id;
  for (const InsideRule& rule : kind().inside) {
    EXPECT_TRUE(isKind(rule.kind)) << rule.kind;
    for (const Place& place : rule.by) EXPECT_TRUE(isPlace(place)) << textOf(place);
  }
  for (const RelationRule& rule : kind().relations) {
    for (const std::string& id : rule.kinds) EXPECT_TRUE(isKind(id)) << id;
    for (const Place& place : rule.by) EXPECT_TRUE(isPlace(place)) << textOf(place);
  }
  for (const PropertyKind& property : kind().properties)
    for (const Place& place : property.places) EXPECT_TRUE(isPlace(place)) << textOf(place);
  for (const SatelliteRule& rule : kind().satellites)
    for (const Place& place : rule.from) EXPECT_TRUE(isPlace(place)) << textOf(place);
}

TEST_P(EveryKind, explainsEachProperty) {
  std::set<std::string> names;
  for (const PropertyKind& property : kind().properties) {
    const std::string other = property.when.substr(0, property.when.find('='));
    EXPECT_TRUE(property.when.empty() || property.when == "set" || (other != property.when && names.contains(other))) << property.name;
    EXPECT_TRUE(names.insert(property.name).second) << property.name << " is there twice";
    EXPECT_FALSE(property.places.empty()) << property.name;
    EXPECT_TRUE(property.about.ends_with(".")) << property.name;
    EXPECT_EQ(property.type == "choice", !property.choices.empty()) << property.name;
    EXPECT_EQ(property.choices.size(), property.choiceTitles.size());
    if (property.fallback.empty()) continue;
    const bool isChoice = std::find(property.choices.begin(), property.choices.end(), property.fallback) != property.choices.end();
    EXPECT_TRUE(property.type != "choice" || isChoice) << property.name;
    EXPECT_TRUE(property.type != "boolean" || property.fallback == "true" || property.fallback == "false") << property.name;
  }
}

TEST_P(EveryKind, isTheOnlyOneOfItsResourceTypes) {
  for (const std::string& type : kind().principals) EXPECT_EQ(kindOfResourceType(type), findKind(GetParam())) << type;
}

static std::vector<std::string> allIds() {
  std::vector<std::string> ids;
  for (const Kind& kind : kinds()) ids.push_back(kind.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryKind, testing::ValuesIn(allIds()), [](const auto& about) {
  std::string name = about.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Kinds, allFilesAreReadable) {
  for (const Diagnostic& diagnostic : kindDiagnostics()) ADD_FAILURE() << diagnostic.span.file.text() << " " << diagnostic.span.range.begin << ": " << diagnostic.message;
  std::size_t files = 0;
  for (const std::string_view path : resourcesBelow("catalog/")) files += path.ends_with(".yaml");
  EXPECT_EQ(files, kinds().size());
  for (const Kind& kind : kinds()) EXPECT_TRUE(resource("catalog/" + kind.id + ".yaml").has_value()) << kind.id << " is not the stem of its file";
}

TEST(Kinds, areSortedAndFound) {
  EXPECT_TRUE(std::is_sorted(kinds().begin(), kinds().end(), [](const Kind& a, const Kind& b) { return a.id < b.id; }));
  ASSERT_NE(findKind("ecs-service"), nullptr);
  EXPECT_EQ(findKind("ecs-service")->title, "ECS service");
  EXPECT_EQ(findKind("ecs-service")->group, Group::compute);
  EXPECT_EQ(findKind("ecs-service")->shape, Shape::card);
  EXPECT_EQ(findKind("no-such-kind"), nullptr);
  EXPECT_EQ(kindOfResourceType("aws_mq_broker"), nullptr);
  EXPECT_EQ(kindOfResourceType("aws_alb")->id, "load-balancer");
}

TEST(Kinds, propertiesCarryTheirRules) {
  const PropertyKind* desired = findKind("ecs-service")->property("desired");
  ASSERT_NE(desired, nullptr);
  EXPECT_EQ(desired->at, "principal.desired_count");
  EXPECT_EQ(desired->type, "integer");
  EXPECT_EQ(desired->unit, "tasks");
  EXPECT_EQ(desired->least, 0);
  EXPECT_EQ(desired->most, 5000);
  const PropertyKind* launch = findKind("ecs-service")->property("launch-type");
  ASSERT_NE(launch, nullptr);
  EXPECT_EQ(launch->choices.front(), "FARGATE");
  EXPECT_EQ(launch->choiceTitles.front(), "Fargate");
  EXPECT_EQ(findKind("ecs-service")->property("nothing"), nullptr);
}

}  // namespace slipway::catalog
