#include "model/terraform/diagnostics/judgement.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "model/terraform/diagnostics/changes.h"
#include "model/terraform/diagnostics/module_check.h"

namespace slipway::diagnostics {

namespace {

using terraform::ModuleInstance;

/// Adds one instance of each folder that the root leads to; a folder that is called twice is looked at once. Whether a module is
/// called whose files are not here.
bool addReached(terraform::Evaluation& evaluation, std::vector<ModuleInstance*>& modules) {
  bool hasUnseen = false;
  std::set<std::string> folders = {evaluation.rootFolder()};
  for (std::size_t i = 0; i < modules.size(); ++i) {
    for (const auto& [name, declaration] : modules[i]->declarations->calls) {
      for (ModuleInstance* called : evaluation.call(*modules[i], declaration, declaration.span()).instances) {
        if (called->declarations == nullptr) hasUnseen = true;
        if (called->declarations != nullptr && folders.insert(called->declarations->folder).second) modules.push_back(called);
      }
    }
  }
  return hasUnseen;
}

/// `clean`: blocks that need no look, see cleanBlocks().
void checkFile(Context& context, FilePath file, const std::vector<hcl::NodeRef>& blocks, const std::vector<bool>& clean) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const hcl::NodeRef block = blocks[i];
    const std::string_view type = block.blockType();
    if (clean[i]) continue;
    if (type == "resource" || type == "data")
      checkResource(context, file, block);
    else if (type == "module")
      checkCall(context, file, block);
    else
      checkSettings(context, file, block);
  }
}

/// Whether another finding already says what is wrong there.
bool isSaid(const Diagnostic& finding, const Diagnostics& others) {
  if (finding.severity == Severity::info) return false;
  return std::any_of(others.begin(), others.end(), [&](const Diagnostic& other) {
    const bool isAsGrave = other.severity == Severity::error || (other.severity == finding.severity && other.code == finding.code);
    if (!isAsGrave || other.span.file != finding.span.file) return false;
    const bool overlaps = other.span.range.contains(finding.span.range) || finding.span.range.contains(other.span.range);
    return other.span.range.begin == finding.span.range.begin || (overlaps && other.span.range.size() < 200);
  });
}

bool isBefore(const Diagnostic& a, const Diagnostic& b) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.span.file, d.span.range.begin, d.span.range.end, d.code, d.message); };
  return key(a) < key(b);
}

bool isSame(const Diagnostic& a, const Diagnostic& b) { return a.span == b.span && a.code == b.code && a.message == b.message; }

/// What only values tell comes first: types say the same in other words.
Diagnostics merged(Diagnostics& valued, Diagnostics& typed) {
  Diagnostics all;
  for (Diagnostics* part : {&valued, &typed}) {
    std::stable_sort(part->begin(), part->end(), isBefore);
    part->erase(std::unique(part->begin(), part->end(), isSame), part->end());
    const Diagnostics before = all;
    for (Diagnostic& finding : *part)
      if (!isSaid(finding, before)) all.push_back(std::move(finding));
  }
  return all;
}

/// What is remembered of a file besides its findings.
JudgedFile judgedFile(FilePath file, const std::shared_ptr<const hcl::SyntaxTree>& tree, const std::vector<hcl::NodeRef>& blocks) {
  const bool hasCalls = std::any_of(blocks.begin(), blocks.end(), [](hcl::NodeRef block) { return block.blockType() == "module"; });
  return {tree, shownBy(file, *tree), readsOf(*tree), hasCalls, readsFiles(*tree), {}};
}

/// Sets aside the findings of each file, without those of files that are not looked at.
std::map<FilePath, Diagnostics> byFile(Diagnostics& findings) {
  std::map<FilePath, Diagnostics> sorted;
  for (Diagnostic& finding : findings) sorted[finding.span.file].push_back(std::move(finding));
  return sorted;
}

}  // namespace

Judgement judge(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::string& folder, const Judgement* previous,
                std::shared_ptr<const terraform::EvaluationMemo> evaluated) {
  Judgement now;
  if (previous != nullptr) now = *previous;
  const auto changed = previous == nullptr ? std::nullopt : changesSince(*previous, files, trees);
  now.folder = folder;
  now.files = files;
  if (changed && changed->files.empty()) return now;
  if (!changed) {
    now.judged.clear();
    now.elsewhere.clear();
  }

  terraform::Options options;
  options.isStatic = true;
  terraform::Evaluation evaluation(files, trees, folder, options, std::move(evaluated));
  std::vector<ModuleInstance*> modules = {&evaluation.root()};
  const bool hasUnseen = addReached(evaluation, modules);
  if (!changed) {
    auto providers = std::make_shared<ProviderTypes>();
    if (hasUnseen) providers->assumeUse();
    for (const ModuleInstance* module : modules) providers->add(trees, *module->declarations);
    now.providers = std::move(providers);
  }
  Diagnostics typed;
  std::map<FilePath, std::shared_ptr<JudgedFile>> fresh;  // their findings follow when all files have been looked at
  now.between.clear();
  for (ModuleInstance* module : modules) {
    Context context{evaluation, *module, trees, *now.providers, typed, {}, {}};
    Uses uses;
    std::map<FilePath, const Links*> links;
    for (const FilePath file : module->declarations->files) {
      if (!changed || changed->files.count(file) != 0) {
        const auto& tree = trees.at(file);
        const std::vector<hcl::NodeRef> blocks = tree->root().blocks();
        const auto clean =
            changed ? cleanBlocks(blocks, *now.judged.at(file), changed->namesIn(file)) : std::vector<bool>(blocks.size());
        checkFile(context, file, blocks, clean);
        fresh[file] = std::make_shared<JudgedFile>(judgedFile(file, tree, blocks));
        now.judged[file] = fresh[file];
      }
      const Reads& reads = now.judged.at(file)->reads;
      uses.insert(reads.uses.begin(), reads.uses.end());
      links[file] = &reads.links;
    }
    reportUnused(*module->declarations, uses, now.between);
    reportCycles(links, now.between);
  }
  std::map<FilePath, Diagnostics> valuedBy = byFile(evaluation.diagnostics()), typedBy = byFile(typed);
  for (auto& [file, judged] : fresh) judged->findings = merged(valuedBy[file], typedBy[file]);
  for (const auto& [file, judged] : now.judged) valuedBy.erase(file);
  if (!changed)
    for (auto& [file, findings] : valuedBy) std::move(findings.begin(), findings.end(), std::back_inserter(now.elsewhere));
  return now;
}

Diagnostics findingsOf(const Judgement& judgement, const Diagnostics& evaluated) {
  Diagnostics all;
  const auto take = [&](const Diagnostics& findings) {
    for (const Diagnostic& finding : findings)
      if (!isSaid(finding, evaluated)) all.push_back(finding);
  };
  for (const auto& [file, judged] : judgement.judged) take(judged->findings);
  take(judgement.elsewhere);
  take(judgement.between);
  std::stable_sort(all.begin(), all.end(), isBefore);
  return all;
}

}  // namespace slipway::diagnostics
