#include "model/workspace/recipe_context.h"

#include <re2/re2.h>

#include <cctype>
#include <functional>

#include "model/workspace/block_writer.h"
#include "model/workspace/wiring.h"

namespace slipway::workspace {

namespace {

using design::Component;

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Calls `visit(begin, end)` for each place where the word stands: not inside a longer word; `_` ends NAME only, since
/// NAME_x is a name made from it while SUBNET_IDS is a word of its own.
void forEachPlace(const std::string& text, const std::string& word, const std::function<void(std::size_t)>& visit) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1], after = at + word.size() < text.size() ? text[at + word.size()] : ' ';
    if (isWordCharacter(before) || before == '_' || isWordCharacter(after) || (after == '_' && word != "NAME")) continue;
    visit(at);
  }
}

const Component* nearest(const std::vector<const Component*>& chain, const char* kind) {
  for (const Component* component : chain)
    if (component->kind == kind) return component;
  return nullptr;
}

/// The container and what is around it, innermost first.
std::vector<const Component*> around(const design::Design& design, const std::string& id) {
  std::vector<const Component*> chain;
  for (const Component* at = design.find(id); at != nullptr; at = design.find(at->parent)) chain.push_back(at);
  // A cluster has no place of its own: until a service stands in it, what comes into it goes to the network if there is one only.
  if (!chain.empty() && chain.front()->kind == "ecs-cluster" && nearest(chain, "vpc") == nullptr) {
    std::vector<const Component*> networks;
    for (const Component& component : design.components)
      if (component.kind == "vpc") networks.push_back(&component);
    if (networks.size() == 1) chain.insert(chain.begin() + 1, networks.front());
  }
  return chain;
}

void collectSubnets(const design::Design& design, const std::string& id, std::vector<const Component*>& subnets) {
  for (const Component* child : design.childrenOf(id)) {
    if (child->kind == "subnet") subnets.push_back(child);
    collectSubnets(design, child->id, subnets);
  }
}

/// The subnets that something in this container runs in: those it spans, itself, or all below it; the wanted tier only
/// where there are such.
std::vector<const Component*> subnetsFor(const design::Design& design, const std::vector<const Component*>& chain, const std::string& tier) {
  std::vector<const Component*> subnets;
  for (const Component* component : chain) {
    if (component->kind == "subnet") return {component};
    for (const std::string& span : component->spans)
      if (const Component* subnet = design.find(span); subnet != nullptr) subnets.push_back(subnet);
    if (!subnets.empty()) return subnets;
    collectSubnets(design, component->id, subnets);
    if (!subnets.empty()) break;
  }
  std::vector<const Component*> wanted;
  for (const Component* subnet : subnets)
    if (subnet->text("tier") == tier) wanted.push_back(subnet);
  return wanted.empty() ? subnets : wanted;
}

class Finder {
public:
  Finder(Draft& draft, const catalog::Kind& kind, const std::string& recipe, const std::string& container, std::string scope)
      : m_draft(draft), m_kind(kind), m_recipe(recipe), m_scope(std::move(scope)), m_start(draft.now().design), m_chain(around(*m_start, container)) {}

  Result<RecipeWords> find() {
    RecipeWords words;
    if (usesWord(m_recipe, "VPC_ID")) {
      const Component* vpc = nearest(m_chain, "vpc");
      if (vpc == nullptr) return needs("a VPC");
      if (Diagnostics why = reach(vpc->id, "id", &words["VPC_ID"]); !why.empty()) return why;
    }
    if (usesWord(m_recipe, "CLUSTER_ID")) {
      const Component* cluster = nearest(m_chain, "ecs-cluster");
      if (cluster == nullptr) return needs("an ECS cluster");
      if (Diagnostics why = reach(cluster->id, "id", &words["CLUSTER_ID"]); !why.empty()) return why;
    }
    if (usesWord(m_recipe, "SUBNET_IDS") || usesWord(m_recipe, "SUBNET_ID")) {
      std::vector<std::string> ids;
      for (const Component* subnet : subnetsFor(*m_start, m_chain, m_kind.subnetTier)) ids.push_back(subnet->id);
      if (ids.empty()) return needs("a subnet");
      std::string list, first;
      for (const std::string& id : ids) {
        std::string expression;
        if (Diagnostics why = reach(id, "id", &expression); !why.empty()) return why;
        if (first.empty()) first = expression;
        list += (list.empty() ? "" : ", ") + expression;
      }
      words["SUBNET_ID"] = first;
      words["SUBNET_IDS"] = "[" + list + "]";
    }
    const Component* region = nearest(m_chain, "region");
    words["REGION"] = region == nullptr ? "us-east-1" : region->detail;
    // A network without subnets has no zones yet: its first one is the region's first.
    const Component* zone = nearest(m_chain, "zone");
    words["ZONE"] = zone == nullptr ? words["REGION"] + "a" : zone->detail;
    return words;
  }

private:
  Diagnostics reach(const std::string& component, const std::string& attribute, std::string* expression) {
    const Component* found = m_draft.now().design->find(component);
    const std::string address = found == nullptr || found->addresses.empty() ? component : found->addresses.front();
    for (const auto& configuration : m_draft.now().configurations) {
      if (configuration->find(address) == nullptr) continue;
      const Result<Wire> wired = wire(m_draft.now(), *configuration, m_scope, address, attribute);
      if (!wired) return wired.diagnostics();
      *expression = wired->expression;
      return m_draft.take(wired->edit);
    }
    return {errorAt({}, "no-such-component", address + " is not part of the project.")};
  }

  Diagnostics needs(const std::string& what) const { return {errorAt({}, "not-inside", "This component needs " + what + " around it; drop it into one.")}; }

  Draft& m_draft;
  const catalog::Kind& m_kind;
  const std::string& m_recipe;
  const std::string m_scope;
  const std::shared_ptr<const design::Design> m_start;   ///< keeps what m_chain points to, while the draft moves on
  const std::vector<const Component*> m_chain;
};

}  // namespace

std::string freeNameFor(const std::string& recipe, const terraform::Configuration& configuration, const std::string& modulePath,
                        const std::string& wanted) {
  static const re2::RE2 block("(?m)^resource \"([a-z0-9_]+)\" \"NAME([a-z0-9_]*)\"");
  const std::string stem = freeName(configuration, modulePath, "", wanted);  // nothing is of no type: only spelt as names are
  const auto isTaken = [&](const std::string& name) {
    re2::StringPiece rest(recipe);
    std::string type, ending;
    while (re2::RE2::FindAndConsume(&rest, block, &type, &ending))
      if (freeName(configuration, modulePath, type, name + ending) != name + ending) return true;
    return false;
  };
  std::string name = stem;
  for (int number = 2; isTaken(name); ++number) name = stem + "_" + std::to_string(number);
  return name;
}

bool usesWord(const std::string& recipe, const std::string& word) {
  bool isUsed = false;
  forEachPlace(recipe, word, [&](std::size_t) { isUsed = true; });
  return isUsed;
}

std::string filledRecipe(const std::string& recipe, const RecipeWords& words) {
  std::map<std::size_t, std::pair<std::size_t, const std::string*>, std::greater<>> places;   // from the back
  for (const auto& [word, text] : words) forEachPlace(recipe, word, [&](std::size_t at) { places[at] = {word.size(), &text}; });
  std::string filled = recipe;
  for (const auto& [at, replacement] : places) filled.replace(at, replacement.first, *replacement.second);
  return filled;
}

Result<RecipeWords> recipeWords(Draft& draft, const catalog::Kind& kind, const std::string& recipe, const std::string& container, const std::string& scope) {
  return Finder(draft, kind, recipe, container, scope).find();
}

}  // namespace slipway::workspace
