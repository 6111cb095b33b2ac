#pragma once

#include <memory>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

struct ImageDefinition {
  Located container;             ///< of the task definition
  Located image;
};

/// imagedefinitions.json of a rolling deployment (a list), or imageDetail.json of a blue/green one (a single image).
/// Source: https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html
struct ImageDefinitions {
  bool isDetail = false;         ///< imageDetail.json: one entry without a container
  std::vector<ImageDefinition> images;
  Diagnostics diagnostics;
};

/// Never fails. Codes besides the document's: not-image-definitions, missing-name, missing-image, duplicate-name.
std::shared_ptr<const ImageDefinitions> readImageDefinitions(const std::shared_ptr<const yaml::Document>& document);

}  // namespace slipway::delivery
