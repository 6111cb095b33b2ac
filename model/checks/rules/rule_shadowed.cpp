// A rule that an earlier, broader one answers for never gets a request.
#include <algorithm>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Whether every path that `inner` matches is matched by `outer` too: both are patterns with * and ?.
bool covers(std::string_view outer, std::string_view inner) {
  if (outer.empty()) return inner.empty();
  if (outer.front() == '*') return covers(outer.substr(1), inner) || (!inner.empty() && covers(outer, inner.substr(1)));
  if (inner.empty() || inner.front() == '*') return false;
  if (outer.front() != '?' && outer.front() != inner.front()) return false;
  return covers(outer.substr(1), inner.substr(1));
}

struct Claim {
  const design::Component* rule;
  double priority;
  std::vector<std::string> paths;
};

std::vector<std::string> partsOf(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    parts.push_back(list.substr(at, end - at));
    at = end + 2;
  }
  return parts;
}

/// Rules that ask for a path and nothing else, in the order in which they are asked.
std::vector<Claim> claimsOf(const Subject& subject, const design::Component& balancer) {
  std::vector<Claim> claims;
  for (const design::Component* rule : subject.design.childrenOf(balancer.id)) {
    const design::Property* path = rule->property("path");
    if (rule->kind != "listener-rule" || path == nullptr || !path->isSet || !path->isKnown || !rule->text("host").empty()) continue;
    const terraform::Resource* resource = nullptr;
    for (const auto& configuration : subject.configurations)
      if (resource == nullptr && !rule->addresses.empty()) resource = configuration->find(rule->addresses.front());
    if (resource == nullptr || resource->values.member("condition").elements().size() != 1) continue;
    claims.push_back({rule, rule->number("priority", 100'000), partsOf(path->text)});
  }
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.priority < b.priority; });
  return claims;
}

bool isCovered(const Claim& later, const Claim& earlier) {
  constexpr std::size_t mostLength = 128;  // AWS's limit; it keeps the comparison cheap
  return std::all_of(later.paths.begin(), later.paths.end(), [&](const std::string& inner) {
    return std::any_of(earlier.paths.begin(), earlier.paths.end(), [&](const std::string& outer) {
      return outer.size() <= mostLength && inner.size() <= mostLength && std::count(outer.begin(), outer.end(), '*') <= 5 && covers(outer, inner);
    });
  });
}

void find(const Subject& subject, Diagnostics& findings) {
  for (const design::Component& balancer : subject.design.components) {
    if (balancer.kind != "load-balancer") continue;
    const std::vector<Claim> claims = claimsOf(subject, balancer);
    for (std::size_t later = 1; later < claims.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (claims[earlier].priority >= claims[later].priority || !isCovered(claims[later], claims[earlier])) continue;
        const design::Component &hidden = *claims[later].rule, &broad = *claims[earlier].rule;
        Diagnostic finding = findingOn(hidden, Severity::warning, kRuleShadowed, "The rule " + hidden.title + " never gets a request: " + broad.title + " is asked first and takes all of them.",
                                       "Rule " + hidden.text("priority") + " comes after rule " + broad.text("priority") + ". Give the narrower pattern the smaller number.");
        if (const design::Property* priority = hidden.property("priority"); priority != nullptr && priority->place.isSomewhere()) finding.span = priority->place;
        if (!broad.sources.empty()) finding.related.push_back(broad.sources.front());
        findings.push_back(std::move(finding));
        break;
      }
  }
}

}  // namespace

const Rule kRuleShadowed = {{"rule-never-asked", "A broader rule is asked before a listener rule",
                             "Rules are asked by ascending priority, and the first that matches decides. A pattern that an earlier one contains never decides.",
                             "User Guide for Application Load Balancers, Listener rules; facts E.23 and E.24; fault F46"},
                            find};

}  // namespace slipway::checks
