#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slipway::hcl {

/// Bytes as base64 with padding (RFC 4648), and back; nothing if the text is not base64. Line ends are skipped.
std::string base64Text(std::string_view bytes);
std::optional<std::string> base64Bytes(std::string_view text);

}  // namespace slipway::hcl
