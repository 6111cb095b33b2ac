#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "model/core/source_files.h"
#include "model/delivery/appspec.h"
#include "model/delivery/buildspec.h"
#include "model/delivery/image_definitions.h"
#include "model/delivery/pipeline.h"
#include "model/delivery/task_definition.h"
#include "model/delivery/workflow.h"
#include "model/dockerfile/dockerfile.h"

namespace slipway::delivery {

enum class FileKind { other, buildspec, pipeline, taskDefinition, imageDefinitions, appspec, workflow, dockerfile, document };
std::string_view nameOf(FileKind kind);   ///< "buildspec", "task definition" …; "document" is YAML or JSON of no known kind

/// Recognises a file by its name, and JSON and YAML by what stands in it where the name says nothing.
FileKind kindOf(FilePath file, std::string_view text);

/// One file that was recognised and read; the pointer of its kind is set, and `document` for all YAML and JSON.
struct DeliveryFile {
  FileKind kind = FileKind::other;
  std::shared_ptr<const std::string> text;
  std::shared_ptr<const yaml::Document> document;
  std::shared_ptr<const Buildspec> buildspec;
  std::shared_ptr<const Pipeline> pipeline;
  std::shared_ptr<const TaskDefinition> taskDefinition;
  std::shared_ptr<const ImageDefinitions> imageDefinitions;
  std::shared_ptr<const Appspec> appspec;
  std::shared_ptr<const Workflow> workflow;
  std::shared_ptr<const dockerfile::Dockerfile> dockerfile;

  const Diagnostics& diagnostics() const;
};

using DeliveryFiles = std::map<FilePath, DeliveryFile>;

/// Reads every delivery file of a project, and every other YAML and JSON file as a document. `slipway.yaml` and what lies
/// in node_modules or below a folder that begins with '.' (other than .github) is left out. Files whose text is the same object as in `previous`
/// are taken from there.
DeliveryFiles readDeliveryFiles(const SourceFiles& files, const DeliveryFiles& previous = {});

/// Of all files, in the files' order.
Diagnostics diagnosticsOf(const DeliveryFiles& files);

}  // namespace slipway::delivery
