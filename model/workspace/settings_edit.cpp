// Changes of slipway.yaml that leave alone what they are not about.
#include "model/core/text_edit.h"
#include "model/workspace/settings.h"
#include "model/yaml/edit.h"

namespace slipway::workspace {

namespace {

using yaml::Node;
using ValueDraft = yaml::Draft;

ValueDraft draftOf(double value) { return ValueDraft::number(numberText(value)); }

ValueDraft draftOf(layout::Point at) {
  ValueDraft draft = ValueDraft::mapping({{"x", draftOf(at.x)}, {"y", draftOf(at.y)}});
  draft.isOnOneLine = true;
  return draft;
}

class Rewriting {
public:
  Rewriting(const std::string& text, FilePath file, const Settings& present, const Settings& wanted)
      : m_text(text),
        m_file(file),
        m_present(present),
        m_wanted(wanted),
        m_document(yaml::parse(std::make_shared<const std::string>(text), file)) {}

  std::string result() {
    change("assumptions", m_present.assumptions, m_wanted.assumptions);
    change("positions", m_present.pins, m_wanted.pins);
    const Result<std::string> changed = m_isGood ? applied(m_text, m_file, m_edits) : Result<std::string>(m_text);
    return changed ? *changed : m_text;
  }

private:
  template <class Value>
  void change(std::string_view name, const std::map<std::string, Value>& before, const std::map<std::string, Value>& after) {
    if (before == after) return;
    const Node root = m_document->root(), section = root.find(name);
    if (after.empty() && section) return take(yaml::removeNode(section));
    if (!section || (section.isScalar() && !section.isNull())) {
      ValueDraft all = ValueDraft::mapping({});
      for (const auto& [key, value] : after) addTo(all, key, draftOf(value));
      return take(yaml::insertEntry(root, name, all));
    }
    for (const auto& [key, value] : before)
      if (!after.contains(key)) take(yaml::removeNode(section.find(key)));
    for (const auto& [key, value] : after) {
      const auto old = before.find(key);
      if (old == before.end())
        take(yaml::insertEntry(section, key, draftOf(value), firstAfter(section, key)));
      else if (!(old->second == value))
        replace(section.find(key), value);
    }
  }

  static void addTo(ValueDraft& mapping, const std::string& key, ValueDraft value) {
    mapping.keys.push_back(key);
    mapping.items.push_back(std::move(value));
  }

  /// Where the entries are sorted they stay so; where they are not, the new one goes to the end.
  static Node firstAfter(Node section, std::string_view key) {
    Node found;
    for (Node entry = section.firstChild(); entry; entry = entry.nextSibling()) {
      if (entry.nextSibling() && entry.nextSibling().key() < entry.key()) return {};
      if (!found && entry.key() > key) found = entry;
    }
    return found;
  }

  void replace(Node entry, double value) { take(yaml::setScalar(entry, draftOf(value))); }

  void replace(Node entry, layout::Point at) {
    const Node x = entry.find("x"), y = entry.find("y");
    if (entry.isAlias() || !x || !y) return put(entry, at);  // what an anchor stands for belongs to others too
    if (x.asNumber() != at.x) replace(x, at.x);
    if (y.asNumber() != at.y) replace(y, at.y);
  }

  void put(Node entry, layout::Point at) {
    m_edits.push_back({entry.span(), "{x: " + numberText(at.x) + ", y: " + numberText(at.y) + "}"});
  }

  void take(const Result<TextEdit>& edit) {
    if (edit)
      m_edits.push_back(*edit);
    else
      m_isGood = false;
  }

  const std::string& m_text;
  const FilePath m_file;
  const Settings& m_present;
  const Settings& m_wanted;
  const std::shared_ptr<const yaml::Document> m_document;
  std::vector<TextEdit> m_edits;
  bool m_isGood = true;
};

}  // namespace

std::string written(const Settings& settings, const SourceFiles& files) {
  const FilePath file{kSettingsName};
  const auto found = files.find(file);
  if (found == files.end()) return written(settings);
  const std::string& text = *found->second;
  const Result<Settings> present = readSettings(text, file);
  if (!present) return text;
  if (yaml::parse(found->second, file)->root().isNull()) {
    const std::string fresh = written(settings);
    return text.find_first_not_of(" \t\r\n") == std::string::npos
               ? fresh
               : text + (text.ends_with('\n') ? "" : "\n") + fresh.substr(fresh.find('\n') + 1);
  }
  return Rewriting(text, file, *present, settings).result();
}

}  // namespace slipway::workspace
