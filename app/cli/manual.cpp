// The manual page and the shells' completion, both made from the commands themselves, so that they cannot fall behind.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "model/catalog/kind.h"
#include "model/workspace/templates.h"

namespace slipway::cli {

namespace {

std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// Text as roff: what begins a line or names a font is taken literally.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '-') out += '\\';
    if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
    out += c;
  }
  return out;
}

std::string synopsisOf(const CLI::App& command) {
  std::string text = ".B slipway " + roff(command.get_name()) + "\n";
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional())
      text += (option->get_required() ? ".I " : ".RI [ ") + roff(option->get_name(true)) + (option->get_required() ? "\n" : " ]\n");
  return text +
         (command.get_options([](const CLI::Option* option) { return !option->get_positional(); }).size() > 1 ? ".RI [ options ]\n" : "");
}

std::string manualPage(const CLI::App& app) {
  std::string text = ".TH SLIPWAY 1 \"\" \"slipway " SLIPWAY_VERSION
                     "\" \"User Commands\"\n.SH NAME\nslipway \\- Terraform and delivery files as a living "
                     "diagram\n.SH SYNOPSIS\n.B slipway\n.I command\n.RI [ arguments ]\n.SH DESCRIPTION\n" +
                     roff(app.get_description()) + "\n.SH COMMANDS\n";
  for (const CLI::App* command : commandsOf(app)) {
    text += ".SS " + roff(command->get_name()) + "\n" + synopsisOf(*command) + ".PP\n" + roff(command->get_description()) + ".\n";
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_positional() && option->get_description().empty()) continue;
      text += ".TP\n.B " + roff(option->get_name(option->get_positional(), true)) + "\n" + roff(option->get_description()) + "\n";
    }
  }
  return text +
         ".SH EXIT STATUS\n.TP\n.B 0\nfine\n.TP\n.B 1\nfindings of severity error, or a comparison that differs\n.TP\n.B 2\nbad usage, or "
         "input that cannot be read\n"
         ".SH SEE ALSO\n.BR slipway\\-studio (1),\n.BR terraform (1)\n";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> flagsOf(const CLI::App& command) {
  std::vector<std::string> flags;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
  return flags;
}

/// The words that a positional argument may be; empty where it is a path or a person's own.
std::vector<std::string> wordsOf(const CLI::Option& positional) {
  std::vector<std::string> words;
  if (positional.get_name(true) == "TEMPLATE")
    for (const workspace::Template& card : workspace::templates()) words.push_back(card.id);
  if (positional.get_name(true) == "KIND")
    for (const catalog::Kind& kind : catalog::kinds()) words.push_back(kind.id);
  return words;
}

std::string bashCompletion(const CLI::App& app) {
  std::vector<std::string> names;
  std::string cases;
  for (const CLI::App* command : commandsOf(app)) {
    names.push_back(command->get_name());
    std::vector<std::string> words;
    for (const CLI::Option* option : command->get_options())
      if (option->get_positional())
        for (const std::string& word : wordsOf(*option)) words.push_back(word);
    cases += "    " + command->get_name() + ") flags=\"" + joined(flagsOf(*command)) + "\" words=\"" + joined(words) + "\" ;;\n";
  }
  return "# bash completion of slipway: eval \"$(slipway completion bash)\"\n_slipway() {\n  local current=${COMP_WORDS[COMP_CWORD]} "
         "flags= words=\n"
         "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W \"" +
         joined(names) + "\" -- \"$current\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n" + cases +
         "  esac\n  if [[ $current == -* ]]; then\n    COMPREPLY=($(compgen -W \"$flags\" -- \"$current\"))\n  else\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\") $(compgen -f -- \"$current\"))\n  fi\n}\ncomplete -o filenames -F "
         "_slipway slipway\n";
}

/// zsh reads bash's completions once it is told to.
std::string completion(const CLI::App& app, const std::string& shell) {
  const std::string bash = bashCompletion(app);
  return shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" + bash : bash;
}

}  // namespace

void declareManual(CLI::App& app, int& exitCode) {
  app.add_subcommand("man", "Prints the manual page: slipway man | man -l -")->callback([&app, &exitCode] {
    std::fputs(manualPage(app).c_str(), stdout);
    exitCode = fine;
  });
  CLI::App* command = app.add_subcommand("completion", "Prints the completion of a shell: eval \"$(slipway completion bash)\"");
  const auto shell = std::make_shared<std::string>("bash");
  command->add_option("SHELL", *shell, "bash or zsh")->check(CLI::IsMember({"bash", "zsh"}));
  command->callback([&app, &exitCode, shell] {
    std::fputs(completion(app, *shell).c_str(), stdout);
    exitCode = fine;
  });
}

}  // namespace slipway::cli
