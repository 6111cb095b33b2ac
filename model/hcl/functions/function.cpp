#include "model/hcl/functions/function.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <unordered_map>

#include "model/hcl/convert.h"
#include "model/hcl/number_text.h"

namespace slipway::hcl {

namespace {

struct Parameter {
  std::string_view name;
  std::string_view kind;
  TypeRef type;  // null where convert() has nothing to do
  bool takesNull = false;
  bool isOptional = false;
};

struct Signature {
  std::vector<Parameter> parameters;
  bool isVariadic = false;  // the last parameter takes any number of arguments, also none
  std::size_t fewest = 0;
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

TypeRef typeNamed(std::string_view kind) {
  if (kind == "bool") return booleanType();
  if (kind == "number") return numberType();
  if (kind == "string") return stringType();
  if (kind == "strings") return collectionType(Type::Kind::list, stringType());
  if (kind == "bools") return collectionType(Type::Kind::list, booleanType());
  if (kind == "set") return collectionType(Type::Kind::set, anyType());
  return nullptr;
}

Signature parsedSignature(std::string_view text) {
  Signature signature;
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    std::string_view part = trimmed(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
    Parameter parameter;
    const auto colon = part.find(':');
    parameter.name = part.substr(0, colon);
    parameter.kind = part.substr(colon + 1);
    if (parameter.kind.ends_with("...")) {
      signature.isVariadic = true;
      parameter.kind.remove_suffix(3);
    }
    if (parameter.kind.ends_with('?')) {
      parameter.takesNull = true;
      parameter.kind.remove_suffix(1);
    }
    if (parameter.name.ends_with('=')) {
      parameter.isOptional = true;
      parameter.name.remove_suffix(1);
    }
    parameter.type = typeNamed(parameter.kind);
    signature.parameters.push_back(std::move(parameter));
  }
  for (const Parameter& parameter : signature.parameters) signature.fewest += parameter.isOptional ? 0 : 1;
  if (signature.isVariadic) --signature.fewest;
  return signature;
}

struct Entry {
  const Function* function;
  Signature signature;
};

const std::unordered_map<std::string_view, Entry>& registry() {
  static const auto all = [] {
    std::unordered_map<std::string_view, Entry> entries;
    for (const auto family : {numericFunctions(), stringFunctions(), formatFunctions(), regexFunctions(), collectionFunctions(),
                              sequenceFunctions(), setFunctions(), encodingFunctions(), jsonFunctions(), yamlFunctions(), fileFunctions(),
                              dateFunctions(), hashFunctions(), addressFunctions(), conversionFunctions()}) {
      for (const Function& function : family) entries.emplace(function.name, Entry{&function, parsedSignature(function.parameters)});
    }
    return entries;
  }();
  return all;
}

/// Of a function of the language, or of one that a scope brought: `*own` keeps that.
const Signature& signatureOf(const Function& function, Signature* own) {
  const auto found = registry().find(function.name);
  if (found != registry().end() && found->second.function == &function) return found->second.signature;
  return *own = parsedSignature(function.parameters);
}

const Parameter& parameterAt(const Signature& signature, std::size_t i) {
  return signature.parameters[std::min(i, signature.parameters.size() - 1)];
}

std::string wrongShape(std::string_view kind, const Value& value) {
  if (kind == "list" && !value.isSequence()) return "list required";
  if (kind == "mapping" && !value.isMapping()) return "map or object required";
  return {};
}

}  // namespace

TypeRef parameterType(const Function& function, std::size_t argument) {
  const Signature& signature = registry().at(function.name).signature;
  if (signature.parameters.empty() || (argument >= signature.parameters.size() && !signature.isVariadic)) return anyType();
  const Parameter& parameter = parameterAt(signature, argument);
  if (parameter.kind == "list") return collectionType(Type::Kind::list, anyType());
  if (parameter.kind == "mapping") return collectionType(Type::Kind::map, anyType());
  return parameter.type ? parameter.type : anyType();
}

SourceSpan Call::placeOf(std::size_t argument) const {
  if (m_place.arguments.empty()) return m_place.whole;
  return m_place.arguments[std::min(argument, m_place.arguments.size() - 1)];
}

Value Call::failAt(std::size_t argument, std::string_view why) {
  m_hasFailed = true;
  Signature own;
  const Signature& signature = signatureOf(m_function, &own);
  const std::string parameter(parameterAt(signature, argument).name);
  m_diagnostics.push_back(
      errorAt(placeOf(argument), "invalid-function-argument",
              "Invalid value for \"" + parameter + "\" parameter of " + std::string(name()) + "(): " + std::string(why) + "."));
  return Value::unknown();
}

Value Call::fail(std::string_view why) {
  m_hasFailed = true;
  m_diagnostics.push_back(
      errorAt(m_place.whole, "function-failed", "Call to function \"" + std::string(name()) + "\" failed: " + std::string(why) + "."));
  return Value::unknown();
}

Value Call::undecided() const {
  Value result = Value::unknown();
  for (const Value& argument : m_arguments) result = result.withDeepMarksOf(argument);
  return result;
}

bool Call::canSpend(std::size_t elements) {
  if (m_work.canSpend(elements)) return true;
  m_hasFailed = true;
  if (m_work.takeReport()) {
    m_diagnostics.push_back(errorAt(m_place.whole, "evaluation-too-large",
                                    std::string(name()) + "() makes more than " + std::to_string(m_work.limit()) +
                                        " values; Slipway stops there and takes its value as unknown."));
  }
  return false;
}

bool Call::takeInteger(std::size_t argument, long long low, long long high, long long* result) {
  const long double value = number(argument);
  if (value != std::trunc(value)) {
    failAt(argument, "a whole number is required");
    return false;
  }
  if (value < static_cast<long double>(low) || value > static_cast<long double>(high)) {
    failAt(argument, "the number " + numberText(value) + " is out of range");
    return false;
  }
  *result = static_cast<long long>(value);
  return true;
}

bool Call::prepare(bool* isUnknown) {
  Signature own;
  const Signature& signature = signatureOf(m_function, &own);
  const std::size_t most = signature.isVariadic ? m_arguments.size() : signature.parameters.size();
  if (m_arguments.size() < signature.fewest) {
    const std::string missing(signature.parameters[m_arguments.size()].name);
    m_diagnostics.push_back(errorAt(m_place.whole, "not-enough-function-arguments",
                                    "Function \"" + std::string(name()) + "\" expects " + (most == signature.fewest ? "" : "at least ") +
                                        std::to_string(signature.fewest) + " argument(s). Missing value for \"" + missing + "\"."));
    return false;
  }
  if (m_arguments.size() > most) {
    m_diagnostics.push_back(errorAt(placeOf(most), "too-many-function-arguments",
                                    "Function \"" + std::string(name()) + "\" expects only " + std::to_string(most) + " argument(s)."));
    return false;
  }
  for (std::size_t i = 0; i < m_arguments.size(); ++i) {
    const Parameter& parameter = parameterAt(signature, i);
    Value& argument = m_arguments[i];
    if (argument.isNull()) {
      if (parameter.takesNull) continue;
      failAt(i, "argument must not be null");
      return false;
    }
    if (argument.isUnknown()) {
      *isUnknown = *isUnknown || (m_function.traits & Function::lazy) == 0;
      continue;
    }
    if (parameter.type) {
      Conversion conversion = convert(argument, *parameter.type);
      if (!conversion.error.empty()) {
        failAt(i, conversion.error);
        return false;
      }
      argument = std::move(conversion.value);
    } else if (const std::string wrong = wrongShape(parameter.kind, argument); !wrong.empty()) {
      failAt(i, wrong);
      return false;
    }
    const bool takesParts = (m_function.traits & (Function::partial | Function::lazy)) != 0;
    *isUnknown = *isUnknown || (!takesParts && !argument.isWhollyKnown());
  }
  return true;
}

Value callFunction(const Function& function, std::vector<Value> arguments, const Call::Place& place, const Scope& scope,
                   Diagnostics& diagnostics, Work& work) {
  Call call(function, std::move(arguments), place, scope, diagnostics, work);
  bool isUnknown = false;
  Value result = Value::unknown();
  const bool canRun = call.prepare(&isUnknown) && !isUnknown;
  if (canRun) result = function.run(call);
  if (!call.canSpend(result.elements().size() + result.members().size())) result = Value::unknown();
  const bool hasOwnMarks = (function.traits & Function::picks) != 0 && canRun && !call.m_hasFailed;
  for (const Value& argument : call.arguments()) {
    const bool areBothCollections = (argument.isSequence() || argument.isMapping()) && (result.isSequence() || result.isMapping());
    if (!hasOwnMarks)
      result = result.withDeepMarksOf(argument);
    else if (areBothCollections && argument.openAddress().empty())
      result = result.withMarksOf(argument);
  }
  return (function.traits & Function::reveals) != 0 ? result.withSensitive(false) : result;
}

const Function* findFunction(std::string_view name) {
  const auto found = registry().find(name);
  return found != registry().end() ? found->second.function : nullptr;
}

std::vector<std::string_view> functionNames() {
  std::vector<std::string_view> names;
  for (const auto& [name, entry] : registry()) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace slipway::hcl
