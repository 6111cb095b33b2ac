// write_generated_hcl LINES: the text that the benches parse, on standard output, for programs that read files.
#include <cstdio>
#include <cstdlib>

#include "bench/generated_hcl.h"

int main(int count, char** arguments) {
  const std::string text = slipway::bench::generatedHcl(count > 1 ? std::atoi(arguments[1]) : 1000);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
