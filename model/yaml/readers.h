#pragma once

#include "model/yaml/tree_builder.h"

/// One function a format; each is the only caller of its library and lets none of its exceptions out.
namespace slipway::yaml {

void readYaml(TreeBuilder& builder);
void readJson(TreeBuilder& builder);

}  // namespace slipway::yaml
