// A connection that Terraform makes waits for a person.
#include "model/checks/rule.h"

namespace slipway::checks {

namespace {

void judge(const View& view, const terraform::Resource& connection, Diagnostics& findings) {
  findings.push_back(findingAt(view, connection, "name", Severity::info, kPendingConnection,
                               "The connection " + connection.name + " is pending until somebody completes it.",
                               "Terraform makes it, the provider's consent needs a person: after the first apply, open Developer Tools "
                               "> Connections and choose Update pending "
                               "connection. Until then the Source stage fails."));
}

}  // namespace

const Rule kPendingConnection = {{"connection-pending", "A connection to a source provider waits for its handshake",
                                  "A connection that is made through the API or Terraform has the status PENDING; the handshake with "
                                  "GitHub, GitLab or Bitbucket is done in the console.",
                                  "Developer Tools console User Guide, Update a pending connection; fault F07"},
                                 EachResource{{"aws_codestarconnections_connection", "aws_codeconnections_connection"}, judge}};

}  // namespace slipway::checks
