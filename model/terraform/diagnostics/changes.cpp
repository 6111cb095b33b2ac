#include "model/terraform/diagnostics/changes.h"

#include <algorithm>

#include "model/terraform/local_source.h"

namespace slipway::diagnostics {

namespace {

bool isResource(hcl::NodeRef block) { return block.blockType() == "resource" || block.blockType() == "data"; }

/// `var` by itself may mean any of them.
bool readsUnnamed(const Uses& uses) { return uses.count("var") != 0 || uses.count("local") != 0; }

bool readsAny(const Uses& uses, const Uses& names) {
  return readsUnnamed(uses) || std::any_of(names.begin(), names.end(), [&](const std::string& name) { return uses.count(name) != 0; });
}

bool leadsToAny(const std::vector<Link>& links, const Uses& names) {
  return std::any_of(links.begin(), links.end(), [&](const Link& link) { return names.count(link.to) != 0; });
}

/// Adds the names that are in one only, or mean something else in the other.
void addDifferent(const Shown& a, const Shown& b, Uses& names) {
  for (const auto& [name, hash] : a.names) {
    const auto other = b.names.find(name);
    if (other == b.names.end() || other->second != hash) names.insert(name);
  }
}

/// Adds the locals of a file that are made of one of the names.
bool addMadeOf(const Links& links, Uses& names) {
  const std::size_t before = names.size();
  for (const auto& [address, to] : links)
    if (address.starts_with("local.") && leadsToAny(to, names)) names.insert(address);
  return names.size() != before;
}

/// What follows from other meanings of names: other meanings of locals, and the files that read them. A file in which something is
/// wrong may name what was not there, or suggest what is gone.
void follow(const Judgement& previous, const std::map<FilePath, Reads>& edited, Changes& changes) {
  for (auto& [folder, names] : changes.names) {
    std::vector<std::pair<FilePath, const JudgedFile*>> files;
    for (const auto& [file, judged] : previous.judged)
      if (file.folder() == folder) files.emplace_back(file, judged.get());
    for (bool hasMore = true; hasMore;) {
      hasMore = false;
      for (const auto& [file, judged] : files) {
        hasMore = addMadeOf(judged->reads.links, names) || hasMore;
        const auto now = edited.find(file);
        if (now != edited.end()) hasMore = addMadeOf(now->second.links, names) || hasMore;
      }
    }
    for (const auto& [file, judged] : files)
      if (!judged->findings.empty() || readsAny(judged->reads.uses, names)) changes.files.insert(file);
    // Calls say which variables a module has, and of what type.
    const bool hasVariables = std::any_of(names.begin(), names.end(), [](const std::string& name) { return name.starts_with("var."); });
    for (const auto& [file, judged] : previous.judged)
      if (hasVariables && judged->hasCalls) changes.files.insert(file);
  }
}

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

/// Whether a resource of a judged file reads one of the names.
bool readsAny(hcl::NodeRef block, const Reads& reads, const Uses& names) {
  if (names.empty()) return false;
  const auto links = reads.links.find(addressOf(block));
  return readsUnnamed(reads.uses) || links == reads.links.end() || leadsToAny(links->second, names);
}

}  // namespace

const Uses& Changes::namesIn(FilePath file) const {
  static const Uses none;
  const auto found = names.find(std::string(file.folder()));
  return found == names.end() ? none : found->second;
}

std::optional<Changes> changesSince(const Judgement& previous, const SourceFiles& files, const terraform::SyntaxTrees& trees) {
  Changes changes;
  if (files.size() != previous.files.size()) return std::nullopt;
  bool hasOtherTexts = false;
  std::map<FilePath, Reads> edited;
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
    changes.files.insert(file);
    const Shown now = shownBy(file, *tree->second);
    const Shown& was = judged->second->shown;
    if (now.rest != was.rest) return std::nullopt;
    if (now == was) continue;
    Uses& names = changes.names[std::string(file.folder())];
    addDifferent(now, was, names);
    addDifferent(was, now, names);
    edited.emplace(file, readsOf(*tree->second));
  }
  const auto reads = [](const auto& entry) { return entry.second->readsFiles; };
  if (hasOtherTexts && std::any_of(previous.judged.begin(), previous.judged.end(), reads)) return std::nullopt;
  follow(previous, edited, changes);
  return changes;
}

bool isQuickToJudge(const SourceFiles& files, const terraform::SyntaxTrees& trees, const Judgement* previous) {
  constexpr std::size_t fewFiles = 3;
  const auto changes = previous == nullptr ? std::nullopt : changesSince(*previous, files, trees);
  return changes && changes->files.size() <= fewFiles;
}

/// Blocks are paired from the top of the file and from its end, up to the first that differs: who types changes one.
std::vector<bool> cleanBlocks(const std::vector<hcl::NodeRef>& blocks, const JudgedFile& before, const Uses& names) {
  std::vector<bool> clean(blocks.size());
  const std::vector<hcl::NodeRef> old = before.tree->root().blocks();
  const std::vector<bool> wasClean = withoutFindings(old, before.findings);
  const std::size_t most = std::min(blocks.size(), old.size());
  const auto pair = [&](std::size_t now, std::size_t then) {
    if (blocks[now].text() != old[then].text()) return false;
    clean[now] = wasClean[then] && !readsAny(blocks[now], before.reads, names);
    return true;
  };
  std::size_t same = 0;
  while (same < most && pair(same, same)) ++same;
  for (std::size_t i = 1; i <= most - same && pair(blocks.size() - i, old.size() - i);) ++i;
  return clean;
}

}  // namespace slipway::diagnostics
