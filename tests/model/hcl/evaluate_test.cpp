#include "model/hcl/evaluate.h"

#include <gtest/gtest.h>

#include <chrono>

#include "model/core/text_edit.h"
#include "model/hcl/functions/json_text.h"
#include "tests/model/hcl/fixed_scope.h"

// What the console cannot show: unknown values, references, origins, places of errors, limits.

namespace slipway::hcl {
namespace {

/// aws_lb.main: an open object with a known name; aws_subnet: three instances; unknown: something nobody knows.
FixedScope awsScope() {
  FixedScope scope;
  const auto opened = [](const std::string& address, Value::Members members) {
    return Value::object(std::move(members)).withReference({address, {}}).withOpenAddress(address);
  };
  const Value lb = opened("aws_lb.main", {{"name", Value::string("shop")}});
  const Value subnets = Value::tuple({opened("aws_subnet.a[0]", {}), opened("aws_subnet.a[1]", {}), opened("aws_subnet.a[2]", {})});
  scope.names["aws_lb"] = Value::object({{"main", lb}});
  scope.names["aws_subnet"] = Value::object({{"a", subnets}});
  scope.names["keyed"] = Value::object({{"x", opened("aws_sqs_queue.q[\"x\"]", {})}, {"y", opened("aws_sqs_queue.q[\"y\"]", {})}});
  scope.names["remote"] = Value::unknown().withReference({"module.remote", {}}).withOpenAddress("module.remote");
  scope.names["unknown"] = Value::unknown();
  scope.names["list"] = Value::list({Value::string("a"), Value::string("b")});
  return scope;
}

std::string referencesOf(const std::string& expression) {
  const Evaluated result = evaluated(expression, awsScope());
  EXPECT_EQ(result.firstError(), "") << expression;
  std::string text;
  for (const Reference& one : result.value.deepReferences()) text += (text.empty() ? "" : " ") + one.address + "." + one.attribute;
  return text;
}

TEST(Evaluate, removedFunctionsNameTheirSuccessors) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"map(\"a\", 1)", "tomap({ \"a\" = 1 })"},
      {"map(\"a\", \"x\", list[0],\n  list[1])", "tomap({ \"a\" = \"x\", (list[0]) = list[1] })"},
      {"map()", "tomap({})"},
      {"list(1, \"b\")", "tolist([1, \"b\"])"},
      {"list(\n  1,\n  2,\n)", "tolist([1, 2])"},
      {"map(\"a\")", nullptr},          // no value for the key
      {"map(\"a\", /* why */ 1)", nullptr},
      {"list(list...)", nullptr},
  };
  for (const auto& [expression, rewritten] : rows) {
    const Evaluated result = evaluated(expression, awsScope());
    ASSERT_EQ(result.diagnostics.size(), 1u) << expression;
    const Diagnostic& finding = result.diagnostics.front();
    EXPECT_EQ(finding.code, "removed-function");
    EXPECT_EQ(result.errorText(), *expression == 'm' ? "map" : "list");
    EXPECT_NE(finding.message.find(*expression == 'm' ? "Write tomap({ … })" : "Write tolist([ … ])"), std::string::npos);
    ASSERT_EQ(finding.fixes.size(), rewritten == nullptr ? 0u : 1u) << expression;
    if (rewritten == nullptr) continue;
    const auto text = applied(result.tree->text(), FilePath("test.tf"), finding.fixes.front().edit.edits);
    ASSERT_TRUE(text.isOk()) << expression;
    EXPECT_EQ(text.value(), rewritten);
    EXPECT_EQ(evaluated(text.value(), awsScope()).firstError(), "");
  }
}

TEST(Evaluate, mistypedFunctionsSuggestTheLikeliest) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"mapp(1)", "tomap"}, {"lst(1)", "tolist"}, {"toolist(1)", "tolist"}, {"tobol(1)", "tobool"},
      {"ceill(1)", "ceil"}, {"minn(1)", "min"}, {"keyss(1)", "keys"}, {"setunion2(1)", "setunion"},
  };
  for (const auto& [expression, meant] : rows) {
    const std::string error = evaluated(expression).firstError();
    EXPECT_TRUE(error.starts_with("unknown-function: ")) << error;
    EXPECT_TRUE(error.ends_with("Did you mean \"" + std::string(meant) + "\"?")) << error;
  }
}

TEST(Evaluate, referencesSurvive) {
  const std::string arn = "aws_lb.main.arn", ids = "aws_subnet.a[0].id aws_subnet.a[1].id aws_subnet.a[2].id";
  const std::vector<std::pair<const char*, std::string>> rows = {
      {"aws_lb.main.arn", arn},
      {"aws_lb.main[\"arn\"]", arn},
      {"(aws_lb.main).arn", arn},
      {"aws_lb.main.name", "aws_lb.main.name"},
      {"\"${aws_lb.main.arn}\"", arn},
      {"\"x-${aws_lb.main.arn}-y\"", arn},
      {"<<-EOT\n  x ${aws_lb.main.arn}\n  EOT\n", arn},
      {"\"%{ if true }${aws_lb.main.arn}%{ endif }\"", arn},
      {"\"%{ for s in aws_subnet.a }${s.id}%{ endfor }\"", ids},
      {"\"%{ for x in unknown }${aws_lb.main.arn}%{ endfor }\"", arn},
      {"\"%{ if unknown }${aws_lb.main.arn}%{ else }${aws_lb.main.id}%{ endif }\"", "aws_lb.main.arn aws_lb.main.id"},
      {"[aws_lb.main.arn]", arn},
      {"{ (aws_lb.main.name) = 1, x = aws_lb.main.arn }", arn},
      {"{ (aws_lb.main.id) = aws_lb.main.arn }", "aws_lb.main.id aws_lb.main.arn"},
      {"aws_subnet.a[*].id", ids},
      {"aws_subnet.a.*.id", ids},
      {"aws_subnet.a[1].id", "aws_subnet.a[1].id"},
      {"aws_subnet.a.1.id", "aws_subnet.a[1].id"},
      {"aws_subnet.a[unknown].id", "aws_subnet.a.id"},
      {"[for s in aws_subnet.a : s.id]", ids},
      {"{ for i, s in aws_subnet.a : i => s.id }", ids},
      {"[for s in aws_subnet.a : s.id if s.is_public]",
       "aws_subnet.a[0].is_public aws_subnet.a[1].is_public aws_subnet.a[2].is_public " + ids},
      {"[for x in unknown : aws_lb.main.arn]", arn},
      {"{ for x in remote.zones : x => aws_lb.main.arn }", "module.remote.zones aws_lb.main.arn"},
      {"remote.subnets", "module.remote.subnets"},
      {"remote.subnets[0]", "module.remote.subnets"},
      {"remote.subnets[*].id", "module.remote.subnets"},
      {"remote[\"a\"].subnets", "module.remote.subnets"},
      {"values(keyed)[*].arn", "aws_sqs_queue.q[\"x\"].arn aws_sqs_queue.q[\"y\"].arn"},
      {"{ for k, q in keyed : k => q.arn }", "aws_sqs_queue.q[\"x\"].arn aws_sqs_queue.q[\"y\"].arn"},
      {"aws_lb.main.listeners[0].arn", "aws_lb.main.listeners"},
      {"true ? aws_lb.main.arn : aws_lb.main.id", arn},
      {"unknown ? aws_lb.main.arn : aws_lb.main.id", "aws_lb.main.arn aws_lb.main.id"},
      {"unknown ? [aws_lb.main.arn] : []", arn},
      {"aws_lb.main.arn == \"x\"", arn},
      {"aws_lb.main.arn != null", arn},
      {"-aws_lb.main.count", "aws_lb.main.count"},
      {"aws_lb.main.count + 1", "aws_lb.main.count"},
      {"!aws_lb.main.internal", "aws_lb.main.internal"},
      {"aws_lb.main.internal || true", "aws_lb.main.internal"},
      {"upper(aws_lb.main.arn)", arn},
      {"upper(aws_lb.main.name)", "aws_lb.main.name"},
      {"join(\",\", [\"x\", aws_lb.main.arn])", arn},
      {"format(\"%s/%s\", aws_lb.main.arn, \"x\")", arn},
      {"formatlist(\"%s/*\", aws_subnet.a[*].id)", ids},
      {"concat([aws_lb.main.arn], [\"x\"])", arn},
      {"concat(aws_subnet.a[*].id, [])[2]", "aws_subnet.a[2].id"},
      {"merge({ a = aws_lb.main.arn }, { b = 1 }).a", arn},
      {"lookup({ a = aws_lb.main.arn, b = aws_lb.main.id }, \"a\", null)", arn},
      {"element(aws_subnet.a[*].id, 4)", "aws_subnet.a[1].id"},
      {"slice(aws_subnet.a[*].id, 0, 2)", "aws_subnet.a[0].id aws_subnet.a[1].id"},
      {"flatten([aws_subnet.a[*].id, [[aws_lb.main.arn]]])", ids + " " + arn},
      {"tolist(aws_subnet.a[*].id)[0]", "aws_subnet.a[0].id"},
      {"toset(aws_subnet.a[*].id)", ids},
      {"compact([aws_lb.main.arn, \"\"])", arn},
      {"distinct([aws_lb.main.arn])", arn},
      {"coalesce(aws_lb.main.name, aws_lb.main.arn)", "aws_lb.main.name"},
      {"coalesce(aws_lb.main.arn, \"x\")", arn},
      {"try(aws_lb.main.arn, \"x\")", arn},
      {"try([][0], aws_lb.main.arn)", arn},
      {"zipmap([\"a\"], [aws_lb.main.arn]).a", arn},
      {"one([aws_lb.main.arn])", arn},
      {"jsonencode({ a = aws_lb.main.arn })", arn},
      {"jsondecode(jsonencode({ a = aws_lb.main.arn })).a", arn},
      {"base64encode(aws_lb.main.arn)", arn},
      {"sha256(aws_lb.main.arn)", arn},
      {"split(\"/\", aws_lb.main.arn)[1]", arn},
      {"replace(aws_lb.main.arn, \"a\", \"b\")", arn},
      {"cidrsubnet(aws_lb.main.cidr, 8, 1)", "aws_lb.main.cidr"},
      {"length(aws_subnet.a)", "aws_subnet.a[0]. aws_subnet.a[1]. aws_subnet.a[2]."},
      {"min(length(aws_lb.main.arn), 3)", arn},
  };
  for (const auto& [expression, references] : rows) {
    EXPECT_EQ(referencesOf(expression), references) << expression;
  }
}

TEST(Evaluate, openConditionalDecidesNothing) {
  const Evaluated same = evaluated("unknown ? \"x\" : \"x\"", awsScope());
  EXPECT_EQ(same.value, Value::string("x"));
  EXPECT_TRUE(evaluated("unknown ? 1 : 2", awsScope()).value.isUnknown());
  EXPECT_EQ(evaluated("false && unknown", awsScope()).value, Value::boolean(false));
  EXPECT_EQ(evaluated("unknown && false", awsScope()).value, Value::boolean(false));
  EXPECT_EQ(evaluated("unknown || true", awsScope()).value, Value::boolean(true));
  EXPECT_TRUE(evaluated("unknown && true", awsScope()).value.isUnknown());
  EXPECT_EQ(evaluated("list != null && list[0] == \"a\"", awsScope()).value, Value::boolean(true));
  EXPECT_EQ(evaluated("null != null && null.x", awsScope()).firstError(), "");
}

TEST(Evaluate, equalityOfPartlyUnknownValues) {
  EXPECT_EQ(evaluated("[unknown] == []", awsScope()).value, Value::boolean(false));
  EXPECT_EQ(evaluated("[unknown, 1] == [unknown, 2]", awsScope()).value, Value::boolean(false));
  EXPECT_TRUE(evaluated("[unknown, 1] == [unknown, 1]", awsScope()).value.isUnknown());
  EXPECT_EQ(evaluated("{ a = unknown } == null", awsScope()).value, Value::boolean(false));
  EXPECT_EQ(evaluated("aws_lb.main == null", awsScope()).value, Value::boolean(false));
  EXPECT_EQ(evaluated("unknown == 1 ? 1 : 1", awsScope()).value, Value::number(1));
}

TEST(Evaluate, originIsTheLiteral) {
  const auto originText = [](const std::string& expression) {
    const Evaluated result = evaluated(expression, awsScope());
    const TextRange range = result.value.origin().range;
    return result.tree->text().substr(range.begin, range.size());
  };
  EXPECT_EQ(originText("\"a\""), "\"a\"");
  EXPECT_EQ(originText("[1, 2][1]"), "2");
  EXPECT_EQ(originText("{ a = { b = true } }.a.b"), "true");
  EXPECT_EQ(originText("true ? \"yes\" : \"no\""), "\"yes\"");
  EXPECT_EQ(originText("lookup({ a = 5 }, \"a\")"), "5");
  EXPECT_EQ(originText("merge({ a = 5 }, { a = 6 }).a"), "6");
  EXPECT_EQ(originText("tolist([1, \"b\"])[0]"), "1");
  EXPECT_EQ(originText("[for x in [3, 4] : x][1]"), "4");
  EXPECT_EQ(originText("try([][0], \"else\")"), "\"else\"");
  EXPECT_EQ(originText("coalesce(null, \"second\")"), "\"second\"");
  EXPECT_EQ(originText("1 + 2"), "1 + 2");
  EXPECT_EQ(originText("upper(\"a\")"), "upper(\"a\")");
  EXPECT_EQ(originText("\"a-${1}\""), "\"a-${1}\"");
}

TEST(Evaluate, errorsStandAtTheSmallestExpression) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"[1, 2 + \"x\", 3]", "\"x\""},
      {"{ a = 1 }.b", "b"},
      {"list[9]", "9"},
      {"upper([1])", "[1]"},
      {"join(\",\", [\"a\"], 5)", "5"},
      {"upper(lower(nosuch(1)))", "nosuch"},
      {"\"a ${null} b\"", "null"},
      {"[for x in 5 : x]", "5"},
      {"missing.attribute.deeper", "missing.attribute.deeper"},
      {"true ? 1 : missing", "missing"},
      {"cidrsubnet(\"10.0.0.0/16\", 8, 999)", "999"},
  };
  for (const auto& [expression, place] : rows) {
    const Evaluated result = evaluated(expression, awsScope());
    ASSERT_FALSE(result.diagnostics.empty()) << expression;
    EXPECT_EQ(result.errorText(), place) << expression;
    EXPECT_EQ(result.diagnostics.size(), 1u) << expression;
  }
}

TEST(Evaluate, tryDoesNotHideUndeclaredNames) {
  const Evaluated result = evaluated("try(missing.x, 1)", awsScope());
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, "undeclared-reference");
  EXPECT_EQ(evaluated("try(list[9], 1)", awsScope()).value, Value::number(1));
}

TEST(Evaluate, heredocsAreTrimmed) {
  EXPECT_EQ(evaluated("<<-EOT\n    a\n      b\n  EOT\n").value, Value::string("a\n  b\n"));
  EXPECT_EQ(evaluated("<<EOT\n  a\n${1}\nEOT\n").value, Value::string("  a\n1\n"));
  EXPECT_EQ(evaluated("<<-EOT\n  %{ for x in [1, 2] ~}\n  ${x}\n  %{ endfor ~}\nEOT\n").value, Value::string("  1\n  2\n"));
  EXPECT_EQ(evaluated("<<EOT\n  %{ if true ~}\n  yes\n  %{ endif ~}\n  end\nEOT\n").value, Value::string("    yes\n    end\n"));
}

TEST(Evaluate, jsonInTemplatesKeepsItsStructure) {
  const Evaluated result = evaluated(
      "<<EOT\n{\"a\": \"${aws_lb.main.arn}/*\", \"b\": ${jsonencode([aws_lb.main.id, 1])}, \"c\": ${1 + 1}, \"n\": "
      "\"${aws_lb.main.name}\"}\nEOT\n",
      awsScope());
  EXPECT_TRUE(result.value.isUnknown());
  const Value decoded = result.value.decoded();
  EXPECT_EQ(decoded.member("a").references(), (std::vector<Reference>{{"aws_lb.main", "arn"}}));
  EXPECT_EQ(decoded.member("b").element(0).references(), (std::vector<Reference>{{"aws_lb.main", "id"}}));
  EXPECT_EQ(decoded.member("b").element(1), Value::number(1));
  EXPECT_EQ(decoded.member("c"), Value::number(2));
  EXPECT_EQ(decoded.member("n"), Value::string("shop"));
  EXPECT_EQ(decoded.member("n").references(), (std::vector<Reference>{{"aws_lb.main", "name"}}));
  EXPECT_TRUE(evaluated("\"{ not json ${1}\"").value.decoded().isNull());
}

TEST(Evaluate, encodedStructureStays) {
  const Value json = evaluated("jsonencode({ a = [aws_lb.main.arn, 1] })", awsScope()).value;
  EXPECT_TRUE(json.isUnknown());
  EXPECT_EQ(json.decoded().member("a").element(1), Value::number(1));
  const Value yaml = evaluated("yamlencode({ a = 1 })").value;
  EXPECT_EQ(yaml, Value::string("\"a\": 1\n"));
  EXPECT_EQ(yaml.decoded().member("a"), Value::number(1));
}

TEST(Evaluate, filesAreReadThroughTheScope) {
  FixedScope scope;
  scope.addFile("a.txt", "text");
  scope.addFile("policies/x.json.tpl", "{\"name\": \"${name}\", \"ids\": ${jsonencode(ids)}}");
  scope.addFile("src/a/b.py", "");
  scope.addFile("src/c.py", "");
  EXPECT_EQ(evaluated("file(\"a.txt\")", scope).value, Value::string("text"));
  EXPECT_EQ(evaluated("file(\"a.txt\")", scope).value.origin().file.text(), "a.txt");
  EXPECT_EQ(evaluated("filemd5(\"a.txt\")", scope).value, Value::string("1cb251ec0d568de6a929b520c4aed8d1"));
  EXPECT_EQ(evaluated("fileexists(\"b.txt\")", scope).value, Value::boolean(false));
  EXPECT_EQ(jsonText(evaluated("fileset(\"src\", \"**/*.py\")", scope).value), "[\"a/b.py\",\"c.py\"]");
  EXPECT_EQ(jsonText(evaluated("fileset(\"src\", \"*.{py,js}\")", scope).value), "[\"c.py\"]");
  EXPECT_EQ(evaluated("file(\"gone\")", scope).diagnostics.at(0).code, "invalid-function-argument");
  const Value text = evaluated("templatefile(\"policies/x.json.tpl\", { name = \"n\", ids = [1, 2] })", scope).value;
  EXPECT_EQ(text, Value::string("{\"name\": \"n\", \"ids\": [1,2]}"));
  EXPECT_EQ(text.decoded().member("ids").element(1), Value::number(2));
  EXPECT_EQ(evaluated("templatefile(\"policies/x.json.tpl\", { name = \"n\" })", scope).diagnostics.at(0).code,
            "undeclared-template-variable");
}

TEST(Evaluate, whatOnlyARunKnowsIsUnknown) {
  for (const char* expression : {"timestamp()", "plantimestamp()", "uuid()", "bcrypt(\"x\")", "abspath(\"x\")"}) {
    const Evaluated result = evaluated(expression);
    EXPECT_TRUE(result.value.isUnknown()) << expression;
    EXPECT_EQ(result.firstError(), "") << expression;
  }
}

TEST(Evaluate, sensitivityFollowsTheValue) {
  EXPECT_TRUE(evaluated("\"a${sensitive(\"b\")}\"").value.isSensitive());
  EXPECT_TRUE(evaluated("upper(sensitive(\"b\"))").value.isSensitive());
  EXPECT_FALSE(evaluated("nonsensitive(sensitive(\"b\"))").value.isSensitive());
  EXPECT_EQ(evaluated("issensitive(sensitive(1))").value, Value::boolean(true));
}

TEST(Evaluate, workIsBounded) {
  FixedScope scope;
  Value large = Value::string(std::string(4096, 'x'));
  scope.names["large"] = large;
  Value nested = Value::string("x");
  for (int i = 0; i < 15; ++i) nested = Value::tuple({nested, nested});
  scope.names["nested"] = nested;
  const std::vector<const char*> rows = {
      "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]",
      "join(\"\", [for a in range(1000) : join(large, [for b in range(1000) : large])])",
      "[nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, nested, "
      "nested]",
      "replace(join(\"\", [for i in range(1000) : large]), \"\", join(\"\", [for i in range(1000) : large]))",
      "setproduct(range(1000), range(1000), range(1000))",
      "\"%{ for a in range(1000) }%{ for b in range(1000) }${large}%{ endfor }%{ endfor }\"",
      "flatten([for a in range(1000) : [for b in range(1000) : range(1000)]])",
  };
  for (const char* expression : rows) {
    const auto begin = std::chrono::steady_clock::now();
    const Evaluated result = evaluated(expression, scope);
    const auto end = std::chrono::steady_clock::now();
    EXPECT_NE(result.firstError().find("evaluation-too-large"), std::string::npos) << expression << " " << result.firstError();
    EXPECT_LT(std::chrono::duration<double>(end - begin).count(), 10.0) << expression;
  }
  EXPECT_EQ(evaluated("range(1e12)").diagnostics.at(0).code, "function-failed");
  EXPECT_EQ(evaluated("format(\"%1000000000d\", 1)").value.asString().size(), 100'000u);
}

TEST(Traversals, arePathsInSourceOrder) {
  const Evaluated result = evaluated("[aws_a.b.c, { x = var.y, (local.k) = z[each.key].w }, f(data.t.n[0].id), \"${module.m.o}\"]");
  std::string text;
  for (const Traversal& one : traversals(result.tree->root())) {
    for (const std::string& part : one.path) text += part + ".";
    text += " ";
  }
  EXPECT_EQ(text, "aws_a.b.c. var.y. local.k. z. each.key. data.t.n. module.m.o. ");
}

}  // namespace
}  // namespace slipway::hcl
