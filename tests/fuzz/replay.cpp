// replay FOLDER…: gives the target every file of the folders, once. It ends with the first input that the target does not
// survive; the name that it said last is that input's.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

/// Debug builds with sanitizers on a busy machine are slow; what hangs takes longer than this.
constexpr std::chrono::seconds longest{10};

}  // namespace

int main(int count, char** arguments) {
  std::vector<fs::path> paths;
  for (int index = 1; index < count; ++index)
    for (const fs::directory_entry& entry : fs::directory_iterator(arguments[index]))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::cout << path.filename().string() << std::endl;
    std::ifstream stream(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    const auto begin = std::chrono::steady_clock::now();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (std::chrono::steady_clock::now() - begin <= longest) continue;
    std::cout << "takes more than " << longest.count() << " s\n";
    return 1;
  }
  std::cout << paths.size() << " inputs\n";
  return paths.empty() ? 1 : 0;
}
