#pragma once

#include <string>
#include <string_view>

#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// `[0]`, `["a"]`, or "" for a single instance.
std::string keyText(const InstanceKey& key);

/// "module.network" + "aws_vpc.main"; a root's path is "".
std::string joinedAddress(std::string_view modulePath, std::string_view address);

/// The order of addresses: by text, but indexes in brackets by number.
int compareAddresses(std::string_view a, std::string_view b);

/// The address of a file or folder as seen from another folder, as path.module gives it: ".", "modules/x", "../x".
std::string relativePath(std::string_view from, std::string_view to);

}  // namespace slipway::terraform
