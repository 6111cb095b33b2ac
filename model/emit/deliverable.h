#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/design/design.h"
#include "model/layout/layout.h"
#include "model/terraform/configuration.h"

namespace slipway::emit {

/// What a deliverable folder is made of.
enum class Part {
  terraform,  ///< .tf, .tf.json, .tfvars and the provider lock, where they stand in the project
  delivery,   ///< buildspecs, appspecs, task definitions, pipelines, workflows, Dockerfiles
  sources,    ///< every other file of the project, but slipway.yaml
  diagrams,   ///< diagrams/design.svg, design-dark.svg, design.drawio, design.dot
  report,     ///< report/report.md, report/bill-of-materials.csv
};
std::string_view nameOf(Part part);
inline constexpr Part kParts[] = {Part::terraform, Part::delivery, Part::sources, Part::diagrams, Part::report};

/// One moment of a project, as far as a deliverable needs it.
struct Deliverable {
  const SourceFiles& files;
  const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations;
  const design::Design& design;
  const layout::Layout& layout;
  const Diagnostics& findings;
  std::string title;  ///< the project's name
};

/// The files of the deliverable folder, byte for byte those of the project and ours beside them. Where the project has no README.md at
/// its top, one is added that says what lies where, unless only some parts are asked for. Deterministic.
SourceFiles deliverableFiles(const Deliverable& from, const std::set<Part>& parts);

}  // namespace slipway::emit
