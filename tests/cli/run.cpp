#include "tests/cli/run.h"

#include <sys/wait.h>

#include <cstdlib>

#include "tests/support/places.h"
#include "tests/support/temporary_folder.h"

namespace slipway::test {

Ran runSlipway(const std::string& arguments, const std::string& input) {
  const TemporaryFolder folder;
  folder.write("in", input);
  const std::string at = folder.path().string();
  const std::string command = "timeout 20 " SLIPWAY_BIN_DIR "/slipway " + arguments + " <" + at + "/in >" + at + "/out 2>" + at + "/err";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
}

}  // namespace slipway::test
