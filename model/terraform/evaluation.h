#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/hcl/evaluate.h"
#include "model/terraform/configuration.h"
#include "model/terraform/declarations.h"
#include "model/terraform/evaluation_memo.h"

namespace slipway::terraform {

class BlockScope;
class EvaluationReuse;

enum class State : std::uint8_t { fresh, running, done };

/// A name of a module instance while it is evaluated, and what the evaluation before kept of it.
struct Slot {
  State state = State::fresh;
  bool isTaken = false;              ///< as it was: what is known of it, and the way to it
  const Declaration* was = nullptr;  ///< null if it was not there
  const Kept* before = nullptr;
  Kept kept;  ///< unless isTaken

  const KnownPtr& known() const { return isTaken ? before->known : kept.known; }
};

/// A value that is computed when it is first asked for.
struct Lazy : Slot {
  hcl::Value value;
};

/// What `each` and `count` stand for in a block.
struct Each {
  hcl::Value key, value, index;
  bool hasEach = false;
  bool hasCount = false;
};

/// The instances that `count` or `for_each` ask for.
struct Instances {
  enum class Kind : std::uint8_t { single, counted, keyed, unknown };
  Kind kind = Kind::single;
  std::vector<std::pair<InstanceKey, Each>> all;
};

/// What a block's `count` or `for_each` says without a look at its value.
Instances::Kind writtenKind(const Declaration& declaration);

struct ResourceInstance {
  InstanceKey key;
  std::string address;
  Each each;
  hcl::Value values;
  std::string region;
};

struct ResourceExpansion {
  Instances::Kind kind = Instances::Kind::single;
  std::vector<ResourceInstance> instances;
  hcl::Value collection;  ///< what `type.name` means: an open object, or a tuple or object of them
  std::vector<std::string> dependsOn;
};

struct ResourceSlot : Slot {
  const ResourceExpansion* expansion = nullptr;         ///< once it is done; until then of a resource that nobody knows
  std::shared_ptr<const ResourceExpansion> own;         ///< keeps it where nothing else does
  std::vector<KnownPtr> attributes;                     ///< those that were read
};

struct ModuleInstance;

struct CallExpansion : Slot {
  Instances::Kind kind = Instances::Kind::single;
  std::string source;
  bool isOpaque = false;
  std::vector<ModuleInstance*> instances;
};

/// One instance of a module, with everything that is computed of it so far. Vectors are indexed as the declarations are.
struct ModuleInstance {
  std::string path;
  const Declarations* declarations = nullptr;  ///< null if the module is opaque
  ModuleInstance* parent = nullptr;
  const Declaration* call = nullptr;
  InstanceKey key;
  Each each;  ///< of the call
  std::string source;
  std::string pathModule;  ///< what path.module gives
  std::vector<Lazy> variables, locals, outputs;
  std::vector<ResourceSlot> resources;
  std::vector<CallExpansion> calls;
  Lazy allOutputs;
  std::map<std::string, Lazy, std::less<>> providers;
  const EvaluationMemo::Instance* before = nullptr;  ///< of the evaluation before
};

/// Said of what is wrong in a provider configuration that no resource needs.
inline constexpr std::string_view unseenProvider =
    "No resource uses this provider configuration yet: Terraform refuses it as soon as one does.";

/// All instances of one configuration together.
inline constexpr std::size_t mostInstancesOfAll = 100'000;

/// Evaluates one root folder: everything is computed when it is first asked for, and once.
class Evaluation {
public:
  /// `previous`: of an earlier evaluation of the folder; null if there is none.
  Evaluation(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options,
             std::shared_ptr<const EvaluationMemo> previous = nullptr);
  ~Evaluation();

  Configuration run();
  std::shared_ptr<const EvaluationMemo> memo();  ///< for the next evaluation, once it has run
  ModuleInstance& root() { return m_modules.front(); }

  // What names mean; `place` is where they are used. Cycles are reported there and give unknown values.
  hcl::Value variable(ModuleInstance& module, const VariableDeclaration& declaration, SourceSpan place);
  hcl::Value local(ModuleInstance& module, const Declaration& declaration, SourceSpan place);
  hcl::Value output(ModuleInstance& module, const Declaration& declaration, SourceSpan place);
  /// `attribute`: the only one that is read; "" for the whole.
  const ResourceExpansion& resource(ModuleInstance& module, const ResourceDeclaration& declaration, SourceSpan place,
                                    std::string_view attribute = {});
  const CallExpansion& call(ModuleInstance& module, const Declaration& declaration, SourceSpan place);
  /// All outputs of an instance, as `module.name` means it.
  hcl::Value outputsOf(ModuleInstance& module, SourceSpan place);
  /// The configuration of a provider as a module sees it ("aws", "aws.west"); null if there is none.
  hcl::Value provider(ModuleInstance& module, const std::string& name, SourceSpan place);

  const SourceFiles& files() const { return m_files; }
  const SyntaxTrees& trees() const { return m_trees; }
  const std::string& rootFolder() const { return m_folder; }
  const Options& options() const { return m_options; }

  hcl::Value evaluate(hcl::NodeRef expression, FilePath file, const hcl::Scope& scope);
  Diagnostics& diagnostics() { return m_diagnostics; }
  EvaluationReuse& reuse() { return *m_reuse; }

  // Work done so far, see the limits; what is taken over from an earlier evaluation counts as if it were done again.
  std::size_t spent() const { return m_spent; }
  std::size_t instances() const { return m_instances; }
  bool canSpend(std::size_t spent, std::size_t instances) const;
  void spend(std::size_t spent, std::size_t instances);
  void report(SourceSpan span, std::string code, std::string message) {
    m_diagnostics.push_back(errorAt(span, std::move(code), std::move(message)));
  }

private:
  /// Something that is being computed, for the message about a cycle.
  struct Running {
    const ModuleInstance* module;
    const Declaration* declaration;
    std::string_view prefix;  // "local.", "var.", …
  };

  class Guard;
  bool canStart(State& state, const Running& what, SourceSpan place);
  void reportCycle(const Running& what, SourceSpan place);
  hcl::Value computeOutput(ModuleInstance& module, const Declaration& declaration);
  bool takeVariable(ModuleInstance& module, const VariableDeclaration& declaration, Lazy& lazy);
  hcl::Value computeProvider(ModuleInstance& module, const std::string& name, SourceSpan place);
  void computeResource(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceSlot& slot);
  static std::string nameOf(const Running& what);

  // expansion.cpp
  Instances instancesOf(ModuleInstance& module, const Declaration& declaration, const std::string& address);
  Instances countInstances(ModuleInstance& module, const Argument& argument, const std::string& address);
  Instances keyedInstances(ModuleInstance& module, const Argument& argument, const std::string& address);
  bool allowsInstances(const Argument& argument, const std::string& address, long double count);

  // resources.cpp
  ResourceExpansion expandResource(ModuleInstance& module, const ResourceDeclaration& declaration);
  ResourceInstance resourceInstance(ModuleInstance& module, const ResourceDeclaration& declaration, const InstanceKey& key,
                                    const Each& each);
  std::vector<std::string> dependencies(ModuleInstance& module, const Declaration& declaration);
  hcl::Value regionOf(ModuleInstance& module, const ResourceDeclaration& declaration, const hcl::Value::Members& members);

  // module_calls.cpp
  void expandCall(ModuleInstance& module, const Declaration& declaration, CallExpansion& expansion);
  const Declarations* calledModule(ModuleInstance& module, const Declaration& declaration, CallExpansion& expansion);
  void checkInputs(const Declaration& call, const Declarations& called);
  ModuleInstance& addInstance(std::string path, const Declarations* declarations);
  const Declarations& declarationsOf(const std::string& folder);
  std::string installedFolder(const ModuleInstance& module, const Declaration& declaration, std::string_view source);

  // variables.cpp
  struct Given {
    hcl::Value value;
    SourceSpan place;
  };
  void readGivenVariables();
  void readVariablesOf(FilePath file);
  void readVariableFile(FilePath file, const hcl::SyntaxTree& tree);
  void readOptionVariables();
  hcl::Value computeVariable(ModuleInstance& module, const VariableDeclaration& declaration);
  void validate(ModuleInstance& module, const VariableDeclaration& declaration);

  // conditions.cpp
  bool isBroken(hcl::NodeRef rule, FilePath file, const BlockScope& scope, std::string* message);
  void checkRules(const Declaration& declaration, std::string_view inside, std::string_view type, const BlockScope& scope,
                  Severity severity);
  void checkConditions(ModuleInstance& module);

  // refactoring.cpp
  void checkRefactorings(ModuleInstance& module);

  // configuration.cpp
  /// A resource instance, with what it is an instance of.
  struct Found {
    const ModuleInstance* module;
    const ResourceDeclaration* declaration;
    const ResourceExpansion* expansion;
    const ResourceInstance* instance;
  };
  void collect(ModuleInstance& module, Configuration& configuration, std::vector<Found>& found);
  void sortByAddress(std::vector<Found>& found);
  void collectDiagnostics(Configuration& configuration);

  const SourceFiles& m_files;
  const SyntaxTrees& m_trees;
  std::string m_folder;
  Options m_options;
  Diagnostics m_diagnostics;
  std::map<std::string, std::shared_ptr<const Declarations>> m_declarations;
  std::deque<ModuleInstance> m_modules;  ///< root first; addresses stay
  std::vector<Running> m_running;
  std::map<std::string, Given, std::less<>> m_given;  ///< values of root variables
  std::vector<std::shared_ptr<const hcl::SyntaxTree>> m_optionTrees;
  std::map<std::string, hcl::Value> m_installed;  ///< modules that `terraform init` downloaded, by their calls' names
  bool m_hasReadInstalled = false;
  std::unique_ptr<EvaluationReuse> m_reuse;
  std::size_t m_spent = 0;
  std::size_t m_instances = 0;
  bool m_hasReportedInstances = false;
  bool m_hasReportedModules = false;
};

}  // namespace slipway::terraform
