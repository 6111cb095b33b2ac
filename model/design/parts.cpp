#include "model/design/parts.h"

namespace slipway::design {

Draft& addPart(Derivation& derivation, Draft& parent, const char* kind, const hcl::Value& values, std::string prefix, int order,
               const std::string& name) {
  const std::string base = parent.component.id + "/" + (name.empty() ? std::to_string(order + 1) : name);
  std::string id = base;
  for (int number = 2; derivation.findDraft(id) != nullptr; ++number) id = base + "#" + std::to_string(number);
  Draft& part = derivation.add(kind, id);
  part.principal = {parent.principal.resource, values, std::move(prefix)};
  part.name = derivation.kept(name.empty() ? std::string_view(id).substr(parent.component.id.size() + 1) : name);
  part.parent = &parent;
  part.order = order;
  return part;
}

std::vector<Draft*> childrenOf(Derivation& derivation, const Draft& parent) {
  std::vector<Draft*> children;
  for (Draft& draft : derivation.drafts)
    if (draft.parent == &parent && !draft.isGone) children.push_back(&draft);
  return children;
}

std::string counted(std::size_t number, const char* one, const char* several) {
  return std::to_string(number) + " " + (number == 1 ? one : several);
}

Draft& madeUpRepository(Derivation& derivation, const char* kind, const std::string& name, const char* title) {
  const std::string id = "repository:" + name;
  if (Draft* known = derivation.findDraft(id)) return *known;
  Draft& draft = derivation.add(kind, id);
  draft.component.title = title;
  draft.component.detail = name;
  draft.parent = &derivation.laneDraft();
  return draft;
}

}  // namespace slipway::design
