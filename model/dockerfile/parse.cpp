#include <algorithm>
#include <array>
#include <charconv>

#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/lines.h"
#include "model/dockerfile/words.h"

namespace slipway::dockerfile {

namespace {

constexpr std::array<std::string_view, 18> keywords = {"ADD",   "ARG",    "CMD",        "COPY",  "ENTRYPOINT", "ENV",        "EXPOSE", "FROM",    "HEALTHCHECK",
                                                       "LABEL", "MAINTAINER", "ONBUILD", "RUN",  "SHELL",      "STOPSIGNAL", "USER",   "VOLUME",  "WORKDIR"};

bool takesExecForm(std::string_view keyword) {
  return keyword == "CMD" || keyword == "ENTRYPOINT" || keyword == "RUN" || keyword == "SHELL" || keyword == "VOLUME" || keyword == "COPY" || keyword == "ADD";
}

class Reader {
public:
  Reader(std::shared_ptr<const std::string> text, FilePath file) : m_result(std::make_shared<Dockerfile>()) {
    m_result->text = std::move(text);
    m_result->file = file;
  }

  std::shared_ptr<const Dockerfile> read() {
    const std::string& text = *m_result->text;
    if (text.size() > mostBytes) {
      report({}, "too-large", "The Dockerfile is larger than 1 MiB, the most that Slipway reads.");
      return m_result;
    }
    if (text.find('\0') != std::string::npos || text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
      report({0, std::min<std::uint32_t>(2, static_cast<std::uint32_t>(text.size()))}, "not-text", "The file is not UTF-8 text.");
      return m_result;
    }
    m_result->escape = escapeOf(text);
    for (const LogicalLine& line : logicalLines(text, m_result->escape)) {
      if (m_result->stages.size() > mostStages) {
        m_result->stages.pop_back();
        report(m_result->instructions.back().keywordRange, "too-large", "The Dockerfile has more than " + std::to_string(mostStages) + " stages, the most that Slipway reads.");
        break;
      }
      readInstruction(line);
      interpret(line);
    }
    if (m_result->stages.empty()) report({}, "no-from", "The Dockerfile has no FROM: it builds no image.", "Begin it with FROM and a base image.");
    for (Stage& stage : m_result->stages) stage.pastInstruction = &stage == &m_result->stages.back() ? m_result->instructions.size() : (&stage + 1)->firstInstruction;
    return m_result;
  }

private:
  void report(TextRange range, std::string code, std::string message, std::string detail = {}) {
    m_result->diagnostics.push_back(errorAt({m_result->file, range}, std::move(code), std::move(message), std::move(detail)));
  }

  void readInstruction(const LogicalLine& line) {
    Instruction instruction;
    instruction.range = line.range;
    const std::size_t keywordEnd = std::min(line.text.find_first_of(" \t"), line.text.size());
    instruction.keyword = line.text.substr(0, keywordEnd);
    std::transform(instruction.keyword.begin(), instruction.keyword.end(), instruction.keyword.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    instruction.keywordRange = {line.places[0], line.places[keywordEnd - 1] + 1};
    instruction.words = wordsOf(line, keywordEnd, m_result->escape);
    const auto firstWord = std::find_if(instruction.words.begin(), instruction.words.end(), [](const Word& word) { return !word.text.starts_with("--"); });
    const bool takesFlags = instruction.keyword != "CMD" && instruction.keyword != "ENTRYPOINT" && instruction.keyword != "ENV" && instruction.keyword != "LABEL";
    if (takesFlags && instruction.keyword != "EXPOSE") {
      instruction.flags.assign(instruction.words.begin(), firstWord);
      instruction.words.erase(instruction.words.begin(), firstWord);
    }
    m_rest = keywordEnd;
    if (!instruction.words.empty()) m_rest = static_cast<std::size_t>(std::lower_bound(line.places.begin(), line.places.end(), instruction.words[0].range.begin) - line.places.begin());
    if (takesExecForm(instruction.keyword) && line.text.substr(std::min(m_rest, line.text.size())).starts_with('[')) {
      if (std::optional<std::vector<Word>> exec = execFormOf(line, m_rest)) {
        instruction.words = std::move(*exec);
        instruction.isExecForm = true;
      } else if (instruction.keyword == "CMD" || instruction.keyword == "ENTRYPOINT") {
        Diagnostic broken = warningAt({m_result->file, instruction.range}, "broken-exec-form", instruction.keyword + " begins like a list and is none, so a shell runs it as a command.",
                                      "Write a JSON array of strings in double quotes.");
        m_result->diagnostics.push_back(std::move(broken));
      }
    }
    m_result->instructions.push_back(std::move(instruction));
  }

  void interpret(const LogicalLine& line) {
    const Instruction& instruction = m_result->instructions.back();
    const std::string& keyword = instruction.keyword;
    if (line.hasUnendedHeredoc) report(instruction.keywordRange, "unended-heredoc", "The text after << in this " + keyword + " does not end before the file does.");
    if (std::find(keywords.begin(), keywords.end(), keyword) == keywords.end()) {
      report(instruction.keywordRange, "unknown-instruction", "Docker knows no instruction " + keyword + ".");
      return;
    }
    if (keyword == "FROM") return beginStage(instruction);
    if (m_result->stages.empty() && keyword != "ARG") {
      report(instruction.keywordRange, "instruction-before-from", keyword + " stands before the first FROM; only ARG may.");
      return;
    }
    if (instruction.words.empty() && instruction.keyword != "HEALTHCHECK") {
      const bool isEmptyList = instruction.isExecForm && (keyword == "CMD" || keyword == "ENTRYPOINT");
      if (!isEmptyList) {
        report(instruction.keywordRange, "missing-argument", keyword + " has no argument.");
        return;
      }
    }
    if (keyword == "ARG") return readArguments(instruction);
    Stage& stage = m_result->stages.back();
    if (keyword == "ENV" && m_variables.size() >= mostVariables)
      return report(instruction.keywordRange, "too-large", "The stage sets more than " + std::to_string(mostVariables) + " variables, the most that Slipway keeps.");
    if (keyword == "ENV") readEnvironment(instruction, stage);
    else if (keyword == "EXPOSE") readPorts(instruction, stage);
    else if (keyword == "USER") stage.user = filled(instruction.words[0].text);
    else if (keyword == "WORKDIR") stage.workingFolder = filled(instruction.words[0].text);
    else if (keyword == "CMD") stage.command = commandOf(instruction, line);
    else if (keyword == "ENTRYPOINT") stage.entrypoint = commandOf(instruction, line);
  }

  std::string filled(const std::string& text) const { return expanded(text, m_variables); }

  void beginStage(const Instruction& instruction) {
    m_variables = m_globalArguments;
    Stage stage;
    stage.firstInstruction = m_result->instructions.size() - 1;
    const std::vector<Word>& words = instruction.words;
    if (words.empty()) {
      report(instruction.keywordRange, "missing-argument", "FROM names no image.");
    } else {
      stage.image = filled(words[0].text);
      stage.imageRange = words[0].range;
      const bool hasName = words.size() == 3 && (words[1].text == "AS" || words[1].text == "as" || words[1].text == "As");
      if (hasName) stage.name = words[2].text;
      else if (words.size() != 1) report(words[1].range, "missing-argument", "After its image FROM takes AS and a name, nothing else.");
    }
    m_variables.clear();  // arguments from above FROM count in FROM only, until ARG names them again
    for (std::size_t index = 0; index < m_result->stages.size(); ++index) {
      const Stage& earlier = m_result->stages[index];
      if (earlier.name.empty() || earlier.name != stage.image) continue;
      stage.base = index;
      stage.ports = earlier.ports;
      stage.environment = earlier.environment;
      stage.command = earlier.command;
      stage.entrypoint = earlier.entrypoint;
      stage.user = earlier.user;
      stage.workingFolder = earlier.workingFolder;
      m_variables = earlier.environment;
    }
    m_result->stages.push_back(std::move(stage));
  }

  void readArguments(const Instruction& instruction) {
    const bool isGlobal = m_result->stages.empty();
    for (const Word& word : instruction.words) {
      const std::size_t equals = word.text.find('=');
      const std::string name = word.text.substr(0, equals);
      if (equals != std::string::npos) {
        const std::string value = expanded(word.text.substr(equals + 1), isGlobal ? m_globalArguments : m_variables);
        (isGlobal ? m_globalArguments : m_variables).insert_or_assign(name, value);
      } else if (const auto global = m_globalArguments.find(name); !isGlobal && global != m_globalArguments.end()) {
        m_variables[name] = global->second;
      }
    }
  }

  void readEnvironment(const Instruction& instruction, Stage& stage) {
    const std::vector<Word>& words = instruction.words;
    if (words[0].text.find('=') == std::string::npos) {  // the old form: ENV name the rest of the line
      std::string value;
      for (std::size_t index = 1; index < words.size(); ++index) value += (index > 1 ? " " : "") + words[index].text;
      m_variables[words[0].text] = stage.environment[words[0].text] = filled(value);
      return;
    }
    // All values of one ENV are filled in with what was set before it.
    const std::map<std::string, std::string> before = m_variables;
    for (const Word& word : words) {
      const std::size_t equals = word.text.find('=');
      if (equals == std::string::npos || equals == 0) {
        report(word.range, "missing-argument", "ENV takes name=value; \"" + word.text + "\" has no value.");
        continue;
      }
      m_variables[word.text.substr(0, equals)] = stage.environment[word.text.substr(0, equals)] = expanded(word.text.substr(equals + 1), before);
    }
  }

  void readPorts(const Instruction& instruction, Stage& stage) {
    for (const Word& word : instruction.words) {
      const std::string text = filled(word.text);
      const std::size_t slash = text.find('/');
      std::string protocol = slash == std::string::npos ? "tcp" : text.substr(slash + 1);
      std::transform(protocol.begin(), protocol.end(), protocol.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
      const std::string numbers = text.substr(0, slash);
      const std::size_t dash = numbers.find('-');
      const std::optional<std::uint16_t> first = portOf(numbers.substr(0, dash));
      const std::optional<std::uint16_t> last = dash == std::string::npos ? first : portOf(numbers.substr(dash + 1));
      if (!first || !last || *last < *first || (protocol != "tcp" && protocol != "udp" && protocol != "sctp")) {
        // A variable that nobody sets here may be given to the build: that is no mistake.
        if (text.find('$') == std::string::npos)
          report(word.range, "bad-port", "\"" + word.text + "\" is no port: EXPOSE takes 1 to 65535, a range of them, and /tcp or /udp.");
        continue;
      }
      if (stage.ports.size() + *last - *first >= mostPorts) {
        report(word.range, "too-large", "The stage exposes more than " + std::to_string(mostPorts) + " ports, the most that Slipway keeps.");
        return;
      }
      for (std::uint32_t number = *first; number <= *last; ++number) stage.ports.push_back({static_cast<std::uint16_t>(number), protocol, word.range});
    }
  }

  static std::optional<std::uint16_t> portOf(const std::string& text) {
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
    return number;
  }

  std::vector<std::string> commandOf(const Instruction& instruction, const LogicalLine& line) const {
    std::vector<std::string> command;
    if (instruction.isExecForm) {
      for (const Word& word : instruction.words) command.push_back(word.text);
      return command;
    }
    return {"/bin/sh", "-c", line.text.substr(m_rest)};
  }

  std::shared_ptr<Dockerfile> m_result;
  std::map<std::string, std::string> m_globalArguments;
  std::map<std::string, std::string> m_variables;
  std::size_t m_rest = 0;   ///< where the arguments of the instruction at hand begin in its logical line
};

}  // namespace

std::string_view Instruction::flag(std::string_view name) const {
  for (const Word& one : flags) {
    const std::string_view text = one.text;
    if (text.size() > name.size() + 2 && text.substr(2).starts_with(name) && text[name.size() + 2] == '=') return text.substr(name.size() + 3);
  }
  return {};
}

std::shared_ptr<const Dockerfile> parse(std::shared_ptr<const std::string> text, FilePath file) { return Reader(std::move(text), file).read(); }

}  // namespace slipway::dockerfile
