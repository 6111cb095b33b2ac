#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/core/source_files.h"
#include "model/hcl/syntax_tree.h"
#include "model/hcl/value.h"

namespace slipway::terraform {

using SyntaxTrees = std::map<FilePath, std::shared_ptr<const hcl::SyntaxTree>>;

/// `count` gives numbers, `for_each` texts; std::monostate for a single instance.
using InstanceKey = std::variant<std::monostate, std::int64_t, std::string>;

/// One resource or data source instance after expansion.
struct Resource {
  std::string address;     ///< module.network.aws_subnet.private["a"]; data sources: data.aws_region.current
  std::string modulePath;  ///< "module.network"; "" in the root module
  bool isData = false;
  std::string type;  ///< aws_subnet
  std::string name;  ///< private
  InstanceKey key;
  std::string region;  ///< of the provider that it uses, or its own `region`; Options::region where neither says
  hcl::Value values;   ///< object: arguments by name; each nested block type is a tuple of objects, in order.
                       ///< Absent optional arguments are absent here, as are those that are null. Values carry
                       ///< origin and references; a nested block's object has the block as its origin. Data
                       ///< sources also have what is known without asking AWS (an availability zone's names).
  FilePath file;
  TextRange block;                     ///< the whole block in `file`
  std::vector<std::string> dependsOn;  ///< addresses (without keys) named in depends_on
};

/// One instance of a module call.
struct Module {
  std::string path;       ///< "module.network"; "" for the root
  std::string source;     ///< as written; "" for the root
  std::string folder;     ///< project-relative folder of its files; "" with isOpaque
  bool isOpaque = false;  ///< its files are not here (a registry or git source)
  hcl::Value inputs;      ///< object
  hcl::Value outputs;     ///< object; members unknown with a reference if opaque
  FilePath file;          ///< of the call
  TextRange block;
};

struct Variable {
  std::string name;
  hcl::Value value;  ///< from -var, tfvars or default; unknown if none
  FilePath file;
  TextRange block;
};

/// What the Terraform of one root folder means.
struct Configuration {
  std::string folder;               ///< root folder, project-relative ("" = the project folder)
  std::vector<Resource> resources;  ///< managed ones and data sources, sorted by address with numeric keys in numeric order
  std::vector<Module> modules;      ///< root first, then sorted by path
  std::vector<Variable> variables;  ///< of the root
  hcl::Value outputs;               ///< of the root: object
  hcl::Value provider;              ///< the default aws provider's arguments: object ("region" …)
  Diagnostics diagnostics;          ///< of syntax, references, expansion

  const Resource* find(std::string_view address) const;  ///< nullptr if none
};

struct Options {
  std::map<std::string, std::string> variables;  ///< as -var: HCL expressions, or plain text for strings; last of all
  std::vector<FilePath> variableFiles;           ///< as -var-file, in order; files of the project, after the automatic ones
  std::string region = "us-east-1";              ///< assumption, where the provider does not say
  std::string account = "123456789012";          ///< assumption of aws_caller_identity
  bool isStatic = false;                         ///< what `terraform validate` knows: variables, resources and outputs are unknown
  std::vector<std::string> zones;                ///< assumption of aws_availability_zones; by region if empty
  std::size_t mostInstances = 10'000;            ///< of one resource: beyond it `too-many-instances`
};

/// Folders of the project that hold root modules: those with .tf files that no local module call points to, sorted.
std::vector<std::string> rootFolders(const SourceFiles& files, const SyntaxTrees& trees);

/// Is this a file of a configuration, by its name: *.tf or *.tf.json?
bool isConfigurationFile(FilePath file);

/// Parses all .tf, .tf.json, .tfvars and .tfvars.json files; trees of texts that are the same object as before are taken from `previous`.
SyntaxTrees parseAll(const SourceFiles& files, const SourceFiles& previousFiles = {}, const SyntaxTrees& previous = {});

/// Evaluates one root folder. Pure; never fails: what is wrong is in `diagnostics`, what is not known is unknown.
Configuration evaluate(const SourceFiles& files, const SyntaxTrees& trees, const std::string& folder, const Options& options = {});

}  // namespace slipway::terraform
