#pragma once

#include <cstddef>
#include <string_view>

namespace slipway::hcl {

/// Bytes of the identifier that the text begins with; 0 if it begins with none. Letters are those of Unicode 9.0, and
/// '-' continues a name, as in https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers
std::size_t identifierLength(std::string_view text);

/// Whether the whole text is one identifier: usable as an attribute's name or a block's type.
bool isIdentifier(std::string_view text);

/// The first character of a UTF-8 text; `*size` is its bytes, 0 if the text is empty or not well formed there.
char32_t decodedCharacter(std::string_view text, std::size_t* size);

}  // namespace slipway::hcl
