#include "tests/model/hcl/terraform_fmt.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <regex>

namespace slipway::hcl {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

std::optional<std::vector<TerraformFmt>> formattedByTerraform(const std::vector<std::string>& texts) {
  if (std::system("terraform version >/dev/null 2>&1") != 0) {
    std::cerr << "\n*** SKIP: terraform is not on PATH; nothing compares our formatter with it ***\n\n";
    return std::nullopt;
  }
  const fs::path folder = fs::temp_directory_path() / ("slipway-format-" + std::to_string(std::random_device()()));
  fs::create_directories(folder / "in");
  const auto path = [&](std::size_t index) { return folder / "in" / ("f" + std::to_string(index) + ".tf"); };
  for (std::size_t index = 0; index < texts.size(); ++index) std::ofstream(path(index), std::ios::binary) << texts[index];
  const fs::path complaints = folder / "complaints";
  // Its exit code only repeats that there are complaints.
  if (std::system(("cd '" + folder.string() + "' && terraform fmt -no-color -list=false in >/dev/null 2>complaints").c_str()) < 0)
    return std::nullopt;

  std::vector<TerraformFmt> results(texts.size());
  const std::string said = contents(complaints);
  static const std::regex place("on\\s+in/f([0-9]+)\\.tf\\s+line\\s+([0-9]+)");
  for (std::sregex_iterator at(said.begin(), said.end(), place), end; at != end; ++at) {
    TerraformFmt& result = results[std::stoul((*at)[1])];
    result.isAccepted = false;
    result.errorLines.push_back(std::stoi((*at)[2]));
  }
  for (std::size_t index = 0; index < texts.size(); ++index)
    if (results[index].isAccepted) results[index].text = contents(path(index));
  fs::remove_all(folder);
  return results;
}

}  // namespace slipway::hcl
