// Renders a CV from a program of one's own: embed PROFILE PDF DATA_FOLDER
#include <vitaset/render.h>

#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  vitaset::RenderOptions options;
  options.data_folder = argv[3];
  const vitaset::RenderedCv cv = vitaset::render_cv(argv[1], options);
  for (const vitaset::Message& message : cv.messages) {
    std::cerr << message.file << ':' << message.line << ": " << message.text << '\n';
  }
  if (!cv.ok) return 1;
  std::ofstream(argv[2], std::ios::binary) << cv.pdf;
  std::cout << cv.pages << '\n';
}
