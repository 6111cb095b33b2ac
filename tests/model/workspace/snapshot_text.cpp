#include "tests/model/workspace/snapshot_text.h"

#include <sstream>

namespace slipway::test {

namespace {

std::string textOf(const SourceSpan& span) {
  return span.file.text() + "@" + std::to_string(span.range.begin) + "-" + std::to_string(span.range.end);
}

std::string textOf(const std::vector<SourceSpan>& spans) {
  std::string text;
  for (const SourceSpan& span : spans) text += textOf(span) + " ";
  return text;
}

void write(std::ostream& out, const hcl::Value& value) {
  out << static_cast<int>(value.kind()) << '(' << value.display();
  for (const hcl::Value& element : value.elements()) {
    out << ' ';
    write(out, element);
  }
  for (const auto& [name, member] : value.members()) {
    out << ' ' << name << '=';
    write(out, member);
  }
  out << ')';
  if (value.origin().isSomewhere()) out << textOf(value.origin());
  for (const hcl::Reference& reference : value.references()) out << '&' << reference.address << ':' << reference.attribute;
  if (value.isSensitive()) out << '!';
  if (!value.openAddress().empty()) out << '^' << value.openAddress();
  if (const hcl::Value decoded = value.decoded(); !decoded.isNull()) {
    out << '#';
    write(out, decoded);
  }
}

void write(std::ostream& out, const terraform::Configuration& configuration) {
  for (const terraform::Resource& resource : configuration.resources) {
    out << "resource " << resource.address << ' ' << resource.region << ' ' << textOf({resource.file, resource.block}) << ' ';
    for (const std::string& address : resource.dependsOn) out << address << ' ';
    write(out, resource.values);
    out << '\n';
  }
  for (const terraform::Module& module : configuration.modules) {
    out << "module " << module.path << ' ' << module.folder << ' ';
    write(out, module.inputs);
    write(out, module.outputs);
    out << '\n';
  }
  for (const terraform::Variable& variable : configuration.variables) {
    out << "variable " << variable.name << ' ';
    write(out, variable.value);
    out << '\n';
  }
}

void write(std::ostream& out, const design::Design& design) {
  for (const design::Component& component : design.components) {
    out << "component " << component.id << " | " << component.kind << " | " << component.title << " | " << component.detail << " in "
        << component.parent << " at " << textOf(component.sources);
    for (const std::string& id : component.spans) out << " over " << id;
    for (const std::string& address : component.addresses) out << ' ' << address;
    out << '\n';
    for (const design::Property& property : component.properties)
      out << "  " << property.name << " = " << property.text << property.unit << (property.isSet ? " set" : "")
          << (property.isKnown ? " known " : " ") << textOf(property.place) << ' ' << textOf(property.origin) << ' ' << property.owner
          << '.' << property.argument << '\n';
  }
  for (const design::Relation& relation : design.relations)
    out << "relation " << relation.id << " \"" << relation.label << "\" " << relation.artifact << ' ' << textOf(relation.sources) << '\n';
}

void write(std::ostream& out, const Diagnostic& finding) {
  out << nameOf(finding.severity) << ' ' << finding.code << ": " << finding.message << " / " << finding.detail << ' '
      << textOf(finding.span) << ' ' << finding.component << ' ' << textOf(finding.related) << '\n';
  for (const Fix& fix : finding.fixes) {
    out << "  fix " << fix.title << '\n';
    for (const TextEdit& edit : fix.edit.edits) out << "    " << textOf(edit.span) << " \"" << edit.replacement << "\"\n";
  }
}

}  // namespace

std::string snapshotText(const workspace::Snapshot& snapshot) {
  std::ostringstream out;
  for (const auto& configuration : snapshot.configurations) write(out, *configuration);
  write(out, *snapshot.design);
  for (const Diagnostic& finding : snapshot.diagnostics) write(out, finding);
  return out.str();
}

}  // namespace slipway::test
