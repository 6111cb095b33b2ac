#include "model/terraform/block_place.h"

namespace slipway::terraform {

TextRange headerOf(hcl::NodeRef block) {
  TextRange header = block.firstChild().range(), last = header;
  for (hcl::NodeRef part = block.firstChild(); part && part.kind() != hcl::NodeKind::body; part = part.nextSibling()) last = part.range();
  if (!block.tree().isJson()) return {header.begin, last.end};
  const bool isInArray = last.end <= block.range().begin;
  return isInArray ? TextRange{block.range().begin, block.range().begin + 1} : last;
}

TextRange gapOf(hcl::NodeRef block) {
  const hcl::NodeRef body = block.blockBody();
  if (!block.tree().isJson() || !body || body.range().size() == 0) return headerOf(block);
  return {body.range().end - 1, body.range().end};
}

}  // namespace slipway::terraform
