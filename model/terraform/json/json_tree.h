#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/hcl/syntax_tree.h"
#include "model/terraform/json/json_string.h"
#include "model/yaml/document.h"

namespace slipway::terraform {

/// Puts a syntax tree of the Terraform language together from a JSON document. Ranges are places in the JSON text; what a
/// node says is kept beside it, since strings hold templates and references with JSON's escapes.
class JsonTree {
public:
  explicit JsonTree(const yaml::Document& document);

  using NodeId = hcl::NodeId;
  using Nodes = std::vector<NodeId>;

  NodeId body(TextRange range, const Nodes& items) { return add(hcl::NodeKind::body, range, range, items); }
  NodeId attribute(yaml::Node entry, NodeId value);
  /// A block with its type and labels, which are keys of the JSON text.
  NodeId block(const std::vector<yaml::Node>& header, TextRange range, NodeId body);

  /// A value as expressions are read: strings are templates, also as names of an object.
  NodeId expression(yaml::Node value);
  /// Where Terraform takes text as it is: a default, a version.
  NodeId literal(yaml::Node value);
  /// Where a string names something: "aws_vpc.main", ["tags"], {"aws": "aws.west"}.
  NodeId reference(yaml::Node value);

  void fail(TextRange range, std::string code, std::string message, std::string detail = {});
  std::shared_ptr<const hcl::SyntaxTree> take(NodeId root);

private:
  enum class Strings : std::uint8_t { templates, literals, references };
  NodeId value(yaml::Node value, Strings strings);
  NodeId string(TextRange quoted, Strings strings);
  NodeId name(TextRange quoted);
  NodeId graft(const hcl::SyntaxTree& tree, const JsonString& string, TextRange whole);
  NodeId add(hcl::NodeKind kind, TextRange range, TextRange text, const Nodes& children, std::uint8_t op = 0);
  TextRange textOf(const JsonString& string);

  const yaml::Document& m_document;
  std::vector<hcl::Node> m_nodes;
  std::unique_ptr<hcl::NodeTexts> m_texts = std::make_unique<hcl::NodeTexts>();
  Diagnostics m_diagnostics;
};

}  // namespace slipway::terraform
