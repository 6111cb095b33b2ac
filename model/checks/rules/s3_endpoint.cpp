// Image layers come from S3: a gateway endpoint carries them free of charge, a NAT gateway does not.
#include <algorithm>

#include "model/checks/rule.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

using terraform::Resource;

bool hasEndpoint(const View& view, const Resource& vpc) {
  const auto endpoints = view.referring(vpc, {"aws_vpc_endpoint", "data.aws_vpc_endpoint"});
  return std::any_of(endpoints.begin(), endpoints.end(), [&](const Resource* endpoint) {
    if (referred(view, endpoint->values.member("vpc_id"), "aws_vpc") != &vpc) return false;
    const hcl::Value name = endpoint->values.member("service_name");
    return !name.isString() || name.asString().ends_with(".s3");
  });
}

/// The route tables that lead to a NAT gateway.
std::vector<const Resource*> tablesBehindNat(const View& view) {
  std::vector<const Resource*> tables;
  for (const Resource* resource : view.resources({"aws_route", "aws_route_table"})) {
    const bool isTable = resource->type == "aws_route_table";
    if (referred(view, resource->values.member(isTable ? "route" : "nat_gateway_id"), "aws_nat_gateway") == nullptr) continue;
    const Resource* table = isTable ? resource : referred(view, resource->values.member("route_table_id"), "aws_route_table");
    if (table != nullptr) tables.push_back(table);
  }
  return tables;
}

/// `aws_route_table.private[*].id`, `values(aws_route_table.private)[*].id` or `aws_route_table.private.id`.
std::string idsOf(const Resource& table) {
  const std::string name = table.type + "." + table.name;
  if (std::holds_alternative<std::string>(table.key)) return "values(" + name + ")[*].id";
  return std::holds_alternative<std::int64_t>(table.key) ? name + "[*].id" : "[" + name + ".id]";
}

void judge(const View& view, Diagnostics& findings) {
  const std::vector<const Resource*> tables = tablesBehindNat(view);
  const Resource* vpc = tables.empty() ? nullptr : referred(view, tables.front()->values.member("vpc_id"), "aws_vpc");
  if (vpc == nullptr || hasEndpoint(view, *vpc)) return;
  int tasks = 0;
  forEach(view, "aws_ecs_service", [&](const View&, const Resource& service) { tasks += numberOf(service, "desired_count", 1); });
  if (tasks == 0) return;
  const std::size_t gateways = view.resources({"aws_nat_gateway", "data.aws_nat_gateway"}).size();
  Diagnostic finding =
      findingAt(view, *tables.front(), "", Severity::info, kS3Endpoint,
                "Image layers of " + std::to_string(tasks) + (tasks == 1 ? " task travel" : " tasks travel") + " through " +
                    (gateways == 1   ? std::string("the NAT gateway")
                     : gateways == 2 ? std::string("both NAT gateways")
                                     : std::to_string(gateways) + " NAT gateways") +
                    ".",
                "0.045 USD a GB on the way; an S3 gateway endpoint in the private route tables carries them free of charge.");
  const bool isOneTable = std::all_of(tables.begin(), tables.end(), [&](const Resource* table) {
    return table->name == tables.front()->name && table->modulePath == vpc->modulePath;
  });
  if (isOneTable && view.tree(tables.front()->file) != nullptr) {
    const hcl::Value region = view.provider().member("region");
    const std::string text = "resource \"aws_vpc_endpoint\" \"s3\" {\n  vpc_id            = aws_vpc." + vpc->name +
                             ".id\n  service_name      = \"com.amazonaws." +
                             (region.isString() ? region.asString() : std::string("us-east-1")) +
                             ".s3\"\n  vpc_endpoint_type = \"Gateway\"\n  route_table_ids   = " + idsOf(*tables.front()) + "\n}\n";
    Fix fix{"Add S3 endpoint", {}};
    fix.edit.label = fix.title;
    const FilePath file = tables.front()->file;
    fix.edit.edits = view.kept<std::vector<TextEdit>>(
        file.text() + " + " + text, [&](const View& seen) { return hcl::appendBlock(file, seen.tree(file)->root(), text); });
    finding.fixes.push_back(std::move(fix));
  }
  findings.push_back(std::move(finding));
}

void find(const View& view, Diagnostics& findings) {
  forEachRoot(view, [&](const View& root) { judge(root, findings); });
}

}  // namespace

const Rule kS3Endpoint = {{"s3-through-nat", "Image layers travel through a NAT gateway",
                           "Amazon ECR keeps layers in S3. Tasks in private subnets fetch them on every start; through a NAT gateway each "
                           "GB is charged, through a gateway "
                           "endpoint none is.",
                           "Amazon VPC pricing, us-east-1; Amazon ECR User Guide, Interface VPC endpoints; fact G.11"},
                          WholeProject{find}};

}  // namespace slipway::checks
