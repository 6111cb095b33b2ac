#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "model/hcl/type.h"
#include "model/terraform/diagnostics/context.h"
#include "model/terraform/diagnostics/static_path.h"

namespace slipway::diagnostics {

/// What type an expression has before anything is computed: by literals, declared types of variables, operators, functions.
/// `any` where only values decide; resources and outputs are `any`, as `terraform validate` takes them. Whatever cannot be is
/// reported on the way: attributes that a type does not have, operands and arguments that do not convert, references to
/// attributes that a resource's schema does not have.
class ExpressionTypes {
public:
  ExpressionTypes(Context& context, const Surroundings& around) : m_context(context), m_around(around) {}

  hcl::TypeRef typeOf(hcl::NodeRef node);

private:
  using Local = std::pair<std::string_view, hcl::TypeRef>;

  hcl::TypeRef typeOfPath(hcl::NodeRef node, const StaticPath& path);
  hcl::TypeRef typeOfVariable(const StaticPath& path, std::size_t* used);
  hcl::TypeRef typeOfLocal(const StaticPath& path, std::size_t* used);
  hcl::TypeRef typeOfCall(const StaticPath& path, std::size_t* used);
  hcl::TypeRef afterStep(const hcl::TypeRef& type, const Step& step);
  hcl::TypeRef elementOf(const hcl::TypeRef& collection) const;
  hcl::TypeRef typeOfIndex(hcl::NodeRef node);
  hcl::TypeRef typeOfTemplate(hcl::NodeRef node);
  void visitParts(hcl::NodeRef parent);
  hcl::TypeRef typeOfBinary(hcl::NodeRef node);
  hcl::TypeRef typeOfConditional(hcl::NodeRef node);
  hcl::TypeRef typeOfFor(hcl::NodeRef node);
  hcl::TypeRef typeOfObject(hcl::NodeRef node);
  hcl::TypeRef typeOfTuple(hcl::NodeRef node);
  hcl::TypeRef typeOfSplat(hcl::NodeRef node);
  hcl::TypeRef typeOfFunction(hcl::NodeRef node);
  /// The names of a for expression or directive: their number is the result.
  std::size_t pushNames(hcl::NodeRef* child, unsigned flags);
  void expect(hcl::NodeRef node, const hcl::Type& type, std::string code, std::string_view message);
  void fail(TextRange range, std::string code, std::string message);

  Context& m_context;
  const Surroundings& m_around;
  std::vector<Local> m_locals;
  std::vector<hcl::TypeRef> m_splatItems;
  int m_quiet = 0;  ///< inside try() and can(), where a wrong type is no error
};

}  // namespace slipway::diagnostics
