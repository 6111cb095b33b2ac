#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

struct WorkflowStep {
  Located id, name;
  Located uses;     ///< an action, or
  Located run;      ///< commands
  LocatedMap with;  ///< an action's inputs
  LocatedMap environment;
  yaml::Node node;  ///< its item

  std::string title() const;  ///< its name, else its action or the first line of its commands
};

struct WorkflowJob {
  std::string id;  ///< its key
  Located name;
  LocatedTexts needs;   ///< jobs that must have ended
  Located runner;       ///< runs-on where it is one text
  Located environment;  ///< name of the GitHub environment; with reviewers it waits for them
  Located uses;         ///< a reusable workflow in place of steps
  LocatedMap outputs;
  std::vector<WorkflowStep> steps;
  yaml::Node node;  ///< its entry
};

struct WorkflowTrigger {
  Located event;          ///< push, schedule …
  LocatedTexts branches;  ///< empty: all
};

/// A workflow of GitHub Actions.
/// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
struct Workflow {
  std::shared_ptr<const yaml::Document> document;
  Located name;
  std::vector<WorkflowTrigger> triggers;
  LocatedMap environment;
  std::vector<WorkflowJob> jobs;  ///< in the file's order
  Diagnostics diagnostics;        ///< the document's too

  const WorkflowJob* job(std::string_view id) const;  ///< nullptr if none
};

/// Reads a workflow; never fails. Codes besides the document's and those of checkShape(): unknown-job, job-cycle,
/// duplicate-name, unknown-runner, and those of checkExpressions().
std::shared_ptr<const Workflow> readWorkflow(std::shared_ptr<const yaml::Document> document);

/// What GitHub refuses in `${{ … }}` and conditions. Codes: open-expression, bad-expression, unknown-context, unknown-step,
/// unknown-job, unknown-output.
Diagnostics checkExpressions(const Workflow& workflow);

}  // namespace slipway::delivery
