#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/hcl/type.h"
#include "model/terraform/schema/image.h"
#include "model/terraform/schema/limits.h"

namespace slipway::schema {

class Provider;

struct Attribute {
  std::string_view name;
  hcl::TypeRef type;
  bool isRequired = false;
  bool isOptional = false;
  bool isComputed = false;  ///< the provider sets it where the configuration does not
  bool isSensitive = false;
  bool isDeprecated = false;
  bool isWriteOnly = false;

  /// Whether a configuration may set it.
  bool isSettable() const { return isRequired || isOptional; }
  /// What each element is, of a list or set of objects: such an attribute may be written as blocks too. Null of others.
  const hcl::Type* elementObject() const {
    const bool isList = type->kind == hcl::Type::Kind::list || type->kind == hcl::Type::Kind::set;
    return isList && type->parts.front()->kind == hcl::Type::Kind::object ? type->parts.front().get() : nullptr;
  }
};

/// How often a nested block may stand, and what it becomes as a value.
enum class Nesting : std::uint8_t { single, list, set, map, group };

struct NestedBlock;

/// The attributes and nested blocks that a body may have, each sorted by name. Two numbers and a pointer: copy it freely. The
/// names are views into the program's resources.
class Block {
public:
  Block(const Provider& provider, std::uint32_t number) : m_provider(&provider), m_number(number) {}

  std::size_t attributeCount() const;
  Attribute attribute(std::size_t index) const;
  std::optional<Attribute> findAttribute(std::string_view name) const;  ///< O(log n)
  std::size_t nestedCount() const;
  NestedBlock nested(std::size_t index) const;
  std::optional<NestedBlock> findNested(std::string_view name) const;  ///< O(log n)

  /// What a value of it is as an expression sees it: an object of attributes, and of its nested blocks as lists, sets, objects.
  hcl::TypeRef type() const;

private:
  const Provider* m_provider;
  std::uint32_t m_number;
};

struct NestedBlock {
  std::string_view name;
  Nesting nesting = Nesting::list;
  unsigned minItems = 0;
  unsigned maxItems = 0;  ///< 0: no limit
  Block block;
};

/// A function that a provider brings: `provider::aws::arn_parse(…)`.
struct Function {
  std::string_view name;
  hcl::TypeRef result;
  std::vector<std::pair<std::string_view, hcl::TypeRef>> parameters;
  bool isVariadic = false;  ///< the last parameter may be repeated, or left out
};

/// One version of a provider: what it knows, as `terraform providers schema` says it. Immutable; any thread may read it.
class Provider {
public:
  /// `limits` is the text of the provider's .choices file; empty where there is none.
  Provider(std::string name, std::string version, std::string_view bytes, std::string_view limits = {});

  const std::string& name() const { return m_name; }        ///< aws
  const std::string& version() const { return m_version; }  ///< 5.100.0

  Block configuration() const { return {*this, 0}; }  ///< of `provider "aws" {}`
  std::optional<Block> findResource(std::string_view type) const { return find(Table::resources, type); }
  std::optional<Block> findDataSource(std::string_view type) const { return find(Table::dataSources, type); }
  std::optional<Block> findEphemeral(std::string_view type) const { return find(Table::ephemerals, type); }
  std::optional<Function> findFunction(std::string_view name) const;
  std::vector<std::string_view> resourceTypes() const { return names(Table::resources); }  ///< sorted
  std::vector<std::string_view> dataSources() const { return names(Table::dataSources); }
  std::vector<std::string_view> ephemerals() const { return names(Table::ephemerals); }
  std::vector<std::string_view> functions() const { return names(Table::functions); }

  /// What its code asks of arguments beyond their types; read when it is first asked for.
  const Limits& limits() const;

private:
  friend class Block;
  std::optional<Block> find(Table table, std::string_view name) const;
  std::vector<std::string_view> names(Table table) const;
  void readTypes();
  hcl::TypeRef readType(std::uint32_t offset) const;
  hcl::TypeRef type(std::uint32_t number) const { return number < m_types.size() ? m_types[number] : hcl::anyType(); }

  std::string m_name, m_version;
  Image m_image;
  std::vector<hcl::TypeRef> m_types;
  std::string_view m_limitsText;
  mutable std::once_flag m_limitsOnce;
  mutable std::unique_ptr<const Limits> m_limits;
};

}  // namespace slipway::schema
