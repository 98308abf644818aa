// The least a program can do that renders a CV: it links the same libraries, reads the same files
// and writes as many bytes, and does nothing in between. bench/cold.py measures vitaset against it.
//
//   bench_floor OUTPUT BYTES FILE...
#include <cstdlib>
#include <string>

#include "base/file.h"

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  for (int i = 3; i < argc; ++i) {
    if (!vitaset::read_file(argv[i])) return 1;
  }
  const std::string bytes(std::strtoul(argv[2], nullptr, 10), 'x');
  return vitaset::write_file(argv[1], bytes) ? 1 : 0;
}
