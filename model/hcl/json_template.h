#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/hcl/value.h"

namespace slipway::hcl {

/// JSON that is written as a template (a policy in a heredoc, a container definition in a file): collects its text and
/// what is interpolated, and gives the structure with unknown parts left open and references where they belong.
class JsonTemplate {
public:
  /// Whether a template that begins with this text may be JSON.
  static bool mayBeginWith(std::string_view text);

  void appendText(std::string_view text);
  void appendValue(const Value& value);  ///< as it is interpolated; unknown or known

  /// The value; nothing if the text is not JSON.
  std::optional<Value> decoded() const;

private:
  Value filled(const Value& value) const;
  Value filledText(const Value& value) const;

  std::string m_text;
  std::vector<Value> m_parts;
  bool m_isInQuotes = false;
  bool m_isEscaped = false;
};

}  // namespace slipway::hcl
