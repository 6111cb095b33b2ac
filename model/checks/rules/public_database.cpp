// A database is reached from inside.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void find(const Subject& subject, Diagnostics& findings) {
  for (const char* type : {"aws_db_instance", "aws_rds_cluster_instance"})
    forEach(subject, type, [&](const terraform::Configuration&, const terraform::Resource& database) {
      const hcl::Value isPublic = database.values.member("publicly_accessible");
      if (!isPublic.isBoolean() || !isPublic.asBoolean()) return;
      Diagnostic finding = findingAt(subject, database, "publicly_accessible", Severity::warning, kPublicDatabase, titleOf(subject, database) + " has a public address.",
                                     "Only its security group stands between the database and the internet; in private subnets nobody outside can try a password.");
      offer(finding, setTo(subject, database, "publicly_accessible", "false", "Take the public address away"));
      findings.push_back(std::move(finding));
    });
}

}  // namespace

const Rule kPublicDatabase = {{"public-database", "A database has a public address",
                               "With publicly_accessible a database gets a name that leads to a public address. Applications inside the VPC never need it.",
                               "Amazon RDS User Guide, Hiding a DB instance in a VPC; fault F78"},
                              find};

}  // namespace slipway::checks
