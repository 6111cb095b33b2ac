#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "model/yaml/core_schema.h"
#include "model/yaml/readers.h"
#include "model/yaml/scan.h"

namespace slipway::yaml {

namespace {

/// Ends the reading from inside the library; the reason is reported.
struct Stop {};

/// Reads a text without a copy of it.
class TextBuffer : public std::streambuf {
public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

/// yaml-cpp tells where values begin, not where they end. A cursor that follows the events through the text finds the
/// ends, the dashes and colons, and the places of values that are not written.
class Events : public YAML::EventHandler {
public:
  Events(TreeBuilder& builder, std::uint32_t start) : m_builder(builder), m_text(builder.text()), m_start(start), m_at(start) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    // What belongs to no document the library calls an empty one, again and again, and reads no further.
    const std::uint32_t begin = place(mark);
    if (m_isLaterDocument && begin == m_documentBegin) {
      m_builder.report("yaml-syntax", {begin, std::min(begin + 1, static_cast<std::uint32_t>(m_text.size()))}, "The text here belongs to no document.");
      throw Stop();
    }
    m_isLaterDocument = true;
    m_documentBegin = begin;
    m_levels.clear();
    m_at = std::max(m_at, begin);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (inComplexKey()) return;
    beginValue(nullptr);
    // The mark is that of the next token: a written null, an anchor, or already what follows an absent value.
    const std::uint32_t next = std::max(m_at, place(mark));
    const std::uint32_t word = anchor == 0 ? next : scan::skipSpace(m_text, scan::propertiesEnd(m_text, next));
    const TextRange properties{next, anchor == 0 ? next : scan::propertiesEnd(m_text, next)};
    const std::uint32_t end = scan::nullEnd(m_text, word, expectsKey());
    if (end > word) m_at = end;
    else if (!properties.isEmpty()) m_at = properties.end;
    const TextRange range{end > word ? word : m_at, m_at};
    if (takeKey(std::string(slice(range)), range)) return;
    checkIndentation(range);
    m_builder.anchorNext(anchor);
    check(m_builder.addScalar(Kind::null, range.isEmpty() ? Style::absent : Style::plain, range, properties, {}));
    endValue();
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (inComplexKey()) return;
    beginValue(&mark);
    const TextRange range{m_at, scan::aliasEnd(m_text, m_at)};
    m_at = range.end;
    if (takeKey(std::string(slice(range)), range)) return;
    check(m_builder.addAlias(range, anchor));
    endValue();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    if (inComplexKey()) return;
    beginValue(&mark);
    const TextRange properties = takeProperties();
    Style style = Style::plain;
    TextRange range{m_at, m_at};
    if (m_at < m_text.size()) {
      switch (m_text[m_at]) {
        case '"': style = Style::doubleQuoted; range.end = scan::doubleQuotedEnd(m_text, m_at); break;
        case '\'': style = Style::singleQuoted; range.end = scan::singleQuotedEnd(m_text, m_at); break;
        case '|': style = Style::literal; range.end = scan::blockScalarEnd(m_text, m_at, value); break;
        case '>': style = Style::folded; range.end = scan::blockScalarEnd(m_text, m_at, value); break;
        default: range.end = scan::plainEnd(m_text, m_at, value); break;
      }
    }
    if (range.end == scan::unclosed) {  // yaml-cpp takes the file's end for the closing quote
      m_builder.report("yaml-syntax", {range.begin, range.begin + 1}, "The quote that opens here is never closed.");
      throw Stop();
    }
    if (style == Style::plain && value.empty()) {
      style = Style::absent;
      range = {m_at = properties.isEmpty() ? m_at : properties.end, m_at};
    }
    m_at = range.end;
    if (takeKey(value, range)) return;
    checkIndentation(range);
    const bool isPlain = style == Style::plain || style == Style::absent;
    const bool isCoreTag = tag == "?" || (tag.starts_with("tag:yaml.org,2002:") && tag != "tag:yaml.org,2002:str");
    m_builder.anchorNext(anchor);
    check(m_builder.addScalar(isPlain && isCoreTag ? kindOfPlain(value) : Kind::string, style, range, properties, value));
    endValue();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override {
    openCollection(Kind::sequence, mark, anchor, style);
  }
  void OnSequenceEnd() override { closeCollection(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override {
    openCollection(Kind::mapping, mark, anchor, style);
  }
  void OnMapEnd() override { closeCollection(); }

  std::uint32_t at() const { return m_at; }
  std::uint32_t place(const YAML::Mark& mark) const {
    const std::uint32_t at = m_start + static_cast<std::uint32_t>(std::max(mark.pos, 0));
    return std::min(at, static_cast<std::uint32_t>(m_text.size()));
  }

private:
  struct Level {
    bool isMapping;
    bool isFlow;
    char closing;          ///< ']' or '}'; 0 where no bracket is written
    bool expectsKey;
    std::uint32_t column = 0;   ///< of a block collection: where its entries stand
  };

  std::string_view slice(TextRange range) const { return m_text.substr(range.begin, range.size()); }

  static void check(bool isWithinLimits) {
    if (!isWithinLimits) throw Stop();
  }

  /// Moves the cursor to the value that begins at `mark` (wherever the cursor finds it without one), past its dash.
  void beginValue(const YAML::Mark* mark) {
    if (!m_levels.empty() && !m_levels.back().isMapping && !m_levels.back().isFlow) {
      const std::uint32_t dash = scan::skipSpace(m_text, m_at);
      if (dash < m_text.size() && m_text[dash] == '-') {
        m_builder.setDash({dash, dash + 1});
        m_at = dash + 1;
      }
    }
    const std::uint32_t next = scan::skipSpace(m_text, m_at);
    m_isExplicitKey = next + 1 < m_text.size() && m_text[next] == '?' && scan::isSpace(m_text[next + 1]);
    if (mark != nullptr) m_at = std::max(m_at, place(*mark));
  }

  /// Over the anchor and tag at the cursor; the cursor then stands on the value itself.
  TextRange takeProperties() {
    const TextRange properties{m_at, scan::propertiesEnd(m_text, m_at)};
    if (!properties.isEmpty()) m_at = scan::skipSpace(m_text, properties.end);
    return properties;
  }

  /// In a mapping that waits for a key, what was just read is that key.
  bool takeKey(std::string text, TextRange range) {
    if (!expectsKey()) return false;
    m_levels.back().expectsKey = false;
    const std::uint32_t colon = scan::skipSpace(m_text, m_at);
    const bool hasColon = colon < m_text.size() && m_text[colon] == ':';
    if (range.isEmpty()) {
      if (hasColon) range = {colon, colon + 1};  // `: value`: the entry begins with its colon
      m_builder.report("yaml-syntax", range, "The entry that begins here has no key.",
                       "Write the key, or put the text in quotes if its colon or comma belongs to it.");
    }
    m_builder.setKey(std::move(text), range);
    if (hasColon) m_at = colon + 1;
    else if (!m_levels.back().isFlow && !m_isExplicitKey)  // yaml-cpp lets it pass
      m_builder.report("yaml-syntax", range, "The line has no colon: it is neither an entry of this mapping nor part of the one before.");
    return true;
  }

  /// A value on a line of its own stands further right than its key; yaml-cpp lets it pass.
  void checkIndentation(TextRange range) {
    if (m_levels.empty() || !m_levels.back().isMapping || m_levels.back().isFlow || range.isEmpty()) return;
    const std::uint32_t line = scan::lineBegin(m_text, range.begin);
    if (scan::skipBlanks(m_text, line) != range.begin || range.begin - line > m_levels.back().column) return;
    m_builder.report("yaml-syntax", range, "The value stands on a line of its own and not further right than its key.", "Indent it, or write it behind the colon.");
  }

  void endValue() {
    if (!m_levels.empty() && m_levels.back().isMapping) m_levels.back().expectsKey = true;
  }

  bool inComplexKey() const { return m_complexLevels > 0; }
  bool expectsKey() const { return !m_levels.empty() && m_levels.back().isMapping && m_levels.back().expectsKey; }

  void openCollection(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    if (inComplexKey()) {
      ++m_complexLevels;
      return;
    }
    if (expectsKey()) {
      beginValue(&mark);
      m_complexLevels = 1;  // a collection as a key: kept as text
      m_complexBegin = std::max(m_at, place(mark));
      return;
    }
    beginValue(&mark);
    const TextRange properties = takeProperties();
    const bool isFlow = style == YAML::EmitterStyle::Flow || (!m_levels.empty() && m_levels.back().isFlow);
    const char opening = m_at < m_text.size() ? m_text[m_at] : '\0';
    char closing = '\0';
    if (isFlow && kind == Kind::sequence && opening == '[') closing = ']';
    if (isFlow && kind == Kind::mapping && opening == '{') closing = '}';
    m_builder.anchorNext(anchor);
    check(m_builder.open(kind, isFlow ? Style::flow : Style::block, m_at, properties));
    if (kind == Kind::mapping && !isFlow) checkIndentation({m_at, std::min(m_at + 1, static_cast<std::uint32_t>(m_text.size()))});
    if (closing != '\0') ++m_at;
    const std::uint32_t column = isFlow ? 0 : m_at - scan::lineBegin(m_text, m_at);
    m_levels.push_back({kind == Kind::mapping, isFlow, closing, true, column});
  }

  void closeCollection() {
    if (inComplexKey()) {
      if (--m_complexLevels > 0) return;
      m_at = scan::collectionKeyEnd(m_text, m_complexBegin);  // the events inside it moved no cursor
      const TextRange range{m_complexBegin, m_at};
      takeKey(std::string(slice(range)), range);
      return;
    }
    if (m_levels.empty()) return;
    if (const char closing = m_levels.back().closing; closing != '\0') {
      std::uint32_t end = scan::skipSpace(m_text, m_at);
      while (end < m_text.size() && m_text[end] == ',') end = scan::skipSpace(m_text, end + 1);
      if (end < m_text.size() && m_text[end] == closing) m_at = end + 1;
    }
    m_builder.close(m_at);
    m_levels.pop_back();
    endValue();
  }

  TreeBuilder& m_builder;
  std::string_view m_text;
  std::uint32_t m_start;
  std::uint32_t m_at;
  std::vector<Level> m_levels;
  bool m_isExplicitKey = false;
  bool m_isLaterDocument = false;
  std::uint32_t m_documentBegin = 0;
  std::uint32_t m_complexLevels = 0;
  std::uint32_t m_complexBegin = 0;
};

bool isIndentedWithTab(std::string_view text, std::uint32_t at) {
  const std::uint32_t line = scan::lineBegin(text, std::min(at, static_cast<std::uint32_t>(text.size())));
  const std::uint32_t ink = scan::skipBlanks(text, line);
  return text.substr(line, ink - line).find('\t') != std::string_view::npos;
}

}  // namespace

void readYaml(TreeBuilder& builder) {
  const std::string_view text = builder.text();
  const std::uint32_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Events events(builder, start);
  try {
    TextBuffer buffer(text.substr(start));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) continue;
  } catch (const Stop&) {
    // reported where it was thrown
  } catch (const YAML::DeepRecursion& deep) {
    const std::uint32_t at = events.place(deep.mark);
    builder.report("too-deep", {at, at}, "The values are nested more than " + std::to_string(mostLevels) + " levels deep, the most that Slipway reads.");
  } catch (const YAML::Exception& exception) {
    const std::uint32_t at = events.place(exception.mark);
    const bool isTab = isIndentedWithTab(text, at);
    builder.report("yaml-syntax", {at, std::min(at + 1, static_cast<std::uint32_t>(text.size()))},
                   isTab ? "The line is indented with a tab; YAML takes spaces only." : "The YAML does not parse here: " + exception.msg + ".",
                   isTab ? "Replace the tab by spaces." : "");
  }
}

}  // namespace slipway::yaml
