#include "tests/model/layout/stub_measure.h"

namespace slipway::test {

namespace {

class StubMeasure : public layout::TextMeasure {
public:
  double width(std::string_view text, double size, int, bool isMono) const override {
    std::size_t characters = 0;
    for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return static_cast<double>(characters) * size * (isMono ? 0.6 : 0.56);
  }
};

}  // namespace

const layout::TextMeasure& stubMeasure() {
  static const StubMeasure measure;
  return measure;
}

}  // namespace slipway::test
