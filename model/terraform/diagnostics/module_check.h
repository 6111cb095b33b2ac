#pragma once

#include "model/terraform/diagnostics/context.h"
#include "model/terraform/diagnostics/judgement.h"

namespace slipway::diagnostics {

/// Whether an override file may bring what a block of the folder lacks.
bool hasOverrides(const terraform::Declarations& declarations);

/// A `resource` or `data` block: its type, its arguments by the schema, count, for_each, lifecycle, provisioners.
void checkResource(Context& context, FilePath file, hcl::NodeRef block);

/// A `module` block: inputs against the variables of the module, where its files are here.
void checkCall(Context& context, FilePath file, hcl::NodeRef block);

/// variable, output, locals, provider, terraform, moved, import, removed, check.
void checkSettings(Context& context, FilePath file, hcl::NodeRef block);

/// Adds hints at variables and locals of a folder that are not among the names that its files use.
void reportUnused(const terraform::Declarations& declarations, const Uses& uses, Diagnostics& findings);

/// A name that Terraform does not take: a letter or underscore, then letters, digits, underscores and dashes.
void checkName(Context& context, FilePath file, hcl::NodeRef label, std::string_view name);

/// `depends_on`: a list of whole objects that are declared.
void checkDependsOn(Context& context, const Surroundings& around, hcl::NodeRef list);

}  // namespace slipway::diagnostics
