#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "model/core/text_edit.h"
#include "model/delivery/build_steps.h"
#include "model/delivery/delivery_files.h"
#include "model/yaml/edit.h"

namespace {

using namespace slipway;

void require(bool holds) {
  if (!holds) std::abort();
}

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

/// The first byte says which file it is; the rest is its text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<const char*, 7> names = {"buildspec.yml", "a.json", "Dockerfile", "taskdef.json", "pipeline.json", "x.yml", "imagedefinitions.json"};
  if (size == 0) return 0;
  const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(data) + 1, size - 1);
  const FilePath file(names[data[0] % names.size()]);
  const delivery::DeliveryFiles files = delivery::readDeliveryFiles({{file, text}});
  for (const Diagnostic& diagnostic : delivery::diagnosticsOf(files)) {
    require(diagnostic.span.range.begin <= diagnostic.span.range.end && diagnostic.span.range.end <= text->size());
    for (const Fix& fix : diagnostic.fixes) require(applied(*text, file, fix.edit.edits).isOk());
  }
  for (const auto& [path, one] : files) {
    if (one.buildspec) delivery::writtenContainers(*one.buildspec);
    if (!one.document) continue;
    for (std::size_t index = 0; index < one.document->documentCount(); ++index) walk(one.document->root(index), text->size());
    const bool isSmall = size < 300 && one.document->diagnostics().empty() && one.document->documentCount() == 1;
    if (isSmall && (one.document->isJson() || text->find_first_of("&*!?%") == std::string::npos)) checkEdits(*one.document, one.document->root());
  }
  return 0;
}
