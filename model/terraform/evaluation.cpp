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

hcl::Value Evaluation::variable(ModuleInstance& module, const VariableDeclaration& declaration, SourceSpan place) {
  Lazy& lazy = module.variables[declaration.index];
  const Running what{&module, &declaration, "var."};
  if (canStart(lazy.state, what, place)) {
    const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
    {
      const Guard guard(*this, lazy.state, what);
      lazy.value = computeVariable(module, declaration);
    }
    validate(module, declaration);
  }
  if (lazy.state != State::done) return hcl::Value::unknown();
  m_reuse->note(EvaluationMemo::Kind::variable, module, declaration.name, lazy.value, &lazy);
  return lazy.value;
}

hcl::Value Evaluation::local(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  hcl::Value value = computeLocal(module, declaration, place);
  const Lazy& lazy = module.locals[declaration.index];
  if (lazy.state == State::done) m_reuse->note(EvaluationMemo::Kind::local, module, declaration.name, lazy.value, &lazy);
  return value;
}

hcl::Value Evaluation::computeLocal(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  Lazy& lazy = module.locals[declaration.index];
  const Running what{&module, &declaration, "local."};
  if (!canStart(lazy.state, what, place)) return lazy.state == State::done ? lazy.value : hcl::Value::unknown();
  const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
  const Guard guard(*this, lazy.state, what);
  lazy.value = evaluate(declaration.node.attributeValue(), declaration.file, BlockScope(*this, module));
  return lazy.value;
}

hcl::Value Evaluation::output(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  hcl::Value value = computeOutput(module, declaration, place);
  const Lazy& lazy = module.outputs[declaration.index];
  if (lazy.state == State::done) m_reuse->note(EvaluationMemo::Kind::output, module, declaration.name, lazy.value, &lazy);
  return value;
}

hcl::Value Evaluation::computeOutput(ModuleInstance& module, const Declaration& declaration, SourceSpan place) {
  Lazy& lazy = module.outputs[declaration.index];
  const Running what{&module, &declaration, "output."};
  if (!canStart(lazy.state, what, place)) return lazy.state == State::done ? lazy.value : hcl::Value::unknown();
  const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
  const Guard guard(*this, lazy.state, what);
  if (m_options.isStatic) return lazy.value = hcl::Value::unknown();
  const Argument argument = argumentOf(declaration, "value");
  if (!argument) {
    report({declaration.file, gapOf(declaration.node)}, "missing-argument", "Output \"" + declaration.name + "\" has no value.");
    lazy.value = hcl::Value::unknown();
    return lazy.value;
  }
  const BlockScope scope(*this, module);
  lazy.value = evaluate(argument.value(), argument.file, scope);
  const Argument sensitive = argumentOf(declaration, "sensitive");
  if (sensitive && evaluate(sensitive.value(), sensitive.file, scope) == hcl::Value::boolean(true)) lazy.value = lazy.value.withSensitive();
  return lazy.value;
}

const ResourceExpansion& Evaluation::resource(ModuleInstance& module, const ResourceDeclaration& declaration, SourceSpan place) {
  ResourceExpansion& expansion = module.resources[declaration.index];
  const std::string_view prefix = std::string_view(declaration.address).substr(0, declaration.address.size() - declaration.name.size());
  const Running what{&module, &declaration, prefix};
  if (!canStart(expansion.state, what, place)) {
    if (expansion.state != State::done) {
      // While it is being computed it still is that resource: what refers to it keeps the reference.
      const std::string address = joinedAddress(module.path, declaration.address);
      expansion.collection = hcl::Value::unknown().withReference({address, {}}).withOpenAddress(address);
      expansion.kind = Instances::Kind::unknown;
    } else {
      m_reuse->note(EvaluationMemo::Kind::resource, module, declaration.address, expansion.collection, &expansion);
    }
    return expansion;
  }
  {
    const Guard guard(*this, expansion.state, what);
    computeResource(module, declaration, expansion);
  }
  m_reuse->note(EvaluationMemo::Kind::resource, module, declaration.address, expansion.collection, &expansion);
  return expansion;
}

void Evaluation::computeResource(ModuleInstance& module, const ResourceDeclaration& declaration, ResourceExpansion& expansion) {
  if (m_options.isStatic) return expandResource(module, declaration, expansion);
  if (m_reuse->take(module, declaration, expansion)) return;
  EvaluationMemo::Entry entry;
  bool isClean = false;
  {
    const EvaluationReuse::Reading own(m_reuse.get(), &entry);
    expandResource(module, declaration, expansion);
    isClean = own.isClean();
  }
  if (!isClean) return;
  entry.expansion = expansion;
  m_reuse->keep(module, declaration, std::move(entry));
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
    const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
    const Guard guard(*this, expansion.state, what);
    expandCall(module, declaration, expansion);
  } else if (expansion.state != State::done) {
    expansion.kind = Instances::Kind::unknown;
  }
  if (expansion.state == State::done) m_reuse->note(EvaluationMemo::Kind::call, module, declaration.name, callSign(expansion), &expansion);
  return expansion;
}

hcl::Value Evaluation::outputsOf(ModuleInstance& module, SourceSpan place) {
  if (module.declarations == nullptr) return hcl::Value::object({}).withReference({module.path, {}}).withOpenAddress(module.path);
  hcl::Value::Members members;
  bool isWhole = true;
  for (const auto& [name, declaration] : module.declarations->outputs) {
    const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
    // Whoever asks for the whole may itself be one of the outputs; that one is not known yet.
    const bool isRunning = module.outputs[declaration.index].state == State::running;
    isWhole &= !isRunning;
    members.emplace_hint(members.end(), name,
                         isRunning ? hcl::Value::unknown().withReference({module.path, name}) : output(module, declaration, place));
  }
  const hcl::Value all = hcl::Value::object(std::move(members));
  if (isWhole)
    m_reuse->note(EvaluationMemo::Kind::outputs, module, {}, all, &module);
  else
    m_reuse->spoil();
  return all;
}

hcl::Value Evaluation::provider(ModuleInstance& module, const std::string& name, SourceSpan place) {
  auto known = module.providers.find(name);
  if (known == module.providers.end()) {
    known = module.providers.emplace(name, hcl::Value::unknown()).first;  // what it depends on may ask for it again
    const EvaluationReuse::Reading own(m_reuse.get(), nullptr);
    known->second = computeProvider(module, name, place);
  }
  m_reuse->note(EvaluationMemo::Kind::provider, module, name, known->second, &known->second);
  return known->second;
}

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
