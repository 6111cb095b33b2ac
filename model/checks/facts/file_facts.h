#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/checks/check.h"
#include "model/checks/facts/facts.h"

namespace slipway::checks {

/// The texts and trees that a check looked at, sorted by their paths.
struct KeptFiles {
  template <class Content>
  using Of = std::vector<std::pair<FilePath, std::shared_ptr<const Content>>>;

  Of<std::string> texts, deliveryTexts;
  Of<hcl::SyntaxTree> trees;
};

/// The files of a project, and which of them changed. A text or tree that is the same object has not.
class FileFacts {
public:
  /// `previous` may be null.
  FileFacts(const Subject& subject, const KeptFiles* previous, Facts& facts);

  bool hasChanged(FilePath file) const;
  const KeptFiles& kept() const { return m_now; }

private:
  KeptFiles m_now;
  std::vector<FilePath> m_changed;
};

}  // namespace slipway::checks
