#include "model/terraform/diagnostics/function_types.h"

#include <algorithm>
#include <unordered_map>

namespace slipway::diagnostics {

namespace {

using Kind = hcl::Type::Kind;

std::unordered_map<std::string_view, hcl::TypeRef> madeTable() {
  const hcl::TypeRef anything = hcl::anyType(), text = hcl::stringType();
  const struct {
    hcl::TypeRef type;
    std::string_view names;
  } rows[] = {
      {hcl::numberType(), "abs ceil floor length log max min parseint pow signum sum timecmp tonumber"},
      {text,
       "abspath base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt chomp cidrhost cidrnetmask cidrsubnet "
       "dirname file filebase64 filebase64sha256 filebase64sha512 filemd5 filesha1 filesha256 filesha512 format formatdate indent join "
       "jsonencode lower md5 pathexpand plantimestamp replace rsadecrypt sha1 sha256 sha512 strrev substr templatestring "
       "textdecodebase64 textencodebase64 timeadd timestamp title tostring trim trimprefix trimspace trimsuffix upper urlencode uuid "
       "uuidv5 yamlencode"},
      {hcl::booleanType(), "alltrue anytrue can contains endswith fileexists issensitive startswith strcontains tobool"},
      {hcl::collectionType(Kind::list, text), "cidrsubnets compact sort split"},
      {hcl::collectionType(Kind::list, anything), "chunklist distinct formatlist matchkeys regexall tolist"},
      {hcl::collectionType(Kind::list, hcl::numberType()), "range"},
      {hcl::collectionType(Kind::set, text), "fileset"},
      {hcl::collectionType(Kind::set, anything), "setintersection setsubtract setunion toset"},
      {hcl::collectionType(Kind::map, anything), "tomap"},
      {hcl::collectionType(Kind::map, hcl::collectionType(Kind::list, text)), "transpose"},
  };
  std::unordered_map<std::string_view, hcl::TypeRef> table;
  for (const auto& [type, names] : rows) {
    for (std::string_view rest = names; !rest.empty();) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      table.emplace(rest.substr(0, space), type);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

hcl::TypeRef resultType(std::string_view function) {
  static const std::unordered_map<std::string_view, hcl::TypeRef> table = madeTable();
  const auto found = table.find(function);
  return found == table.end() ? hcl::anyType() : found->second;
}

}  // namespace slipway::diagnostics
