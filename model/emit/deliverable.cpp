#include "model/emit/deliverable.h"

#include "model/delivery/delivery_files.h"
#include "model/emit/bill_of_materials.h"
#include "model/emit/dot.h"
#include "model/emit/drawio.h"
#include "model/emit/report.h"
#include "model/emit/svg.h"
#include "model/picture/picture.h"

namespace slipway::emit {

namespace {

Part partOf(FilePath file, std::string_view text) {
  const std::string_view name = file.name();
  const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  if (ends(".tf") || ends(".tf.json") || ends(".tfvars") || ends(".tfvars.json") || name == ".terraform.lock.hcl") return Part::terraform;
  const delivery::FileKind kind = delivery::kindOf(file, text);
  return kind == delivery::FileKind::other || kind == delivery::FileKind::document ? Part::sources : Part::delivery;
}

std::string readme(const Deliverable& from) {
  return "# " + from.title +
         "\n\n"
         "| where | what |\n|---|---|\n"
         "| the folders of the project | Terraform, application sources and delivery files, ready to apply |\n"
         "| `diagrams/` | the design as SVG (light and dark), draw.io and DOT |\n"
         "| `report/report.md` | components, relations, the way of a commit, open findings |\n"
         "| `report/bill-of-materials.csv` | every resource with its address, settings and place in the files |\n";
}

}  // namespace

std::string_view nameOf(Part part) {
  switch (part) {
    case Part::terraform: return "terraform";
    case Part::delivery: return "delivery";
    case Part::sources: return "sources";
    case Part::diagrams: return "diagrams";
    case Part::report: return "report";
  }
  return "";
}

SourceFiles deliverableFiles(const Deliverable& from, const std::set<Part>& parts) {
  SourceFiles out;
  const auto add = [&](const char* path, std::string text) { out[FilePath(path)] = std::make_shared<const std::string>(std::move(text)); };
  for (const auto& [file, text] : from.files)
    if (file.text() != "slipway.yaml" && parts.contains(partOf(file, *text))) out[file] = text;
  if (parts.contains(Part::diagrams)) {
    const picture::Picture picture = picture::draw(from.design, from.layout, {});
    add("diagrams/design.svg", svg(picture, false, from.title));
    add("diagrams/design-dark.svg", svg(picture, true, from.title));
    add("diagrams/design.drawio", drawio(from.design, from.layout, false, from.title));
    add("diagrams/design.dot", dot(from.design));
  }
  if (parts.contains(Part::report)) {
    add("report/report.md", report(from.design, from.findings, from.files, from.title));
    add("report/bill-of-materials.csv", billOfMaterials(from.design, from.configurations, from.files));
  }
  if (parts.size() == std::size(kParts) && !from.files.contains(FilePath("README.md"))) add("README.md", readme(from));
  return out;
}

}  // namespace slipway::emit
