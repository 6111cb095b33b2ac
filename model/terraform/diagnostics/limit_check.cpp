#include "model/terraform/diagnostics/limit_check.h"

#include <algorithm>
#include <cctype>

#include "model/hcl/convert.h"
#include "model/hcl/suggestion.h"
#include "model/terraform/diagnostics/finding.h"

namespace slipway::diagnostics {

namespace {

bool isSameButCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
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
    if (!isTaken) return given + "; it takes " + wordsOf(limit) + ".";
  }
  return {};
}

std::string whyNotInRange(std::string_view name, std::string_view text, long double number, const schema::Limit& limit) {
  const std::string given = quotedName(name) + " is " + std::string(text);
  const bool isBelow = limit.least && number < static_cast<long double>(*limit.least);
  const bool isAbove = limit.most && number > static_cast<long double>(*limit.most);
  return isBelow || isAbove ? given + "; it takes " + wordsOf(limit) + "." : std::string();
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
