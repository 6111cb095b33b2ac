#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "model/yaml/readers.h"
#include "model/yaml/scan.h"

namespace slipway::yaml {

namespace {

/// The library calls in the order of the text and never ahead of it, so that a cursor finds each token's place.
class Events : public nlohmann::json_sax<nlohmann::json> {
public:
  Events(TreeBuilder& builder, std::string_view text, std::uint32_t start) : m_builder(builder), m_text(text), m_start(start), m_at(start) {}

  bool null() override { return addWord(Kind::null); }
  bool boolean(bool) override { return addWord(Kind::boolean); }
  bool number_integer(number_integer_t) override { return addWord(Kind::number); }
  bool number_unsigned(number_unsigned_t) override { return addWord(Kind::number); }
  bool number_float(number_float_t, const string_t&) override { return addWord(Kind::number); }
  bool string(string_t& value) override {
    const TextRange range = takeString();
    return m_builder.addScalar(Kind::string, Style::doubleQuoted, range, {}, std::move(value));
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Kind::mapping); }
  bool key(string_t& value) override {
    const TextRange range = takeString();
    m_builder.setKey(std::move(value), range);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Kind::sequence); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& exception) override {
    const auto size = static_cast<std::uint32_t>(m_text.size());
    const std::uint32_t end = std::min(m_start + static_cast<std::uint32_t>(position), size);
    // "[json.exception…] parse error at line 3, column 5: syntax error while parsing value - …": place is the span's business
    std::string_view why = exception.what();
    if (const std::size_t colon = why.find(": "); colon != std::string_view::npos) why.remove_prefix(colon + 2);
    constexpr std::string_view prefix = "syntax error while parsing ";
    if (why.starts_with(prefix)) why.remove_prefix(prefix.size());
    m_builder.report("json-syntax", {end > m_at ? end - 1 : end, end}, "The JSON does not parse here: " + std::string(why) + ".");
    return false;
  }

  std::uint32_t at() const { return m_at; }

private:
  void skipToToken() {
    while (m_at < m_text.size() && (scan::isSpace(m_text[m_at]) || m_text[m_at] == ',' || m_text[m_at] == ':')) ++m_at;
  }

  TextRange takeString() {
    skipToToken();
    const TextRange range{m_at, std::min(scan::doubleQuotedEnd(m_text, m_at), static_cast<std::uint32_t>(m_text.size()))};
    m_at = range.end;
    return range;
  }

  bool addWord(Kind kind) {
    skipToToken();
    TextRange range{m_at, m_at};
    constexpr std::string_view ends = " \t\r\n,:]}";
    while (range.end < m_text.size() && ends.find(m_text[range.end]) == std::string_view::npos) ++range.end;
    m_at = range.end;
    std::string value = kind == Kind::null ? std::string() : std::string(m_text.substr(range.begin, range.size()));
    return m_builder.addScalar(kind, Style::plain, range, {}, std::move(value));
  }

  bool open(Kind kind) {
    skipToToken();
    return m_builder.open(kind, Style::flow, m_at++, {});
  }

  bool close() {
    skipToToken();
    m_builder.close(++m_at);
    return true;
  }

  TreeBuilder& m_builder;
  std::string_view m_text;
  std::uint32_t m_start;
  std::uint32_t m_at;
};

/// Where the placeholder ends that a value begins with: `<SERVICE_PORT>`, `${port}`, `{{ port }}`; its begin if it is none.
std::size_t placeholderEnd(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::string_view close = rest.starts_with('<') ? ">" : rest.starts_with("${") ? "}" : rest.starts_with("{{") ? "}}" : "";
  if (close.empty()) return at;
  const std::size_t end = rest.find(close), other = rest.substr(1).find_first_of("\"\n<");
  return end == std::string_view::npos || end < 2 || other + 1 < end ? at : at + end + close.size();
}

/// Files that a build or Terraform fills in hold placeholders that are no JSON. They are read as texts of the same length, so
/// that all else of the file keeps its place and can be read, drawn and edited.
std::string withoutPlaceholders(TreeBuilder& builder) {
  std::string text = builder.text();
  bool isInString = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (isInString && text[at] == '\\') ++at;
    else if (text[at] == '"') isInString = !isInString;
    if (isInString || at >= text.size()) continue;
    const std::size_t end = placeholderEnd(text, at);
    if (end == at) continue;
    const TextRange range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    builder.warn("placeholder", range, text.substr(at, end - at) + " stands for a value that is filled in later; as it is, the file is no JSON.",
                 "It is read as a text. What fills it in has to run before AWS sees the file.");
    text[at] = text[end - 1] = '"';
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.begin() + static_cast<std::ptrdiff_t>(end) - 1, '\\', '/');
    at = end - 1;
  }
  return text;
}

}  // namespace

void readJson(TreeBuilder& builder) {
  const std::string text = withoutPlaceholders(builder);
  const std::uint32_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Events events(builder, text, start);
  try {
    nlohmann::json::sax_parse(text.begin() + start, text.end(), &events);
  } catch (const nlohmann::json::exception& exception) {
    builder.report("json-syntax", {events.at(), events.at()}, std::string("The JSON does not parse here: ") + exception.what() + ".");
  }
}

}  // namespace slipway::yaml
