#include "model/terraform/block_values.h"

#include <algorithm>
#include <array>

#include "model/hcl/type.h"

namespace slipway::terraform {

namespace {

using hcl::NodeKind;
using hcl::NodeRef;
using hcl::Value;
using Blocks = std::map<std::string, Value::Elements, std::less<>>;

template <std::size_t count>
bool isAmong(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 4> metaArguments = {"count", "for_each", "provider", "depends_on"};
constexpr std::array<std::string_view, 3> metaBlocks = {"lifecycle", "provisioner", "connection"};
constexpr std::array<std::string_view, 6> callMeta = {"source", "version", "count", "for_each", "providers", "depends_on"};

class BodyReader {
public:
  BodyReader(FilePath file, BlockScope& scope) : m_file(file), m_scope(scope) {}

  /// Reads a body into members and blocks.
  void read(NodeRef body, bool isResource, Value::Members& members, Blocks& blocks) {
    for (NodeRef item : body.children()) {
      if (item.kind() == NodeKind::attribute) {
        const std::string_view name = item.attributeName();
        if (isResource && isAmong(name, metaArguments)) continue;
        Value value = evaluate(item.attributeValue());
        if (!value.isNull()) members.insert_or_assign(std::string(name), std::move(value));
      } else if (item.kind() == NodeKind::block) {
        const std::string_view type = item.blockType();
        if (isResource && isAmong(type, metaBlocks)) continue;
        if (type == "dynamic")
          readDynamic(item, blocks);
        else
          blocks[std::string(type)].push_back(blockValue(item, item.blockBody()));
      }
    }
  }

  static void finish(Value::Members& members, Blocks& blocks) {
    for (auto& [type, elements] : blocks) members.emplace(type, Value::tuple(std::move(elements)));
  }

private:
  Value evaluate(NodeRef expression) { return m_scope.evaluation().evaluate(expression, m_file, m_scope); }

  Value blockValue(NodeRef block, NodeRef body) {
    Value::Members members;
    Blocks blocks;
    if (body) read(body, false, members, blocks);
    finish(members, blocks);
    return Value::object(std::move(members)).withOrigin({m_file, block.range()});
  }

  void fail(NodeRef place, std::string code, std::string message) {
    m_scope.evaluation().report({m_file, place.range()}, std::move(code), std::move(message));
  }

  void readDynamic(NodeRef block, Blocks& blocks) {
    const auto labels = block.blockLabels();
    const NodeRef body = block.blockBody();
    if (labels.size() != 1 || !body) {
      fail(block.firstChild(), "wrong-labels", "A dynamic block has one label: the type of the blocks that it writes.");
      return;
    }
    const NodeRef forEach = body.findAttribute("for_each"), iterator = body.findAttribute("iterator"), label = body.findAttribute("labels");
    const auto contents = body.blocks("content");
    if (!forEach || contents.size() != 1) {
      fail(block.firstChild(), "invalid-dynamic-block", "A dynamic block has a for_each argument and one content block.");
      return;
    }
    (void)label;  // labelled nested blocks exist in no provider that is read here
    const std::string name = iterator ? std::string(iterator.attributeValue().text()) : labels[0];
    Value::Elements& written = blocks[labels[0]];
    const Value asked = evaluate(forEach.attributeValue());
    const auto write = [&](Value key, Value value) {
      m_scope.push({name, std::move(key), std::move(value)});
      written.push_back(blockValue(contents.front(), contents.front().blockBody()));
      m_scope.pop();
    };
    if (asked.isUnknown() || !asked.openAddress().empty()) {
      const Value item = Value::unknown().withDeepMarksOf(asked);
      write(item, item);
    } else if (asked.isSequence()) {
      if (!isAllowed(forEach, labels[0], asked.elements().size())) return;
      for (std::size_t i = 0; i < asked.elements().size(); ++i) {
        const Value element = asked.element(i);
        write(asked.kind() == Value::Kind::set ? element : Value::number(static_cast<long double>(i)), element);
      }
    } else if (asked.isMapping()) {
      if (!isAllowed(forEach, labels[0], asked.members().size())) return;
      for (const auto& [key, member] : asked.members()) write(Value::string(key), asked.member(key));
    } else {
      fail(forEach.attributeValue(), "invalid-for-each",
           asked.isNull()
               ? "Cannot use a null value in for_each."
               : "Cannot use a " + hcl::friendlyName(*hcl::typeOf(asked)) + " value in for_each. An iterable collection is required.");
    }
  }

  bool isAllowed(NodeRef forEach, const std::string& type, std::size_t count) {
    const std::size_t most = m_scope.evaluation().options().mostInstances;
    if (count <= most) return true;
    fail(forEach.attributeValue(), "too-many-instances",
         "The dynamic block \"" + type + "\" asks for " + std::to_string(count) + " blocks; Slipway reads at most " + std::to_string(most) +
             ".");
    return false;
  }

  FilePath m_file;
  BlockScope& m_scope;
};

}  // namespace

hcl::Value::Members resourceMembers(const Declaration& declaration, BlockScope& scope) {
  Value::Members members;
  Blocks blocks;
  BodyReader(declaration.file, scope).read(declaration.body, true, members, blocks);
  for (std::size_t i = 0; i < declaration.overriding.size(); ++i) {
    Blocks replacing;
    BodyReader(declaration.overridingFiles[i], scope).read(declaration.overriding[i], true, members, replacing);
    for (auto& [type, elements] : replacing) blocks[type] = std::move(elements);
  }
  BodyReader::finish(members, blocks);
  return members;
}

bool isCallMeta(std::string_view name) { return isAmong(name, callMeta); }

}  // namespace slipway::terraform
