#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "model/core/text_edit.h"
#include "model/yaml/edit.h"
#include "tests/fuzz/require.h"

namespace {

using namespace slipway;
using fuzz::require;

/// Every place lies in the text, and what stands in aliases is bounded.
void walk(yaml::Node node, std::size_t size) {
  require(node.entryRange().begin <= node.entryRange().end && node.entryRange().end <= size);
  require(node.range().begin <= node.range().end && node.path().size() <= 1'000'000);
  if (node.isAlias()) return;
  for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) walk(child, size);
}

/// An edit of a file without errors leaves a file without errors. Anchors, tags and `?` keys are left out: an edit may take
/// away what an alias stands for.
void checkEdit(const yaml::Document& document, const Result<TextEdit>& edit, const char* what) {
  if (!edit) return;
  const Result<std::string> after = applied(document.text(), document.file(), {*edit});
  require(after.isOk());
  const auto again = yaml::parse(std::make_shared<const std::string>(*after), document.file());
  if (again->diagnostics().empty()) return;
  std::cerr << what << " breaks the file: " << again->diagnostics()[0].message << "\n[" << document.text() << "]\n[" << *after << "]\n";
  std::abort();
}

void checkEdits(const yaml::Document& document, yaml::Node node) {
  if (node.isScalar()) checkEdit(document, yaml::setScalar(node, yaml::Draft::string("a: b")), "setScalar");
  checkEdit(document, yaml::removeNode(node), "removeNode");
  checkEdit(document, yaml::renameKey(node, "key # 1"), "renameKey");
  const yaml::Draft draft = yaml::Draft::mapping({{"x", yaml::Draft::sequence({yaml::Draft::null(), yaml::Draft::string("- y")})}});
  checkEdit(document, yaml::insertEntry(node, "new key", draft), "insertEntry");
  checkEdit(document, yaml::insertItem(node, draft), "insertItem");
  if (node.firstChild()) {
    checkEdit(document, yaml::insertEntry(node, "new key", draft, node.firstChild()), "insertEntry before");
    checkEdit(document, yaml::insertItem(node, draft, node.firstChild()), "insertItem before");
  }
  for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) checkEdits(document, child);
}

}  // namespace

/// The first byte says whether it is read as YAML or as JSON; the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto document = yaml::parse(text, FilePath(data[0] % 2 == 0 ? "a.yml" : "a.json"));
  require(document->text() == *text);
  fuzz::requirePlaces(document->diagnostics(), {{document->file(), text}});
  for (std::size_t index = 0; index < document->documentCount(); ++index) walk(document->root(index), text->size());
  const bool isSmall = size < 300 && document->diagnostics().empty() && document->documentCount() == 1;
  if (isSmall && (document->isJson() || text->find_first_of("&*!?%") == std::string::npos)) checkEdits(*document, document->root());
  return 0;
}
