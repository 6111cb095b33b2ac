#include "model/hcl/normal_form.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace slipway::hcl {
namespace {

/// Nothing below U+0300, whose first byte is CC, ever combines with what stands beside it.
constexpr unsigned char firstThatCombines = 0xCC;

}  // namespace

bool isPlainlyNormal(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) >= firstThatCombines; });
}

std::string normalForm(std::string text) {
  if (isPlainlyNormal(text)) return text;
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                             &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size >= 0) text.assign(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
  std::free(composed);
  return text;
}

}  // namespace slipway::hcl
