#include "model/yaml/sound_edit.h"

#include "model/core/text_edit.h"

namespace slipway::yaml {

Result<TextEdit> sound(Node node, Result<TextEdit> edit) {
  if (!edit) return edit;
  const Document& document = node.document();
  if (!document.diagnostics().empty()) return edit;
  const Result<std::string> after = applied(document.text(), document.file(), {*edit});
  if (!after) return after.diagnostics();
  const auto again = parse(std::make_shared<const std::string>(*after), document.file(), document.isJson() ? Format::json : Format::yaml);
  if (again->diagnostics().empty()) return edit;
  return errorAt(node.span(), "not-editable", "What is written here cannot be changed by itself: the file would no longer read as it should.",
                 "Change it in the text. The change would lead to: " + again->diagnostics().front().message);
}

}  // namespace slipway::yaml
