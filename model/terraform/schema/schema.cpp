#include "model/terraform/schema/schema.h"

#include <algorithm>

namespace slipway::schema {

namespace {

enum Flag : std::uint16_t { required = 1, optional = 2, computed = 4, sensitive = 8, deprecated = 16, writeOnly = 32 };

constexpr std::uint16_t repeatsLast = 0x8000;

/// The numbers of types in a .schema file.
constexpr hcl::Type::Kind kinds[] = {hcl::Type::Kind::any,    hcl::Type::Kind::boolean, hcl::Type::Kind::number,
                                     hcl::Type::Kind::string, hcl::Type::Kind::list,    hcl::Type::Kind::set,
                                     hcl::Type::Kind::map,    hcl::Type::Kind::tuple,   hcl::Type::Kind::object};

}  // namespace

Provider::Provider(std::string name, std::string version, std::string_view bytes, std::string_view limits)
    : m_name(std::move(name)), m_version(std::move(version)), m_image(bytes), m_limitsText(limits) {
  if (m_image.isWhole()) readTypes();
}

const Limits& Provider::limits() const {
  std::call_once(m_limitsOnce, [this] { m_limits = std::make_unique<const Limits>(m_limitsText); });
  return *m_limits;
}

/// Parts stand before what they are parts of, so one pass is enough.
void Provider::readTypes() {
  const std::uint32_t count = m_image.count(Table::types);
  m_types.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) m_types.push_back(readType(m_image.wordAt(m_image.row(Table::types, i))));
}

hcl::TypeRef Provider::readType(std::uint32_t offset) const {
  const std::uint16_t kind = m_image.shortAt(offset);
  if (kind >= std::size(kinds)) return hcl::anyType();
  auto made = std::make_shared<hcl::Type>();
  made->kind = kinds[kind];
  switch (made->kind) {
    case hcl::Type::Kind::list:
    case hcl::Type::Kind::set:
    case hcl::Type::Kind::map: made->parts.push_back(type(m_image.shortAt(offset + 2))); break;
    case hcl::Type::Kind::tuple:
      for (std::uint32_t i = 0; i < m_image.shortAt(offset + 2); ++i) made->parts.push_back(type(m_image.shortAt(offset + 4 + 2 * i)));
      break;
    case hcl::Type::Kind::object:
      for (std::uint32_t i = 0; i < m_image.shortAt(offset + 2); ++i) {
        const std::uint32_t at = offset + 4 + 4 * i;
        made->attributes.push_back({std::string(m_image.name(m_image.shortAt(at))), type(m_image.shortAt(at + 2)), false, {}});
      }
      break;
    default: break;
  }
  return made;
}

std::optional<Block> Provider::find(Table table, std::string_view name) const {
  const std::uint32_t count = m_image.count(table);
  const std::uint32_t found = m_image.find(table, 0, count, name);
  if (found == count) return std::nullopt;
  return Block(*this, m_image.shortAt(m_image.row(table, found) + 2));
}

std::vector<std::string_view> Provider::names(Table table) const {
  std::vector<std::string_view> all;
  for (std::uint32_t i = 0; i < m_image.count(table); ++i) all.push_back(m_image.name(m_image.shortAt(m_image.row(table, i))));
  return all;
}

std::optional<Function> Provider::findFunction(std::string_view name) const {
  const std::uint32_t count = m_image.count(Table::functions);
  const std::uint32_t found = m_image.find(Table::functions, 0, count, name);
  if (found == count) return std::nullopt;
  const std::uint32_t at = m_image.row(Table::functions, found);
  Function function;
  function.name = m_image.name(m_image.shortAt(at));
  function.result = type(m_image.shortAt(at + 2));
  const std::uint32_t first = m_image.shortAt(at + 4);
  const std::uint16_t parameters = m_image.shortAt(at + 6);
  function.isVariadic = (parameters & repeatsLast) != 0;
  for (std::uint32_t i = 0; i < (parameters & ~repeatsLast & 0xFFFFu); ++i) {
    const std::uint32_t parameter = m_image.row(Table::parameters, first + i);
    function.parameters.emplace_back(m_image.name(m_image.shortAt(parameter)), type(m_image.shortAt(parameter + 2)));
  }
  return function;
}

std::size_t Block::attributeCount() const {
  const Image& image = m_provider->m_image;
  return image.shortAt(image.row(Table::blocks, m_number) + 8);
}

Attribute Block::attribute(std::size_t index) const {
  const Image& image = m_provider->m_image;
  const std::uint32_t first = image.wordAt(image.row(Table::blocks, m_number));
  const std::uint32_t at = image.row(Table::attributes, first + static_cast<std::uint32_t>(index));
  const std::uint32_t shape = image.row(Table::shapes, image.shortAt(at + 2));
  const std::uint16_t flags = image.shortAt(shape + 2);
  Attribute attribute;
  attribute.name = image.name(image.shortAt(at));
  attribute.type = m_provider->type(image.shortAt(shape));
  attribute.isRequired = (flags & required) != 0;
  attribute.isOptional = (flags & optional) != 0;
  attribute.isComputed = (flags & computed) != 0;
  attribute.isSensitive = (flags & sensitive) != 0;
  attribute.isDeprecated = (flags & deprecated) != 0;
  attribute.isWriteOnly = (flags & writeOnly) != 0;
  return attribute;
}

std::optional<Attribute> Block::findAttribute(std::string_view name) const {
  const Image& image = m_provider->m_image;
  const std::uint32_t first = image.wordAt(image.row(Table::blocks, m_number));
  const auto count = static_cast<std::uint32_t>(attributeCount());
  const std::uint32_t found = image.find(Table::attributes, first, count, name);
  if (found == first + count) return std::nullopt;
  return attribute(found - first);
}

std::size_t Block::nestedCount() const {
  const Image& image = m_provider->m_image;
  return image.shortAt(image.row(Table::blocks, m_number) + 10);
}

NestedBlock Block::nested(std::size_t index) const {
  const Image& image = m_provider->m_image;
  const std::uint32_t first = image.wordAt(image.row(Table::blocks, m_number) + 4);
  const std::uint32_t at = image.row(Table::nestedBlocks, first + static_cast<std::uint32_t>(index));
  return {image.name(image.shortAt(at)), static_cast<Nesting>(std::min<unsigned>(image.byteAt(at + 4), 4)), image.byteAt(at + 5),
          image.shortAt(at + 6), Block(*m_provider, image.shortAt(at + 2))};
}

std::optional<NestedBlock> Block::findNested(std::string_view name) const {
  const Image& image = m_provider->m_image;
  const std::uint32_t first = image.wordAt(image.row(Table::blocks, m_number) + 4);
  const auto count = static_cast<std::uint32_t>(nestedCount());
  const std::uint32_t found = image.find(Table::nestedBlocks, first, count, name);
  if (found == first + count) return std::nullopt;
  return nested(found - first);
}

hcl::TypeRef Block::type() const {
  auto made = std::make_shared<hcl::Type>();
  made->kind = hcl::Type::Kind::object;
  for (std::size_t i = 0; i < attributeCount(); ++i) {
    const Attribute one = attribute(i);
    made->attributes.push_back({std::string(one.name), one.type, false, {}});
  }
  for (std::size_t i = 0; i < nestedCount(); ++i) {
    const NestedBlock one = nested(i);
    hcl::TypeRef part = one.block.type();
    if (one.nesting == Nesting::list) part = hcl::collectionType(hcl::Type::Kind::list, part);
    if (one.nesting == Nesting::set) part = hcl::collectionType(hcl::Type::Kind::set, part);
    if (one.nesting == Nesting::map) part = hcl::collectionType(hcl::Type::Kind::map, part);
    made->attributes.push_back({std::string(one.name), std::move(part), false, {}});
  }
  std::sort(made->attributes.begin(), made->attributes.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return made;
}

}  // namespace slipway::schema
