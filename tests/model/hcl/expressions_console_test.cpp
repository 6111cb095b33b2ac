#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "model/hcl/functions/function.h"
#include "model/hcl/functions/json_text.h"
#include "model/hcl/type.h"
#include "tests/model/hcl/fixed_scope.h"
#include "tests/support/places.h"

// Every expression of tests/golden/hcl-expressions gives what the real `terraform console` gives. The golden files hold
// its answers; where terraform is on PATH they are compared with it again (one process for all).

namespace slipway::hcl {
namespace {

namespace fs = std::filesystem;

struct Row {
  std::string expression, json, type;
};

const fs::path folder = fs::path(SLIPWAY_SOURCE_DIR) / "tests/golden/hcl-expressions";

std::vector<Row> goldenRows() {
  std::vector<Row> rows;
  std::ifstream file(folder / "values.tsv");
  for (std::string line; std::getline(file, line);) {
    Row row;
    std::istringstream parts(line);
    std::getline(parts, row.expression, '\t');
    std::getline(parts, row.json, '\t');
    std::getline(parts, row.type, '\t');
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Type texts on one line.
std::string squeezed(const std::string& text) {
  std::string result;
  bool isGap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      isGap = true;
      continue;
    }
    if (isGap && !result.empty()) result += ' ';
    isGap = false;
    result += c;
  }
  return result;
}

/// A resource of which nothing is known before it is made.
FixedScope scopeWithUnknown() {
  FixedScope scope;
  scope.names["terraform_data"] = Value::object({{"u", Value::object({{"id", Value::unknown()}})}});
  return scope;
}

TEST(ExpressionsConsole, valuesAreAsGolden) {
  const auto rows = goldenRows();
  ASSERT_GE(rows.size(), 600u);
  const FixedScope scope = scopeWithUnknown();
  for (const Row& row : rows) {
    const Evaluated result = evaluated(row.expression, scope);
    EXPECT_EQ(result.firstError(), "") << row.expression;
    EXPECT_TRUE(result.value.isWhollyKnown()) << row.expression;
    EXPECT_EQ(jsonText(result.value), row.json) << row.expression;
    if (row.type != "-") {
      EXPECT_EQ(squeezed(typeText(*typeOf(result.value))), row.type) << row.expression;
    }
  }
}

TEST(ExpressionsConsole, errorsAreWordedAsTerraformDoes) {
  std::ifstream file(folder / "errors.tsv");
  std::size_t count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    const auto tab = line.find('\t');
    const std::string expression = line.substr(0, tab), words = line.substr(tab + 1);
    const Evaluated result = evaluated(expression);
    EXPECT_NE(result.firstError().find(words), std::string::npos) << expression << "\n  " << result.firstError() << "\n  " << words;
  }
  EXPECT_GE(count, 120u);
}

/// What a command of terraform prints, in a folder that holds this configuration.
std::string terraformAnswer(const std::string& command, const std::string& configuration, const std::string& line = {}) {
  const fs::path work = fs::temp_directory_path() / ("slipway-console-" + std::to_string(::getpid()));
  fs::create_directories(work);
  std::ofstream(work / "main.tf") << configuration;
  std::ofstream(work / "input") << line << '\n';
  std::ofstream(work / "config").flush();
  const std::string whole =
      "cd '" + work.string() + "' && TF_CLI_CONFIG_FILE='" + (work / "config").string() + "' terraform " + command + " < input 2>&1";
  std::string output;
  if (FILE* pipe = popen(whole.c_str(), "r")) {
    std::array<char, 4096> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), size);
    pclose(pipe);
  }
  fs::remove_all(work);
  while (output.ends_with('\n')) output.pop_back();
  return output;
}

/// What `terraform console` prints for one line.
std::string consoleAnswer(const std::string& configuration, const std::string& line) {
  return terraformAnswer("console -no-color", configuration, line);
}

bool hasTerraform() { return std::system("command -v terraform >/dev/null 2>&1") == 0; }

/// The parts of `tuple([ a, b, ])` on one line.
std::vector<std::string> tupleParts(std::string text) {
  std::vector<std::string> parts;
  text = text.substr(text.find('[') + 1);
  int depth = 0;
  std::string part;
  for (const char c : text) {
    depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
    if (depth < 0) break;
    if (c == ',' && depth == 0) {
      parts.push_back(squeezed(part));
      part.clear();
    } else {
      part += c;
    }
  }
  return parts;
}

TEST(ExpressionsConsole, goldenIsWhatTerraformSays) {
  if (!hasTerraform()) GTEST_SKIP() << "terraform is not on PATH: expressions are compared with its stored answers only";
  auto rows = goldenRows();
  std::string configuration = "resource \"terraform_data\" \"u\" {}\nlocals {\n  values = [\n";
  for (const Row& row : rows) configuration += "    " + row.expression + ",\n";
  configuration += "  ]\n  json = [\n";
  for (const Row& row : rows) configuration += "    jsonencode(" + row.expression + "),\n";
  configuration += "  ]\n}\n";

  const Evaluated json =
      evaluated("jsondecode(base64decode(" + consoleAnswer(configuration, "base64encode(jsonencode(local.json))") + "))");
  ASSERT_EQ(json.value.elements().size(), rows.size()) << json.tree->text().substr(0, 2000);
  const std::vector<std::string> types = tupleParts(consoleAnswer(configuration, "type(local.values)"));
  ASSERT_EQ(types.size(), rows.size());
  const bool isUpdate = std::getenv("SLIPWAY_UPDATE_GOLDEN") != nullptr;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string text = json.value.elements()[i].asString();
    if (!isUpdate) {
      EXPECT_EQ(rows[i].json, text) << rows[i].expression;
      if (rows[i].type != "-") {
        EXPECT_EQ(rows[i].type, types[i]) << rows[i].expression;
      }
    }
    rows[i].json = text;
    if (rows[i].type != "-") rows[i].type = types[i];
  }
  if (!isUpdate) return;
  std::ofstream file(folder / "values.tsv");
  for (const Row& row : rows) file << row.expression << '\t' << row.json << '\t' << row.type << '\n';
}

/// The errors of one line of main.tf, without the line breaks that Terraform puts into its messages.
std::string errorsOf(const Value& diagnostics, std::size_t line) {
  std::string all;
  for (const Value& one : diagnostics.elements()) {
    const bool isHere = one.member("range").isMapping() &&
                        one.member("range").member("start").member("line") == Value::number(static_cast<long double>(line));
    if (isHere) all += squeezed(one.member("summary").display() + ": " + one.member("detail").display()) + " ";
  }
  return all;
}

TEST(ExpressionsConsole, errorsAreWhatTerraformSays) {
  if (!hasTerraform()) GTEST_SKIP() << "terraform is not on PATH: errors are compared with its stored words only";
  std::vector<std::pair<std::string, std::string>> rows;
  std::string configuration = "locals {\n";
  std::ifstream file(folder / "errors.tsv");
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    configuration += "  e" + std::to_string(rows.size()) + " = " + rows.back().first + "\n";
  }
  const auto answer = jsonValue(terraformAnswer("validate -json", configuration + "}\n"));
  ASSERT_TRUE(answer.has_value());
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_NE(errorsOf(answer->member("diagnostics"), i + 2).find(squeezed(rows[i].second)), std::string::npos)
        << rows[i].first << "\n  " << rows[i].second << "\n  " << errorsOf(answer->member("diagnostics"), i + 2);
}

TEST(ExpressionsConsole, everyFunctionIsThere) {
  if (!hasTerraform()) GTEST_SKIP() << "terraform is not on PATH: its list of functions is not compared with ours";
  const std::string printed = terraformAnswer("metadata functions -json", "");
  const auto answer = jsonValue(printed);
  ASSERT_TRUE(answer.has_value()) << printed.substr(0, 500);
  const Value signatures = answer->member("function_signatures");
  EXPECT_GE(signatures.members().size(), 230u);
  const std::vector<std::string_view> names = functionNames();
  for (const auto& [name, signature] : signatures.members()) {
    const std::string_view plain = name.starts_with("core::") ? std::string_view(name).substr(6) : std::string_view(name);
    const bool isSpecial = plain == "try" || plain == "can";  // their arguments may fail: the evaluator has them
    EXPECT_TRUE(isSpecial || std::find(names.begin(), names.end(), plain) != names.end()) << name;
    if (name == plain || isSpecial) continue;
    // Both names are known; how many arguments they take is the same error.
    const std::string error = evaluated(name + "(null, null, null, null, null, null, null)").firstError();
    EXPECT_EQ(error.find("unknown-function"), std::string::npos) << error;
  }
}

}  // namespace
}  // namespace slipway::hcl
