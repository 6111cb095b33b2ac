#include "model/terraform/diagnostics/resource_reference.h"

#include "model/hcl/suggestion.h"
#include "model/terraform/diagnostics/finding.h"

namespace slipway::diagnostics {

namespace {

using Kind = hcl::Type::Kind;

class Walk {
public:
  Walk(Context& context, const Surroundings& around, const schema::Found& provider)
      : m_context(context), m_around(around), m_provider(provider) {}

  void through(const schema::Block& block, const std::vector<Step>& steps, std::size_t at) {
    if (at >= steps.size()) return;
    const Step& step = steps[at];
    if (step.isIndex) return;  // an index where there is one instance only: the evaluation says so
    if (const auto attribute = block.findAttribute(step.name)) return throughType(*attribute->type, steps, at + 1);
    if (const auto nested = block.findNested(step.name)) return throughNested(*nested, steps, at + 1);
    fail(step, "This object has no argument, nested block, or exported attribute named " + quotedName(step.name) + ".", namesOf(block));
  }

private:
  static std::vector<std::string_view> namesOf(const schema::Block& block) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < block.attributeCount(); ++i) names.push_back(block.attribute(i).name);
    for (std::size_t i = 0; i < block.nestedCount(); ++i) names.push_back(block.nested(i).name);
    return names;
  }

  void fail(const Step& step, std::string message, const std::vector<std::string_view>& known = {}) {
    const SourceSpan place{m_around.file, step.range};
    Diagnostic& finding =
        reportSchema(m_context, m_provider, place, "unsupported-attribute", std::move(message) + hcl::suggestionText(step.name, known));
    offerNearest(finding, place, step.name, known);
  }

  void throughNested(const schema::NestedBlock& nested, const std::vector<Step>& steps, std::size_t at) {
    if (at >= steps.size()) return;
    const Step& step = steps[at];
    switch (nested.nesting) {
      case schema::Nesting::single:
      case schema::Nesting::group: return through(nested.block, steps, at);
      case schema::Nesting::map: return through(nested.block, steps, at + 1);
      case schema::Nesting::list:
        if (step.isIndex) return through(nested.block, steps, at + 1);
        return fail(step, "The blocks of type " + quotedName(nested.name) + " are a list: one of them has an index, as in " +
                              std::string(nested.name) + "[0]." + step.name + ".");
      case schema::Nesting::set:
        return fail(step, "The blocks of type " + quotedName(nested.name) +
                              " are a set, whose elements have no index and no attributes of their own: write [*] or a for expression.");
    }
  }

  void throughType(const hcl::Type& type, const std::vector<Step>& steps, std::size_t at) {
    if (at >= steps.size()) return;
    const Step& step = steps[at];
    switch (type.kind) {
      case Kind::object: {
        std::vector<std::string_view> names;
        for (const auto& attribute : type.attributes) {
          if (attribute.name == step.name) return throughType(*attribute.type, steps, at + 1);
          names.push_back(attribute.name);
        }
        return fail(step, "This object does not have an attribute named " + quotedName(step.name) + ".", names);
      }
      case Kind::map: return throughType(*type.parts.front(), steps, at + 1);
      case Kind::list:
        if (step.isIndex) return throughType(*type.parts.front(), steps, at + 1);
        return fail(step, "Can't access attributes on a " + hcl::friendlyName(type) + ": index one element, or write [*] for all.");
      case Kind::set:
        return fail(step, step.isIndex ? "Elements of a set are identified only by their value and don't have any index."
                                       : "Can't access attributes on a " + hcl::friendlyName(type) + ".");
      case Kind::string:
      case Kind::number:
      case Kind::boolean:
        return fail(step, step.isIndex ? "This value does not have any indices."
                                       : "Can't access attributes on a primitive-typed value (" + hcl::friendlyName(type) + ").");
      default: return;
    }
  }

  Context& m_context;
  const Surroundings& m_around;
  const schema::Found& m_provider;
};

}  // namespace

Diagnostic& reportSchema(Context& context, const schema::Found& provider, SourceSpan span, std::string code, std::string message) {
  if (provider.fits) return context.report(span, std::move(code), std::move(message));
  context.findings.push_back(warningAt(span, std::move(code), std::move(message),
                                       "The configuration asks for another version of the provider than the one that is known here (" +
                                           provider.provider->name() + " " + provider.provider->version() + ")."));
  return context.findings.back();
}

void checkResourceReference(Context& context, const Surroundings& around, const StaticPath& path) {
  if (path.root == "self") {
    if (around.hasSelf) {
      if (around.self) Walk(context, around, *around.provider).through(*around.self, path.steps, 0);
      return;
    }
    context.report({around.file, path.range}, "invalid-self",
                   "The \"self\" object is not available in this context. It can be used only in resource provisioner, connection, and "
                   "postcondition blocks.");
    return;
  }
  const bool isData = path.root == "data";
  if (path.root == "ephemeral" || path.steps.size() < (isData ? 2u : 1u)) return;
  const std::string type(isData ? path.attribute(0) : path.root);
  const std::string_view name = path.attribute(isData ? 1 : 0);
  const auto& resources = context.declarations().resources;
  const auto found = resources.find((isData ? "data." : "") + type + "." + std::string(name));
  if (found == resources.end()) return;
  const ProviderType provider = context.providers.of(context.folder(), found->second);
  if (provider.found.provider == nullptr) return;
  const auto block = isData ? provider.found.provider->findDataSource(type) : provider.found.provider->findResource(type);
  if (!block) return;
  std::size_t at = isData ? 2 : 1;
  if (terraform::writtenKind(found->second) != terraform::Instances::Kind::single) {
    const bool hasKey = at < path.steps.size() && path.steps[at].isIndex;
    if (!hasKey) return;
    ++at;
  }
  Walk(context, around, provider.found).through(*block, path.steps, at);
}

}  // namespace slipway::diagnostics
