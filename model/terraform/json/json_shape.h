#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/yaml/document.h"

namespace slipway::terraform {

/// Which kind of body a JSON object is: that decides what its properties are, since JSON writes arguments and blocks alike.
enum class JsonBody : std::uint8_t {
  file,
  resource,
  data,
  module,
  provider,
  variable,
  output,
  locals,
  settings,     ///< terraform
  refactoring,  ///< moved, import, removed
  check,
  lifecycle,
  provisioner,
  dynamic,
  nested,  ///< a block inside a resource, whose type decides
  plain,   ///< arguments only
};

/// What a property of a body is.
struct JsonProperty {
  enum class Kind : std::uint8_t { expression, literal, reference, block } kind = Kind::expression;
  std::uint8_t labels = 0;  ///< of a block
  JsonBody body = JsonBody::plain;
};

/// `owner` is the resource type ("aws_instance", "data.aws_ami") and `path` the blocks that lead to the body ("root_block_device");
/// both matter inside resources only. `value` decides where the schema of a type is not known here.
JsonProperty jsonProperty(JsonBody body, std::string_view owner, std::string_view path, std::string_view name, yaml::Node value);

}  // namespace slipway::terraform
