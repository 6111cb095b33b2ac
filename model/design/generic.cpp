// What no kind of the catalogue recognises: kept and shown, with its arguments.
#include "model/design/naming.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

std::string lastStep(std::string_view modulePath) {
  const std::size_t at = modulePath.rfind("module.");
  return std::string(at == std::string_view::npos ? modulePath : modulePath.substr(at + 7));
}

bool isHeld(Derivation& derivation, const terraform::Resource& resource) {
  for (const Draft* draft : derivation.draftsWith(resource))
    if (!draft->isGone) return true;
  return false;
}

}  // namespace

void addGenerics(Derivation& derivation) {
  for (const terraform::Resource& resource : derivation.configuration.resources) {
    if (resource.isData || isHeld(derivation, resource)) continue;
    Draft& draft = derivation.add("generic", derivation.idOf(resource.address));
    draft.principal = {&resource, resource.values, {}};
    draft.name = peoplesName(resource);
    draft.component.detail = wordsOf(resource.type);
    derivation.link(draft, resource);
  }
  for (const terraform::Module& module : derivation.configuration.modules) {
    if (!module.isOpaque) continue;
    Draft& draft = derivation.add("module", derivation.idOf(module.path));
    draft.name = lastStep(module.path);
    draft.component.title = draft.name;
    draft.component.detail = module.source;
    draft.component.addresses = {module.path};
    draft.component.sources = {{module.file, module.block}};
  }
}

}  // namespace slipway::design
