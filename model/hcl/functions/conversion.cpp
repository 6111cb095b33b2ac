#include "model/hcl/convert.h"
#include "model/hcl/functions/function.h"

// Types: tostring, tonumber, tobool, tolist, toset, tomap, type, sensitive, nonsensitive, issensitive. try() and can()
// belong to the evaluator, since they look at how their arguments fail.

namespace slipway::hcl {

namespace {

Value toPrimitive(Call& call, const Type& type) {
  const Value& value = call.argument(0);
  Conversion conversion = convert(value, type);
  if (conversion.error.empty()) return conversion.value;
  const std::string target = friendlyName(type);
  if (!value.isString()) return call.failAt(0, "cannot convert " + friendlyName(*typeOf(value)) + " to " + target);
  return call.failAt(0, "cannot convert \"" + value.asString() + "\" to " + target + "; " +
                            (type.kind == Type::Kind::number ? "given string must be a decimal representation of a number"
                                                             : "only the strings \"true\" or \"false\" are allowed"));
}

Value toCollection(Call& call, Type::Kind kind) {
  const Type type = *collectionType(kind, anyType());
  Conversion conversion = convert(call.argument(0), type);
  if (conversion.error.empty()) return conversion.value;
  return call.failAt(0, "cannot convert " + friendlyName(*typeOf(call.argument(0))) + " to " + friendlyName(type));
}

Value toString(Call& call) { return toPrimitive(call, *stringType()); }
Value toNumber(Call& call) { return toPrimitive(call, *numberType()); }
Value toBoolean(Call& call) { return toPrimitive(call, *booleanType()); }
Value toList(Call& call) { return toCollection(call, Type::Kind::list); }
Value toSet(Call& call) { return toCollection(call, Type::Kind::set); }
Value toMap(Call& call) { return toCollection(call, Type::Kind::map); }

Value type(Call& call) { return Value::string(typeText(*typeOf(call.argument(0)))); }
Value sensitive(Call& call) { return call.argument(0).withSensitive(); }
Value isSensitive(Call& call) { return Value::boolean(call.argument(0).isSensitive()); }
Value identity(Call& call) { return call.argument(0); }

constexpr unsigned lazyPick = Function::lazy | Function::picks;

constexpr Function table[] = {
    {"ephemeralasnull", "value:any?", lazyPick, identity},
    {"issensitive", "value:any?", lazyPick | Function::reveals, isSensitive},
    {"nonsensitive", "value:any?", lazyPick | Function::reveals, identity},
    {"sensitive", "value:any?", lazyPick, sensitive},
    {"tobool", "v:any?", lazyPick, toBoolean},
    {"tolist", "v:any?", lazyPick, toList},
    {"tomap", "v:any?", lazyPick, toMap},
    {"tonumber", "v:any?", lazyPick, toNumber},
    {"toset", "v:any?", lazyPick, toSet},
    {"tostring", "v:any?", lazyPick, toString},
    {"type", "value:any?", Function::lazy, type},
};

}  // namespace

std::span<const Function> conversionFunctions() { return table; }

}  // namespace slipway::hcl
