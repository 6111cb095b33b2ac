#include "model/catalog/kinds_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "model/catalog/kind.h"

namespace slipway::catalog {

TEST(KindsJson, saysWhatAKindIs) {
  const nlohmann::json document = nlohmann::json::parse(kindsJson());
  EXPECT_EQ(document["schema"], "slipway/kinds/1");
  ASSERT_EQ(document["kinds"].size(), kinds().size());
  const auto found = std::find_if(document["kinds"].begin(), document["kinds"].end(), [](const auto& kind) { return kind["id"] == "ecs-service"; });
  ASSERT_NE(found, document["kinds"].end());
  EXPECT_EQ((*found)["group"], "compute");
  EXPECT_EQ((*found)["recognisedFrom"][0], "aws_ecs_service");
  EXPECT_EQ((*found)["recipe"], true);
  EXPECT_EQ((*found)["properties"][0]["name"], "desired");
  EXPECT_EQ((*found)["properties"][0]["range"], (nlohmann::json{0.0, 5000.0}));
  EXPECT_EQ((*found)["properties"][0]["unit"], "tasks");
}

}  // namespace slipway::catalog
