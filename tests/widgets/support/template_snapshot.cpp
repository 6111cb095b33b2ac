#include "tests/widgets/support/template_snapshot.h"

#include <gtest/gtest.h>

#include "model/workspace/templates.h"

namespace slipway::test {

std::shared_ptr<const workspace::Snapshot> templateSnapshot() {
  static const std::shared_ptr<const workspace::Snapshot> snapshot = workspace::derive(workspace::templateFiles("two-fargate-services"), nullptr);
  return snapshot;
}

const design::Component& componentCalled(const workspace::Snapshot& snapshot, const std::string& kind, const std::string& title) {
  for (const design::Component& component : snapshot.design->components)
    if (component.kind == kind && component.title == title) return component;
  ADD_FAILURE() << "the template has no " << kind << " called " << title;
  return snapshot.design->components.front();
}

}  // namespace slipway::test
