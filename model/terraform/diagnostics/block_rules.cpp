#include "model/terraform/diagnostics/block_rules.h"

namespace slipway::diagnostics {

namespace {

using Form = ArgumentRule::Form;

hcl::TypeRef text() { return hcl::stringType(); }
hcl::TypeRef flag() { return hcl::booleanType(); }
hcl::TypeRef number() { return hcl::numberType(); }
hcl::TypeRef texts() { return hcl::collectionType(hcl::Type::Kind::list, hcl::stringType()); }
hcl::TypeRef textMap() { return hcl::collectionType(hcl::Type::Kind::map, hcl::stringType()); }

ArgumentRule argument(std::string_view name, hcl::TypeRef type = hcl::anyType()) { return {name, std::move(type)}; }
ArgumentRule required(std::string_view name, hcl::TypeRef type = hcl::anyType()) { return {name, std::move(type), Form::value, true}; }
ArgumentRule constant(std::string_view name, hcl::TypeRef type) { return {name, std::move(type), Form::constant}; }
ArgumentRule written(std::string_view name) { return {name, hcl::anyType(), Form::written}; }
ArgumentRule list(std::string_view name) { return {name, hcl::anyType(), Form::list}; }
ArgumentRule requiredWritten(std::string_view name) { return {name, hcl::anyType(), Form::written, true}; }

/// `condition` and `error_message`, of validations, assertions, pre- and postconditions.
const ContentRule& conditionRule() {
  static const ContentRule rule{{required("condition", flag()), required("error_message", text())}, {}};
  return rule;
}

std::vector<ArgumentRule> withProvisionerMeta(std::vector<ArgumentRule> arguments) {
  arguments.push_back(written("when"));
  arguments.push_back(written("on_failure"));
  return arguments;
}

ContentRule provisioner(std::vector<ArgumentRule> arguments) {
  return {withProvisionerMeta(std::move(arguments)), {{"connection", 0, 0, 1, &connectionRule(), true}}};
}

}  // namespace

const ContentRule& variableRule() {
  static const ContentRule rule{{constant("description", text()), written("default"), written("type"), constant("sensitive", flag()),
                                 constant("nullable", flag()), constant("ephemeral", flag())},
                                {{"validation", 0, 0, 0, &conditionRule()}}};
  return rule;
}

const ContentRule& outputRule() {
  static const ContentRule rule{{constant("description", text()), required("value"), written("depends_on"), constant("sensitive", flag()),
                                 constant("ephemeral", flag())},
                                {{"precondition", 0, 0, 0, &conditionRule()}}};
  return rule;
}

const ContentRule& moduleRule() {
  static const ContentRule rule{{{"source", text(), Form::constant, true},
                                 constant("version", text()),
                                 written("count"),
                                 written("for_each"),
                                 written("providers"),
                                 written("depends_on")},
                                {},
                                true};
  return rule;
}

const ContentRule& terraformRule() {
  static const ContentRule rule{{written("required_version"), written("experiments"), written("language")},
                                {{"required_providers", 0, 0, 1}, {"backend", 1, 0, 1}, {"cloud", 0, 0, 1}, {"provider_meta", 1}}};
  return rule;
}

const ContentRule& movedRule() {
  static const ContentRule rule{{requiredWritten("from"), requiredWritten("to")}, {}};
  return rule;
}

const ContentRule& importRule() {
  static const ContentRule rule{{requiredWritten("to"), required("id"), written("for_each"), written("provider")}, {}};
  return rule;
}

const ContentRule& removedRule() {
  static const ContentRule lifecycle{{constant("destroy", flag())}, {}};
  static const ContentRule rule{{requiredWritten("from")},
                                {{"lifecycle", 0, 0, 1, &lifecycle}, {"connection", 0, 0, 1, &connectionRule(), true}, {"provisioner", 1}}};
  return rule;
}

const ContentRule& checkRule() {
  static const ContentRule rule{{}, {{"data", 2, 0, 1}, {"assert", 0, 1, 0, &conditionRule()}}};
  return rule;
}

const ContentRule& resourceLifecycleRule() {
  static const ContentRule rule{{constant("create_before_destroy", flag()), constant("prevent_destroy", flag()), list("ignore_changes"),
                                 list("replace_triggered_by")},
                                {{"precondition", 0, 0, 0, &conditionRule()}, {"postcondition", 0, 0, 0, &conditionRule(), true}}};
  return rule;
}

const ContentRule& dataLifecycleRule() {
  static const ContentRule rule{{}, {{"precondition", 0, 0, 0, &conditionRule()}, {"postcondition", 0, 0, 0, &conditionRule(), true}}};
  return rule;
}

const ContentRule& connectionRule() {
  static const ContentRule rule = [] {
    ContentRule made;
    for (const std::string_view name : {"type",
                                        "user",
                                        "password",
                                        "host",
                                        "timeout",
                                        "script_path",
                                        "target_platform",
                                        "private_key",
                                        "certificate",
                                        "host_key",
                                        "agent_identity",
                                        "proxy_scheme",
                                        "proxy_host",
                                        "proxy_user_name",
                                        "proxy_user_password",
                                        "bastion_user",
                                        "bastion_password",
                                        "bastion_host",
                                        "bastion_host_key",
                                        "bastion_private_key",
                                        "bastion_certificate",
                                        "cacert"})
      made.arguments.push_back({name, text(), Form::value, name == "host"});
    for (const std::string_view name : {"agent", "https", "insecure", "use_ntlm"}) made.arguments.push_back(argument(name, flag()));
    for (const std::string_view name : {"port", "proxy_port", "bastion_port"}) made.arguments.push_back(argument(name, number()));
    return made;
  }();
  return rule;
}

const ContentRule& provisionerRule(std::string_view type) {
  static const ContentRule local =
      provisioner({required("command", text()), argument("interpreter", texts()), argument("working_dir", text()),
                   argument("environment", textMap()), argument("quiet", flag())});
  static const ContentRule remote = provisioner({argument("inline", texts()), argument("script", text()), argument("scripts", texts())});
  static const ContentRule file = provisioner({argument("source", text()), argument("content", text()), required("destination", text())});
  static const ContentRule other = [] {
    ContentRule rule = provisioner({});
    rule.takesOthers = true;
    return rule;
  }();
  if (type == "local-exec") return local;
  if (type == "remote-exec") return remote;
  return type == "file" ? file : other;
}

}  // namespace slipway::diagnostics
