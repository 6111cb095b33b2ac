#include "model/workspace/snapshot.h"

#include <algorithm>
#include <future>
#include <tuple>

namespace slipway::workspace {

namespace {

/// Takes over what a broken file said before it broke.
void keepLastGood(Snapshot& now, const Snapshot* previous) {
  now.goodFiles = now.files;
  now.goodTrees = now.trees;
  for (const auto& [file, tree] : now.trees) {
    if (!hasErrors(tree->diagnostics())) continue;
    now.broken.push_back(file);
    if (previous == nullptr) continue;
    const auto text = previous->goodFiles.find(file);
    const auto good = previous->goodTrees.find(file);
    if (text == previous->goodFiles.end() || good == previous->goodTrees.end() || hasErrors(good->second->diagnostics())) continue;
    now.goodFiles[file] = text->second;
    now.goodTrees[file] = good->second;
  }
}

void takeSettings(Snapshot& now, Diagnostics& findings) {
  const FilePath file{kSettingsName};
  const auto found = now.files.find(file);
  if (found == now.files.end()) return;
  Result<Settings> settings = readSettings(*found->second, file);
  if (settings) now.settings = std::move(settings).value();
  else findings.insert(findings.end(), settings.diagnostics().begin(), settings.diagnostics().end());
}

const diagnostics::Judgement* judgementOf(const Snapshot* snapshot, const std::string& folder) {
  for (std::size_t i = 0; snapshot != nullptr && i < snapshot->judgements.size(); ++i)
    if (snapshot->judgements[i]->folder == folder) return snapshot->judgements[i].get();
  return nullptr;
}

using Judgements = std::vector<std::shared_ptr<const diagnostics::Judgement>>;

/// Terraform's own rules, for each root folder; of the previous judgements what no edit touched. Where that is much to do it is done
/// beside what the caller goes on with: it reads the files, their trees and the memos of `now`, which are there and do not change.
std::future<Judgements> judging(const Snapshot& now, const Snapshot* previous) {
  const bool isQuick = std::all_of(now.configurations.begin(), now.configurations.end(), [&](const auto& configuration) {
    return diagnostics::isQuickToJudge(now.goodFiles, now.goodTrees, judgementOf(previous, configuration->folder));
  });
  return std::async(isQuick ? std::launch::deferred : std::launch::async, [&now, previous] {
    Judgements judgements;
    for (std::size_t i = 0; i < now.configurations.size(); ++i) {
      const std::string& folder = now.configurations[i]->folder;
      judgements.push_back(std::make_shared<const diagnostics::Judgement>(
          diagnostics::judge(now.goodFiles, now.goodTrees, folder, judgementOf(previous, folder), now.memos[i])));
    }
    return judgements;
  });
}

void sortFindings(Diagnostics& findings) {
  const auto rank = [](const Diagnostic& d) { return std::tuple(static_cast<int>(d.severity), d.span.file, d.span.range.begin); };
  std::stable_sort(findings.begin(), findings.end(), [&](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
  // Two roots may share a module and find the same twice.
  const auto isSame = [](const Diagnostic& a, const Diagnostic& b) { return a.code == b.code && a.span == b.span && a.message == b.message; };
  findings.erase(std::unique(findings.begin(), findings.end(), isSame), findings.end());
}

/// Findings of the evaluation in broken files are about a text that people no longer see.
bool isAboutOldText(const Snapshot& now, const Diagnostic& finding) { return finding.span.isSomewhere() && now.isBroken(finding.span.file); }

/// What the evaluation of a root folder kept, if `snapshot` (may be null) has it.
std::shared_ptr<const terraform::EvaluationMemo> memoOf(const Snapshot* snapshot, const std::string& folder) {
  for (std::size_t i = 0; snapshot != nullptr && i < snapshot->configurations.size(); ++i)
    if (snapshot->configurations[i]->folder == folder) return snapshot->memos[i];
  return nullptr;
}

}  // namespace

bool Snapshot::isBroken(FilePath file) const { return std::binary_search(broken.begin(), broken.end(), file); }

std::shared_ptr<const Snapshot> derive(SourceFiles files, const Snapshot* previous) {
  auto now = std::make_shared<Snapshot>();
  now->revision = previous == nullptr ? 1 : previous->revision + 1;
  now->files = std::move(files);
  now->trees = previous == nullptr ? terraform::parseAll(now->files) : terraform::parseAll(now->files, previous->files, previous->trees);
  keepLastGood(*now, previous);
  now->deliveryFiles = previous == nullptr ? delivery::readDeliveryFiles(now->files) : delivery::readDeliveryFiles(now->files, previous->deliveryFiles);

  Diagnostics findings;
  for (const FilePath file : now->broken) {
    const Diagnostics& errors = now->trees.at(file)->diagnostics();
    findings.insert(findings.end(), errors.begin(), errors.end());
  }
  takeSettings(*now, findings);
  const terraform::Options options = optionsOf(now->settings);
  for (const std::string& folder : terraform::rootFolders(now->goodFiles, now->goodTrees)) {
    terraform::Evaluated evaluated = terraform::evaluateAfter(now->goodFiles, now->goodTrees, folder, options, memoOf(previous, folder));
    now->configurations.push_back(std::make_shared<const terraform::Configuration>(std::move(evaluated.configuration)));
    now->memos.push_back(std::move(evaluated.memo));
  }
  std::future<Judgements> judgements = judging(*now, previous);
  design::Derived designed = design::deriveAfter(now->goodFiles, now->goodTrees, now->configurations, now->deliveryFiles,
                                                 previous == nullptr ? nullptr : previous->designMemo.get());
  now->design = std::make_shared<const design::Design>(std::move(designed.design));
  now->designMemo = std::move(designed.memo);
  checks::Checked checked = checks::checkAfter({now->goodFiles, now->goodTrees, now->configurations, *now->design, &now->deliveryFiles},
                                               previous == nullptr ? nullptr : previous->checkMemo.get());
  now->checkMemo = std::move(checked.memo);
  now->judgements = judgements.get();

  Diagnostics derived;
  for (std::size_t i = 0; i < now->configurations.size(); ++i) {
    const Diagnostics& evaluated = now->configurations[i]->diagnostics;
    derived.insert(derived.end(), evaluated.begin(), evaluated.end());
    Diagnostics refused = diagnostics::findingsOf(*now->judgements[i], evaluated);
    derived.insert(derived.end(), std::make_move_iterator(refused.begin()), std::make_move_iterator(refused.end()));
  }
  derived.insert(derived.end(), now->design->diagnostics.begin(), now->design->diagnostics.end());
  derived.insert(derived.end(), std::make_move_iterator(checked.findings.begin()), std::make_move_iterator(checked.findings.end()));
  for (Diagnostic& finding : derived)
    if (!isAboutOldText(*now, finding)) findings.push_back(std::move(finding));
  sortFindings(findings);
  now->diagnostics = std::move(findings);
  return now;
}

}  // namespace slipway::workspace
