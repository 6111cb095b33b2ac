#include "app/cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace slipway::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 500ms;  ///< of the command line's contract
constexpr auto kStep = 200ms;

}  // namespace

Progress::Progress(std::string what) : m_what(std::move(what)) {
  if (::isatty(STDERR_FILENO) != 0) m_teller = std::thread(&Progress::tell, this);
}

Progress::~Progress() {
  if (!m_teller.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_isDone = true;
  }
  m_ended.notify_one();
  m_teller.join();
}

void Progress::tell() {
  const auto begin = std::chrono::steady_clock::now();
  std::unique_lock lock(m_mutex);
  if (m_ended.wait_for(lock, kPatience, [this] { return m_isDone; })) return;
  do {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::fprintf(stderr, "\r%s … %.1f s", m_what.c_str(), taken.count());
    std::fflush(stderr);
  } while (!m_ended.wait_for(lock, kStep, [this] { return m_isDone; }));
  std::fputs("\r\033[K", stderr);
}

}  // namespace slipway::cli
