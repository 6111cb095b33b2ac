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
  Events(TreeBuilder& builder, std::uint32_t start) : m_builder(builder), m_text(builder.text()), m_start(start), m_at(start) {}

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

}  // namespace

void readJson(TreeBuilder& builder) {
  const std::string_view text = builder.text();
  const std::uint32_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Events events(builder, start);
  try {
    nlohmann::json::sax_parse(text.begin() + start, text.end(), &events);
  } catch (const nlohmann::json::exception& exception) {
    builder.report("json-syntax", {events.at(), events.at()}, std::string("The JSON does not parse here: ") + exception.what() + ".");
  }
}

}  // namespace slipway::yaml
