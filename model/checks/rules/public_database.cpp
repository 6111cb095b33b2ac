// A database is reached from inside.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& database, Diagnostics& findings) {
  const hcl::Value isPublic = database.values.member("publicly_accessible");
  if (!isPublic.isBoolean() || !isPublic.asBoolean()) return;
  Diagnostic finding = findingAt(
      view, database, "publicly_accessible", Severity::warning, kPublicDatabase, titleOf(view, database) + " has a public address.",
      "Only its security group stands between the database and the internet; in private subnets nobody outside can try a password.");
  offer(finding, setTo(view, database, "publicly_accessible", "false", "Take the public address away"));
  findings.push_back(std::move(finding));
}

}  // namespace

const Rule kPublicDatabase = {
    {"public-database", "A database has a public address",
     "With publicly_accessible a database gets a name that leads to a public address. Applications inside the VPC never need it.",
     "Amazon RDS User Guide, Hiding a DB instance in a VPC; fault F78"},
    EachResource{{"aws_db_instance", "aws_rds_cluster_instance"}, judge}};

}  // namespace slipway::checks
