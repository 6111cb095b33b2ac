// Every template as it is drawn: nothing overlaps, and no edge crosses a box that it does not belong to, or a title.
#include <gtest/gtest.h>

#include "model/workspace/snapshot.h"
#include "model/workspace/templates.h"
#include "tests/model/layout/layout_rules.h"
#include "tests/model/layout/stub_measure.h"

using namespace slipway;

TEST(TemplatePictures, keepEveryRuleOfTheLayout) {
  for (const workspace::Template& one : workspace::templates()) {
    const auto now = workspace::derive(workspace::templateFiles(one.id), nullptr);
    for (const bool showsRoles : {false, true}) {
      layout::LayoutOptions options;
      options.showRoles = showsRoles;
      const layout::Layout layout = layout::arrange(*now->design, {}, test::stubMeasure(), nullptr, options);
      const std::string which = one.id + (showsRoles ? " with roles: " : ": ");
      for (const std::string& broken : test::brokenBoxRules(*now->design, layout)) ADD_FAILURE() << which << broken;
      for (const std::string& broken : test::brokenEdgeRules(*now->design, layout, test::stubMeasure(), true))
        ADD_FAILURE() << which << broken;
    }
  }
}
