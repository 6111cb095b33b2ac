#include "model/emit/bill_of_materials.h"

#include <map>
#include <set>

#include "model/core/line_index.h"

namespace slipway::emit {

namespace {

std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string settingsOf(const design::Component& component) {
  std::string text;
  for (const design::Property& property : component.properties) {
    if (!property.isSet || !property.isKnown) continue;
    text += (text.empty() ? "" : "; ") + property.name + "=" + property.text + (property.unit.empty() ? "" : " " + property.unit);
  }
  return text;
}

class Rows {
public:
  Rows(const design::Design& design, const SourceFiles& files) : m_design(design), m_files(files) {}

  void add(const terraform::Resource& resource, const design::Component* component) {
    const bool isPrincipal = component != nullptr && component->addresses.front() == resource.address;
    const design::Component* holder = component == nullptr ? nullptr : m_design.find(component->parent);
    const std::string columns[] = {component == nullptr ? "" : component->id,
                                   component == nullptr ? "" : component->kind,
                                   component == nullptr ? resource.name : component->title,
                                   holder == nullptr ? "" : holder->title,
                                   resource.type,
                                   resource.address,
                                   isPrincipal ? settingsOf(*component) : "",
                                   resource.file.text(),
                                   std::to_string(lineOf({resource.file, resource.block}))};
    for (const std::string& column : columns) m_text += (&column == columns ? "" : ",") + field(column);
    m_text += "\r\n";
  }

  std::string take() { return std::move(m_text); }

private:
  std::uint32_t lineOf(const SourceSpan& span) {
    auto index = m_lines.find(span.file);
    if (index == m_lines.end()) {
      const auto file = m_files.find(span.file);
      index = m_lines.emplace(span.file, LineIndex(file == m_files.end() ? std::string_view() : std::string_view(*file->second))).first;
    }
    return index->second.at(span.range.begin).line;
  }

  const design::Design& m_design;
  const SourceFiles& m_files;
  std::map<FilePath, LineIndex> m_lines;
  std::string m_text = "component,kind,title,inside,type,address,settings,file,line\r\n";
};

}  // namespace

std::string billOfMaterials(const design::Design& design,
                            const std::vector<std::shared_ptr<const terraform::Configuration>>& configurations, const SourceFiles& files) {
  Rows rows(design, files);
  std::multimap<std::string_view, const terraform::Resource*> managed;
  for (const auto& configuration : configurations)
    for (const terraform::Resource& resource : configuration->resources)
      if (!resource.isData) managed.emplace(resource.address, &resource);
  for (const design::Component& component : design.components)
    for (const std::string& address : component.addresses)
      if (const auto resource = managed.extract(address)) rows.add(*resource.mapped(), &component);
  for (const auto& [address, resource] : managed) rows.add(*resource, nullptr);
  return rows.take();
}

}  // namespace slipway::emit
