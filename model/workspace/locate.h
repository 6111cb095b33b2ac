#pragma once

#include <string>
#include <string_view>

#include "model/core/result.h"
#include "model/hcl/syntax_tree.h"
#include "model/workspace/snapshot.h"

namespace slipway::workspace {

/// A resource together with the block that declares it.
struct Located {
  const terraform::Configuration* configuration = nullptr;
  const terraform::Resource* resource = nullptr;
  hcl::NodeRef block;
};

/// Finds a resource by its address. Fails with `no-such-component`, and with `file-broken` where its file does not parse:
/// an edit there would meet a text that nobody understands.
Result<Located> locate(const Snapshot& now, const std::string& address);

/// The configuration that holds an address; the first one where none does. Precondition: there is one.
const terraform::Configuration& configurationOf(const Snapshot& now, const std::string& address);

/// The block whose range is exactly `range`; empty if the file has none.
hcl::NodeRef blockAt(const Snapshot& now, FilePath file, TextRange range);

/// The expression whose range is exactly `range`; empty if the file has none or does not parse.
hcl::NodeRef expressionAt(const Snapshot& now, SourceSpan span);

/// The files of a module's folder that hold Terraform, sorted; the folder of a module path, "" for the root's own.
std::vector<FilePath> filesOfFolder(const Snapshot& now, std::string_view folder);
std::string folderOf(const terraform::Configuration& configuration, std::string_view modulePath);
const terraform::Module* findModule(const terraform::Configuration& configuration, std::string_view path);

/// `module.a.module.b["x"].aws_vpc.main["k"]` without its module path: `aws_vpc.main["k"]`.
std::string localAddress(const terraform::Resource& resource);

/// Where a new block of this type goes in a folder: the file that has such blocks already, else the preferred name if it
/// is there, else main.tf, else the first file; empty if the folder has no Terraform.
FilePath fileFor(const Snapshot& now, std::string_view folder, std::string_view blockType, std::string_view firstLabel, std::string_view preferredName);

}  // namespace slipway::workspace
