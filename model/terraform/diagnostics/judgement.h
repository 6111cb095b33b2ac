#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/terraform/incremental.h"

namespace slipway::diagnostics {

class ProviderTypes;

/// Names that a file reads: "var.region", "local.tags"; "var" by itself where it may be any.
using Uses = std::set<std::string, std::less<>>;

/// What a resource, data source or local value refers to, by address or name.
struct Link {
  std::string to;
  TextRange range;
  bool isOrder = false;  ///< named in `depends_on`
};
using Links = std::map<std::string, std::vector<Link>, std::less<>>;

/// What the expressions of a file read.
struct Reads {
  Uses uses;
  Links links;
};

/// What other files can see of a file, as hashes.
struct Shown {
  std::map<std::string, std::size_t, std::less<>> names;  ///< "var.region", "local.tags": what they mean
  std::size_t rest = 0;                                   ///< seen from everywhere
  friend bool operator==(const Shown&, const Shown&) = default;
};

/// What is remembered of one file.
struct JudgedFile {
  std::shared_ptr<const hcl::SyntaxTree> tree;
  Shown shown;
  Reads reads;
  bool hasCalls = false;    ///< of modules
  bool readsFiles = false;  ///< by file(), templatefile() and their kin
  Diagnostics findings;
};

/// What `terraform validate` finds in one root folder and in the local modules that it calls, file by file, with what it takes to
/// look again only at the files that changed.
struct Judgement {
  std::string folder;
  SourceFiles files;
  std::map<FilePath, std::shared_ptr<const JudgedFile>> judged;  ///< shared with the judgement before, where nothing changed
  Diagnostics elsewhere;  ///< without a place in one of those files
  std::shared_ptr<const ProviderTypes> providers;  ///< of all its modules
  Diagnostics between;    ///< of several files together: cycles; as hints, variables and locals that nothing uses
};

/// Judges a root folder. Of `previous`, the judgement of the same folder, the findings of every file are kept that did not
/// change, as long as no other file shows it anything new: see Shown. `evaluated` (may be null) is what
/// the evaluation of the same files kept: what it read of their declarations is not read again.
Judgement judge(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::string& folder,
                const Judgement* previous = nullptr, std::shared_ptr<const terraform::EvaluationMemo> evaluated = nullptr);

/// Whether judge() takes about as long as starting a thread: nearly everything is kept of `previous` (may be null).
bool isQuickToJudge(const SourceFiles& files, const terraform::SyntaxTrees& trees, const Judgement* previous);

/// All findings, by file and place; what `evaluated` already says at the same place is left out.
Diagnostics findingsOf(const Judgement& judgement, const Diagnostics& evaluated = {});

/// Of variables what they take, but not what is said of them, and of locals their expressions, by name. Else blocks as they are
/// written, of resources and data sources only the header, whether there may be several, and the provider; of an output the header;
/// of a call what is no input.
Shown shownBy(FilePath file, const hcl::SyntaxTree& tree);

/// Whether a function that reads a file of the project is called in it.
bool readsFiles(const hcl::SyntaxTree& tree);

Reads readsOf(const hcl::SyntaxTree& tree);

/// The address of a resource or data source block in its module; "" of other blocks.
std::string addressOf(hcl::NodeRef block);

/// Adds a finding for every `depends_on` of one module that leads back to its own block; cycles without one are the evaluation's.
void reportCycles(const std::map<FilePath, const Links*>& links, Diagnostics& findings);

}  // namespace slipway::diagnostics
