#include "model/terraform/diagnostics/judgement.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "model/terraform/diagnostics/module_check.h"
#include "model/terraform/local_source.h"

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

bool isResource(hcl::NodeRef block) { return block.blockType() == "resource" || block.blockType() == "data"; }

/// The blocks of a judged file in which nothing is wrong; none if something is wrong outside of resources, as it may show only when
/// another block is looked at.
std::vector<bool> withoutFindings(const std::vector<hcl::NodeRef>& blocks, const Diagnostics& findings) {
  std::vector<bool> are;
  for (const hcl::NodeRef block : blocks) are.push_back(isResource(block));
  for (const Diagnostic& finding : findings) {
    const TextRange range = finding.span.range;
    const auto around = std::find_if(blocks.begin(), blocks.end(), [&](hcl::NodeRef block) { return block.range().contains(range); });
    if (around == blocks.end() || !isResource(*around)) return std::vector<bool>(blocks.size());
    are[static_cast<std::size_t>(around - blocks.begin())] = false;
  }
  return are;
}

/// The blocks of a file that need no second look, by their index. Blocks are paired from the top of the file and from its end, up
/// to the first that differs: who types changes one.
std::vector<bool> cleanBlocks(const std::vector<hcl::NodeRef>& blocks, const JudgedFile* before) {
  std::vector<bool> clean(blocks.size());
  if (before == nullptr) return clean;
  const std::vector<hcl::NodeRef> old = before->tree->root().blocks();
  const std::vector<bool> wasClean = withoutFindings(old, before->findings);
  const std::size_t most = std::min(blocks.size(), old.size());
  const auto pair = [&](std::size_t now, std::size_t then) {
    if (blocks[now].text() != old[then].text()) return false;
    clean[now] = wasClean[then];
    return true;
  };
  std::size_t same = 0;
  while (same < most && pair(same, same)) ++same;
  for (std::size_t i = 1; i <= most - same && pair(blocks.size() - i, old.size() - i);) ++i;
  return clean;
}

/// `before` (may be null): the file as it was judged, when all other files showed what they show now.
void checkFile(Context& context, FilePath file, const JudgedFile* before) {
  const std::vector<hcl::NodeRef> blocks = context.trees.at(file)->root().blocks();
  const std::vector<bool> clean = cleanBlocks(blocks, before);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const hcl::NodeRef block = blocks[i];
    const std::string_view type = block.blockType();
    if (clean[i]) continue;
    if (isResource(block))
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

/// The files that must be looked at again; none if all must, as something changed that others see.
std::optional<std::vector<FilePath>> changedFiles(const SourceFiles& files, const terraform::SyntaxTrees& trees,
                                                  const Judgement& previous) {
  std::vector<FilePath> changed;
  if (files.size() != previous.files.size()) return std::nullopt;
  bool hasOtherTexts = false;
  auto before = previous.files.begin();
  for (const auto& [file, text] : files) {
    const auto& [oldFile, oldText] = *before++;
    if (file != oldFile) return std::nullopt;
    const auto judged = previous.judged.find(file);
    const bool isJudged = judged != previous.judged.end();
    if (!isJudged) {
      if (text != oldText && file == terraform::installedList(previous.folder)) return std::nullopt;
      hasOtherTexts = hasOtherTexts || (text != oldText && file.extension() != "tf");
      continue;
    }
    const auto tree = trees.find(file);
    if (tree == trees.end()) return std::nullopt;
    if (tree->second == judged->second->tree) continue;
    if (shownHash(file, *tree->second) != judged->second->shown) return std::nullopt;
    changed.push_back(file);
  }
  const auto reads = [](const auto& entry) { return entry.second->readsFiles; };
  if (hasOtherTexts && std::any_of(previous.judged.begin(), previous.judged.end(), reads)) return std::nullopt;
  return changed;
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
  const auto changed = previous == nullptr ? std::nullopt : changedFiles(files, trees, *previous);
  now.folder = folder;
  now.files = files;
  if (changed && changed->empty()) return now;
  if (!changed) {
    now.judged.clear();
    now.elsewhere.clear();
  }

  const auto isLookedAt = [&](FilePath file) { return !changed || std::find(changed->begin(), changed->end(), file) != changed->end(); };

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
      if (isLookedAt(file)) {
        const auto before = now.judged.find(file);
        checkFile(context, file, before == now.judged.end() ? nullptr : before->second.get());
        const auto& tree = trees.at(file);
        fresh[file] = std::make_shared<JudgedFile>(JudgedFile{tree, shownHash(file, *tree), readsOf(*tree), readsFiles(*tree), {}});
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
