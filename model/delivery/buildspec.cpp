#include "model/delivery/buildspec.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/delivery/nearest_word.h"
#include "model/delivery/shape.h"
#include "model/delivery/view.h"
#include "model/yaml/edit.h"

namespace slipway::delivery {

namespace {

using Words = std::vector<std::string_view>;

const Words topKeys = {"version", "run-as", "env", "proxy", "batch", "phases", "reports", "artifacts", "cache"};
const Words envKeys = {"shell", "variables", "parameter-store", "secrets-manager", "exported-variables", "git-credential-helper"};
const Words phaseNames = {"install", "pre_build", "build", "post_build"};
const Words phaseKeys = {"run-as", "on-failure", "runtime-versions", "commands", "finally"};
const Words artifactKeys = {"files", "name", "discard-paths", "base-directory", "exclude-paths", "enable-symlinks", "s3-prefix", "secondary-artifacts"};

class Reader {
public:
  explicit Reader(std::shared_ptr<const yaml::Document> document) : m_result(std::make_shared<Buildspec>()), m_root(document->root()) {
    m_result->diagnostics = document->diagnostics();
    addLaterDocuments(*document, m_result->diagnostics);
    m_result->document = std::move(document);
  }

  std::shared_ptr<const Buildspec> read() {
    if (hasErrors(m_result->diagnostics) && !m_root.isMapping()) return m_result;
    if (!m_root.isMapping()) {
      report(m_root.span(), "wrong-type", "A buildspec is a mapping with version and phases; this file holds " + article(m_root) + ".");
      return m_result;
    }
    checkKeys(m_root, topKeys, "unknown-key", "A buildspec");
    readVersion();
    readEnvironment(m_root.find("env"));
    readPhases();
    readArtifacts(m_root.find("artifacts"));
    readBatch(m_root.at("batch.build-graph"));
    m_result->cachePaths = View(m_root.at("cache.paths")).texts();
    if (!hasErrors(m_result->document->diagnostics())) addShapeFindings(m_root, "buildspec", m_result->diagnostics);
    return m_result;
  }

private:
  static std::string article(yaml::Node node) { return node ? "a " + std::string(yaml::nameOf(node.kind())) : std::string("nothing"); }

  Diagnostic& report(SourceSpan span, std::string code, std::string message, std::string detail = {}) {
    if (!span.isSomewhere()) span.file = m_result->document->file();
    m_result->diagnostics.push_back(errorAt(span, std::move(code), std::move(message), std::move(detail)));
    return m_result->diagnostics.back();
  }

  /// Reports keys that CodeBuild refuses; offers the key that was meant.
  void checkKeys(yaml::Node mapping, const Words& known, const char* code, const std::string& owner) {
    for (yaml::Node entry : mapping.children()) {
      const std::string key(entry.key());
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      const std::string meant = nearestWord(key, known);
      Diagnostic& unknown = report(entry.keySpan(), code, owner + " has no \"" + key + "\"" + (meant.empty() ? "." : "; \"" + meant + "\" is near."));
      if (meant.empty() || mapping.find(meant)) continue;
      if (Result<TextEdit> edit = yaml::renameKey(entry, meant)) unknown.fixes.push_back({"Rename to " + meant, {"Rename " + key + " to " + meant, {*edit}, {}, {}}});
    }
  }

  void readVersion() {
    const yaml::Node version = m_root.find("version");
    m_result->version = View(version).located();
    if (!version) {
      Diagnostic& missing = report({}, "missing-version", "The buildspec has no version; CodeBuild refuses it.", "Write version: 0.2 at its top.");
      if (Result<TextEdit> edit = yaml::insertEntry(m_root, "version", yaml::Draft::number("0.2"), m_root.firstChild()))
        missing.fixes.push_back({"Add version: 0.2", {"Add the buildspec's version", {*edit}, {}, {}}});
    } else if (version.text() != "0.2" && version.text() != "0.1") {
      Diagnostic& wrong = report(version.span(), "unsupported-version", "CodeBuild knows no buildspec version " + std::string(version.text()) + "; the current one is 0.2.");
      if (Result<TextEdit> edit = yaml::setScalar(version, yaml::Draft::number("0.2"))) wrong.fixes.push_back({"Set version 0.2", {"Set the buildspec's version to 0.2", {*edit}, {}, {}}});
    }
  }

  void readEnvironment(yaml::Node env) {
    if (!env) return;
    if (!env.isMapping()) {
      report(env.span(), "wrong-type", "env is a mapping; here it is " + article(env) + ".");
      return;
    }
    checkKeys(env, envKeys, "unknown-key", "env");
    m_result->shell = View(env.find("shell")).located();
    m_result->exportedVariables = View(env.find("exported-variables")).texts();
    const std::array<std::pair<const char*, VariableSource>, 3> groups = {
        std::pair{"variables", VariableSource::literal}, {"parameter-store", VariableSource::parameterStore}, {"secrets-manager", VariableSource::secretsManager}};
    for (const auto& [key, source] : groups) {
      const yaml::Node group = env.find(key);
      if (group && !group.isMapping() && !group.isNull()) report(group.span(), "wrong-type", std::string(key) + " is a mapping of names to values; here it is " + article(group) + ".");
      for (yaml::Node entry : group.children()) {
        if (!entry.isScalar()) report(entry.span(), "wrong-type", "The variable " + std::string(entry.key()) + " is " + article(entry) + "; it takes a single value.");
        else m_result->variables.push_back({std::string(entry.key()), View(entry).located(), source});
      }
    }
  }

  void readPhases() {
    const yaml::Node phases = m_root.find("phases");
    if (!phases.isMapping() || phases.size() == 0) {
      report(phases ? phases.keySpan() : SourceSpan{}, "missing-phases", "The buildspec has no phases; CodeBuild refuses it.", "Write phases: with build: and its commands.");
      return;
    }
    checkKeys(phases, phaseNames, "unknown-phase", "CodeBuild");
    for (std::string_view name : phaseNames)
      if (const yaml::Node phase = phases.find(name)) readPhase(std::string(name), phase);
  }

  void readPhase(std::string name, yaml::Node node) {
    BuildPhase phase;
    phase.span = node.keySpan();
    if (!node.isMapping()) {
      report(node.keySpan(), node.isNull() ? "empty-phase" : "wrong-type", "The phase " + name + " has no commands; CodeBuild refuses it.", "Give it commands, or take it out.");
    } else {
      checkKeys(node, phaseKeys, "unknown-key", "The phase " + name);
      phase.commands = commandsOf(node.find("commands"));
      phase.finallyCommands = commandsOf(node.find("finally"));
      phase.runtimeVersions = View(node.find("runtime-versions")).map();
      if (node.find("runtime-versions") && name != "install")
        report(node.find("runtime-versions").keySpan(), "unknown-key", "runtime-versions belongs to the phase install; in " + name + " CodeBuild refuses it.");
      if (phase.commands.empty() && phase.finallyCommands.empty() && phase.runtimeVersions.empty())
        report(node.keySpan(), "empty-phase", "The phase " + name + " has no commands; CodeBuild refuses it.", "Give it commands, or take it out.");
      if (const yaml::Node onFailure = node.find("on-failure")) {
        phase.onFailure = View(onFailure).located();
        const std::string_view word = onFailure.text();
        if (word != "ABORT" && word != "CONTINUE" && word != "RETRY" && !word.starts_with("RETRY-"))
          report(onFailure.span(), "bad-on-failure", "on-failure takes ABORT, CONTINUE or RETRY; here it is \"" + std::string(word) + "\".");
      }
    }
    phase.name = std::move(name);
    m_result->phases.push_back(std::move(phase));
  }

  LocatedTexts commandsOf(yaml::Node commands) {
    if (commands && !commands.isSequence()) {
      if (!commands.isNull()) report(commands.keySpan(), "wrong-type", std::string(commands.key()) + " is a list; here it is " + article(commands) + ".");
      return View(commands).isScalar() ? LocatedTexts{View(commands).located()} : LocatedTexts{};
    }
    LocatedTexts texts;
    for (yaml::Node command : commands.children()) {
      if (command.isMapping()) reportMapping(command);
      else if (command.isSequence() || command.isNull()) report(command.keyRange().isEmpty() ? command.span() : SourceSpan{command.document().file(), command.entryRange()}, "wrong-type", "A command is a text; here it is " + article(command) + ".");
      else texts.push_back(View(command).located());
    }
    return texts;
  }

  /// `- echo "a: b"` is a mapping to YAML: the commonest slip in buildspecs.
  void reportMapping(yaml::Node command) {
    Diagnostic& slip = report(command.span(), "command-is-mapping", "YAML reads this command as a mapping, since a colon and a space stand in it.", "Put the whole command in single quotes.");
    const TextRange range = command.range();
    const std::string written = command.document().text().substr(range.begin, range.size());
    if (command.style() != yaml::Style::block || written.find('\n') != std::string::npos) return;
    std::string quoted = "'";
    for (char c : written) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    slip.fixes.push_back({"Quote the command", {"Quote a command", {{command.span(), quoted + "'"}}, {}, {}}});
  }

  void readBatch(yaml::Node graph) {
    std::set<std::string_view> tasks;
    for (const yaml::Node task : graph.children()) tasks.insert(task.find("identifier").text());
    for (const yaml::Node task : graph.children())
      for (const yaml::Node other : task.find("depend-on").children())
        if (!tasks.contains(other.text())) report(other.span(), "unknown-task", "The batch has no build " + std::string(other.text()) + " that another could wait for.");
  }

  void readArtifacts(yaml::Node artifacts) {
    if (!artifacts) return;
    if (!artifacts.isMapping()) {
      report(artifacts.keySpan(), "wrong-type", "artifacts is a mapping with files; here it is " + article(artifacts) + ".");
      return;
    }
    checkKeys(artifacts, artifactKeys, "unknown-key", "artifacts");
    addArtifacts({}, artifacts);
    for (yaml::Node secondary : artifacts.find("secondary-artifacts").children()) addArtifacts(std::string(secondary.key()), secondary);
  }

  void addArtifacts(std::string name, yaml::Node node) {
    BuildArtifacts artifacts;
    artifacts.files = View(node.find("files")).texts();
    artifacts.baseFolder = View(node.find("base-directory")).located();
    artifacts.discardsPaths = node.find("discard-paths").asBoolean().value_or(false);
    artifacts.span = node.keySpan();
    if (artifacts.files.empty()) report(node.keySpan(), "missing-files", "These artifacts name no files; CodeBuild refuses that.", "Write files: and a list of paths, '**/*' for all.");
    artifacts.name = std::move(name);
    m_result->artifacts.push_back(std::move(artifacts));
  }

  std::shared_ptr<Buildspec> m_result;
  yaml::Node m_root;
};

}  // namespace

const BuildPhase* Buildspec::phase(std::string_view name) const {
  const auto found = std::find_if(phases.begin(), phases.end(), [name](const BuildPhase& phase) { return phase.name == name; });
  return found == phases.end() ? nullptr : &*found;
}

std::string Buildspec::variable(std::string_view name) const {
  for (const BuildVariable& variable : variables)
    if (variable.name == name && variable.source == VariableSource::literal) return variable.value.text;
  return {};
}

std::shared_ptr<const Buildspec> readBuildspec(std::shared_ptr<const yaml::Document> document) { return Reader(std::move(document)).read(); }

}  // namespace slipway::delivery
