#include <algorithm>
#include <map>

#include "model/terraform/diagnostics/body_check.h"
#include "model/terraform/diagnostics/finding.h"

// What a body lacks, and what it has too often.

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;
using Kind = hcl::Type::Kind;

namespace {

/// What a fix writes for an argument that is missing.
std::string_view placeholder(const hcl::Type& type) {
  switch (type.kind) {
    case Kind::number: return "0";
    case Kind::boolean: return "false";
    case Kind::list:
    case Kind::set:
    case Kind::tuple: return "[]";
    case Kind::map:
    case Kind::object: return "{}";
    default: return "\"\"";
  }
}

}  // namespace

void SchemaCheck::reportMissing(const Surroundings& around, const BlockPlace& place, const schema::Attribute& attribute) {
  Diagnostic& finding = reportSchema(m_context, m_provider, {around.file, gapOf(place.block)}, "missing-argument",
                                     "The argument " + quotedName(attribute.name) + " is required, but no definition was found.");
  offerArgument(finding, around.file, place.body, attribute.name, placeholder(*attribute.type));
}

void SchemaCheck::checkMissing(const Surroundings& around, const BlockPlace& place, const schema::Block& block) {
  for (std::size_t i = 0; i < block.attributeCount(); ++i) {
    const schema::Attribute attribute = block.attribute(i);
    if (!attribute.isRequired || place.body.findAttribute(attribute.name)) continue;
    const auto isOf = [&](NodeRef item) {
      const auto labels = item.blockLabels();
      return item.blockType() == attribute.name || (item.blockType() == "dynamic" && !labels.empty() && labels[0] == attribute.name);
    };
    const auto blocks = place.body.blocks();
    const bool isWrittenAsBlocks = attribute.elementObject() != nullptr && std::any_of(blocks.begin(), blocks.end(), isOf);
    if (!isWrittenAsBlocks) reportMissing(around, place, attribute);
  }
}

void SchemaCheck::checkCounts(const Surroundings& around, const BlockPlace& place, const schema::Block& block) {
  std::map<std::string, std::vector<NodeRef>, std::less<>> written;
  std::map<std::string, bool, std::less<>> isDynamic;
  for (NodeRef item : place.body.children()) {
    if (item.kind() != NodeKind::block) continue;
    const bool isWritten = item.blockType() != "dynamic";
    const auto labels = item.blockLabels();
    if (isWritten)
      written[std::string(item.blockType())].push_back(item);
    else if (!labels.empty())
      isDynamic[labels[0]] = true;
  }
  for (std::size_t i = 0; i < block.nestedCount(); ++i) {
    const schema::NestedBlock nested = block.nested(i);
    const auto found = written.find(nested.name);
    const std::size_t count = found == written.end() ? 0 : found->second.size();
    const bool isSingle = nested.nesting == schema::Nesting::single || nested.nesting == schema::Nesting::group;
    const std::size_t most = isSingle ? 1 : nested.maxItems;
    if (most != 0 && count > most) {
      const NodeRef extra = found->second[most];
      Diagnostic& finding = reportSchema(m_context, m_provider, {around.file, headerOf(extra)}, "too-many-blocks",
                                         "No more than " + std::to_string(most) + " " + quotedName(nested.name) + " blocks are allowed.");
      offerRemoval(finding, around.file, extra, nested.name);
    }
    if (count < nested.minItems && isDynamic.find(nested.name) == isDynamic.end()) {
      reportSchema(m_context, m_provider, {around.file, gapOf(place.block)}, "too-few-blocks",
                   "At least " + std::to_string(nested.minItems) + " " + quotedName(nested.name) + " blocks are required.");
    }
  }
}

}  // namespace slipway::diagnostics
