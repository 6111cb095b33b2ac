#pragma once

#include <string_view>

#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// Adds to a data source's arguments what is known without asking AWS: the region, the account (an assumption), the
/// partition, the zones of the region, the JSON of a policy document. Other data sources stay as they are written.
/// Source: the AWS provider's documentation of each data source.
void addDataAttributes(std::string_view type, const hcl::Value& region, const Options& options, hcl::Value::Members& members);

/// Adds `json` and `minified_json` of aws_iam_policy_document as the provider writes them, with decoded(): the document as an
/// object. The texts are unknown if a part is; the object is there all the same.
void addPolicyJson(hcl::Value::Members& members);

}  // namespace slipway::terraform
