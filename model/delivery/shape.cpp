#include "model/delivery/shape.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "model/core/line_index.h"
#include "model/core/resource.h"
#include "model/delivery/nearest_word.h"
#include "model/delivery/pattern.h"
#include "model/yaml/edit.h"

namespace slipway::delivery {

namespace {

using yaml::Kind;
using yaml::Node;

std::string inWords(const std::vector<Node>& choices) {
  std::string words;
  for (std::size_t i = 0; i < choices.size(); ++i)
    words += (i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ") + std::string(choices[i].text());
  return words;
}

std::string typeInWords(std::string_view type) {
  std::string words;
  for (std::size_t begin = 0; begin <= type.size();) {
    const std::size_t end = std::min(type.find('|', begin), type.size());
    std::string word(type.substr(begin, end - begin));
    if (word == "yesno")
      word = "yes or no";
    else if (word == "scalar")
      word = "single value";
    words += (begin == 0 ? (word == "integer" ? "an " : word == "yes or no" ? "" : "a ") : " or a ") + word;
    begin = end + 1;
  }
  return words;
}

bool isOfType(Node value, std::string_view type) {
  if (type == "any") return true;
  if (type == "null") return value.isNull();
  if (type == "text") return value.kind() == Kind::string;
  if (type == "boolean") return value.kind() == Kind::boolean;
  if (type == "yesno") return value.isScalar() && value.asBoolean().has_value();
  if (type == "number") return value.kind() == Kind::number;
  if (type == "integer") return value.kind() == Kind::number && value.asInteger().has_value();
  if (type == "scalar") return value.isScalar() && !value.isNull();
  return type == "list" ? value.isSequence() : value.isMapping();
}

class Checker {
public:
  explicit Checker(const yaml::Document& shapes)
      : m_definitions(shapes.root().find("definitions")), m_title(shapes.root().find("title").text()) {}

  void check(Node value, Node shape) {
    if (shape.isScalar() && shape.text().starts_with('$')) return check(value, m_definitions.find(shape.text().substr(1)));
    if (value.isScalar() && isPlaceholder(value)) return;
    if (shape.isSequence()) return checkChoice(value, shape.children());
    const std::string type = typeOf(shape);
    if (!isOfAny(value, type)) return reportType(value, type);
    if (!shape.isMapping()) return;
    checkLength(value, shape);
    if (value.isMapping() && (shape.find("keys") || shape.find("others")))
      checkKeys(value, shape);
    else if (value.isSequence())
      checkItems(value, shape);
    else if (value.isScalar())
      checkScalar(value, shape);
  }

  Diagnostics take() { return std::move(m_findings); }

private:
  static std::string typeOf(Node shape) {
    if (shape.isScalar()) return std::string(shape.text());
    if (const Node is = shape.find("is")) return std::string(is.text());
    return shape.find("items") ? "list" : shape.find("keys") || shape.find("others") ? "mapping" : "text";
  }

  static bool isOfAny(Node value, std::string_view types) {
    for (std::size_t begin = 0; begin <= types.size();) {
      const std::size_t end = std::min(types.find('|', begin), types.size());
      if (isOfType(value, types.substr(begin, end - begin))) return true;
      begin = end + 1;
    }
    return false;
  }

  /// "The container name" is no way to call a thing of any format: its path in the file is.
  std::string nameOf(Node node) const {
    const std::string path = node.path();
    return path.empty() ? m_title : path;
  }

  Diagnostic& report(SourceSpan span, std::string code, std::string message, std::string detail = {}) {
    m_findings.push_back(errorAt(span, std::move(code), std::move(message), std::move(detail)));
    return m_findings.back();
  }

  void reportType(Node value, std::string_view type) {
    const std::string is = value.isNull() ? "nothing" : "a " + std::string(yaml::nameOf(value.kind()));
    report(value.isScalar() && !value.isNull() ? value.span() : headOf(value), "wrong-type",
           nameOf(value) + " is " + typeInWords(type) + "; here it is " + is + ".");
  }

  void checkChoice(Node value, const std::vector<Node>& choices) {
    const bool isOne =
        value.isScalar() && std::any_of(choices.begin(), choices.end(), [&](Node choice) { return choice.text() == value.text(); });
    if (isOne) return;
    if (!value.isScalar()) return reportType(value, "text");
    std::vector<std::string_view> words;
    for (const Node choice : choices) words.push_back(choice.text());
    const std::string meant = nearestWord(value.text(), words);
    Diagnostic& finding = report(value.span(), "bad-choice",
                                 nameOf(value) + " takes " + inWords(choices) + "; here it is \"" + std::string(value.text()) + "\".");
    if (meant.empty()) return;
    if (Result<TextEdit> edit = yaml::setScalar(value, yaml::Draft::string(meant)))
      finding.fixes.push_back({"Set to " + meant, {"Set " + nameOf(value) + " to " + meant, {*edit}, {}, {}}});
  }

  void checkLength(Node value, Node shape) {
    const Node least = shape.find("least"), most = shape.find("most");
    if ((!least && !most) || value.isNull()) return;
    if (value.isScalar() && value.kind() != Kind::string) return;
    const std::size_t size = value.isScalar() ? value.text().size() : value.size();
    const char* unit = value.isScalar() ? " characters" : value.isMapping() ? " keys" : " items";
    const SourceSpan place = value.isScalar() ? value.span() : headOf(value);
    if (least && size < static_cast<std::size_t>(least.asInteger().value_or(0)))
      report(place, "out-of-range",
             nameOf(value) + (size == 0 ? std::string(" is empty") : " has " + std::to_string(size) + unit) + "; it takes " +
                 std::string(least.text()) + " or more.");
    if (most && size > static_cast<std::size_t>(most.asInteger().value_or(0)))
      report(place, "out-of-range",
             nameOf(value) + " has " + std::to_string(size) + unit + "; it takes " + std::string(most.text()) + " at most.");
  }

  void checkScalar(Node value, Node shape) {
    if (const Node choices = shape.find("choices")) return checkChoice(value, choices.children());
    if (const Node range = shape.find("range"); range && value.kind() == Kind::number) {
      const double number = value.asNumber().value_or(0), least = range.item(0).asNumber().value_or(0),
                   most = range.item(1).asNumber().value_or(0);
      if (number < least || number > most)
        report(value.span(), "out-of-range",
               nameOf(value) + " is " + std::string(value.text()) + "; " +
                   (least == most ? "the only one there is is " + std::string(range.item(0).text())
                                  : "it takes " + std::string(range.item(0).text()) + " to " + std::string(range.item(1).text())) +
                   ".");
    }
    if (const Node pattern = shape.find("pattern");
        pattern && value.kind() == Kind::string && !value.text().empty() && !matchesPattern(value.text(), pattern.text()))
      report(value.span(), "bad-value", nameOf(value) + " cannot be \"" + std::string(value.text().substr(0, 60)) + "\".",
             "It takes " + std::string(patternOf(pattern.text()).says) + ".");
  }

  void checkItems(Node value, Node shape) {
    std::set<std::string_view> seen;
    const bool isDistinct = bool(shape.find("distinct"));
    for (const Node item : value.children()) {
      if (const Node items = shape.find("items")) check(item, items);
      if (isDistinct && item.isScalar() && !seen.insert(item.text()).second)
        report(item.span(), "bad-value", nameOf(value) + " holds \"" + std::string(item.text()) + "\" twice.");
    }
  }

  void checkKeys(Node value, Node shape) {
    const Node keys = shape.find("keys"), others = shape.find("others");
    for (const Node entry : value.children()) {
      if (entry.key() == "<<") continue;  // merged entries are read where they are written
      if (const Node known = keys.find(entry.key()))
        check(entry, known);
      else if (!others)
        reportUnknown(value, entry, keys);
      else
        checkOther(entry, shape, others);
    }
    for (const Node name : shape.find("required").children())
      if (!value.find(name.text())) report(headOf(value), "missing-key", nameOf(value) + " has no " + std::string(name.text()) + ".");
    for (const char* rule : {"either", "oneOf"}) {
      const Node names = shape.find(rule);
      if (!names) continue;
      const std::string one(names.item(0).text()), other(names.item(1).text());
      if (!value.find(one) && !value.find(other))
        report(headOf(value), "missing-key", nameOf(value) + " has neither " + one + " nor " + other + ".");
      if (rule == std::string_view("oneOf") && value.find(one) && value.find(other))
        report(value.find(other).keySpan(), "unknown-key",
               nameOf(value) + " has both " + one + " and " + other + ". Take one of them out.");
    }
  }

  void checkOther(Node entry, Node shape, Node others) {
    const Node names = shape.find("names"), reserved = shape.find("reserved");
    if (names && !matchesPattern(entry.key(), names.text()))
      report(entry.keySpan(), "unknown-key", nameOf(entry.parent()) + " takes no key \"" + std::string(entry.key()) + "\".",
             "Its keys take " + std::string(patternOf(names.text()).says) + ".");
    else if (reserved && matchesPattern(entry.key(), reserved.text()))
      report(entry.keySpan(), "unknown-key",
             nameOf(entry.parent()) + " takes no key \"" + std::string(entry.key()) +
                 "\": " + std::string(patternOf(reserved.text()).says) + " are reserved.");
    check(entry, others);
  }

  void reportUnknown(Node value, Node entry, Node keys) {
    std::vector<std::string_view> known;
    for (const Node key : keys.children()) known.push_back(key.key());
    const std::string meant = nearestWord(entry.key(), known), key(entry.key());
    Diagnostic& unknown = report(entry.keySpan(), "unknown-key",
                                 nameOf(value) + " has no \"" + key + "\"" + (meant.empty() ? "." : "; \"" + meant + "\" is near."));
    if (meant.empty() || value.find(meant)) return;
    if (Result<TextEdit> edit = yaml::renameKey(entry, meant))
      unknown.fixes.push_back({"Rename to " + meant, {"Rename " + key + " to " + meant, {*edit}, {}, {}}});
  }

  Node m_definitions;
  std::string m_title;
  Diagnostics m_findings;
};

}  // namespace

const yaml::Document& shapeFile(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const yaml::Document>, std::less<>> files;
  const std::lock_guard lock(mutex);
  auto found = files.find(name);
  if (found == files.end()) {
    const std::string path = "shapes/" + std::string(name) + ".yaml";
    const auto text = std::make_shared<const std::string>(resource(path).value_or("any"));
    found = files.emplace(std::string(name), yaml::parse(text, FilePath(path))).first;
  }
  return *found->second;
}

bool isPlaceholder(yaml::Node scalar) {
  const std::string& whole = scalar.document().text();
  const std::string_view text = scalar.text();
  if (scalar.document().isJson() && scalar.range().begin < whole.size() &&
      (whole[scalar.range().begin] == '<' || whole[scalar.range().begin] == '$'))
    return true;
  if (text.find("${") != std::string_view::npos || text.find("#{") != std::string_view::npos || text.find("{{") != std::string_view::npos)
    return true;
  if (const std::size_t mark = text.find("__"); mark != std::string_view::npos && text.find("__", mark + 2) != std::string_view::npos)
    return true;
  const std::size_t open = text.find('<');
  return open != std::string_view::npos && text.find('>', open) != std::string_view::npos;
}

void addLaterDocuments(const yaml::Document& document, Diagnostics& findings) {
  if (document.documentCount() < 2) return;
  Diagnostic finding = errorAt(headOf(document.root(1)), "later-document",
                               "The file holds " + std::to_string(document.documentCount()) +
                                   " documents; what comes after the first --- is not read. Move it to a file of its own, or take it out.");
  finding.severity = Severity::warning;
  findings.push_back(std::move(finding));
}

SourceSpan headOf(yaml::Node node) {
  if (!node) return {};
  const FilePath file = node.document().file();
  if (!node.keyRange().isEmpty()) return {file, node.keyRange()};
  const std::uint32_t begin = node.range().begin;
  return {file, {begin, std::min(begin + 1, node.range().end)}};
}

Diagnostics checkShape(yaml::Node value, std::string_view shape) {
  const yaml::Document& shapes = shapeFile(shape);
  Checker checker(shapes);
  checker.check(value, shapes.root());
  return checker.take();
}

void addShapeFindings(yaml::Node value, std::string_view shape, Diagnostics& findings) {
  if (!value) return;
  const LineIndex lines(value.document().text());
  std::set<std::uint32_t> said;
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::error) said.insert(lines.at(finding.span.range.begin).line);
  for (Diagnostic& finding : checkShape(value, shape))
    if (!said.contains(lines.at(finding.span.range.begin).line)) findings.push_back(std::move(finding));
}

}  // namespace slipway::delivery
