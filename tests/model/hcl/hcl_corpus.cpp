// hcl-corpus PATH… [--mutants N [--seed FIRST]] [--edits N] [--no-terraform] [--keep FOLDER]
// What must hold for any HCL, tried on every .tf, .tfvars and .hcl file below folders of other people's files: trees are
// lossless, `terraform fmt` agrees with our formatter, edits (24 of each file; --edits 0: all that there are) change only
// what they name. With --mutants, N damaged copies are tried too, with the seeds from FIRST (1) on. Prints what fails and the
// counts; --keep writes the texts that fail to a folder. Exit 1 if anything failed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string_view>

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
  std::size_t accepted = 0, refused = 0, misjudged = 0, different = 0, elsewhere = 0, lost = 0, edited = 0, badlyEdited = 0, edits = 0,
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

struct Options {
  std::vector<Sample> samples;
  std::uint32_t mutants = 0, firstSeed = 1;
  std::size_t edits = 24;
  bool usesTerraform = true;
  fs::path kept;
};

/// Says what is wrong with a sample, and keeps its text if a folder is given for that.
class Report {
public:
  explicit Report(fs::path folder) : m_folder(std::move(folder)) {
    if (!m_folder.empty()) fs::create_directories(m_folder);
  }

  void say(const char* what, const Sample& sample, const std::string& why = {}) {
    std::cout << what << " " << sample.name << (why.empty() ? "" : ": ") << why << "\n";
    if (!m_folder.empty())
      std::ofstream(m_folder / (std::string(what) + "-" + std::to_string(++m_kept) + ".tf"), std::ios::binary) << sample.text;
  }

private:
  fs::path m_folder;
  int m_kept = 0;
};

void checkEdits(const Sample& sample, const Options& options, Counts& counts, Report& report) {
  std::mt19937 random(static_cast<std::uint32_t>(sample.text.size()));
  const auto tree = parse(std::make_shared<const std::string>(sample.text), FilePath("main.tf"));
  if (hasErrors(tree->diagnostics())) return;
  ++counts.edited;
  const std::string why = whatAnEditBreaks(tree, random, options.edits, &counts.edits);
  if (why.empty()) return;
  ++counts.badlyEdited;
  report.say("EDIT", sample, why.substr(0, 400));
}

void checkFormat(const Sample& sample, const TerraformFmt& theirs, Counts& counts, Report& report) {
  const Result<std::string> ours = formatted(sample.text, FilePath("main.tf"));
  if (!ours && theirs.isAccepted && ours.diagnostics()[0].code == "hcl-bad-encoding") {
    ++counts.badEncoding;
    report.say("ENCODING", sample);
  } else if (ours.isOk() != theirs.isAccepted) {
    ++counts.misjudged;
    report.say(theirs.isAccepted ? "REFUSED" : "ACCEPTED", sample, ours ? "" : ours.diagnostics()[0].message);
  } else if (ours) {
    ++counts.accepted;
    if (*ours == theirs.text) return;
    ++counts.different;
    report.say("DIFFERENT", sample);
  } else {
    ++counts.refused;
    const auto begin = sample.text.begin();
    const int line = 1 + static_cast<int>(std::count(begin, begin + ours.diagnostics()[0].span.range.begin, '\n'));
    if (std::find(theirs.errorLines.begin(), theirs.errorLines.end(), line) == theirs.errorLines.end()) ++counts.elsewhere;
  }
}

void check(const std::vector<Sample>& samples, const Options& options, Counts& counts, Report& report) {
  for (const Sample& sample : samples) {
    if (const std::string why = whatIsLost(sample.text); !why.empty()) {
      ++counts.lost;
      report.say("LOST", sample, why);
    }
    checkEdits(sample, options, counts, report);
  }
  if (!options.usesTerraform) return;
  std::vector<std::string> texts;
  for (const Sample& sample : samples) texts.push_back(sample.text);
  const auto theirs = formattedByTerraform(texts);
  if (!theirs) return;
  for (std::size_t index = 0; index < samples.size(); ++index) checkFormat(samples[index], (*theirs)[index], counts, report);
}

Options optionsOf(int count, char** arguments) {
  Options options;
  for (int index = 1; index < count; ++index) {
    const std::string_view argument = arguments[index];
    const char* value = index + 1 < count ? arguments[index + 1] : "";
    if (argument == "--no-terraform")
      options.usesTerraform = false;
    else if (!argument.starts_with("--"))
      for (Sample& sample : samplesBelow(arguments[index])) options.samples.push_back(std::move(sample));
    else {
      ++index;
      if (argument == "--mutants") options.mutants = static_cast<std::uint32_t>(std::stoul(value));
      if (argument == "--seed") options.firstSeed = static_cast<std::uint32_t>(std::stoul(value));
      if (argument == "--edits") options.edits = std::stoul(value);
      if (argument == "--keep") options.kept = value;
    }
  }
  std::set<std::string> seen;
  std::erase_if(options.samples, [&](const Sample& sample) { return !seen.insert(sample.text).second; });
  return options;
}

void addMutants(Options& options) {
  std::vector<Sample>& samples = options.samples;
  const std::size_t files = samples.size();
  for (std::uint32_t seed = options.firstSeed; seed - options.firstSeed < options.mutants && files > 0; ++seed) {
    std::mt19937 random(seed);
    const std::size_t source = random() % files;
    if (samples[source].text.size() > 4000) continue;
    Sample mutant{samples[source].name + " mutant " + std::to_string(seed), samples[source].text};
    for (unsigned times = 1 + random() % 3; times > 0; --times) damage(mutant.text, random);
    samples.push_back(std::move(mutant));
  }
}

}  // namespace

int main(int count, char** arguments) {
  Options options = optionsOf(count, arguments);
  const std::size_t files = options.samples.size();
  addMutants(options);
  const std::vector<Sample>& samples = options.samples;
  Counts counts;
  Report report(options.kept);
  for (std::size_t begin = 0; begin < samples.size(); begin += batch)
    check({samples.begin() + static_cast<std::ptrdiff_t>(begin),
           samples.begin() + static_cast<std::ptrdiff_t>(std::min(begin + batch, samples.size()))},
          options, counts, report);
  std::cout << files << " files, " << samples.size() - files << " mutants: " << counts.lost << " not lossless; both accept "
            << counts.accepted << ", " << counts.different << " of them formatted differently; both refuse " << counts.refused << ", "
            << counts.elsewhere << " of them on another line; " << counts.misjudged << " judged differently; " << counts.badEncoding
            << " refused here for their encoding alone; " << counts.edits << " edits of " << counts.edited << " files, "
            << counts.badlyEdited << " wrong\n";
  return counts.areClean() ? 0 : 1;
}
