#include <gtest/gtest.h>

#include "model/layout/layout.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/random_design.h"
#include "tests/model/layout/stub_measure.h"

namespace slipway::layout {
namespace {

class RandomDesign : public testing::TestWithParam<int> {};

TEST_P(RandomDesign, KeepsEveryRule) {
  const design::Design design = test::randomDesign(static_cast<std::uint32_t>(GetParam()));
  const Layout layout = arrange(design, {}, test::stubMeasure());
  for (const std::string& broken : test::brokenBoxRules(design, layout)) ADD_FAILURE() << broken;
  for (const std::string& broken : test::brokenEdgeRules(design, layout, test::stubMeasure(), true)) ADD_FAILURE() << broken;
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomDesign, testing::Range(1, 201));

}  // namespace
}  // namespace slipway::layout
