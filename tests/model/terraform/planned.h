#pragma once

#include <string>
#include <vector>

#include "model/hcl/functions/json_text.h"
#include "model/hcl/value.h"

namespace slipway::terraform {

/// The resources of a plan's JSON (`terraform show -json`), module by module: address → values.
inline void collectPlanned(const hcl::Value& module, hcl::Value::Members& all) {
  for (const hcl::Value& resource : module.member("resources").elements()) {
    all.insert_or_assign(resource.member("address").asString(), resource.member("values"));
  }
  for (const hcl::Value& child : module.member("child_modules").elements()) collectPlanned(child, all);
}

/// Where what we know differs from what the plan says; "" if nowhere. What we do not know is not compared, nor what the
/// provider fills in. Sets come in any order; JSON texts are compared by what they say.
inline std::string planDifference(const hcl::Value& ours, const hcl::Value& planned, const std::string& path) {
  using hcl::Value;
  const std::string difference = path + ": " + hcl::jsonText(ours) + " is planned as " + hcl::jsonText(planned) + "\n";
  if (ours.isUnknown()) return {};
  if (ours.isMapping()) {
    // A block that may stand once is a list of one in some places and an object in others.
    const Value other = planned.isSequence() && planned.elements().size() == 1 ? planned.elements().front() : planned;
    if (!other.isMapping()) return difference;
    std::string all;
    for (const auto& [name, member] : ours.members()) {
      if (!member.isUnknown()) all += planDifference(member, other.member(name), path + "." + name);
    }
    return all;
  }
  if (ours.isSequence()) {
    if (!ours.isWhollyKnown() && planned.isNull()) return {};  // a set with unknown elements is planned as unknown as a whole
    if (ours.elements().size() != planned.elements().size()) return difference;
    std::string all;
    for (const Value& element : ours.elements()) {
      bool isThere = false;
      std::string first;
      for (const Value& candidate : planned.elements()) {
        const std::string one = planDifference(element, candidate, path + "[]");
        isThere = isThere || one.empty();
        if (first.empty()) first = one;
      }
      if (!isThere) all += first;
    }
    return all;
  }
  if (ours.display() == planned.display() && !planned.isMapping() && !planned.isSequence()) return {};
  if (ours.isString() && planned.isString()) {
    const auto mine = hcl::jsonValue(ours.asString()), theirs = hcl::jsonValue(planned.asString());
    if (mine && theirs && *mine == *theirs) return {};
  }
  return difference;
}

}  // namespace slipway::terraform
