#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/terraform/diagnostics/block_rules.h"
#include "model/terraform/diagnostics/context.h"

namespace slipway::diagnostics {

/// Evaluates an expression and holds it against the type that it is assigned to. The value is what is known without variables.
/// `what` is said before why it does not fit: `Inappropriate value for attribute "x": `.
hcl::Value checkValue(Context& context, const Surroundings& around, hcl::NodeRef expression, const hcl::Type& wanted,
                      std::string_view what);

/// A block and what may complete it.
struct BlockPlace {
  hcl::NodeRef block;
  hcl::NodeRef body;
  bool mayBeCompleted = false;  ///< an override file may bring what is missing
};

/// Holds a block against the rules of Terraform's own blocks.
void checkContent(Context& context, const Surroundings& around, const BlockPlace& place, const ContentRule& rule);

/// Arguments and blocks of a resource that Terraform takes itself.
bool isMetaArgument(std::string_view name);
bool isMetaBlock(std::string_view name);

/// Holds a body against a provider's schema: unsupported and missing arguments and blocks, how many there may be, types, what
/// only the provider sets, what its code does not take. Of a resource's or provider's own body `meta` names what is looked at
/// elsewhere. `subject` is the name of its limits: "aws_lb", "data aws_ami".
class SchemaCheck {
public:
  SchemaCheck(Context& context, const schema::Found& provider, std::vector<std::string_view> meta, std::string subject = {})
      : m_context(context), m_provider(provider), m_meta(std::move(meta)), m_subject(std::move(subject)) {}

  void check(const Surroundings& around, const BlockPlace& place, const schema::Block& block);

private:
  void checkBody(const Surroundings& around, const BlockPlace& place, const schema::Block& block, bool isTop);
  void checkLimits(const Surroundings& around, hcl::NodeRef item, const hcl::Value& value);
  void softenUnseen(const schema::Block& block);
  void checkArgument(const Surroundings& around, const BlockPlace& place, hcl::NodeRef item, const schema::Block& block, bool isTop);
  void checkNested(const Surroundings& around, hcl::NodeRef item, const schema::Block& block, bool isTop);
  void checkDynamic(const Surroundings& around, hcl::NodeRef item, const schema::Block& block);
  void checkObjectBlock(const Surroundings& around, hcl::NodeRef block, const hcl::Type& type);
  void checkMissing(const Surroundings& around, const BlockPlace& place, const schema::Block& block);
  void checkCounts(const Surroundings& around, const BlockPlace& place, const schema::Block& block);
  void reportUnsupported(const Surroundings& around, hcl::NodeRef item, std::string_view name, const schema::Block& block, bool isTop);
  void reportMissing(const Surroundings& around, const BlockPlace& place, const schema::Attribute& attribute);
  void checkInside(const Surroundings& around, const BlockPlace& place, const schema::NestedBlock& nested);
  bool isMeta(std::string_view name, bool isTop) const;

  Context& m_context;
  const schema::Found& m_provider;
  std::vector<std::string_view> m_meta;
  std::string m_subject;
  std::string m_path;                                               ///< of the nested blocks around, each with a dot behind it
  std::set<std::string, std::less<>> m_unknownIn;                   ///< types of blocks of the top body that hold unknown values
  std::vector<std::pair<std::size_t, std::string>> m_limitsInside;  ///< findings of limits, and the block of the top body around
};

}  // namespace slipway::diagnostics
