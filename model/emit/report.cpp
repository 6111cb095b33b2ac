#include "model/emit/report.h"

#include <array>

#include "model/catalog/kind.h"
#include "model/core/line_index.h"

namespace slipway::emit {

namespace {

using catalog::Group;
using catalog::RelationType;
using design::Component;

/// Markdown's own signs in a table cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<' || c == '[') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

class Writer {
public:
  Writer(const design::Design& design, const Diagnostics& findings, const SourceFiles& files)
      : m_design(design), m_findings(findings), m_files(files) {}

  std::string write(const std::string& title) {
    std::size_t resources = 0;
    for (const Component& component : m_design.components) resources += component.addresses.size();
    m_text = "# " + cell(title) + "\n\n" + counted(m_design.components.size(), "component", "components") + " made of " +
             counted(resources, "element", "elements") + " of the files, " + counted(m_design.relations.size(), "relation", "relations") +
             ", " + counted(m_findings.size(), "finding", "findings") + ".\n\n![The design](../diagrams/design.svg)\n";
    addDelivery();
    addComponents();
    addRelations();
    addFindings();
    return std::move(m_text);
  }

private:
  const Component* find(const std::string& id) const { return m_design.find(id); }

  void addDelivery() {
    for (const Component& pipeline : m_design.components) {
      if (pipeline.kind != "pipeline") continue;
      m_text += "\n## The way of a commit: " + cell(pipeline.title) + "\n\n";
      std::size_t number = 1;
      for (const Component* stage : m_design.childrenOf(pipeline.id)) {
        m_text += std::to_string(number++) + ". **" + cell(stage->title) + "**";
        const char* separator = ": ";
        for (const Component* action : m_design.childrenOf(stage->id)) {
          m_text += separator + cell(action->title) + (action->detail.empty() ? "" : " (" + cell(action->detail) + ")");
          separator = ", ";
        }
        m_text += "\n";
      }
    }
  }

  void addComponents() {
    static constexpr std::array<std::pair<Group, const char*>, 8> kGroups = {{{Group::network, "Network"},
                                                                              {Group::compute, "Compute"},
                                                                              {Group::data, "Data"},
                                                                              {Group::messaging, "Messaging"},
                                                                              {Group::delivery, "Delivery"},
                                                                              {Group::security, "Security"},
                                                                              {Group::observability, "Observability"},
                                                                              {Group::people, "People and the outside"}}};
    for (const auto& [group, name] : kGroups) {
      std::string rows;
      for (const Component& component : m_design.components) {
        const catalog::Kind* kind = catalog::findKind(component.kind);
        if ((kind == nullptr ? Group::people : kind->group) != group) continue;
        const Component* holder = find(component.parent);
        const bool needsDetail = kind != nullptr && (component.title == kind->title || component.kind == "zone");  // which one
        rows += "| " + cell(component.title + (needsDetail ? " " + component.detail : "")) + " | " +
                cell(kind == nullptr ? component.kind : kind->title) + " | " + (holder == nullptr ? "" : cell(holder->title)) + " | " +
                settingsOf(component) + " |\n";
      }
      if (!rows.empty()) m_text += std::string("\n## ") + name + "\n\n| Component | Kind | Inside | Settings |\n|---|---|---|---|\n" + rows;
    }
  }

  static std::string settingsOf(const Component& component) {
    std::string text;
    for (const design::Property& property : component.properties) {
      if (!property.isSet || property.text.empty()) continue;
      text += (text.empty() ? "" : ", ") + cell(property.title) + ": " + cell(property.text) +
              (property.unit.empty() ? "" : " " + cell(property.unit));
    }
    return text;
  }

  void addRelations() {
    std::string rows;
    for (const design::Relation& relation : m_design.relations) {
      if (relation.type == RelationType::contains || relation.type == RelationType::guards) continue;
      const Component *from = find(relation.from), *to = find(relation.to);
      if (from == nullptr || to == nullptr) continue;
      rows += "| " + cell(from->title) + " | " + std::string(catalog::nameOf(relation.type)) + " | " + cell(to->title) + " | " +
              cell(relation.label) + " |\n";
    }
    if (!rows.empty()) m_text += "\n## Who talks to whom\n\n| From | Relation | To | What |\n|---|---|---|---|\n" + rows;
  }

  void addFindings() {
    m_text += "\n## Findings\n\n";
    if (m_findings.empty()) m_text += "None.\n";
    for (const Diagnostic& finding : m_findings) {
      m_text += "- **" + std::string(nameOf(finding.severity)) + "** " + cell(finding.message);
      if (const auto file = m_files.find(finding.span.file); file != m_files.end())
        m_text +=
            " (`" + finding.span.file.text() + ":" + std::to_string(LineIndex(*file->second).at(finding.span.range.begin).line) + "`)";
      m_text += finding.detail.empty() ? "\n" : " " + cell(finding.detail) + "\n";
    }
  }

  const design::Design& m_design;
  const Diagnostics& m_findings;
  const SourceFiles& m_files;
  std::string m_text;
};

}  // namespace

std::string report(const design::Design& design, const Diagnostics& findings, const SourceFiles& files, const std::string& title) {
  return Writer(design, findings, files).write(title);
}

}  // namespace slipway::emit
