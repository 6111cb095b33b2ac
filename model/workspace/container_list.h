#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"
#include "model/workspace/snapshot.h"
#include "model/yaml/document.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

/// Where the containers of a task definition are written: a list of Terraform inside jsonencode(), or JSON in a heredoc, in a file that
/// file() or templatefile() reads, or in a task definition file. Edits are those of the one value that is named; with several steps,
/// each is made on the files as the one before left them.
class ContainerList {
public:
  /// Keys and positions: {"0", "environment", "2", "value"}. After the last item of a list comes a new one; a name where a list stands
  /// means its first item.
  using Path = std::vector<std::string>;

  FilePath file() const { return m_file; }
  bool isJson() const { return m_document != nullptr; }
  std::size_t size() const;
  /// Whether something is written there.
  bool has(const Path& path) const { return bool(hclAt(path)) || bool(jsonAt(path)); }
  /// How many items the list there has; 0 where it is none.
  std::size_t sizeAt(const Path& path) const;
  /// The scalar there as a text; "" where it is a reference, or nothing.
  std::string textAt(const Path& path) const;
  SourceSpan placeAt(const Path& path) const;

  /// Writes a value: in place of the scalar that is there, else as a new entry or item with the ones around it that are missing. Fails
  /// with `bad-value` where what is around it is made by a reference or a call.
  Result<std::vector<TextEdit>> put(const Path& path, const yaml::Draft& value) const;
  /// Takes an entry or item out. Fails with `no-such-property`.
  Result<std::vector<TextEdit>> take(const Path& path) const;

private:
  friend Result<ContainerList> containersOf(const Snapshot& now, const std::string& task);
  hcl::NodeRef hclAt(const Path& path) const;
  yaml::Node jsonAt(const Path& path) const;
  Result<std::vector<TextEdit>> putHcl(const Path& path, const yaml::Draft& value) const;
  Result<std::vector<TextEdit>> putJson(const Path& path, const yaml::Draft& value) const;

  FilePath m_file;
  std::shared_ptr<const hcl::SyntaxTree> m_tree;
  hcl::NodeRef m_list;
  std::shared_ptr<const yaml::Document> m_document;
  yaml::Node m_items;
};

/// The containers of a task definition: by its address in Terraform, or its file. Fails with `no-such-component`, `file-broken`, and
/// with `bad-value` where the list is made by something that is not written out.
Result<ContainerList> containersOf(const Snapshot& now, const std::string& task);

}  // namespace slipway::workspace
