#include "model/terraform/schema/version.h"

#include <gtest/gtest.h>

using namespace slipway::schema;

namespace {

bool allows(std::string_view constraint, std::string_view version) {
  const auto parsed = VersionConstraint::parsed(constraint);
  return parsed && parsed->allows(*Version::parsed(version));
}

}  // namespace

TEST(Version, ordersAsSemanticVersionsDo) {
  const char* ascending[] = {"0.9", "1.0.0-alpha", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-beta", "1.0.0", "1.0.1", "1.10.0", "2"};
  for (std::size_t i = 0; i + 1 < std::size(ascending); ++i) {
    EXPECT_LT(Version::compare(*Version::parsed(ascending[i]), *Version::parsed(ascending[i + 1])), 0) << ascending[i];
  }
  EXPECT_EQ(Version::compare(*Version::parsed("1.2"), *Version::parsed("1.2.0+build")), 0);
}

TEST(Version, readsTermsAndRefusesOthers) {
  for (const char* good : {"1", "1.2.3", "~> 1.2", ">= 1.0, < 2.0", "=1.0.0", "!= 1.3", "", "> 1.0.0-beta1"})
    EXPECT_TRUE(VersionConstraint::parsed(good)) << good;
  for (const char* bad : {"latest", "~> ", ">> 1", "1.x", "1.0,", "five", "1.0.0-", "~> 5.0 beta"})
    EXPECT_FALSE(VersionConstraint::parsed(bad)) << bad;
}

TEST(Version, constraintsHoldAsTerraformSays) {
  EXPECT_TRUE(allows("~> 5.0", "5.100.0"));
  EXPECT_FALSE(allows("~> 5.0", "6.0.0"));
  EXPECT_TRUE(allows("~> 5.2.1", "5.2.9"));
  EXPECT_FALSE(allows("~> 5.2.1", "5.3.0"));
  EXPECT_TRUE(allows(">= 4.0, < 6", "5.100.0"));
  EXPECT_FALSE(allows(">= 4.0, < 5", "5.100.0"));
  EXPECT_FALSE(allows("!= 5.100.0", "5.100.0"));
  EXPECT_FALSE(allows(">= 1.0", "2.0.0-beta"));
  EXPECT_TRUE(allows("", "5.100.0"));
}
