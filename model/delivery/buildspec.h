#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/delivery/located.h"
#include "model/yaml/document.h"

namespace slipway::delivery {

/// Where a build gets an environment variable's value from.
enum class VariableSource { literal, parameterStore, secretsManager };

struct BuildVariable {
  std::string name;
  Located value;                 ///< the value, the parameter's name, or the secret's id
  VariableSource source = VariableSource::literal;
};

struct BuildPhase {
  std::string name;              ///< install, pre_build, build or post_build
  SourceSpan span;               ///< its key
  LocatedTexts commands;         ///< in order
  LocatedTexts finallyCommands;
  Located onFailure;             ///< ABORT where absent
  LocatedMap runtimeVersions;    ///< of install: nodejs → 22
};

struct BuildArtifacts {
  std::string name;              ///< "" for the primary ones
  LocatedTexts files;
  Located baseFolder;
  bool discardsPaths = false;
  SourceSpan span;
};

/// A buildspec.yml as CodeBuild reads it.
/// Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
struct Buildspec {
  std::shared_ptr<const yaml::Document> document;
  Located version;               ///< "0.2"
  Located shell;                 ///< env.shell
  std::vector<BuildVariable> variables;   ///< in the file's order, literals first
  LocatedTexts exportedVariables;
  std::vector<BuildPhase> phases;         ///< in the order they run, which need not be the file's
  std::vector<BuildArtifacts> artifacts;  ///< the primary first
  LocatedTexts cachePaths;
  Diagnostics diagnostics;       ///< the document's too

  const BuildPhase* phase(std::string_view name) const;     ///< nullptr if none
  std::string variable(std::string_view name) const;        ///< a literal's value; "" if none
};

/// Reads a buildspec; never fails. Codes besides the document's: missing-version, unsupported-version, missing-phases,
/// unknown-phase, unknown-key, wrong-type, command-is-mapping, empty-phase, bad-on-failure, missing-files, unknown-task, and
/// those of checkShape().
std::shared_ptr<const Buildspec> readBuildspec(std::shared_ptr<const yaml::Document> document);

}  // namespace slipway::delivery
