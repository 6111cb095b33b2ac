// The template with App Mesh has one error, and its fix leads to Service Connect without another.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/checks/changed_template.h"

namespace slipway::checks {

namespace {

bool isError(const Diagnostic& finding) { return finding.severity == Severity::error; }

std::size_t countOf(const SourceFiles& files, const std::string& text) {
  std::size_t count = 0;
  for (const auto& [file, content] : files)
    if (file.text().ends_with(".tf"))
      for (std::size_t at = content->find(text); at != std::string::npos; at = content->find(text, at + 1)) ++count;
  return count;
}

}  // namespace

TEST(ServiceRetired, theMeshHasExactlyItsFinding) {
  const Diagnostics findings = findingsOf(templateFiles("notification-appmesh"));
  EXPECT_EQ(std::count_if(findings.begin(), findings.end(), isError), 1) << textOf(findings);
  const Diagnostic* finding = findingWith(findings, "service-retired");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message, "AWS ended App Mesh on 2026-09-30, and the mesh notification cannot be made any more.");
  EXPECT_EQ(finding->span.file.text(), "terraform/modules/appmesh/main.tf");
}

TEST(ServiceRetired, itsFixLeadsToServiceConnect) {
  const SourceFiles files = templateFiles("notification-appmesh");
  const Diagnostics before = findingsOf(files);
  const Diagnostic* finding = findingWith(before, "service-retired");
  ASSERT_NE(finding, nullptr);
  ASSERT_EQ(finding->fixes.size(), 1u);
  const SourceFiles after = fixed(files, finding->fixes.front());
  const Diagnostics left = findingsOf(after);
  EXPECT_EQ(std::count_if(left.begin(), left.end(), isError), 0) << textOf(left);
  EXPECT_FALSE(after.contains(FilePath("terraform/modules/appmesh/main.tf")));
  for (const char* gone : {"appmesh", "envoy", "proxy_configuration", "service_registries", "aws_service_discovery_service"})
    EXPECT_EQ(countOf(after, gone), 0u) << gone;
  EXPECT_EQ(countOf(after, "service_connect_configuration"), 2u);
  EXPECT_EQ(countOf(after, "namespace = var.namespace.arn"), 2u);
  EXPECT_EQ(countOf(after, "dns_name = \"email-service.notification.local\""), 1u);
}

}  // namespace slipway::checks
