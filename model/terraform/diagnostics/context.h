#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "model/core/diagnostic.h"
#include "model/terraform/diagnostics/provider_types.h"
#include "model/terraform/evaluation.h"

namespace slipway::diagnostics {

/// One module while its folder is looked at. The evaluation is static: see terraform::Options::isStatic.
struct Context {
  terraform::Evaluation& evaluation;
  terraform::ModuleInstance& module;
  const terraform::SyntaxTrees& trees;
  const ProviderTypes& providers;
  Diagnostics& findings;

  std::map<std::string, hcl::TypeRef, std::less<>> localTypes;  ///< of locals whose expression has been looked at
  std::set<std::string, std::less<>> runningLocals;

  const terraform::Declarations& declarations() const { return *module.declarations; }
  const std::string& folder() const { return module.declarations->folder; }
  Diagnostic& report(SourceSpan span, std::string code, std::string message) {
    findings.push_back(errorAt(span, std::move(code), std::move(message)));
    return findings.back();
  }
};

/// What is known around an expression besides the module's names.
struct Surroundings {
  FilePath file;
  terraform::BlockScope* scope = nullptr;                  ///< its names' values
  std::map<std::string, hcl::TypeRef, std::less<>> names;  ///< iterators of dynamic blocks
  bool hasSelf = false;                                    ///< provisioners, connections and postconditions
  const schema::Found* provider = nullptr;                 ///< of the resource around
  std::optional<schema::Block> self;                       ///< what `self` has, where its schema is known
};

/// Adds a finding that depends on a provider's schema: a warning where the schema is of another version than is asked for.
Diagnostic& reportSchema(Context& context, const schema::Found& provider, SourceSpan span, std::string code, std::string message);

}  // namespace slipway::diagnostics
