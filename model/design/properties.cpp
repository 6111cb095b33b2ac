// What the inspector offers of each component: values, where they are written and where they come from.
#include <algorithm>

#include "model/design/document_value.h"
#include "model/design/file_resources.h"
#include "model/design/naming.h"
#include "model/design/property_places.h"
#include "model/design/shown_value.h"
#include "model/design/steps.h"

namespace slipway::design {

namespace {

bool isWritten(const Derivation& derivation, FilePath file) { return derivation.files.contains(file); }

/// "user-service:latest" for an unknown "${…}:latest", where one name stands for what is not known.
std::string shownTemplate(hcl::NodeRef expression, const std::string& name) {
  std::string text;
  int slots = 0;
  for (const hcl::NodeRef part : expression.children()) {
    if (part.kind() != hcl::NodeKind::templateText && part.kind() != hcl::NodeKind::interpolation) return {};
    if (part.kind() == hcl::NodeKind::interpolation) ++slots;
    text += part.kind() == hcl::NodeKind::interpolation ? name : std::string(part.text());
  }
  return slots == 1 ? text : std::string();
}

std::string shownAt(Derivation& derivation, const Argument& argument) {
  const std::vector<hcl::Reference> references = argument.value.references();
  if (!argument.value.isUnknown() || references.empty() || argument.owner == nullptr) return shownValue(derivation, argument.value);
  const hcl::NodeRef expression = derivation.places.expressionOf(*argument.owner, argument.path);
  std::string text;
  if (expression && expression.kind() == hcl::NodeKind::templateString)
    if (const std::string name = derivation.nameAt(references.front().address); !name.empty()) text = shownTemplate(expression, name);
  return text.empty() ? shownValue(derivation, argument.value) : text;
}

/// Whether the catalogue offers a property here, see PropertyKind::when.
bool isOffered(const Draft& draft, const catalog::PropertyKind& kind, const Property& property) {
  if (!property.isSet && property.owner.empty()) return false;
  if (kind.when.empty() || (kind.when == "set" && property.isSet)) return true;
  const std::size_t equals = kind.when.find('=');
  return equals != std::string::npos && draft.component.text(std::string_view(kind.when).substr(0, equals)) == std::string_view(kind.when).substr(equals + 1);
}

/// The resource in whose arguments an unset property would be written: the first place whose resource is there.
void setEmptyPlace(const Draft& draft, const catalog::PropertyKind& kind, Property& property) {
  for (const catalog::Place& place : kind.places) {
    const terraform::Resource* owner = place.head.empty() ? draft.principal.resource : nullptr;
    for (const terraform::Resource* satellite : draft.satellites)
      if (satellite->type == place.head && !satellite->isData && owner == nullptr) owner = satellite;
    if (owner == nullptr || owner->isData) continue;
    property.owner = owner->address;
    property.argument = place.head.empty() ? draft.principal.prefix : std::string();
    for (std::size_t i = 0; i < place.path.size(); ++i) property.argument += (i == 0 ? "" : ".") + place.path[i];
    if (isOfFile(*owner)) property.argument = pathInFile(owner->type, property.argument);
    return;
  }
}

Property read(Derivation& derivation, const Draft& draft, const catalog::PropertyKind& kind) {
  Property property;
  property.name = kind.name;
  property.title = kind.title;
  property.unit = kind.unit;
  for (const catalog::Place& place : kind.places) {
    const std::vector<Argument> found = derivation.argumentsOf(draft, place);
    if (found.empty()) continue;
    property.isSet = true;
    setPlaces(derivation, property, found.front());
    for (const Argument& argument : found) {
      const std::string text = shownAt(derivation, argument);
      if (!text.empty()) property.text += (property.text.empty() ? "" : ", ") + text;
      // One pair that is known after apply does not keep the others from being edited.
      property.isKnown = property.isKnown && (kind.type == "pairs" ? argument.value.isSequence() : argument.value.isWhollyKnown());
    }
    // What is listed one by one cannot be edited as one text.
    if (found.size() > 1 && property.place.isSomewhere()) property.origin = {};
    return property;
  }
  property.text = kind.fallback;
  setEmptyPlace(draft, kind, property);
  return property;
}

}  // namespace

void setPlaces(Derivation& derivation, Property& property, const Argument& argument) {
  if (argument.owner == nullptr) return;
  property.owner = argument.owner->address;
  property.argument = argument.path;
  const hcl::NodeRef expression = argument.owner->isData || isWritten(derivation, argument.owner->file)
                                      ? derivation.places.expressionOf(*argument.owner, argument.path)
                                      : hcl::NodeRef();
  if (expression) property.place = {argument.owner->file, expression.range()};
  // A list of one is that one.
  const bool isOfOne = argument.value.isSequence() && argument.value.elements().size() == 1 && !isOfFile(*argument.owner);
  const SourceSpan origin = isOfOne ? argument.value.elements().front().origin() : argument.value.origin();
  if (isOfFile(*argument.owner)) {
    if (origin.isSomewhere()) property.place = origin;
    property.argument = pathInFile(argument.owner->type, argument.path);
    return;
  }
  const bool isHere = origin.file == property.place.file && property.place.range.contains(origin.range);
  // Only what is written out can be edited there: a template or a call at the origin serves others too.
  if (origin.isSomewhere() && !isHere && derivation.places.isWrittenOut(origin)) property.origin = origin;
}

void readProperties(Derivation& derivation, Draft& draft) {
  const bool isGeneric = draft.kind->properties.empty() && (draft.component.kind == "generic" || draft.component.kind == "module");
  if (isGeneric) readGenericProperties(derivation, draft);
  if (!draft.kind->properties.empty()) draft.component.properties.reserve(draft.component.properties.size() + draft.kind->properties.size());
  for (const catalog::PropertyKind& kind : draft.kind->properties) {
    Property property = read(derivation, draft, kind);
    if (isOffered(draft, kind, property)) draft.component.properties.push_back(std::move(property));
  }
}

}  // namespace slipway::design
