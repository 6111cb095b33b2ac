// A rule that an earlier, broader one answers for never gets a request.
#include <algorithm>

#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// Whether every path that `inner` matches is matched by `outer` too: both are patterns with * and ?.
bool covers(std::string_view outer, std::string_view inner) {
  for (; !outer.empty() && outer.front() != '*'; outer.remove_prefix(1), inner.remove_prefix(1)) {
    if (inner.empty() || inner.front() == '*') return false;
    if (outer.front() != '?' && outer.front() != inner.front()) return false;
  }
  if (outer.empty()) return inner.empty();
  return covers(outer.substr(1), inner) || (!inner.empty() && covers(outer, inner.substr(1)));
}

struct Pattern {
  std::string_view text;
  std::string_view literal;  ///< what stands before its first * or ?
  bool canCompare;           ///< within AWS's limits, which keep the comparison cheap
};

struct Claim {
  const design::Component* rule;
  double priority;
  std::vector<Pattern> paths;
};

std::vector<Pattern> patternsOf(std::string_view list) {
  std::vector<Pattern> patterns;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    const std::string_view text = list.substr(at, end - at);
    patterns.push_back(
        {text, text.substr(0, text.find_first_of("*?")), text.size() <= 128 && std::count(text.begin(), text.end(), '*') <= 5});
    at = end + 2;
  }
  return patterns;
}

/// Rules that ask for a path and nothing else, in the order in which they are asked.
std::vector<Claim> claimsOf(const View& view, const design::Component& balancer) {
  std::vector<Claim> claims;
  for (const design::Component* rule : view.childrenOf(balancer.id)) {
    if (rule->kind != "listener-rule" || rule->addresses.empty()) continue;
    const design::Property *path = rule->property("path"), *host = rule->property("host");
    if (path == nullptr || !path->isSet || !path->isKnown || (host != nullptr && !host->text.empty())) continue;
    const terraform::Resource* resource = nullptr;
    forEachRoot(view, [&](const View& root) {
      if (resource == nullptr) resource = root.find(rule->addresses.front());
    });
    if (resource == nullptr || resource->values.member("condition").elements().size() != 1) continue;
    claims.push_back({rule, rule->number("priority", 100'000), patternsOf(path->text)});
  }
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.priority < b.priority; });
  return claims;
}

bool isCovered(const Claim& later, const Claim& earlier) {
  return std::all_of(later.paths.begin(), later.paths.end(), [&](const Pattern& inner) {
    return std::any_of(earlier.paths.begin(), earlier.paths.end(), [&](const Pattern& outer) {
      return inner.text.starts_with(outer.literal) && outer.canCompare && inner.canCompare && covers(outer.text, inner.text);
    });
  });
}

void judge(const View& view, const design::Component& balancer, Diagnostics& findings) {
  const std::vector<Claim> claims = claimsOf(view, balancer);
  for (std::size_t later = 1; later < claims.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (claims[earlier].priority >= claims[later].priority || !isCovered(claims[later], claims[earlier])) continue;
      const design::Component &hidden = *claims[later].rule, &broad = *claims[earlier].rule;
      Diagnostic finding =
          findingOn(hidden, Severity::warning, kRuleShadowed,
                    "The rule " + hidden.title + " never gets a request: " + broad.title + " is asked first and takes all of them.",
                    "Rule " + hidden.text("priority") + " comes after rule " + broad.text("priority") +
                        ". Give the narrower pattern the smaller number.");
      if (const design::Property* priority = hidden.property("priority"); priority != nullptr && priority->place.isSomewhere())
        finding.span = priority->place;
      if (!broad.sources.empty()) finding.related.push_back(broad.sources.front());
      findings.push_back(std::move(finding));
      break;
    }
}

}  // namespace

const Rule kRuleShadowed = {
    {"rule-never-asked", "A broader rule is asked before a listener rule",
     "Rules are asked by ascending priority, and the first that matches decides. A pattern that an earlier one contains never decides.",
     "User Guide for Application Load Balancers, Listener rules; facts E.23 and E.24; fault F46"},
    EachComponent{{"load-balancer"}, judge}};

}  // namespace slipway::checks
