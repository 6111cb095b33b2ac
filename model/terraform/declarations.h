#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/syntax_tree.h"
#include "model/hcl/type.h"
#include "model/terraform/configuration.h"

namespace slipway::terraform {

/// A block, or an attribute of `locals`, that declares a name.
struct Declaration {
  FilePath file;
  hcl::NodeRef node;  ///< the block; of a local: the attribute
  hcl::NodeRef body;  ///< of a block
  std::string name;
  std::size_t index = 0;                 ///< among those of its kind in the folder
  std::vector<hcl::NodeRef> overriding;  ///< bodies of the same block in override files, in order
  std::vector<FilePath> overridingFiles;

  SourceSpan span() const { return {file, node.range()}; }
};

/// The attribute of that name that counts: the last override's, or the block's own. With the file that it stands in.
struct Argument {
  FilePath file;
  hcl::NodeRef attribute;
  explicit operator bool() const { return static_cast<bool>(attribute); }
  hcl::NodeRef value() const { return attribute.attributeValue(); }
  SourceSpan nameSpan() const { return {file, attribute.firstChild().range()}; }
  SourceSpan valueSpan() const { return {file, attribute.attributeValue().range()}; }
};
Argument argumentOf(const Declaration& declaration, std::string_view name);

struct ResourceDeclaration : Declaration {
  bool isData = false;
  std::string type;
  std::string address;  ///< without the module's path: data.aws_region.current
};

struct VariableDeclaration : Declaration {
  hcl::TypeRef type;
  hcl::Value defaultValue;  ///< converted; null if there is none
  bool hasDefault = false;
  bool isNullable = true;
  bool isSensitive = false;
};

/// Everything that the .tf files of one folder declare, by name. The trees must live as long.
struct Declarations {
  std::string folder;
  std::vector<FilePath> files;
  std::map<std::string, ResourceDeclaration, std::less<>> resources;  ///< by address
  std::vector<std::string> withLifecycle;                             ///< addresses of those that have such a block
  std::map<std::string, VariableDeclaration, std::less<>> variables;
  std::map<std::string, Declaration, std::less<>> locals;
  std::map<std::string, Declaration, std::less<>> outputs;
  std::map<std::string, Declaration, std::less<>> calls;
  std::map<std::string, Declaration, std::less<>> providers;  ///< "aws", "aws.west"
  std::map<std::string, Declaration, std::less<>> checks;
  std::vector<Declaration> refactorings;  ///< moved, import and removed blocks; the name says which
  Diagnostics diagnostics;
};

/// Reads a folder's files. Names declared twice keep their first declaration (`duplicate-…`); blocks that Terraform does
/// not know get `unknown-block`; files named override.tf and *_override.tf change what others declare.
Declarations readDeclarations(const SyntaxTrees& trees, const std::string& folder);

}  // namespace slipway::terraform
