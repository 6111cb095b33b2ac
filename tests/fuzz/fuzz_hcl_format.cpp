#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "model/core/text_edit.h"
#include "model/hcl/edit.h"
#include "model/hcl/format.h"
#include "model/hcl/parser.h"

namespace {

using namespace slipway;
using namespace slipway::hcl;

const FilePath file("fuzz.tf");

/// Makes a sixth of a file's possible edits, each on the file as it is: they must apply and leave a file without errors.
class EditCheck {
public:
  EditCheck(const SyntaxTree& tree, std::size_t choice) : m_text(tree.text()), m_choice(choice) { checkBody(tree.root()); }

private:
  static constexpr std::size_t every = 6;  // all of them would leave time for little else

  template <class Edit>
  void check(const char* what, Edit edit) {
    if (m_count++ % every != m_choice % every) return;
    const Result<std::string> after = applied(m_text, file, edit());
    if (after && !hasErrors(parse(std::make_shared<const std::string>(*after), file)->diagnostics())) return;
    std::cerr << what << " breaks the file:\n" << (after ? *after : after.diagnostics()[0].message) << "\n";
    std::abort();
  }

  void checkBody(NodeRef body) {
    check("setAttribute", [&] { return setAttribute(file, body, "an_attribute_that_is_new", "[\n  1,\n]"); });
    check("appendBlock", [&] { return appendBlock(file, body, "block \"x\" {\n  y = 1\n}\n"); });
    for (NodeRef item : body.children()) {
      check("removeItem", [&] { return removeItem(file, item); });
      if (item.kind() == NodeKind::block) {
        checkBody(item.blockBody());
        continue;
      }
      const NodeRef value = item.attributeValue();
      check("setAttribute of a present one", [&] { return setAttribute(file, body, item.attributeName(), "\"new\""); });
      const bool isObject = value.kind() == NodeKind::object;
      check("appendTupleItem", [&] { return appendTupleItem(file, value, isObject ? "(new) = 1" : "new"); });
      if (isObject || value.kind() == NodeKind::tuple)
        for (NodeRef entry : value.children()) check("removeTupleItem", [&] { return removeTupleItem(file, entry); });
    }
  }

  const std::string& m_text;
  std::size_t m_choice;
  std::size_t m_count = 0;
};

}  // namespace

/// Text that parses: it is formatted, and every edit of it leaves text that parses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto tree = parse(std::make_shared<const std::string>(text), file);
  if (formatted(text, file).isOk() == hasErrors(tree->diagnostics())) std::abort();
  if (!hasErrors(tree->diagnostics())) EditCheck(*tree, size);
  return 0;
}
