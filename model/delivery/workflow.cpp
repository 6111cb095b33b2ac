#include "model/delivery/workflow.h"

#include <re2/re2.h>

#include <algorithm>
#include <functional>
#include <set>

#include "model/delivery/nearest_word.h"
#include "model/delivery/shape.h"
#include "model/delivery/view.h"

namespace slipway::delivery {

namespace {

using yaml::Node;

LocatedTexts branchesOf(Node trigger) { return View(trigger.find("branches")).texts(); }

class Reader {
public:
  explicit Reader(std::shared_ptr<const yaml::Document> document) : m_result(std::make_shared<Workflow>()), m_root(document->root()) {
    m_result->diagnostics = document->diagnostics();
    addLaterDocuments(*document, m_result->diagnostics);
    m_result->document = std::move(document);
  }

  std::shared_ptr<const Workflow> read() {
    m_result->name = View(m_root.find("name")).located();
    m_result->environment = View(m_root.find("env")).map();
    readTriggers(m_root.find("on"));
    for (const Node entry : m_root.find("jobs").children()) m_result->jobs.push_back(jobOf(entry));
    if (!hasErrors(m_result->document->diagnostics())) judge();
    return m_result;
  }

private:
  void readTriggers(Node on) {
    if (on.isMapping())
      for (const Node entry : on.children())
        m_result->triggers.push_back({{std::string(entry.key()), entry.keySpan(), true, {}}, branchesOf(entry)});
    else
      for (const Located& event : View(on).texts()) m_result->triggers.push_back({event, {}});
  }

  static WorkflowJob jobOf(Node entry) {
    WorkflowJob job;
    job.id = std::string(entry.key());
    job.node = entry;
    job.name = View(entry.find("name")).located();
    job.needs = View(entry.find("needs")).texts();
    const Node environment = entry.find("environment");
    if (entry.find("runs-on").isScalar()) job.runner = View(entry.find("runs-on")).located();
    job.environment = View(environment.isMapping() ? environment.find("name") : environment).located();
    job.uses = View(entry.find("uses")).located();
    job.outputs = View(entry.find("outputs")).map();
    for (const Node item : entry.find("steps").children()) {
      WorkflowStep step;
      step.node = item;
      step.id = View(item.find("id")).located();
      step.name = View(item.find("name")).located();
      step.uses = View(item.find("uses")).located();
      step.run = View(item.find("run")).located();
      step.with = View(item.find("with")).map();
      step.environment = View(item.find("env")).map();
      job.steps.push_back(std::move(step));
    }
    return job;
  }

  void report(SourceSpan span, std::string code, std::string message, std::string detail = {}) {
    m_result->diagnostics.push_back(errorAt(span, std::move(code), std::move(message), std::move(detail)));
  }

  void judge() {
    Diagnostics shape = checkShape(m_root, "workflow");
    std::move(shape.begin(), shape.end(), std::back_inserter(m_result->diagnostics));
    std::vector<std::string_view> ids;
    for (const WorkflowJob& job : m_result->jobs) ids.push_back(job.id);
    for (const WorkflowJob& job : m_result->jobs) judgeJob(job, ids);
    judgeCycles();
    Diagnostics expressions = checkExpressions(*m_result);
    std::move(expressions.begin(), expressions.end(), std::back_inserter(m_result->diagnostics));
  }

  void judgeJob(const WorkflowJob& job, const std::vector<std::string_view>& ids) {
    for (const Located& need : job.needs)
      if (std::find(ids.begin(), ids.end(), need.text) == ids.end()) {
        const std::string meant = nearestWord(need.text, ids);
        report(need.span, "unknown-job", "The job " + job.id + " needs " + need.text + ", which is no job of this workflow.",
               meant.empty() ? "" : "\"" + meant + "\" is near.");
      }
    if (job.node.isMapping() && !job.uses.isPresent() && !job.node.find("runs-on"))
      report(headOf(job.node), "missing-key", "The job " + job.id + " has no runs-on.");
    for (const Located& label : View(job.node.find("runs-on")).texts()) judgeRunner(label);
    std::set<std::string> known;
    for (const WorkflowStep& step : job.steps) {
      if (step.id.isPresent() && !known.insert(step.id.text).second)
        report(step.id.span, "duplicate-name", "Two steps of the job " + job.id + " have the id " + step.id.text + ".");
      judgeInputs(step);
    }
  }

  /// Newer versions of an action may take more: an input is refused only where it nearly is another.
  void judgeInputs(const WorkflowStep& step) {
    const std::string action = step.uses.text.substr(0, step.uses.text.find('@'));
    const Node known = shapeFile("actions").root().find(action);
    const Node with = step.node.find("with");
    for (const Node input : known.find("needs").children())
      if (!with.find(input.text())) report(with ? with.keySpan() : step.uses.span, "missing-key", "The action " + action + " needs the input " + std::string(input.text()) + ".");
    std::vector<std::string_view> inputs;
    for (const Node input : known.find("takes").children()) inputs.push_back(input.text());
    for (const Node entry : with.children()) {
      const bool isKnown = std::find(inputs.begin(), inputs.end(), entry.key()) != inputs.end();
      const std::string meant = isKnown ? std::string() : nearestWord(entry.key(), inputs);
      if (!meant.empty()) report(entry.keySpan(), "unknown-key", "The action " + action + " has no input \"" + std::string(entry.key()) + "\"; \"" + meant + "\" is near.");
    }
  }

  /// Labels of one's own runners may be anything; those of GitHub's begin with their system.
  void judgeRunner(const Located& label) {
    static const re2::RE2 hosted(
        "(ubuntu-(latest|slim|\\d\\d\\.\\d\\d)|windows-(latest|\\d\\d(\\d\\d)?)|macos-(latest|\\d\\d(\\.\\d+)?))(-(arm|intel|x?large|[a-z0-"
        "9]+cores?|\\d+-cores?))*");
    const bool isHosted = label.text.starts_with("ubuntu") || label.text.starts_with("windows-") || label.text.starts_with("macos-");
    if (!isHosted || label.text.find("${{") != std::string::npos || re2::RE2::FullMatch(label.text, hosted)) return;
    report(label.span, "unknown-runner", "GitHub has no runner \"" + label.text + "\".",
           "ubuntu-latest, ubuntu-24.04, windows-latest and macos-latest are some that it has.");
  }

  void judgeCycles() {
    std::set<std::string> done, open;
    const std::function<void(const WorkflowJob&)> visit = [&](const WorkflowJob& job) {
      if (done.contains(job.id)) return;
      open.insert(job.id);
      for (const Located& need : job.needs) {
        if (open.contains(need.text))
          report(need.span, "job-cycle", "The jobs " + job.id + " and " + need.text + " wait for each other.");
        else if (const WorkflowJob* next = m_result->job(need.text))
          visit(*next);
      }
      open.erase(job.id);
      done.insert(job.id);
    };
    for (const WorkflowJob& job : m_result->jobs) visit(job);
  }

  std::shared_ptr<Workflow> m_result;
  Node m_root;
};

}  // namespace

std::string WorkflowStep::title() const {
  if (name.isPresent()) return name.text;
  if (uses.isPresent()) return uses.text.substr(0, uses.text.find('@'));
  const std::size_t first = run.text.find_first_not_of(" \n");
  return first == std::string::npos ? "step" : run.text.substr(first, run.text.find('\n', first) - first);
}

const WorkflowJob* Workflow::job(std::string_view id) const {
  const auto found = std::find_if(jobs.begin(), jobs.end(), [id](const WorkflowJob& job) { return job.id == id; });
  return found == jobs.end() ? nullptr : &*found;
}

std::shared_ptr<const Workflow> readWorkflow(std::shared_ptr<const yaml::Document> document) { return Reader(std::move(document)).read(); }

}  // namespace slipway::delivery
