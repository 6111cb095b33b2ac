#include <gtest/gtest.h>

#include "model/terraform/resources_json.h"
#include "tests/model/terraform/project.h"

// The template two-fargate-services: everything in it evaluates, and the relations that a design reads are there.

namespace slipway::terraform {
namespace {

const Configuration& templateConfiguration() {
  static const Project project = Project::fromFolder(std::filesystem::path(SLIPWAY_SOURCE_DIR) / "resources/templates/two-fargate-services");
  static const Configuration configuration = project.evaluated("TerraformCodes");
  return configuration;
}

TEST(Template, evaluatesWithoutErrors) {
  EXPECT_EQ(textOf(templateConfiguration().diagnostics), "");
}

}  // namespace
}  // namespace slipway::terraform
