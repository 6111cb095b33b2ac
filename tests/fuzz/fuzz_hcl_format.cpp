#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "model/hcl/format.h"
#include "model/hcl/parser.h"

/// Any text: it is formatted exactly if it has no errors. Formatting it again takes no fault that formatting it once did not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace slipway;
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data), size);
  const FilePath file("fuzz.tf");
  const Result<std::string> once = hcl::formatted(*text, file);
  if (once.isOk() == hasErrors(hcl::parse(text, file)->diagnostics())) std::abort();
  if (once) static_cast<void>(hcl::formatted(*once, file));
  return 0;
}
