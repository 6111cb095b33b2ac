#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/core/text_edit.h"
#include "model/delivery/build_steps.h"
#include "model/delivery/delivery_files.h"
#include "tests/fuzz/require.h"

/// The first byte says which file it is; the rest is its text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace slipway;
  static constexpr std::array<const char*, 7> names = {"buildspec.yml", "a.json", "Dockerfile",           "taskdef.json",
                                                       "pipeline.json", "x.yml",  "imagedefinitions.json"};
  if (size == 0) return 0;
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data) + 1, size - 1);
  const FilePath file(names[data[0] % names.size()]);
  const delivery::DeliveryFiles files = delivery::readDeliveryFiles({{file, text}});
  const Diagnostics diagnostics = delivery::diagnosticsOf(files);
  fuzz::requirePlaces(diagnostics, {{file, text}});
  for (const Diagnostic& diagnostic : diagnostics)
    for (const Fix& fix : diagnostic.fixes) fuzz::require(applied(*text, file, fix.edit.edits).isOk());
  for (const auto& [path, one] : files)
    if (one.buildspec) delivery::writtenContainers(*one.buildspec);
  return 0;
}
