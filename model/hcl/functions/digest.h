#pragma once

#include <string>
#include <string_view>

namespace slipway::hcl {

// Digests as raw bytes. Source: RFC 1321 (MD5), FIPS 180-4 (SHA). For naming and comparing, not for secrets.
std::string md5Digest(std::string_view bytes);
std::string sha1Digest(std::string_view bytes);
std::string sha256Digest(std::string_view bytes);
std::string sha512Digest(std::string_view bytes);

}  // namespace slipway::hcl
