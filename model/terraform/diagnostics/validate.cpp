#include "model/terraform/diagnostics/validate.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "model/terraform/diagnostics/module_check.h"

namespace slipway::diagnostics {

namespace {

using terraform::ModuleInstance;

/// One instance of each folder that the root leads to; a folder that is called twice is looked at once.
std::vector<ModuleInstance*> reachedModules(terraform::Evaluation& evaluation) {
  std::vector<ModuleInstance*> modules = {&evaluation.root()};
  std::set<std::string> folders = {evaluation.rootFolder()};
  for (std::size_t i = 0; i < modules.size(); ++i) {
    for (const auto& [name, declaration] : modules[i]->declarations->calls) {
      for (ModuleInstance* called : evaluation.call(*modules[i], declaration, declaration.span()).instances) {
        if (called->declarations != nullptr && folders.insert(called->declarations->folder).second) modules.push_back(called);
      }
    }
  }
  return modules;
}

void checkModule(Context& context) {
  for (const FilePath file : context.declarations().files) {
    // In JSON a block and an argument look alike; what was meant only the schema says.
    if (file.extension() == "json") continue;
    for (hcl::NodeRef block : context.trees.at(file)->root().blocks()) {
      const std::string_view type = block.blockType();
      if (type == "resource" || type == "data")
        checkResource(context, file, block);
      else if (type == "module")
        checkCall(context, file, block);
      else
        checkSettings(context, file, block);
    }
  }
  reportUnused(context);
}

/// Whether another finding already says what is wrong there.
bool isSaid(const Diagnostic& finding, const Diagnostics& others) {
  if (finding.severity == Severity::info) return false;
  return std::any_of(others.begin(), others.end(), [&](const Diagnostic& other) {
    if (other.severity != Severity::error || other.span.file != finding.span.file) return false;
    const bool overlaps = other.span.range.contains(finding.span.range) || finding.span.range.contains(other.span.range);
    return other.span.range.begin == finding.span.range.begin || (overlaps && other.span.range.size() < 200);
  });
}

bool isBefore(const Diagnostic& a, const Diagnostic& b) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.span.file, d.span.range.begin, d.span.range.end, d.code, d.message); };
  return key(a) < key(b);
}

bool isSame(const Diagnostic& a, const Diagnostic& b) { return a.span == b.span && a.code == b.code && a.message == b.message; }

}  // namespace

Diagnostics validate(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::string& folder,
                     const Diagnostics& evaluated) {
  terraform::Options options;
  options.isStatic = true;
  terraform::Evaluation evaluation(files, trees, folder, options);
  ProviderTypes providers;
  const std::vector<ModuleInstance*> modules = reachedModules(evaluation);
  for (const ModuleInstance* module : modules) providers.add(trees, *module->declarations);
  Diagnostics found;
  for (ModuleInstance* module : modules) {
    Context context{evaluation, *module, trees, providers, found, {}, {}};
    checkModule(context);
  }
  // What values tell comes first: types say the same in other words.
  Diagnostics all;
  for (Diagnostics* part : {&evaluation.diagnostics(), &found}) {
    std::stable_sort(part->begin(), part->end(), isBefore);
    part->erase(std::unique(part->begin(), part->end(), isSame), part->end());
    const Diagnostics before = all;
    for (Diagnostic& finding : *part)
      if (!isSaid(finding, before) && !isSaid(finding, evaluated)) all.push_back(std::move(finding));
  }
  std::stable_sort(all.begin(), all.end(), isBefore);
  return all;
}

}  // namespace slipway::diagnostics
