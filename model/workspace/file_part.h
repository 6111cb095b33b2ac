#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "model/core/result.h"
#include "model/workspace/snapshot.h"
#include "model/yaml/document.h"

namespace slipway::workspace {

/// A component that stands in a JSON or YAML delivery file: a stage of a pipeline.json, a job, a hook, a command.
struct FilePart {
  const design::Component* component = nullptr;
  FilePath file;
  std::shared_ptr<const yaml::Document> document;
  yaml::Node node;  ///< its entry or item; the root, or the pipeline in it, for the component of the whole file

  bool isWholeFile() const { return component->id.ends_with(file.text()); }
};

/// Nothing for components of Terraform and for those that are made up.
std::optional<FilePart> filePartOf(const Snapshot& now, const std::string& component);

/// The value whose bytes, or whose entry's bytes, are exactly these; empty if there is none.
yaml::Node nodeAt(const yaml::Document& document, TextRange range);

/// What the parts of a document stand in: its root, or the pipeline in it.
yaml::Node rootOf(const yaml::Document& document);

/// A document of the delivery that parses; nullptr if the file is none.
std::shared_ptr<const yaml::Document> documentOf(const Snapshot& now, FilePath file);

/// Why a design has no such component: `no-such-component`, or `file-broken` where it would stand in a delivery file that does not
/// parse, at the file's first error.
Diagnostic missingComponent(const Snapshot& now, const std::string& component);

// The gestures for such components, with the failures of gestures.h.
Result<ProjectEdit> removePart(const Snapshot& now, const FilePart& part);
Result<ProjectEdit> renamePart(const Snapshot& now, const FilePart& part, const std::string& newName);
/// Into another container of its kind's, at the end; or beside one of its own kind, after it.
Result<ProjectEdit> movePart(const Snapshot& now, const FilePart& part, const FilePart& target);
Result<ProjectEdit> addPart(const Snapshot& now, const std::string& kind, const FilePart& parent, const std::string& name,
                            const std::map<std::string, std::string>& properties);

/// Whether components of the kind are parts that such files, task definitions and Dockerfiles are made of: "workflow-job".
bool isPartKind(const std::string& kind);

/// Sets a value of a file: the scalar at `place`, or where nothing is set yet the one at `path` from `from`, with the mappings
/// on the way.
Result<TextEdit> setValue(const yaml::Document& document, SourceSpan place, yaml::Node from, const std::string& path,
                          const std::string& text, const std::string& type);

}  // namespace slipway::workspace
