// hcl-corpus PATH… [--mutants N] [--no-terraform]
// What must hold for any HCL, tried on every .tf, .tfvars and .hcl file below folders of other people's files: trees are
// lossless, `terraform fmt` agrees with our formatter, edits change only what they name. With --mutants, N damaged copies
// (seeds 1 to N) are tried too. Prints what fails and the counts; exit 1 if anything failed.
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "model/hcl/format.h"
#include "model/hcl/parser.h"
#include "tests/model/hcl/damage.h"
#include "tests/model/hcl/edit_proof.h"
#include "tests/model/hcl/lossless.h"
#include "tests/model/hcl/terraform_fmt.h"

namespace {

namespace fs = std::filesystem;
using namespace slipway;
using namespace slipway::hcl;

struct Sample {
  std::string name, text;
};

struct Counts {
  std::size_t accepted = 0, refused = 0, misjudged = 0, different = 0, elsewhere = 0, lost = 0, edited = 0, badlyEdited = 0,
              badEncoding = 0;
  bool areClean() const { return misjudged + different + lost + badlyEdited == 0; }
};

constexpr std::size_t batch = 2000;

bool isHcl(const fs::path& path) { return path.extension() == ".tf" || path.extension() == ".tfvars" || path.extension() == ".hcl"; }

std::vector<Sample> samplesBelow(const fs::path& root) {
  std::vector<Sample> samples;
  const auto add = [&](const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    samples.push_back({path.string(), {std::istreambuf_iterator<char>(stream), {}}});
  };
  if (!fs::is_directory(root))
    add(root);
  else
    for (const auto& entry : fs::recursive_directory_iterator(root))
      if (entry.is_regular_file() && isHcl(entry.path())) add(entry.path());
  return samples;
}

void checkEdits(const Sample& sample, Counts& counts) {
  std::mt19937 random(static_cast<std::uint32_t>(sample.text.size()));
  const auto tree = parse(std::make_shared<const std::string>(sample.text), FilePath("main.tf"));
  if (hasErrors(tree->diagnostics())) return;
  ++counts.edited;
  const std::string why = whatAnEditBreaks(tree, random, 24);
  if (why.empty()) return;
  ++counts.badlyEdited;
  std::cout << "EDIT " << sample.name << ": " << why.substr(0, 400) << "\n";
}

void checkFormat(const Sample& sample, const TerraformFmt& theirs, Counts& counts) {
  const Result<std::string> ours = formatted(sample.text, FilePath("main.tf"));
  if (!ours && theirs.isAccepted && ours.diagnostics()[0].code == "hcl-bad-encoding") {
    ++counts.badEncoding;
  } else if (ours.isOk() != theirs.isAccepted) {
    ++counts.misjudged;
    std::cout << (theirs.isAccepted ? "REFUSED " : "ACCEPTED ") << sample.name << (ours ? "" : ": " + ours.diagnostics()[0].message)
              << "\n";
  } else if (ours) {
    ++counts.accepted;
    if (*ours == theirs.text) return;
    ++counts.different;
    std::cout << "DIFFERENT " << sample.name << "\n";
  } else {
    ++counts.refused;
    const auto begin = sample.text.begin();
    const int line = 1 + static_cast<int>(std::count(begin, begin + ours.diagnostics()[0].span.range.begin, '\n'));
    if (std::find(theirs.errorLines.begin(), theirs.errorLines.end(), line) == theirs.errorLines.end()) ++counts.elsewhere;
  }
}

void check(const std::vector<Sample>& samples, bool usesTerraform, Counts& counts) {
  for (const Sample& sample : samples) {
    if (const std::string why = whatIsLost(sample.text); !why.empty()) {
      ++counts.lost;
      std::cout << "LOST " << sample.name << ": " << why << "\n";
    }
    checkEdits(sample, counts);
  }
  if (!usesTerraform) return;
  std::vector<std::string> texts;
  for (const Sample& sample : samples) texts.push_back(sample.text);
  const auto theirs = formattedByTerraform(texts);
  if (!theirs) return;
  for (std::size_t index = 0; index < samples.size(); ++index) checkFormat(samples[index], (*theirs)[index], counts);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<Sample> samples;
  std::uint32_t mutants = 0;
  bool usesTerraform = true;
  for (int index = 1; index < count; ++index) {
    if (std::strcmp(arguments[index], "--mutants") == 0 && index + 1 < count)
      mutants = static_cast<std::uint32_t>(std::stoul(arguments[++index]));
    else if (std::strcmp(arguments[index], "--no-terraform") == 0)
      usesTerraform = false;
    else
      for (Sample& sample : samplesBelow(arguments[index])) samples.push_back(std::move(sample));
  }
  std::set<std::string> seen;
  std::erase_if(samples, [&](const Sample& sample) { return !seen.insert(sample.text).second; });
  const std::size_t files = samples.size();
  for (std::uint32_t seed = 1; seed <= mutants && files > 0; ++seed) {
    std::mt19937 random(seed);
    const std::size_t source = random() % files;
    if (samples[source].text.size() > 4000) continue;
    Sample mutant{samples[source].name + " mutant " + std::to_string(seed), samples[source].text};
    for (unsigned times = 1 + random() % 3; times > 0; --times) damage(mutant.text, random);
    samples.push_back(std::move(mutant));
  }
  Counts counts;
  for (std::size_t begin = 0; begin < samples.size(); begin += batch)
    check({samples.begin() + static_cast<std::ptrdiff_t>(begin),
           samples.begin() + static_cast<std::ptrdiff_t>(std::min(begin + batch, samples.size()))},
          usesTerraform, counts);
  std::cout << files << " files, " << samples.size() - files << " mutants: " << counts.lost << " not lossless; both accept "
            << counts.accepted << ", " << counts.different << " of them formatted differently; both refuse " << counts.refused << ", "
            << counts.elsewhere << " of them on another line; " << counts.misjudged << " judged differently; " << counts.badEncoding
            << " refused here for their encoding alone; edits of " << counts.edited << " files, " << counts.badlyEdited << " wrong\n";
  return counts.areClean() ? 0 : 1;
}
