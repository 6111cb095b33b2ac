#include "model/emit/dot.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "tests/support/temporary_folder.h"
#include "tests/support/two_services_design.h"

using namespace slipway;

TEST(Dot, nestsContainersAsClusters) {
  const std::string text = emit::dot(test::twoServicesDesign());
  const auto vpc = text.find("subgraph \"cluster aws_vpc.main\""), zone = text.find("subgraph \"cluster zone:us-east-1a\"");
  ASSERT_NE(vpc, std::string::npos);
  EXPECT_LT(vpc, zone);
  EXPECT_NE(text.find("\"aws_lb_listener_rule.user\" -> \"aws_ecs_service.user\" [style=solid, penwidth=2, label=\"HTTP :3001\"]"),
            std::string::npos);
}

TEST(Dot, escapesQuotesAndBackslashes) {
  design::Design design;
  design.components.push_back({.id = "a[\"x\\y\"]", .kind = "generic", .title = "say \"hi\""});
  EXPECT_NE(emit::dot(design).find(R"("a[\"x\\y\"]" [label="say \"hi\""];)"), std::string::npos);
}

TEST(Dot, isReadByGraphviz) {
  if (std::system("command -v dot >/dev/null") != 0) GTEST_SKIP() << "SKIP: no Graphviz on the path";
  const test::TemporaryFolder folder;
  const auto path = folder.write("d.dot", emit::dot(test::twoServicesDesign()));
  EXPECT_EQ(std::system(("dot -Tcanon " + path.string() + " >/dev/null 2>&1").c_str()), 0);
}
