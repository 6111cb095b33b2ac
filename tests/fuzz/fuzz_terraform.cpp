#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/terraform/configuration.h"
#include "model/terraform/resources_json.h"
#include "tests/fuzz/require.h"

namespace {

using namespace slipway;

/// What the rest of the input is: a configuration, one in JSON, an expression, or values of variables.
constexpr std::array<const char*, 4> names = {"main.tf", "main.tf.json", "expression.tf", "terraform.tfvars"};

}  // namespace

/// The first byte says what the text is; evaluation ends soon and reports only places that are there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string name = names[data[0] % names.size()];
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (name == "expression.tf") text = "output \"o\" {\n  value = " + text + "\n}\n";
  SourceFiles files;
  files[FilePath(name)] = std::make_shared<const std::string>(std::move(text));
  files[FilePath("around.tf")] = std::make_shared<const std::string>(
      "variable \"v\" {\n  type = object({ a = optional(list(number), [1]), b = optional(string) })\n  default = {}\n}\n"
      "variable \"w\" {\n  default = null\n}\n"
      "resource \"aws_vpc\" \"u\" {}\nlocals {\n  l = { a = [1, \"x\"], b = sensitive(\"s\") }\n}\n"
      "module \"m\" {\n  source = \"./m\"\n  x = var.v\n}\n");
  files[FilePath("m/main.tf")] = std::make_shared<const std::string>("variable \"x\" {}\noutput \"y\" {\n  value = var.x\n}\n");
  terraform::Options options;
  options.mostInstances = 50;
  const terraform::SyntaxTrees trees = terraform::parseAll(files);
  const terraform::Configuration configuration = terraform::evaluate(files, trees, "", options);
  fuzz::requirePlaces(configuration.diagnostics, files);
  fuzz::require(!terraform::resourcesJson(configuration, files).empty());
  return 0;
}
