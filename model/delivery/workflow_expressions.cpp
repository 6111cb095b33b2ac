// Expressions of GitHub Actions: `${{ … }}` in texts, and conditions, which may leave the braces out.
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

#include "model/delivery/nearest_word.h"
#include "model/delivery/workflow.h"

namespace slipway::delivery {

namespace {

using yaml::Node;

constexpr std::array<std::string_view, 12> contexts = {"github", "env",     "vars",     "job",    "jobs",  "steps",
                                                       "runner", "secrets", "strategy", "matrix", "needs", "inputs"};
constexpr std::array<std::string_view, 12> functions = {"contains", "startswith", "endswith", "format", "join",      "tojson",
                                                        "fromjson", "hashfiles",  "success",  "always", "cancelled", "failure"};
constexpr std::array<std::string_view, 5> words = {"true", "false", "null", "nan", "infinity"};

/// What an expression may name at its place.
struct Scope {
  const Workflow* workflow = nullptr;
  const WorkflowJob* job = nullptr;          ///< nullptr: outside all jobs
  std::set<std::string, std::less<>> steps;  ///< ids of the steps that have run
  bool knowsSteps = false;                   ///< false: steps is not judged here
};

std::string lowered(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

template <std::size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& all) {
  const std::string lower = lowered(word);
  return std::find(all.begin(), all.end(), lower) != all.end();
}

bool begins(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool continues(char c) { return begins(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-'; }

/// One step of `steps.build.outputs['tag']` with its place; "*" for all.
struct PathStep {
  std::string name;
  TextRange range;
};

class Expression {
public:
  Expression(std::string_view text, std::uint32_t begin, std::uint32_t end, FilePath file, const Scope& scope, Diagnostics& findings)
      : m_text(text), m_at(begin), m_begin(begin), m_end(end), m_file(file), m_scope(scope), m_findings(findings) {}

  void judge() {
    skip();
    if (m_at >= m_end) return fail(m_begin, "The expression is empty.");
    int depth = 0;
    while (m_at < m_end && m_isGood) {
      const char c = m_text[m_at];
      if (begins(c))
        path();
      else if (c == '\'')
        string();
      else if (std::isdigit(static_cast<unsigned char>(c)) != 0 ||
               ((c == '-' || c == '+' || c == '.') && m_at + 1 < m_end && std::isdigit(static_cast<unsigned char>(m_text[m_at + 1])) != 0))
        number();
      else if (c == '(' || c == '[')
        ++depth, ++m_at;
      else if (c == ')' || c == ']') {
        if (--depth < 0) return fail(m_at, "A bracket is closed that was not opened.");
        ++m_at;
      } else if (std::string_view("!<>=&|,.*").find(c) != std::string_view::npos)
        ++m_at;
      else
        return fail(m_at, c == '"' ? "Texts in expressions stand in single quotes."
                                   : "The expression does not parse at \"" + std::string(1, c) + "\".");
      skip();
    }
    if (depth > 0 && m_isGood) fail(m_begin, "The expression has a bracket that is not closed.");
  }

private:
  void skip() {
    while (m_at < m_end && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0) ++m_at;
  }

  void fail(std::uint32_t at, std::string message) {
    report({at, std::min(at + 1, m_end)}, "bad-expression", std::move(message));
    m_isGood = false;
  }

  void report(TextRange range, std::string code, std::string message, std::string detail = {}) {
    m_findings.push_back(errorAt({m_file, range}, std::move(code), std::move(message), std::move(detail)));
  }

  void number() {
    while (m_at < m_end && (continues(m_text[m_at]) || m_text[m_at] == '.' || m_text[m_at] == '+')) ++m_at;
  }

  std::string string() {
    const std::uint32_t begin = m_at++;
    std::string value;
    while (m_at < m_end) {
      if (m_text[m_at] == '\'' && (m_at + 1 >= m_end || m_text[m_at + 1] != '\'')) {
        ++m_at;
        return value;
      }
      if (m_text[m_at] == '\'') ++m_at;
      value += m_text[m_at++];
    }
    fail(begin, "A text in the expression is not closed.");
    return value;
  }

  PathStep name() {
    const std::uint32_t begin = m_at;
    while (m_at < m_end && continues(m_text[m_at])) ++m_at;
    return {std::string(m_text.substr(begin, m_at - begin)), {begin, m_at}};
  }

  void path() {
    std::vector<PathStep> steps = {name()};
    skip();
    if (m_at < m_end && m_text[m_at] == '(') {
      if (!isOneOf(steps[0].name, functions))
        report(steps[0].range, "bad-expression", "GitHub Actions has no function " + steps[0].name + ".");
      return;
    }
    bool isPlain = true;
    while (m_at < m_end && (m_text[m_at] == '.' || m_text[m_at] == '[')) {
      const bool isIndex = m_text[m_at] == '[';
      ++m_at;
      skip();
      if (isIndex && (m_at >= m_end || m_text[m_at] != '\'')) {  // an expression of its own decides: judged as one
        while (m_text[m_at - 1] != '[') --m_at;
        --m_at;
        isPlain = false;
        break;
      }
      const std::uint32_t begin = m_at;
      if (isIndex) {
        const std::string key = string();
        skip();
        if (!m_isGood) return;
        if (m_at >= m_end || m_text[m_at] != ']') return fail(begin, "An index of the expression is not closed.");
        steps.push_back({key, {begin, m_at++}});
      } else if (m_at < m_end && m_text[m_at] == '*') {
        steps.push_back({"*", {m_at, m_at + 1}});
        ++m_at;
      } else if (m_at < m_end && begins(m_text[m_at])) {
        steps.push_back(name());
      } else {
        return fail(begin, "A name is missing after the dot.");
      }
      skip();
    }
    judgePath(steps, isPlain);
  }

  void judgePath(const std::vector<PathStep>& steps, bool isPlain) {
    const std::string root = lowered(steps[0].name);
    if (steps.size() == 1 && isPlain && isOneOf(root, words)) return;
    if (!isOneOf(root, contexts)) {
      const std::string meant = nearestWord(root, {contexts.begin(), contexts.end()});
      return report(steps[0].range, "unknown-context", "An expression names " + steps[0].name + ", which GitHub Actions does not know.",
                    meant.empty() ? "Texts stand in single quotes." : "\"" + meant + "\" is near.");
    }
    if (steps.size() < 2 || steps[1].name == "*") return;
    if (root == "steps" && m_scope.knowsSteps) judgeStep(steps[1]);
    if (root == "needs" && m_scope.job != nullptr) judgeNeed(steps);
  }

  void judgeStep(const PathStep& step) {
    if (m_scope.steps.contains(step.name)) return;
    const std::string meant = nearestWord(step.name, {m_scope.steps.begin(), m_scope.steps.end()});
    report(
        step.range, "unknown-step",
        "No step with the id " + step.name + " runs before this in the job" + (m_scope.job == nullptr ? "." : " " + m_scope.job->id + "."),
        meant.empty() ? "Give the step that makes the value this id." : "\"" + meant + "\" is near.");
  }

  void judgeNeed(const std::vector<PathStep>& steps) {
    const WorkflowJob& job = *m_scope.job;
    const bool isNeeded = std::any_of(job.needs.begin(), job.needs.end(), [&](const Located& need) { return need.text == steps[1].name; });
    if (!isNeeded)
      return report(steps[1].range, "unknown-job", "The job " + job.id + " reads needs." + steps[1].name + " and does not need that job.",
                    "Name it under needs.");
    const WorkflowJob* other = m_scope.workflow->job(steps[1].name);
    if (other == nullptr || other->uses.isPresent() || steps.size() < 4 || steps[2].name != "outputs" || steps[3].name == "*") return;
    if (other->outputs.contains(steps[3].name)) return;
    std::vector<std::string_view> known;
    for (const auto& [output, value] : other->outputs) known.push_back(output);
    const std::string meant = nearestWord(steps[3].name, known);
    report(steps[3].range, "unknown-output", "The job " + other->id + " has no output " + steps[3].name + ".",
           meant.empty() ? "Add it under outputs of that job." : "\"" + meant + "\" is near.");
  }

  const std::string_view m_text;
  std::uint32_t m_at;
  const std::uint32_t m_begin, m_end;
  const FilePath m_file;
  const Scope& m_scope;
  Diagnostics& m_findings;
  bool m_isGood = true;
};

class Walk {
public:
  explicit Walk(const Workflow& workflow) : m_workflow(workflow), m_text(workflow.document->text()), m_file(workflow.document->file()) {}

  Diagnostics run() {
    Scope outside{&m_workflow, nullptr, {}, false};
    const Node root = m_workflow.document->root();
    for (const char* key : {"run-name", "env", "concurrency"}) visit(root.find(key), outside);
    for (const WorkflowJob& job : m_workflow.jobs) visitJob(job);
    return std::move(m_findings);
  }

private:
  void visitJob(const WorkflowJob& job) {
    Scope scope{&m_workflow, &job, {}, false};
    for (const Node entry : job.node.children())
      if (entry.key() != "steps" && entry.key() != "outputs" && entry.key() != "environment") visit(entry, scope);
    scope.knowsSteps = true;
    for (const WorkflowStep& step : job.steps) {
      visit(step.node, scope);
      if (step.id.isPresent()) scope.steps.insert(step.id.text);
    }
    visit(job.node.find("outputs"), scope);
    visit(job.node.find("environment"), scope);
  }

  void visit(Node node, const Scope& scope) {
    if (!node || node.isAlias()) return;
    for (const Node child : node.children()) visit(child, scope);
    if (node.isScalar() && !node.isNull()) visitText(node, scope);
  }

  void visitText(Node node, const Scope& scope) {
    const TextRange range = node.range();
    const std::string_view written = std::string_view(m_text).substr(0, range.end);
    bool hasBraces = false;
    for (std::size_t open = written.find("${{", range.begin); open != std::string_view::npos; open = written.find("${{", open + 3)) {
      hasBraces = true;
      const std::size_t close = endOf(written, open + 3);
      const auto begin = static_cast<std::uint32_t>(open);
      if (close == std::string_view::npos) {
        m_findings.push_back(
            errorAt({m_file, {begin, begin + 3}}, "open-expression", "An expression is opened with ${{ and not closed with }}."));
        return;
      }
      Expression(m_text, begin + 3, static_cast<std::uint32_t>(close), m_file, scope, m_findings).judge();
    }
    const bool isQuoted = node.style() == yaml::Style::singleQuoted || node.style() == yaml::Style::doubleQuoted;
    if (node.key() == "if" && !hasBraces && !isQuoted && node.isString() && node.style() == yaml::Style::plain)
      Expression(m_text, range.begin, range.end, m_file, scope, m_findings).judge();
  }

  /// Of the braces that close it; those inside its texts do not count.
  static std::size_t endOf(std::string_view text, std::size_t at) {
    bool isInText = false;
    for (; at + 1 < text.size(); ++at) {
      if (text[at] == '\'') isInText = !isInText;
      if (!isInText && text[at] == '}' && text[at + 1] == '}') return at;
    }
    return std::string_view::npos;
  }

  const Workflow& m_workflow;
  const std::string& m_text;
  const FilePath m_file;
  Diagnostics m_findings;
};

}  // namespace

Diagnostics checkExpressions(const Workflow& workflow) { return Walk(workflow).run(); }

}  // namespace slipway::delivery
