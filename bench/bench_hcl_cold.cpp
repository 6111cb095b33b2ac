// bench_hcl_cold [LINES…]: the first file of a process. Each parse runs in a child that has parsed nothing before, so that
// fresh memory is paid for as a person's first file pays for it. Processor time, median of 15; megabytes (10^6 bytes) a
// second.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

#include "bench/generated_hcl.h"
#include "model/hcl/parser.h"

namespace {

using namespace slipway;

double processorMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Milliseconds for the text's first parse, in a process of its own.
double millisecondsOfFirstParse(const std::shared_ptr<const std::string>& text) {
  int ends[2];
  if (pipe(ends) != 0) std::exit(1);
  const pid_t child = fork();
  if (child == 0) {
    const double begin = processorMilliseconds();
    const auto tree = hcl::parse(text, FilePath("main.tf"));
    const double taken = processorMilliseconds() - begin;
    const bool isWritten = tree->nodeCount() > 0 && write(ends[1], &taken, sizeof taken) == sizeof taken;
    _exit(isWritten ? 0 : 1);
  }
  double taken = 0;
  if (read(ends[0], &taken, sizeof taken) != sizeof taken) std::exit(1);
  waitpid(child, nullptr, 0);
  close(ends[0]);
  close(ends[1]);
  return taken;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<int> sizes;
  for (int index = 1; index < count; ++index) sizes.push_back(std::atoi(arguments[index]));
  if (sizes.empty()) sizes = {1'000, 10'000, 100'000, 1'000'000};
  for (const int lines : sizes) {
    const auto text = std::make_shared<const std::string>(bench::generatedHcl(lines));
    std::vector<double> times(15);
    for (double& time : times) time = millisecondsOfFirstParse(text);
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("first parse of %8d lines, %9zu bytes: %8.2f ms, %6.0f MB/s (best %.0f)\n", lines, text->size(), median,
                static_cast<double>(text->size()) / 1000 / median, static_cast<double>(text->size()) / 1000 / times.front());
  }
}
