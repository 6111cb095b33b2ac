// What the inspector offers of a resource without a kind of its own: the arguments that the provider's schema knows, those
// that must be set first, then those that are set, also in nested blocks, then those that may be.
#include <cctype>

#include "model/design/naming.h"
#include "model/design/property_places.h"
#include "model/design/shown_value.h"
#include "model/design/steps.h"
#include "model/terraform/schema/providers.h"

namespace slipway::design {

namespace {

/// Blocks in blocks that are shown; what lies deeper is in the file.
constexpr int k_deepest = 3;

std::optional<schema::Block> schemaOf(const terraform::Resource& resource) {
  const std::string source = schema::defaultSource(resource.type.substr(0, resource.type.find('_')));
  const schema::Provider* provider = schema::findProvider(source).provider;
  if (provider == nullptr) return std::nullopt;
  return resource.isData ? provider->findDataSource(resource.type) : provider->findResource(resource.type);
}

std::string typeOf(const hcl::Type& type) {
  using Kind = hcl::Type::Kind;
  switch (type.kind) {
    case Kind::boolean: return "boolean";
    case Kind::number: return "number";
    case Kind::list:
    case Kind::set: return type.parts.front()->kind == Kind::number ? "list of numbers" : "list";
    default: return "text";
  }
}

bool isPlain(const hcl::Type& type) {
  using Kind = hcl::Type::Kind;
  const Kind kind = type.kind == Kind::list || type.kind == Kind::set ? type.parts.front()->kind : type.kind;
  return kind == Kind::boolean || kind == Kind::number || kind == Kind::string;
}

std::string titleOf(std::string_view name) {
  std::string title = wordsOf(name);
  if (!title.empty()) title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

bool isSetIn(const hcl::Value& values, std::string_view name) { return !values.member(name).isNull(); }

class Reader {
public:
  Reader(Derivation& derivation, Draft& draft)
      : m_derivation(derivation), m_draft(draft), m_resource(*draft.principal.resource), m_schema(schemaOf(m_resource)) {}

  void read() {
    const hcl::Value& values = m_draft.principal.values;
    addAttributes(values, [](const schema::Attribute& one, bool) { return one.isRequired; });
    for (const auto& [name, value] : values.members()) {
      const auto known = m_schema ? m_schema->findAttribute(name) : std::nullopt;
      if (!known || !known->isRequired) addValue(value, name, titleOf(name), 0);
    }
    addAttributes(values, [](const schema::Attribute& one, bool isSet) {
      return !isSet && one.isOptional && !one.isDeprecated && one.name != "id" && one.name != "tags_all";
    });
  }

private:
  template <typename Wanted>
  void addAttributes(const hcl::Value& values, Wanted isWanted) {
    for (std::size_t i = 0; m_schema && i < m_schema->attributeCount(); ++i) {
      const schema::Attribute attribute = m_schema->attribute(i);
      const std::string name(attribute.name);
      const bool isSet = isSetIn(values, name);
      if (!isWanted(attribute, isSet)) continue;
      if (isSet)
        addValue(values.member(name), name, titleOf(name), 0);
      else if (isPlain(*attribute.type))
        addUnset(attribute);
    }
  }

  void addUnset(const schema::Attribute& attribute) {
    Property property;
    property.name = attribute.name;
    property.title = titleOf(attribute.name);
    property.type = typeOf(*attribute.type);
    property.owner = m_resource.address;
    property.argument = attribute.name;
    m_draft.component.properties.push_back(std::move(property));
  }

  /// A nested block's, a map's or an object's members are properties of their own: "Endpoint settings › Port".
  void addValue(const hcl::Value& value, const std::string& path, const std::string& title, int depth) {
    const bool holdsBlocks = value.isSequence() && !value.elements().empty() && value.elements().front().isMapping();
    if (value.isNull() || (value.isSequence() && value.elements().empty())) return;
    if (!holdsBlocks && !value.isMapping()) return addSet(value, path, title, depth);
    if (depth == k_deepest) return;
    if (value.isMapping()) return addMembers(value, path, title, depth);
    for (std::size_t i = 0; i < value.elements().size(); ++i) {
      const std::string number = value.elements().size() > 1 ? " " + std::to_string(i + 1) : "";
      addMembers(value.elements()[i], path + "." + std::to_string(i), title + number, depth);
    }
  }

  void addMembers(const hcl::Value& value, const std::string& path, const std::string& title, int depth) {
    for (const auto& [name, member] : value.members()) {
      const bool isKey = path == "tags";  // what people wrote stays as they wrote it
      addValue(member, path + "." + name, title + " › " + (isKey ? name : titleOf(name)), depth + 1);
    }
  }

  void addSet(const hcl::Value& value, const std::string& path, const std::string& title, int depth) {
    Property property;
    property.name = path;
    property.title = title;
    property.isSet = true;
    property.isKnown = value.isWhollyKnown();
    property.text = shownValue(m_derivation, value);
    const auto known = depth == 0 && m_schema ? m_schema->findAttribute(path) : std::nullopt;
    if (known && isPlain(*known->type)) property.type = typeOf(*known->type);
    setPlaces(m_derivation, property, {value, &m_resource, path});
    m_draft.component.properties.push_back(std::move(property));
  }

  Derivation& m_derivation;
  Draft& m_draft;
  const terraform::Resource& m_resource;
  std::optional<schema::Block> m_schema;
};

/// What a call hands to a module whose files are elsewhere: all that is known of it.
void readInputs(const Derivation& derivation, Draft& draft, const terraform::Module& module) {
  for (const auto& [name, value] : module.inputs.members()) {
    if (value.isNull() || value.isMapping()) continue;
    Property property;
    property.name = name;
    property.title = titleOf(name);
    property.isSet = true;
    const SourceSpan origin = value.origin();
    const bool isHere = origin.file == module.file && module.block.contains(origin.range);
    property.isKnown = value.isWhollyKnown() && origin.isSomewhere() && !value.isSequence();  // else there is no one place to write to
    property.text = shownValue(derivation, value);
    (isHere ? property.place : property.origin) = origin;
    property.owner = module.path;
    property.argument = name;
    draft.component.properties.push_back(std::move(property));
  }
}

}  // namespace

void readGenericProperties(Derivation& derivation, Draft& draft) {
  if (draft.principal.resource != nullptr) return Reader(derivation, draft).read();
  for (const terraform::Module& module : derivation.configuration.modules)
    if (module.isOpaque && draft.component.addresses == std::vector{module.path}) return readInputs(derivation, draft, module);
}

}  // namespace slipway::design
