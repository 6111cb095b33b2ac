#include <cmath>

#include "model/hcl/convert.h"
#include "model/hcl/number_text.h"
#include "model/terraform/block_scope.h"
#include "model/terraform/evaluation.h"

// count and for_each: which instances a resource or a module call has.

namespace slipway::terraform {

namespace {

/// One instance stands for all where their number is known to AWS alone.
Instances unknownInstances(const hcl::Value& asked, bool isCount) {
  Instances instances;
  instances.kind = Instances::Kind::unknown;
  Each each;
  each.hasEach = !isCount;
  each.hasCount = isCount;
  each.key = each.value = each.index = hcl::Value::unknown().withDeepMarksOf(asked);
  instances.all.emplace_back(InstanceKey(), std::move(each));
  return instances;
}

}  // namespace

Instances::Kind writtenKind(const Declaration& declaration) {
  if (argumentOf(declaration, "count")) return Instances::Kind::counted;
  return argumentOf(declaration, "for_each") ? Instances::Kind::keyed : Instances::Kind::single;
}

bool Evaluation::allowsInstances(const Argument& argument, const std::string& address, long double count) {
  const auto most = static_cast<long double>(m_options.mostInstances);
  if (count > most) {
    report(argument.valueSpan(), "too-many-instances",
           address + " asks for " + hcl::numberText(count) + " instances; Slipway shows at most " +
               std::to_string(m_options.mostInstances) + " of one resource.");
    return false;
  }
  m_instances += static_cast<std::size_t>(count);
  if (m_instances <= mostInstancesOfAll) return true;
  if (!m_hasReportedInstances) {
    report(argument.valueSpan(), "too-many-instances",
           "The configuration has more than " + std::to_string(mostInstancesOfAll) + " instances; those from here on are left out.");
  }
  m_hasReportedInstances = true;
  return false;
}

Instances Evaluation::countInstances(ModuleInstance& module, const Argument& argument, const std::string& address) {
  const BlockScope scope(*this, module);
  const hcl::Value asked = evaluate(argument.value(), argument.file, scope);
  if (asked.isUnknown()) return unknownInstances(asked, true);
  const hcl::Conversion number = hcl::convert(asked, *hcl::numberType());
  std::string wrong;
  if (asked.isNull())
    wrong = "the value is null";
  else if (!number.error.empty())
    wrong = number.error;
  else if (number.value.asNumber() != std::trunc(number.value.asNumber()))
    wrong = "a whole number is required";
  else if (number.value.asNumber() < 0)
    wrong = "it must be greater than or equal to zero";
  if (!wrong.empty()) {
    report(argument.valueSpan(), "invalid-count", "The given \"count\" argument value is unsuitable: " + wrong + ".");
    return unknownInstances(asked, true);
  }
  Instances instances;
  instances.kind = Instances::Kind::counted;
  if (!allowsInstances(argument, address, number.value.asNumber())) return instances;
  const auto count = static_cast<std::int64_t>(number.value.asNumber());
  for (std::int64_t i = 0; i < count; ++i) {
    Each each;
    each.hasCount = true;
    each.index = hcl::Value::number(static_cast<long double>(i));
    instances.all.emplace_back(i, std::move(each));
  }
  return instances;
}

Instances Evaluation::keyedInstances(ModuleInstance& module, const Argument& argument, const std::string& address) {
  const BlockScope scope(*this, module);
  const hcl::Value asked = evaluate(argument.value(), argument.file, scope);
  const auto fail = [&](const std::string& wrong) {
    report(argument.valueSpan(), "invalid-for-each", "The given \"for_each\" argument value is unsuitable: " + wrong + ".");
    return unknownInstances(asked, false);
  };
  if (asked.isNull()) return fail("it must not be null");
  if (asked.isUnknown() || !asked.openAddress().empty()) return unknownInstances(asked, false);
  Instances instances;
  instances.kind = Instances::Kind::keyed;
  if (asked.isMapping()) {
    if (!allowsInstances(argument, address, static_cast<long double>(asked.members().size()))) return instances;
    for (const auto& [name, member] : asked.members()) {
      Each each;
      each.hasEach = true;
      each.key = hcl::Value::string(name);
      each.value = asked.member(name);
      instances.all.emplace_back(name, std::move(each));
    }
    return instances;
  }
  if (asked.kind() != hcl::Value::Kind::set) {
    const std::string type = hcl::friendlyName(*hcl::typeOf(asked));
    return fail("it must be a map, or set of strings, and you have provided a value of type " + type +
                (asked.isSequence() ? "; write toset(…) around it" : ""));
  }
  if (!asked.isWhollyKnown()) return unknownInstances(asked, false);
  if (!allowsInstances(argument, address, static_cast<long double>(asked.elements().size()))) return instances;
  for (std::size_t i = 0; i < asked.elements().size(); ++i) {
    const hcl::Value element = asked.element(i);
    if (!element.isString()) return fail("a set for it holds strings, and this one holds a " + hcl::friendlyName(*hcl::typeOf(element)));
    Each each;
    each.hasEach = true;
    each.key = each.value = element;
    instances.all.emplace_back(element.asString(), std::move(each));
  }
  return instances;
}

Instances Evaluation::instancesOf(ModuleInstance& module, const Declaration& declaration, const std::string& address) {
  if (m_options.isStatic) {
    const Instances::Kind kind = writtenKind(declaration);
    Instances one = unknownInstances({}, kind == Instances::Kind::counted);
    if (kind == Instances::Kind::single) one.all.front().second = Each();
    one.kind = kind;
    return one;
  }
  const Argument count = argumentOf(declaration, "count"), forEach = argumentOf(declaration, "for_each");
  if (count && forEach)
    report(forEach.nameSpan(), "invalid-for-each", "The \"count\" and \"for_each\" arguments are mutually exclusive: keep one of them.");
  if (count) return countInstances(module, count, address);
  if (forEach) return keyedInstances(module, forEach, address);
  Instances instances;
  ++m_instances;
  instances.all.emplace_back(InstanceKey(), Each());
  return instances;
}

}  // namespace slipway::terraform
