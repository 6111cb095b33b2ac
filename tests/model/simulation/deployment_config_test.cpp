#include "model/simulation/scenario/deployment_config.h"

#include <gtest/gtest.h>

using namespace slipway::simulation;

namespace {

std::vector<std::pair<double, int>> pairsOf(std::string_view configuration) {
  std::vector<std::pair<double, int>> pairs;
  for (const ShiftStep& step : shiftOf(configuration)) pairs.emplace_back(step.after, step.percent);
  return pairs;
}

using Pairs = std::vector<std::pair<double, int>>;

}  // namespace

TEST(DeploymentConfig, shiftsTrafficAsItsNameSays) {
  EXPECT_EQ(pairsOf("CodeDeployDefault.ECSAllAtOnce"), (Pairs{{0, 100}}));
  EXPECT_EQ(pairsOf("CodeDeployDefault.ECSCanary10Percent5Minutes"), (Pairs{{0, 10}, {300, 100}}));
  EXPECT_EQ(pairsOf("CodeDeployDefault.ECSCanary10Percent15Minutes"), (Pairs{{0, 10}, {900, 100}}));
  const Pairs linear = pairsOf("CodeDeployDefault.ECSLinear10PercentEvery3Minutes");
  ASSERT_EQ(linear.size(), 10u);
  for (int k = 0; k < 10; ++k) EXPECT_EQ(linear[static_cast<std::size_t>(k)], (std::pair<double, int>{180.0 * k, 10 * (k + 1)}));
  EXPECT_EQ(pairsOf("CodeDeployDefault.ECSLinear10PercentEvery1Minutes").back(), (std::pair<double, int>{540, 100}));
}

TEST(DeploymentConfig, anyNameEndsWithAllOfTheTraffic) {
  for (const char* name : {"", "Linear", "Canary", "Canary0Percent5Minutes", "Linear100PercentEvery1Minutes",
                           "Linear33PercentEvery2Minutes", "Canary99999999999Percent"}) {
    const std::vector<ShiftStep> shift = shiftOf(name);
    ASSERT_FALSE(shift.empty()) << name;
    EXPECT_EQ(shift.back().percent, 100) << name;
    EXPECT_EQ(shift.front().after, 0) << name;
  }
}

TEST(DeploymentConfig, takesInstancesInBatches) {
  for (const int instances : {1, 2, 3, 5, 9}) {
    EXPECT_EQ(batchOf("CodeDeployDefault.OneAtATime", instances), 1);
    EXPECT_EQ(batchOf("CodeDeployDefault.HalfAtATime", instances), std::max(1, instances / 2));
    EXPECT_EQ(batchOf("CodeDeployDefault.AllAtOnce", instances), instances);
    EXPECT_EQ(batchOf("", instances), 1);
  }
}

TEST(DeploymentConfig, hasAName) {
  EXPECT_EQ(nameOf(shiftOf("CodeDeployDefault.ECSAllAtOnce")), "all at once");
  EXPECT_EQ(nameOf(shiftOf("CodeDeployDefault.ECSCanary10Percent5Minutes")), "10 % first, the rest after 5 min");
  EXPECT_EQ(nameOf(shiftOf("CodeDeployDefault.ECSLinear10PercentEvery3Minutes")), "10 % more every 3 min");
}
