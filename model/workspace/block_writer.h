#pragma once

#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/workspace/draft.h"
#include "model/workspace/locate.h"

namespace slipway::workspace {

/// The first word of a name that is free as a resource's name in a module: `cart`, `cart_2` …; letters, digits and _ only.
std::string freeName(const terraform::Configuration& configuration, const std::string& modulePath, const std::string& type, const std::string& wanted);

/// Appends a block of HCL text (formatted, ending with a newline) to the file of a module where such resources are; where there are none
/// to `preferred`, which is made where only files of other subjects are there.
Result<ProjectEdit> appendResource(const Snapshot& now, const terraform::Configuration& configuration, const std::string& modulePath,
                                   const std::string& type, const std::string& text, const std::string& preferred = "main.tf");

/// Appends the blocks of a text, each to the file where its sort is, and counts them.
Diagnostics appendBlocks(Draft& draft, const std::string& modulePath, const std::string& text, const std::string& preferred,
                         std::size_t* count);

/// Addresses of the resources of one type that a value refers to, anywhere inside it, in order, without repeats.
std::vector<std::string> addressesIn(const hcl::Value& value, std::string_view type = {});

/// Resources of a type whose argument refers to an address.
std::vector<const terraform::Resource*> resourcesReferring(const terraform::Configuration& configuration, std::string_view type, std::string_view argument,
                                                           const std::string& address);

}  // namespace slipway::workspace
