#include <array>

#include "model/hcl/functions/base64.h"
#include "model/hcl/functions/digest.h"
#include "model/hcl/functions/function.h"

// Digests of texts and files, and the functions whose result only a run knows (uuid, bcrypt).

namespace slipway::hcl {

namespace {

std::string hexText(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

using Digest = std::string (*)(std::string_view);
using Encoding = std::string (*)(std::string_view);

template <Digest digest, Encoding encoding>
Value ofText(Call& call) {
  return Value::string(encoding(digest(call.text(0))));
}

template <Digest digest, Encoding encoding>
Value ofFile(Call& call) {
  const auto* text = call.scope().fileText(call.text(0));
  if (text == nullptr) return call.failAt(0, "no file exists at \"" + call.text(0) + "\" in this project");
  return Value::string(encoding(digest(**text)));
}

/// A name-based identifier. Source: RFC 4122, section 4.3.
Value nameUuid(Call& call) {
  std::string space;
  const std::string& name = call.text(0);
  const std::array<std::pair<std::string_view, char>, 4> known = {{{"dns", '\x10'}, {"url", '\x11'}, {"oid", '\x12'}, {"x500", '\x14'}}};
  for (const auto& [word, digit] : known) {
    if (name == word) space = std::string("\x6b\xa7\xb8", 3) + digit + std::string("\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8", 12);
  }
  if (space.empty()) {
    std::string digits;
    for (const char c : name) {
      if (c != '-') digits += c;
    }
    if (digits.size() != 32 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
      return call.failAt(0, "uuidv5() doesn't support namespace \"" + name + "\"");
    }
    for (std::size_t i = 0; i < 32; i += 2) space += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  std::string bytes = sha1Digest(space + call.text(1)).substr(0, 16);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x50);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  std::string text = hexText(bytes);
  for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, 1, '-');
  return Value::string(std::move(text));
}

Value knownAtRun(Call& call) { return call.undecided(); }

constexpr Function table[] = {
    {"base64sha256", "str:string", Function::strict, ofText<sha256Digest, base64Text>},
    {"base64sha512", "str:string", Function::strict, ofText<sha512Digest, base64Text>},
    {"bcrypt", "str:string, cost=:number", Function::strict, knownAtRun},
    {"filebase64sha256", "path:string", Function::strict, ofFile<sha256Digest, base64Text>},
    {"filebase64sha512", "path:string", Function::strict, ofFile<sha512Digest, base64Text>},
    {"filemd5", "path:string", Function::strict, ofFile<md5Digest, hexText>},
    {"filesha1", "path:string", Function::strict, ofFile<sha1Digest, hexText>},
    {"filesha256", "path:string", Function::strict, ofFile<sha256Digest, hexText>},
    {"filesha512", "path:string", Function::strict, ofFile<sha512Digest, hexText>},
    {"md5", "str:string", Function::strict, ofText<md5Digest, hexText>},
    {"rsadecrypt", "ciphertext:string, privatekey:string", Function::strict, knownAtRun},
    {"sha1", "str:string", Function::strict, ofText<sha1Digest, hexText>},
    {"sha256", "str:string", Function::strict, ofText<sha256Digest, hexText>},
    {"sha512", "str:string", Function::strict, ofText<sha512Digest, hexText>},
    {"uuid", "", Function::strict, knownAtRun},
    {"uuidv5", "namespace:string, name:string", Function::strict, nameUuid},
};

}  // namespace

std::span<const Function> hashFunctions() { return table; }

}  // namespace slipway::hcl
