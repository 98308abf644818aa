# Helper targets every part of the build shares.

# Warnings for our own code; errors only where VITASET_WERROR asks for it (the ci presets).
add_library(vitaset_warnings INTERFACE)
target_compile_options(vitaset_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  # GCC 12 sees null pointers and overlaps in the inlined insides of its own std::string and
  # iterators (its bugs 86172, 105329, 105651); only clang is asked for the former.
  $<$<CXX_COMPILER_ID:Clang>:-Wnull-dereference>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overflow -Wno-array-bounds>
  $<$<BOOL:${VITASET_WERROR}>:-Werror>)

# Code generation: no fused multiply-add, so that debug and release, and every machine, compute
# the same lengths to the last bit.
add_library(vitaset_build_flags INTERFACE)
target_compile_options(vitaset_build_flags INTERFACE -ffp-contract=off)
if(VITASET_SANITIZE)
  target_compile_options(vitaset_build_flags INTERFACE
    -fsanitize=${VITASET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(vitaset_build_flags INTERFACE -fsanitize=${VITASET_SANITIZE})
endif()
if(VITASET_COVERAGE)
  target_compile_options(vitaset_build_flags INTERFACE --coverage)
  target_link_options(vitaset_build_flags INTERFACE --coverage)
endif()

# vitaset_embed(TARGET FILE SYMBOL): makes the bytes of FILE the std::string_view
# vitaset::SYMBOL(), declared where it is used.
function(vitaset_embed target file symbol)
  get_filename_component(path ${file} ABSOLUTE)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${path} -DOUTPUT=${output} -DSYMBOL=${symbol}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${path} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
