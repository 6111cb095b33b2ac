#include <algorithm>

#include "model/hcl/evaluate.h"
#include "model/terraform/diagnostics/judgement.h"

// What a file reads, in one walk over its expressions.

namespace slipway::diagnostics {

using hcl::NodeKind;
using hcl::NodeRef;

namespace {

/// What a traversal may name: "aws_vpc.main", "data.aws_ami.base", "local.tags", "var.region"; "" if it is none of those.
std::string nameOf(const std::vector<std::string>& path) {
  static const std::vector<std::string_view> others = {"module", "each", "count", "self", "path", "terraform"};
  const std::size_t steps = path.front() == "data" ? 3 : 2;
  if (path.size() < steps || std::find(others.begin(), others.end(), path.front()) != others.end()) return {};
  std::string address = path[0];
  for (std::size_t i = 1; i < steps; ++i) address += "." + path[i];
  return address;
}

class Reader {
public:
  void read(const hcl::SyntaxTree& tree) {
    for (NodeRef block : tree.root().blocks()) {
      const NodeRef body = block.blockBody();
      if (!body) continue;
      if (block.blockType() == "locals")
        readLocals(body);
      else
        readBody(body, linksOf(block), true);
    }
  }
  Reads take() { return std::move(m_reads); }

private:
  /// Where the links of a block are kept; null of one that cannot be part of a cycle within its module.
  std::vector<Link>* linksOf(NodeRef block) {
    std::string address = addressOf(block);
    return address.empty() ? nullptr : &m_reads.links[std::move(address)];
  }

  void readLocals(NodeRef body) {
    for (NodeRef item : body.children())
      if (item.kind() == NodeKind::attribute)
        readExpression(item.attributeValue(), &m_reads.links["local." + std::string(item.attributeName())], false);
  }

  void readBody(NodeRef body, std::vector<Link>* links, bool isTop) {
    for (NodeRef item : body.children()) {
      if (item.kind() == NodeKind::block && item.blockBody()) readBody(item.blockBody(), links, false);
      if (item.kind() == NodeKind::attribute) readExpression(item.attributeValue(), links, isTop && item.attributeName() == "depends_on");
    }
  }

  void readExpression(NodeRef expression, std::vector<Link>* links, bool isOrder) {
    for (const hcl::Traversal& traversal : hcl::traversals(expression)) {
      const std::string& root = traversal.path.front();
      // `var` by itself may mean any of them.
      if (root == "var" || root == "local") m_reads.uses.insert(traversal.path.size() == 1 ? root : root + "." + traversal.path[1]);
      if (links == nullptr) continue;
      if (std::string address = nameOf(traversal.path); !address.empty())
        links->push_back({std::move(address), traversal.range, isOrder});
    }
  }

  Reads m_reads;
};

}  // namespace

std::string addressOf(NodeRef block) {
  const bool isData = block.blockType() == "data";
  if (!isData && block.blockType() != "resource") return {};
  const auto labels = block.blockLabels();
  return labels.size() == 2 ? (isData ? "data." : "") + labels[0] + "." + labels[1] : std::string();
}

Reads readsOf(const hcl::SyntaxTree& tree) {
  Reader reader;
  reader.read(tree);
  return reader.take();
}

}  // namespace slipway::diagnostics
