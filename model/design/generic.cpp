// What no kind of the catalogue recognises: kept and shown with its arguments, or, where it only says something about
// another resource, kept as a part of that.
#include <algorithm>

#include "model/design/naming.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using terraform::Resource;

std::string lastStep(std::string_view modulePath) {
  const std::size_t at = modulePath.rfind("module.");
  return std::string(at == std::string_view::npos ? modulePath : modulePath.substr(at + 7));
}

bool isHeld(Derivation& derivation, const Resource& resource) {
  for (const Draft* draft : derivation.draftsWith(resource))
    if (!draft->isGone) return true;
  return false;
}

/// Types whose names say that they only say something about another resource.
bool isAttachment(std::string_view type) {
  static constexpr std::string_view endings[] = {"_attachment", "_association", "_policy", "_rule", "_permission", "_membership", "_accepter", "_validation", "_alias", "_version"};
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return type.ends_with(ending); });
}

bool isOfAws(const Resource& resource) { return resource.type.starts_with("aws_"); }

/// What an attachment is about: the resource whose type its own begins with (aws_network_acl of aws_network_acl_rule), or
/// else the first that it refers to.
Draft* subjectOf(Derivation& derivation, const Resource& attachment) {
  Draft* first = nullptr;
  for (const Resource* target : derivation.resourcesIn(attachment.values))
    for (Draft* draft : derivation.draftsWith(*target)) {
      if (draft->isGone || target == &attachment) continue;
      if (attachment.type.starts_with(target->type)) return draft;
      if (first == nullptr) first = draft;
    }
  return first;
}

/// Who uses a thing that is no part of AWS: a random name, a generated key.
Draft* userOf(Derivation& derivation, const Resource& thing) {
  for (const Resource& user : derivation.configuration.resources) {
    if (user.isData || &user == &thing) continue;
    const std::vector<const Resource*> used = derivation.resourcesIn(user.values);
    if (std::find(used.begin(), used.end(), &thing) == used.end()) continue;
    for (Draft* draft : derivation.draftsWith(user))
      if (!draft->isGone) return draft;
  }
  return nullptr;
}

void addGeneric(Derivation& derivation, const Resource& resource) {
  Draft& draft = derivation.add("generic", derivation.idOf(resource.address));
  draft.principal = {&resource, resource.values, {}};
  draft.name = derivation.kept(peoplesName(resource));
  draft.component.detail = wordsOf(resource.type);
  derivation.link(draft, resource);
}

}  // namespace

void addGenerics(Derivation& derivation) {
  std::vector<const Resource*> small;
  for (const Resource& resource : derivation.configuration.resources) {
    if (resource.isData || isHeld(derivation, resource)) continue;
    if (isOfAws(resource) && !isAttachment(resource.type))
      addGeneric(derivation, resource);
    else
      small.push_back(&resource);
  }
  for (const Resource* resource : small) {
    Draft* owner = isOfAws(*resource) ? nullptr : userOf(derivation, *resource);
    if (owner == nullptr) owner = subjectOf(derivation, *resource);
    if (owner != nullptr)
      derivation.link(*owner, *resource);
    else
      addGeneric(derivation, *resource);
  }
  for (const terraform::Module& module : derivation.configuration.modules) {
    if (!module.isOpaque) continue;
    Draft& draft = derivation.add("module", derivation.idOf(module.path));
    draft.name = derivation.kept(lastStep(module.path));
    draft.component.title = draft.name;
    draft.component.detail = module.source;
    draft.component.addresses = {module.path};
    draft.component.sources = {{module.file, module.block}};
  }
}

}  // namespace slipway::design
