#include "model/workspace/templates.h"

#include <gtest/gtest.h>

#include "model/design/design.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {
namespace {

// Every template has a whole card, opens without an error that it is not meant to show, and shows something: all but the one that is there to be filled.
TEST(Templates, haveACardAndOpenWithoutAnError) {
  ASSERT_FALSE(templates().empty());
  for (const Template& card : templates()) {
    SCOPED_TRACE(card.id);
    EXPECT_FALSE(card.title.empty());
    EXPECT_FALSE(card.about.empty());
    EXPECT_FALSE(card.tags.empty());
    const SourceFiles files = templateFiles(card.id);
    EXPECT_TRUE(files.contains(FilePath("README.md")));
    EXPECT_FALSE(files.contains(FilePath("template.yaml")));
    EXPECT_FALSE(files.contains(FilePath("coverage.yaml")));
    const auto snapshot = derive(files, nullptr);
    EXPECT_TRUE(snapshot->broken.empty());
    std::vector<std::string> errors;
    for (const Diagnostic& finding : snapshot->diagnostics)
      if (finding.severity == Severity::error) errors.push_back(finding.code);
    // The system as its guide drew it rests on a service that AWS has ended: it says that, and nothing else.
    EXPECT_EQ(errors, card.id == "notification-appmesh" ? std::vector<std::string>{"service-retired"} : std::vector<std::string>());
    EXPECT_EQ(snapshot->design->components.empty(), card.id == "blank");
  }
}

TEST(Templates, blankIsACleanStartBehindTheSystemsThatWork) {
  EXPECT_EQ(templates().back().id, "blank");
  const auto snapshot = derive(templateFiles("blank"), nullptr);
  EXPECT_TRUE(snapshot->diagnostics.empty());
  EXPECT_EQ(snapshot->configurations.size(), 1u);
}

}  // namespace
}  // namespace slipway::workspace
