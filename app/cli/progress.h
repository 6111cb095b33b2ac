#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace slipway::cli {

/// Says on stderr what takes so long: nothing for the first half second, then one line that counts the seconds and goes when the work is
/// done. Silent where stderr is not a terminal.
class Progress {
public:
  explicit Progress(std::string what);  ///< "Reading shop"
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

private:
  void tell();

  const std::string m_what;
  std::mutex m_mutex;
  std::condition_variable m_ended;
  bool m_isDone = false;
  std::thread m_teller;  ///< last: it uses what stands above
};

}  // namespace slipway::cli
