#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/diagnostic.h"
#include "model/hcl/evaluate.h"
#include "model/hcl/type.h"
#include "model/hcl/value.h"
#include "model/hcl/work.h"

namespace slipway::hcl {

class Call;

/// One function of the language: a row of its family's table.
struct Function {
  enum Trait : unsigned {
    strict = 0,   ///< an argument with anything unknown in it makes the result unknown
    partial = 1,  ///< arguments may have unknown elements
    lazy = 2,     ///< arguments may be unknown themselves
    picks = 4,    ///< the result is or holds parts of the arguments, which bring their references; else it gets all of them
    reveals = 8,  ///< the result is not sensitive though an argument is
  };

  std::string_view name;
  /// "separator:string, lists:strings..." in order: any, bool, number, string, list (a sequence of any kind), strings
  /// (a list of texts), set, mapping. `?` behind the type takes null, `=` behind the name makes it optional.
  std::string_view parameters;
  unsigned traits;
  Value (*run)(Call& call);
};

/// One use of a function: its converted arguments and what it may touch.
class Call {
public:
  struct Place {
    SourceSpan whole;
    std::vector<SourceSpan> arguments;  ///< the last stands for those that `…` expands to
  };

  Call(const Function& function, std::vector<Value> arguments, const Place& place, const Scope& scope, Diagnostics& diagnostics, Work& work)
      : m_function(function), m_arguments(std::move(arguments)), m_place(place), m_scope(scope), m_diagnostics(diagnostics), m_work(work) {}

  std::string_view name() const { return m_function.name; }
  std::size_t count() const { return m_arguments.size(); }
  const Value& argument(std::size_t i) const { return m_arguments[i]; }
  const std::vector<Value>& arguments() const { return m_arguments; }
  const std::string& text(std::size_t i) const { return m_arguments[i].asString(); }
  long double number(std::size_t i) const { return m_arguments[i].asNumber(); }
  const Scope& scope() const { return m_scope; }
  FilePath file() const { return m_place.whole.file; }
  Diagnostics& diagnostics() const { return m_diagnostics; }
  Work& work() const { return m_work; }

  /// Reports `invalid-function-argument` at the argument; the result is unknown.
  Value failAt(std::size_t argument, std::string_view why);
  /// Reports `function-failed` at the call.
  Value fail(std::string_view why);
  /// An unknown value made of all arguments: for lazy functions whose result depends on what is unknown.
  Value undecided() const;
  /// Counts `elements` against the limits; false, with the diagnostic, if they are more than is allowed.
  bool canSpend(std::size_t elements);
  /// A whole number in [low, high], or a diagnostic at the argument and nothing.
  bool takeInteger(std::size_t argument, long long low, long long high, long long* result);

private:
  friend Value callFunction(const Function&, std::vector<Value>, const Place&, const Scope&, Diagnostics&, Work&);
  SourceSpan placeOf(std::size_t argument) const;
  bool prepare(bool* isUnknown);

  const Function& m_function;
  std::vector<Value> m_arguments;
  const Place& m_place;
  const Scope& m_scope;
  Diagnostics& m_diagnostics;
  Work& m_work;
  bool m_hasFailed = false;
};

/// The function of that name; nullptr if there is none.
const Function* findFunction(std::string_view name);

/// What the argument with that number is converted to; `any` where everything is taken, or where there is no such argument.
TypeRef parameterType(const Function& function, std::size_t argument);

/// All names, sorted: for completion and for suggestions.
std::vector<std::string_view> functionNames();

/// Checks and converts the arguments, runs the function, and gives the result the references it must carry.
Value callFunction(const Function& function, std::vector<Value> arguments, const Call::Place& place, const Scope& scope,
                   Diagnostics& diagnostics, Work& work);

// The families, one file each.
std::span<const Function> numericFunctions();
std::span<const Function> stringFunctions();
std::span<const Function> formatFunctions();
std::span<const Function> regexFunctions();
std::span<const Function> collectionFunctions();
std::span<const Function> sequenceFunctions();
std::span<const Function> setFunctions();
std::span<const Function> encodingFunctions();
std::span<const Function> jsonFunctions();
std::span<const Function> yamlFunctions();
std::span<const Function> fileFunctions();
std::span<const Function> dateFunctions();
std::span<const Function> hashFunctions();
std::span<const Function> addressFunctions();
std::span<const Function> conversionFunctions();

}  // namespace slipway::hcl
