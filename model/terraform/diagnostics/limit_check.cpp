#include "model/terraform/diagnostics/limit_check.h"

#include <algorithm>
#include <cctype>

#include "model/hcl/convert.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/diagnostics/finding.h"

namespace slipway::diagnostics {

namespace {

/// More choices than these are not told all.
constexpr std::size_t mostTold = 12;

bool isSameButCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string told(const std::vector<std::string_view>& choices) {
  std::string text;
  for (std::size_t i = 0; i < std::min(choices.size(), mostTold); ++i) text += (i == 0 ? "" : ", ") + std::string(choices[i]);
  return choices.size() > mostTold ? text + " and " + std::to_string(choices.size() - mostTold) + " more" : text;
}

bool isArn(std::string_view text) { return text.empty() || (text.starts_with("arn:") && std::count(text.begin(), text.end(), ':') >= 5); }

/// What is wrong with a text; "" if nothing is.
std::string whyNotTaken(std::string_view name, std::string_view text, bool isNumber, const schema::Limit& limit) {
  const std::string given = quotedName(name) + " is " + (isNumber ? std::string(text) : quotedName(text));
  if (limit.isArn && !isArn(text)) return given + ", which is no ARN: one begins with arn: and has six parts.";
  if (limit.choices != nullptr) {
    const bool isTaken = std::any_of(limit.choices->begin(), limit.choices->end(), [&](std::string_view choice) {
      return choice == text || (limit.ignoresCase && isSameButCase(choice, text));
    });
    if (!isTaken) return given + "; it takes one of " + told(*limit.choices) + ".";
  }
  return {};
}

std::string whyNotInRange(std::string_view name, std::string_view text, long double number, const schema::Limit& limit) {
  const std::string given = quotedName(name) + " is " + std::string(text);
  const bool isBetween = limit.least && limit.most;
  if (limit.least && number < static_cast<long double>(*limit.least))
    return given + "; it takes " +
           (isBetween ? std::to_string(*limit.least) + " to " + std::to_string(*limit.most) : "at least " + std::to_string(*limit.least)) +
           ".";
  if (limit.most && number > static_cast<long double>(*limit.most))
    return given + "; it takes " +
           (isBetween ? std::to_string(*limit.least) + " to " + std::to_string(*limit.most) : "at most " + std::to_string(*limit.most)) +
           ".";
  return {};
}

std::string_view nearestChoice(std::string_view text, const std::vector<std::string_view>& choices) {
  const auto same = std::find_if(choices.begin(), choices.end(), [&](std::string_view choice) { return isSameButCase(choice, text); });
  return same != choices.end() ? *same : hcl::nearestName(text, choices);
}

}  // namespace

void checkLimit(Context& context, const schema::Found& provider, SourceSpan place, std::string_view name, const hcl::Value& value,
                const schema::Limit& limit) {
  const bool isRange = limit.least || limit.most;
  if (value.isUnknown() || value.isNull()) return;
  const hcl::Value asText = hcl::convert(value, *hcl::stringType()).value;
  const hcl::Value asNumber = isRange ? hcl::convert(value, *hcl::numberType()).value : hcl::Value();
  if (!asText.isString() || (isRange && !asNumber.isNumber())) return;  // its type is wrong, which is said already
  const std::string& text = asText.asString();
  const std::string why =
      isRange ? whyNotInRange(name, text, asNumber.asNumber(), limit) : whyNotTaken(name, text, value.isNumber(), limit);
  if (why.empty()) return;
  const std::string_view nearest = limit.choices != nullptr ? nearestChoice(text, *limit.choices) : std::string_view();
  const std::string suggestion = nearest.empty() ? "" : " Did you mean " + quotedName(nearest) + "?";
  Diagnostic& finding = reportSchema(context, provider, place,
                                     isRange       ? "out-of-range"
                                     : limit.isArn ? "invalid-arn"
                                                   : "invalid-choice",
                                     why + suggestion);
  if (!nearest.empty()) offerReplacement(finding, place, value.isNumber() ? std::string(nearest) : quotedName(nearest));
}

}  // namespace slipway::diagnostics
