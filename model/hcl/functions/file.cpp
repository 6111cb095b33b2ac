#include <re2/re2.h>

#include <algorithm>

#include "model/hcl/functions/base64.h"
#include "model/hcl/functions/function.h"
#include "model/hcl/functions/json_text.h"
#include "model/hcl/functions/template_file.h"
#include "model/hcl/code_points.h"
#include "model/hcl/json_template.h"

// Files and paths: file, fileexists, filebase64, fileset, templatefile, templatestring, basename, dirname, abspath, pathexpand.
// Files are read through the scope, which knows those of the project only.

namespace slipway::hcl {

namespace {

/// A path without '.' and '..' parts and doubled slashes, as Go's filepath.Clean.
std::string cleaned(std::string_view path) {
  const bool isRooted = path.starts_with('/');
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (part == "..") {
      if (!parts.empty() && parts.back() != "..")
        parts.pop_back();
      else if (!isRooted)
        parts.push_back(part);
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    at = end + 1;
  }
  std::string result = isRooted ? "/" : "";
  for (std::size_t i = 0; i < parts.size(); ++i) (result += i > 0 ? "/" : "") += parts[i];
  return result.empty() ? "." : result;
}

Value baseName(Call& call) {
  std::string_view path = call.text(0);
  if (path.empty()) return Value::string(".");
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  if (path == "/") return Value::string("/");
  const auto slash = path.rfind('/');
  return Value::string(std::string(slash == std::string_view::npos ? path : path.substr(slash + 1)));
}

Value folderName(Call& call) {
  const std::string& path = call.text(0);
  const auto slash = path.rfind('/');
  return Value::string(cleaned(slash == std::string::npos ? std::string_view() : std::string_view(path).substr(0, slash + 1)));
}

/// Where the project lies is no part of what its files mean.
Value absolutePath(Call& call) { return call.text(0).starts_with('/') ? Value::string(cleaned(call.text(0))) : call.undecided(); }
Value expandHome(Call& call) { return call.text(0).starts_with('~') ? call.undecided() : call.argument(0); }

const std::string* takeFile(Call& call) {
  const auto* text = call.scope().fileText(call.text(0));
  if (text != nullptr) return text->get();
  call.failAt(0, "no file exists at \"" + call.text(0) +
                     "\" in this project; a file that a resource creates must be read through that resource's attribute");
  return nullptr;
}

Value fromFile(Call& call, const std::string& text, Value value) {
  const FilePath file = call.scope().filePath(call.text(0));
  if (!file.isEmpty()) value = value.withOrigin({file, {0, static_cast<std::uint32_t>(text.size())}});
  return value;
}

Value readFile(Call& call) {
  const std::string* text = takeFile(call);
  if (text == nullptr || !call.canSpend(text->size() / 64)) return Value::unknown();
  if (!isValidUtf8(*text))
    return call.failAt(
        0, "contents of \"" + call.text(0) + "\" are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded contents");
  Value value = Value::string(*text);
  constexpr std::size_t mostDecoded = 256 * 1024;
  if (text->size() <= mostDecoded && JsonTemplate::mayBeginWith(*text)) {
    if (auto decoded = jsonValue(*text)) value = value.withDecoded(std::move(*decoded));
  }
  return fromFile(call, *text, std::move(value));
}

Value readFileBase64(Call& call) {
  const std::string* text = takeFile(call);
  if (text == nullptr || !call.canSpend(text->size() / 48)) return Value::unknown();
  return fromFile(call, *text, Value::string(base64Text(*text)));
}

Value fileExists(Call& call) { return Value::boolean(call.scope().fileText(call.text(0)) != nullptr); }

/// A glob as a regular expression: `**` spans folders, `*` and `?` do not, braces give alternatives.
std::string expressionOf(std::string_view glob) {
  std::string expression;
  int braces = 0;
  for (std::size_t at = 0; at < glob.size(); ++at) {
    const char c = glob[at];
    if (c == '*' && at + 1 < glob.size() && glob[at + 1] == '*') {
      const bool isFolder = at + 2 < glob.size() && glob[at + 2] == '/';
      expression += isFolder ? "(?:.*/)?" : ".*";
      at += isFolder ? 2 : 1;
    } else if (c == '*') {
      expression += "[^/]*";
    } else if (c == '?') {
      expression += "[^/]";
    } else if (c == '[' && glob.find(']', at) != std::string_view::npos) {
      const auto end = glob.find(']', at);
      std::string set(glob.substr(at, end - at + 1));
      if (set.size() > 2 && set[1] == '!') set[1] = '^';
      expression += set;
      at = end;
    } else if (c == '{') {
      expression += "(?:";
      ++braces;
    } else if (c == '}' && braces > 0) {
      expression += ')';
      --braces;
    } else if (c == ',' && braces > 0) {
      expression += '|';
    } else {
      expression += RE2::QuoteMeta(re2::StringPiece(&c, 1));
    }
  }
  return expression;
}

Value fileSet(Call& call) {
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 pattern(expressionOf(call.text(1)), options);
  if (!pattern.ok()) return call.failAt(1, "failed to glob pattern \"" + call.text(1) + "\"");
  Value::Elements found;
  for (std::string& path : call.scope().filesBelow(call.text(0))) {
    if (RE2::FullMatch(path, pattern)) found.push_back(Value::string(std::move(path)));
  }
  return call.canSpend(found.size()) ? Value::set(std::move(found)) : Value::unknown();
}

Value templateFile(Call& call) {
  if (call.argument(0).isUnknown() || call.argument(1).isUnknown()) return call.undecided();
  if (!call.argument(1).isMapping()) return call.failAt(1, "invalid vars value: must be a map");
  const auto* text = call.scope().fileText(call.text(0));
  if (text == nullptr) return call.failAt(0, "no file exists at \"" + call.text(0) + "\" in this project");
  return renderedTemplate(*text, call.scope().filePath(call.text(0)), call.argument(1), call.scope(), call.diagnostics(), call.work());
}

Value templateString(Call& call) {
  if (call.argument(0).isUnknown() || call.argument(1).isUnknown()) return call.undecided();
  if (!call.argument(1).isMapping()) return call.failAt(1, "invalid vars value: must be a map");
  return renderedTemplate(std::make_shared<const std::string>(call.text(0)), {}, call.argument(1), call.scope(), call.diagnostics(),
                          call.work());
}

constexpr Function table[] = {
    {"abspath", "path:string", Function::strict, absolutePath},
    {"basename", "path:string", Function::strict, baseName},
    {"dirname", "path:string", Function::strict, folderName},
    {"file", "path:string", Function::strict, readFile},
    {"filebase64", "path:string", Function::strict, readFileBase64},
    {"fileexists", "path:string", Function::strict, fileExists},
    {"fileset", "path:string, pattern:string", Function::strict, fileSet},
    {"pathexpand", "path:string", Function::strict, expandHome},
    {"templatefile", "path:string, vars:any", Function::lazy | Function::picks, templateFile},
    {"templatestring", "template:string, vars:any", Function::lazy | Function::picks, templateString},
};

}  // namespace

std::span<const Function> fileFunctions() { return table; }

}  // namespace slipway::hcl
