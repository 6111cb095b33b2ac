// Which component each resource belongs to, and where the files say so.
#include <algorithm>

#include "model/design/file_resources.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

using terraform::Resource;

bool isPrincipalOf(const Draft& draft, const Resource& resource) { return draft.principal.resource == &resource && draft.principal.prefix.empty() && draft.name != "default"; }

/// The draft that a resource belongs to alone; what several share belongs to the box that holds them, unless that is a
/// thing that is made up: then nobody takes it along.
Draft* ownerOf(const Derivation& derivation, const Resource& resource) {
  const std::span<Draft* const> holders = derivation.draftsWith(resource);
  if (holders.empty()) return nullptr;
  if (holders.size() == 1 && !holders.front()->isGone) return holders.front();
  std::vector<Draft*> candidates;
  for (Draft* draft : holders) {
    if (isPrincipalOf(*draft, resource) && !draft->isGone) return draft;
    if (!draft->isGone) candidates.push_back(draft);
  }
  const auto holdsAnother = [&](const Draft* draft) { return std::any_of(candidates.begin(), candidates.end(), [&](const Draft* other) { return isInside(*other, *draft); }); };
  std::erase_if(candidates, holdsAnother);
  // Delivery only points at what it deploys.
  const auto isDelivery = [](const Draft* draft) { return draft->component.kind == "pipeline-action" || draft->component.kind == "deployment-group"; };
  if (!std::all_of(candidates.begin(), candidates.end(), isDelivery)) std::erase_if(candidates, isDelivery);
  if (candidates.size() == 1) return candidates.front();
  Draft* box = commonBox(candidates);
  while (box != nullptr && box->principal.resource == nullptr) box = box->parent;
  return box;
}

std::string withoutDot(std::string prefix) {
  if (!prefix.empty()) prefix.pop_back();
  return prefix;
}

/// The file of a path in the repository; the repository's root is the project's folder, or one of its folders.
FilePath fileAt(const SourceFiles& files, const std::string& path) {
  if (files.contains(FilePath(path))) return FilePath(path);
  for (const auto& [file, text] : files)
    if (file.text().ends_with("/" + path)) return file;
  return {};
}

void addDeliveryFiles(const Derivation& derivation, Draft& draft) {
  if (draft.component.kind != "pipeline-action" && draft.component.kind != "build-project") return;
  const Property* property = draft.component.property("buildspec");
  const bool isBuild = draft.component.kind == "build-project" || draft.component.text("provider") == "CodeBuild";
  if (!isBuild || property == nullptr || !property->isKnown || property->text.empty() || property->text.find('\n') != std::string::npos) return;
  const FilePath buildspec = fileAt(derivation.files, property->text);
  if (buildspec.isEmpty()) return;
  const std::string folder(buildspec.folder());
  for (const FilePath file : {buildspec, FilePath(folder.empty() ? "Dockerfile" : folder + "/Dockerfile")})
    if (const auto text = derivation.files.find(file); text != derivation.files.end())
      draft.component.sources.push_back({file, {0, static_cast<std::uint32_t>(text->second->size())}});
}

void addSatellite(Draft& draft, const Resource& satellite) {
  draft.component.addresses.push_back(satellite.address);
  draft.component.sources.push_back(Derivation::spanOf(satellite));
}

void addPrincipal(Draft& draft) {
  const Resource* principal = draft.principal.resource;
  if (principal != nullptr && isPrincipalOf(draft, *principal)) addSatellite(draft, *principal);
}

/// Its object, or the text that holds it.
SourceSpan containerPlace(Derivation& derivation, const Draft& draft) {
  const Resource& task = *draft.principal.resource;
  hcl::NodeRef place = derivation.places.expressionOf(task, withoutDot(draft.principal.prefix));
  if (!place) place = derivation.places.expressionOf(task, "container_definitions");
  return place ? SourceSpan{task.file, place.range()} : SourceSpan();
}

/// Where a part of a resource stands in it.
SourceSpan nestedPlace(Derivation& derivation, const Draft& draft) {
  const Resource& principal = *draft.principal.resource;
  const std::string nested = draft.name == "default" ? "default_action.0" : withoutDot(draft.principal.prefix);
  if (nested.empty()) return {};
  if (const hcl::NodeRef block = derivation.places.nestedBlockOf(principal, nested)) return {principal.file, block.range()};
  if (isOfFile(principal)) return draft.principal.values.origin();
  return draft.component.kind == "container" ? containerPlace(derivation, draft) : SourceSpan();
}

void addNestedPlace(Derivation& derivation, Draft& draft) {
  if (draft.principal.resource == nullptr) return;
  const SourceSpan place = draft.recalled != nullptr ? draft.recalled->nested : nestedPlace(derivation, draft);
  if (draft.reading != nullptr) draft.reading->nested = place;
  if (place.isSomewhere()) draft.component.sources.push_back(place);
}

}  // namespace

void setOwners(Derivation& derivation) {
  std::vector<Draft*> owners;
  owners.reserve(derivation.configuration.resources.size());
  for (const Resource& resource : derivation.configuration.resources) owners.push_back(ownerOf(derivation, resource));
  const auto owner = [&](const Resource& resource) { return owners[derivation.indexOf(resource)]; };
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone) continue;
    draft.component.addresses.reserve(draft.satellites.size() + 1);
    draft.component.sources.reserve(draft.satellites.size() + 1);
    addPrincipal(draft);
    for (const Resource* satellite : draft.satellites)
      if (owner(*satellite) == &draft) addSatellite(draft, *satellite);
  }
  for (const Resource& resource : derivation.configuration.resources) {
    Draft* its = owner(resource);
    if (its == nullptr || isPrincipalOf(*its, resource)) continue;
    if (std::find(its->satellites.begin(), its->satellites.end(), &resource) == its->satellites.end()) addSatellite(*its, resource);
  }
  for (Draft& draft : derivation.drafts) {
    if (draft.isGone) continue;
    addNestedPlace(derivation, draft);
    addDeliveryFiles(derivation, draft);
    // Blocks that several components share are lit with each of them.
    for (const Resource* satellite : draft.satellites)
      if (owner(*satellite) == nullptr) draft.component.sources.push_back(Derivation::spanOf(*satellite));
    if (draft.standIn == nullptr) continue;
    Component& shown = draft.standIn->component;
    shown.addresses.insert(shown.addresses.end(), draft.component.addresses.begin(), draft.component.addresses.end());
    shown.sources.insert(shown.sources.end(), draft.component.sources.begin(), draft.component.sources.end());
  }
}

}  // namespace slipway::design
