// A pipeline stores its artifacts in a bucket of its own Region.
#include "model/checks/delivery_chain.h"

namespace slipway::checks {

namespace {

void find(const View& view, Diagnostics& findings) {
  for (const DeliveryChain& chain : chainsOf(view)) {
    const auto& stores = chain.resource->values.member("artifact_store").elements();
    for (std::size_t i = 0; i < stores.size(); ++i) {
      const terraform::Resource* bucket = referred(chain.view, stores[i].member("location"), "aws_s3_bucket");
      const hcl::Value named = stores[i].member("region");
      if (bucket == nullptr || named.isUnknown()) continue;
      const std::string wanted = named.isString() ? named.asString() : chain.resource->region;
      if (bucket->region == wanted || wanted.empty() || bucket->region.empty()) continue;
      Diagnostic finding = findingAt(
          view, *chain.resource, "artifact_store." + std::to_string(i) + ".location", Severity::error, kArtifactRegion,
          "The artifact bucket " + bucket->name + " is in " + bucket->region + ", the pipeline works in " + wanted + ".",
          "Artifacts are read and written in the Region where the actions run. Make the bucket with the provider of " + wanted + ".");
      finding.related.push_back({bucket->file, bucket->block});
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Rule kArtifactRegion = {{"artifact-region", "The artifact bucket is in another Region than the pipeline",
                               "Each Region in which actions run needs an artifact store with a bucket of that Region.",
                               "AWS CodePipeline User Guide, Add a cross-Region action; fact A.30; fault F06"},
                              WholeProject{find}};

}  // namespace slipway::checks
