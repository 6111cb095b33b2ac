#include "model/hcl/stack_room.h"

#include <pthread.h>

#include <cstddef>

namespace slipway::hcl {

namespace {

/// The lowest address that recursion may reach: a third of the stack is left to whoever is called from there.
const char* lowestAddress() {
  pthread_attr_t attributes;
  void* bottom = nullptr;
  std::size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
  pthread_attr_getstack(&attributes, &bottom, &size);
  pthread_attr_destroy(&attributes);
  return static_cast<const char*>(bottom) + size / 3;
}

}  // namespace

bool hasStackRoom() {
  thread_local const char* const lowest = lowestAddress();
  return static_cast<const char*>(__builtin_frame_address(0)) > lowest;
}

}  // namespace slipway::hcl
