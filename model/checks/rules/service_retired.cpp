// AWS ended App Mesh: what is written for it is not made any more.
#include "model/checks/mesh_exit.h"
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

/// The mesh itself, else the first of what belongs to one.
const terraform::Resource* meshOf(const View& view) {
  const auto meshes = view.resources({"aws_appmesh_mesh"});
  if (!meshes.empty()) return meshes.front();
  const auto parts = view.resources({"aws_appmesh_gateway_route", "aws_appmesh_route", "aws_appmesh_virtual_gateway",
                                     "aws_appmesh_virtual_node", "aws_appmesh_virtual_router", "aws_appmesh_virtual_service"});
  return parts.empty() ? nullptr : parts.front();
}

void find(const View& view, Diagnostics& findings) {
  forEachRoot(view, [&](const View& root) {
    const terraform::Resource* mesh = meshOf(root);
    if (mesh == nullptr) return;
    const hcl::Value name = mesh->values.member("name");
    Diagnostic finding = findingAt(
        root, *mesh, "", Severity::error, kServiceRetired,
        "AWS ended App Mesh on 2026-09-30, and the mesh " + (name.isString() ? name.asString() : mesh->name) + " cannot be made any more.",
        "An apply fails at it, and Envoy proxies that still run get no configuration. ECS Service Connect does the same part: names, "
        "retries and metrics of each connection, by a proxy that ECS runs itself.");
    offer(finding, leaveMesh(root));
    findings.push_back(std::move(finding));
  });
}

}  // namespace

const Rule kServiceRetired = {
    {"service-retired", "A resource belongs to a service that AWS has ended",
     "App Mesh reached its end of support on 2026-09-30: neither its console nor its resources can be used since. ECS Service Connect, on "
     "names in Cloud Map, is what AWS names as its successor.",
     "AWS App Mesh User Guide, end of support notice; facts I.12 and I.14; fault F85"},
    WholeProject{find}};

}  // namespace slipway::checks
