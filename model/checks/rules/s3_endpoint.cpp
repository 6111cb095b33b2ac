// Image layers come from S3: a gateway endpoint carries them free of charge, a NAT gateway does not.
#include <algorithm>

#include "model/checks/rule.h"
#include "model/hcl/edit.h"

namespace slipway::checks {

namespace {

using terraform::Configuration;
using terraform::Resource;

bool hasEndpoint(const Configuration& configuration, const Resource& vpc) {
  return std::any_of(configuration.resources.begin(), configuration.resources.end(), [&](const Resource& resource) {
    if (resource.type != "aws_vpc_endpoint" || referred(configuration, resource.values.member("vpc_id"), "aws_vpc") != &vpc) return false;
    const hcl::Value name = resource.values.member("service_name");
    return !name.isString() || name.asString().ends_with(".s3");
  });
}

/// `aws_route_table.private[*].id`, `values(aws_route_table.private)[*].id` or `aws_route_table.private.id`.
std::string idsOf(const Resource& table) {
  const std::string name = table.type + "." + table.name;
  if (std::holds_alternative<std::string>(table.key)) return "values(" + name + ")[*].id";
  return std::holds_alternative<std::int64_t>(table.key) ? name + "[*].id" : "[" + name + ".id]";
}

void find(const Subject& subject, Diagnostics& findings) {
  for (const auto& configuration : subject.configurations) {
    std::vector<const Resource*> tables;
    int gateways = 0;
    for (const Resource& resource : configuration->resources) {
      gateways += resource.type == "aws_nat_gateway";
      if (resource.type == "aws_route" && referred(*configuration, resource.values.member("nat_gateway_id"), "aws_nat_gateway") != nullptr)
        if (const Resource* table = referred(*configuration, resource.values.member("route_table_id"), "aws_route_table"); table != nullptr) tables.push_back(table);
      if (resource.type == "aws_route_table" && referred(*configuration, resource.values.member("route"), "aws_nat_gateway") != nullptr) tables.push_back(&resource);
    }
    int tasks = 0;
    forEach(subject, "aws_ecs_service", [&](const Configuration&, const Resource& service) { tasks += numberOf(service, "desired_count", 1); });
    const Resource* vpc = tables.empty() ? nullptr : referred(*configuration, tables.front()->values.member("vpc_id"), "aws_vpc");
    if (vpc == nullptr || tasks == 0 || hasEndpoint(*configuration, *vpc)) continue;

    Diagnostic finding = findingAt(subject, *tables.front(), "", Severity::info, kS3Endpoint,
                                   "Image layers of " + std::to_string(tasks) + (tasks == 1 ? " task travel" : " tasks travel") + " through " +
                                       (gateways == 1 ? std::string("the NAT gateway") : gateways == 2 ? std::string("both NAT gateways") : std::to_string(gateways) + " NAT gateways") + ".",
                                   "0.045 USD a GB on the way; an S3 gateway endpoint in the private route tables carries them free of charge.");
    const bool isOneTable = std::all_of(tables.begin(), tables.end(), [&](const Resource* table) { return table->name == tables.front()->name && table->modulePath == vpc->modulePath; });
    const auto tree = subject.trees.find(tables.front()->file);
    if (isOneTable && tree != subject.trees.end()) {
      const hcl::Value region = configuration->provider.member("region");
      const std::string text = "resource \"aws_vpc_endpoint\" \"s3\" {\n  vpc_id            = aws_vpc." + vpc->name + ".id\n  service_name      = \"com.amazonaws." +
                               (region.isString() ? region.asString() : std::string("us-east-1")) + ".s3\"\n  vpc_endpoint_type = \"Gateway\"\n  route_table_ids   = " +
                               idsOf(*tables.front()) + "\n}\n";
      Fix fix{"Add S3 endpoint", {}};
      fix.edit.label = fix.title;
      fix.edit.edits = hcl::appendBlock(tables.front()->file, tree->second->root(), text);
      finding.fixes.push_back(std::move(fix));
    }
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kS3Endpoint = {{"s3-through-nat", "Image layers travel through a NAT gateway",
                           "Amazon ECR keeps layers in S3. Tasks in private subnets fetch them on every start; through a NAT gateway each GB is charged, through a gateway "
                           "endpoint none is.",
                           "Amazon VPC pricing, us-east-1; Amazon ECR User Guide, Interface VPC endpoints; fact G.11"},
                          find};

}  // namespace slipway::checks
