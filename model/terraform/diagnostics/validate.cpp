#include "model/terraform/diagnostics/validate.h"

namespace slipway::diagnostics {

Diagnostics validate(const SourceFiles& files, const terraform::SyntaxTrees& trees, const std::string& folder,
                     const Diagnostics& evaluated) {
  return findingsOf(judge(files, trees, folder), evaluated);
}

}  // namespace slipway::diagnostics
