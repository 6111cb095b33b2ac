// pack_catalog FOLDER OUT: the catalogue's files as the programs load them. Runs while building.
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "model/catalog/entry.h"

namespace fs = std::filesystem;

int main(int count, char** arguments) {
  if (count != 3) return 2;
  std::vector<fs::path> paths;
  for (const auto& found : fs::directory_iterator(arguments[1]))
    if (found.path().extension() == ".yaml") paths.push_back(found.path());
  std::sort(paths.begin(), paths.end());
  std::vector<slipway::catalog::EntryFile> files;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    try {
      files.push_back({"catalog/" + path.filename().string(), slipway::catalog::entryOf({std::istreambuf_iterator<char>(in), {}})});
    } catch (const YAML::Exception& failure) {
      std::cerr << path.string() << ":" << failure.mark.line + 1 << ": " << failure.msg << "\n";
      return 1;
    }
  }
  std::ofstream out(arguments[2], std::ios::binary);
  out << slipway::catalog::packed(files);
  return out.flush() ? 0 : 1;
}
