#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/terraform/configuration.h"

namespace slipway::design {

/// The name that a resource's arguments give it in AWS; "" if none or not known.
std::string givenName(const hcl::Value& values);

/// What people call a resource: its tag Name or its name in AWS, else its name in Terraform with its key.
std::string peoplesName(const terraform::Resource& resource);

/// The key of an instance as text: a of aws_subnet.public["a"]; "" for single instances.
std::string keyText(const terraform::Resource& resource);

/// The names that a text may give a thing: the text itself, and what an ARN, address or image ends with.
/// The views lie in `text`.
std::vector<std::string_view> namesIn(std::string_view text);

/// A Terraform type as words: aws_mq_broker is "mq broker".
std::string wordsOf(std::string_view terraformType);

}  // namespace slipway::design
