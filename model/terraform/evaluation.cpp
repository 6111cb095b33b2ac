#include "model/terraform/evaluation.h"

#include "model/hcl/stack_room.h"
#include "model/terraform/address.h"
#include "model/terraform/block_place.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/evaluation_reuse.h"

namespace slipway::terraform {

namespace {

/// Values that one configuration may make, all its expressions together: a large one makes some hundred thousand.
constexpr std::size_t mostElements = 5'000'000;

}  // namespace

/// Marks something as being computed while it lives.
class Evaluation::Guard {
public:
  Guard(Evaluation& evaluation, State& state, const Running& what) : m_evaluation(evaluation), m_state(state) {
    m_state = State::running;
    m_evaluation.m_running.push_back(what);
  }
  ~Guard() {
    m_evaluation.m_running.pop_back();
    m_state = State::done;
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

private:
  Evaluation& m_evaluation;
  State& m_state;
};

Evaluation::Evaluation(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options,
                       std::shared_ptr<const EvaluationMemo> previous)
    : m_files(files),
      m_trees(trees),
      m_folder(folder),
      m_options(options),
      m_reuse(std::make_unique<EvaluationReuse>(*this, std::move(previous))) {
  addInstance("", &declarationsOf(folder));
  m_modules.front().pathModule = ".";
}

Evaluation::~Evaluation() = default;

bool Evaluation::canSpend(std::size_t spent, std::size_t instances) const {
  return m_spent + spent < mostElements && m_instances + instances < mostInstancesOfAll;
}

void Evaluation::spend(std::size_t spent, std::size_t instances) {
  m_spent += spent;
  m_instances += instances;
}

hcl::Value Evaluation::evaluate(hcl::NodeRef expression, FilePath file, const hcl::Scope& scope) {
  hcl::Limits limits;
  limits.elements = mostElements;
  limits.spent = &m_spent;
  return hcl::evaluate(expression, file, scope, m_diagnostics, limits);
}

std::string Evaluation::nameOf(const Running& what) {
  return joinedAddress(what.module->path, std::string(what.prefix) + what.declaration->name);
}

void Evaluation::reportCycle(const Running& what, SourceSpan place) {
  std::size_t begin = m_running.size();
  const auto isIt = [&](const Running& one) { return one.declaration == what.declaration && one.module == what.module; };
  while (begin > 1 && !isIt(m_running[begin - 1])) --begin;
  const std::string name = nameOf(what);
  std::string way = name;
  Diagnostic diagnostic = errorAt(place, "reference-cycle", {});
  for (std::size_t i = begin; i < m_running.size(); ++i) {
    way += " → " + nameOf(m_running[i]);
    diagnostic.related.push_back(m_running[i].declaration->span());
  }
  const bool isDirect = begin == m_running.size();
  diagnostic.message = isDirect ? name + " refers to itself." : name + " depends on itself: " + way + " → " + name + ".";
  m_diagnostics.push_back(std::move(diagnostic));
}

/// False if the value is there, or is the one being computed: then that is reported. Its state tells which.
bool Evaluation::canStart(State& state, const Running& what, SourceSpan place) {
  if (state == State::done) return false;
  if (state == State::running) {
    reportCycle(what, place);
    return false;
  }
  if (hcl::hasStackRoom()) return true;
  report(place, "evaluation-too-large", nameOf(what) + " depends on others through too many levels; its value is taken as unknown.");
  return false;
}

/// A variable of a called module says what it said if its call does; what `each` and `count` of a call were is not noted.
bool Evaluation::takeVariable(ModuleInstance& module, const VariableDeclaration& declaration, Lazy& lazy) {
  if (module.parent == nullptr || module.each.hasEach || module.each.hasCount) return false;
  const bool isSameCall = EvaluationReuse::isUntouched(module.parent->calls[module.call->index], *module.call);
  return isSameCall && m_reuse->take(lazy, declaration);
}

hcl::Value Evaluation::variable(ModuleInstance& module, const VariableDeclaration& declaration, SourceSpan place) {
  Lazy& lazy = module.variables[declaration.index];
  const Running what{&module, &declaration, "var."};
  if (canStart(lazy.state, what, place)) {
    const EvaluationReuse::Reading own(*m_reuse, &lazy);
    bool isTaken = false;
    {
      const Guard guard(*this, lazy.state, what);
      isTaken = takeVariable(module, declaration, lazy);
      if (!isTaken) lazy.value = computeVariable(module, declaration);
    }
    if (!isTaken) {
      m_reuse->settle(lazy, Known::Kind::variable);
      validate(module, declaration);
    }
  }
  if (lazy.state != State::done) return hcl::Value::unknown();
  m_reuse->read(lazy);
  return lazy.value;
}

hcl::Value Evaluation::local(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  Lazy& lazy = module.locals[declaration.index];
  const Running what{&module, &declaration, "local."};
  if (canStart(lazy.state, what, place)) {
    const EvaluationReuse::Reading own(*m_reuse, &lazy);
    const Guard guard(*this, lazy.state, what);
    if (!m_reuse->take(lazy, declaration)) {
      lazy.value = evaluate(declaration.node.attributeValue(), declaration.file, BlockScope(*this, module));
      m_reuse->settle(lazy, Known::Kind::local);
    }
  }
  if (lazy.state != State::done) return hcl::Value::unknown();
  m_reuse->read(lazy);
  return lazy.value;
}

hcl::Value Evaluation::output(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  Lazy& lazy = module.outputs[declaration.index];
  const Running what{&module, &declaration, "output."};
  if (canStart(lazy.state, what, place)) {
    const EvaluationReuse::Reading own(*m_reuse, &lazy);
    const Guard guard(*this, lazy.state, what);
    if (!m_reuse->take(lazy, declaration)) {
      lazy.value = computeOutput(module, declaration);
      m_reuse->settle(lazy, Known::Kind::output);
    }
  }
  if (lazy.state != State::done) return hcl::Value::unknown();
  m_reuse->read(lazy);
  return lazy.value;
}

hcl::Value Evaluation::computeOutput(ModuleInstance& module, const Declaration& declaration) {
  if (m_options.isStatic) return hcl::Value::unknown();
  const Argument argument = argumentOf(declaration, "value");
  if (!argument) {
    report({declaration.file, gapOf(declaration.node)}, "missing-argument", "Output \"" + declaration.name + "\" has no value.");
    return hcl::Value::unknown();
  }
  const BlockScope scope(*this, module);
  const hcl::Value value = evaluate(argument.value(), argument.file, scope);
  const Argument sensitive = argumentOf(declaration, "sensitive");
  const bool isSensitive = sensitive && evaluate(sensitive.value(), sensitive.file, scope) == hcl::Value::boolean(true);
  return isSensitive ? value.withSensitive() : value;
}

const ResourceExpansion& Evaluation::resource(ModuleInstance& module, const ResourceDeclaration& declaration, SourceSpan place,
                                              std::string_view attribute) {
  ResourceSlot& slot = module.resources[declaration.index];
  const std::string_view prefix = std::string_view(declaration.address).substr(0, declaration.address.size() - declaration.name.size());
  const Running what{&module, &declaration, prefix};
  if (canStart(slot.state, what, place)) {
    const Guard guard(*this, slot.state, what);
    computeResource(module, declaration, slot);
  }
  if (slot.state != State::done) {
    // While it is being computed it still is that resource: what refers to it keeps the reference.
    const std::string address = joinedAddress(module.path, declaration.address);
    auto unknown = std::make_shared<ResourceExpansion>();
    unknown->collection = hcl::Value::unknown().withReference({address, {}}).withOpenAddress(address);
    unknown->kind = Instances::Kind::unknown;
    slot.expansion = unknown.get();
    slot.own = std::move(unknown);
  } else if (!attribute.empty() && slot.expansion->kind == Instances::Kind::single) {
    m_reuse->readAttribute(slot, attribute);
  } else {
    m_reuse->read(slot);
  }
  return *slot.expansion;
}

void Evaluation::computeResource(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceSlot& slot) {
  const EvaluationReuse::Reading own(*m_reuse, &slot);
  if (m_reuse->take(slot, declaration)) return;
  m_reuse->settle(slot, expandResource(module, declaration));
}

/// What others see of a call, besides its outputs.
static hcl::Value callSign(const CallExpansion& expansion) {
  std::string sign = std::to_string(static_cast<int>(expansion.kind)) + (expansion.isOpaque ? "?" : "!");
  for (const ModuleInstance* instance : expansion.instances) sign += instance->path + "\n";
  return hcl::Value::string(std::move(sign));
}

const CallExpansion& Evaluation::call(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  CallExpansion& expansion = module.calls[declaration.index];
  const Running what{&module, &declaration, "module."};
  if (canStart(expansion.state, what, place)) {
    const EvaluationReuse::Reading own(*m_reuse);
    const Guard guard(*this, expansion.state, what);
    expandCall(module, declaration, expansion);
    m_reuse->settle(expansion, callSign(expansion));
  } else if (expansion.state != State::done) {
    expansion.kind = Instances::Kind::unknown;
  }
  if (expansion.state == State::done) m_reuse->read(expansion);
  return expansion;
}

hcl::Value Evaluation::outputsOf(ModuleInstance& module, SourceSpan place) {
  if (module.declarations == nullptr) return hcl::Value::object({}).withReference({module.path, {}}).withOpenAddress(module.path);
  Lazy& all = module.allOutputs;
  if (all.state != State::done) {
    hcl::Value::Members members;
    bool isWhole = true;
    for (const auto& [name, declaration] : module.declarations->outputs) {
      const EvaluationReuse::Reading own(*m_reuse);
      // Whoever asks for the whole may itself be one of the outputs; that one is not known yet.
      const bool isRunning = module.outputs[declaration.index].state == State::running;
      isWhole &= !isRunning;
      members.emplace_hint(members.end(), name,
                           isRunning ? hcl::Value::unknown().withReference({module.path, name}) : output(module, declaration, place));
    }
    hcl::Value object = hcl::Value::object(std::move(members));
    if (!isWhole) {
      m_reuse->spoil();
      return object;
    }
    all.state = State::done;
    all.value = std::move(object);
    m_reuse->settle(all, Known::Kind::outputs);
  }
  m_reuse->read(all);
  return all.value;
}

hcl::Value Evaluation::provider(ModuleInstance& module, const std::string& name, SourceSpan place) {
  Lazy& lazy = module.providers[name];
  if (lazy.state == State::fresh) {
    lazy.state = State::running;
    const EvaluationReuse::Reading own(*m_reuse);
    lazy.value = hcl::Value::unknown();  // what it depends on may ask for it again
    lazy.value = computeProvider(module, name, place);
    lazy.state = State::done;
    m_reuse->settle(lazy, Known::Kind::provider);
  }
  if (lazy.state == State::done)
    m_reuse->read(lazy);
  else
    m_reuse->spoil();
  return lazy.value;
}

std::shared_ptr<const EvaluationMemo> Evaluation::memo() { return m_reuse->memo(m_modules); }

hcl::Value Evaluation::computeProvider(ModuleInstance& module, const std::string& name, SourceSpan place) {
  hcl::Value value;
  const Declarations& declarations = *module.declarations;
  const auto declared = declarations.providers.find(name);
  if (declared != declarations.providers.end()) {
    const BlockScope scope(*this, module);
    hcl::Value::Members members;
    for (hcl::NodeRef item : declared->second.body.children()) {
      if (item.kind() != hcl::NodeKind::attribute) continue;
      hcl::Value argument = evaluate(item.attributeValue(), declared->second.file, scope);
      if (!argument.isNull()) members.emplace(std::string(item.attributeName()), std::move(argument));
    }
    value = hcl::Value::object(std::move(members)).withOrigin(declared->second.span());
  } else if (module.parent != nullptr) {
    const Argument passed = argumentOf(*module.call, "providers");
    bool isPassed = false;
    if (passed) {
      for (hcl::NodeRef item : passed.value().children()) {
        if (item.kind() != hcl::NodeKind::objectItem || item.firstChild().text() != name) continue;
        value = provider(*module.parent, std::string(item.firstChild().nextSibling().text()), place);
        isPassed = true;
      }
    }
    const bool isInherited = !isPassed && name.find('.') == std::string::npos;
    if (isInherited) value = provider(*module.parent, name, place);
  }
  return value;
}

}  // namespace slipway::terraform
