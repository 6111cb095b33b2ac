// AWS ended App Mesh: what is written for it is not made any more.
#include "model/checks/mesh_exit.h"
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

bool isOfMesh(const terraform::Resource& resource) { return !resource.isData && resource.type.starts_with("aws_appmesh_"); }

/// The mesh itself, else the first of what belongs to one.
const terraform::Resource* meshOf(const terraform::Configuration& configuration) {
  const terraform::Resource* first = nullptr;
  for (const terraform::Resource& resource : configuration.resources) {
    if (!isOfMesh(resource)) continue;
    if (resource.type == "aws_appmesh_mesh") return &resource;
    if (first == nullptr) first = &resource;
  }
  return first;
}

void find(const Subject& subject, Diagnostics& findings) {
  for (const auto& configuration : subject.configurations) {
    const terraform::Resource* mesh = meshOf(*configuration);
    if (mesh == nullptr) continue;
    const hcl::Value name = mesh->values.member("name");
    Diagnostic finding = findingAt(
        subject, *mesh, "", Severity::error, kServiceRetired,
        "AWS ended App Mesh on 2026-09-30, and the mesh " + (name.isString() ? name.asString() : mesh->name) + " cannot be made any more.",
        "An apply fails at it, and Envoy proxies that still run get no configuration. ECS Service Connect does the same part: names, "
        "retries and metrics of each connection, by a proxy that ECS runs itself.");
    offer(finding, leaveMesh(subject, *configuration));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kServiceRetired = {
    {"service-retired", "A resource belongs to a service that AWS has ended",
     "App Mesh reached its end of support on 2026-09-30: neither its console nor its resources can be used since. ECS Service Connect, on "
     "names in Cloud Map, is what AWS names as its successor.",
     "AWS App Mesh User Guide, end of support notice; facts I.12 and I.14; fault F85"},
    find};

}  // namespace slipway::checks
