#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "model/delivery/delivery_files.h"
#include "model/hcl/functions/json_text.h"
#include "model/terraform/configuration.h"
#include "tests/fuzz/require.h"

namespace {

using namespace slipway;
using fuzz::require;

/// What jsondecode() reads, jsonencode() writes, and it is read again as the same.
void checkFunctions(const std::string& text) {
  std::size_t errorAt = 0;
  const std::optional<hcl::Value> value = hcl::jsonValue(text, &errorAt);
  if (!value) return require(errorAt <= text.size() + 1);
  const std::string written = hcl::jsonText(*value);
  const std::optional<hcl::Value> again = hcl::jsonValue(written);
  require(again.has_value() && hcl::jsonText(*again) == written);
}

/// Configurations and values of variables: the tree keeps the text, and all nodes lie in it.
void checkTerraform(const SourceFiles& files) {
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  for (const auto& [file, tree] : trees) {
    require(tree->text() == *files.at(file));
    for (hcl::NodeId id = 0; id < tree->nodeCount(); ++id) {
      require(tree->node(id).range.begin <= tree->node(id).range.end && tree->node(id).range.end <= tree->text().size());
      static_cast<void>(tree->textOf(id));
    }
  }
  terraform::Options options;
  options.mostInstances = 50;
  fuzz::requirePlaces(terraform::evaluate(files, trees, "", options).diagnostics, files);
}

}  // namespace

/// One text, read by everything that reads JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data), size);
  checkFunctions(*text);
  checkTerraform({{FilePath("main.tf.json"), text}, {FilePath("terraform.tfvars.json"), text}});
  SourceFiles files;
  for (const char* name : {"taskdef.json", "pipeline.json", "imagedefinitions.json", "appspec.json", "any.json"})
    files[FilePath(name)] = text;
  const delivery::DeliveryFiles read = delivery::readDeliveryFiles(files);
  fuzz::requirePlaces(delivery::diagnosticsOf(read), files);
  for (const auto& [file, one] : read)
    if (one.document) require(one.document->text() == *text);
  return 0;
}
