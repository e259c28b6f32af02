# Language level, warnings and the build flavours that CMakePresets.json switches on.
option(WF_TESTS "Build the tests" ON)
option(WF_WERROR "Treat warnings as errors" OFF)
option(WF_COVERAGE "Instrument for line coverage" OFF)
option(WF_FUZZ "Build the fuzz targets (clang only)" OFF)
set(WF_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=, or nothing")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

find_program(CCACHE ccache)
if(CCACHE)
  set(launcher ${CCACHE})
  if(NOT WF_COVERAGE)  # a clone in another folder is served too; gcov's files name their folder, so not for them
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

add_library(wf_flags INTERFACE)
target_compile_options(wf_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                          $<$<BOOL:${WF_WERROR}>:-Werror>)
if(WF_SANITIZE)
  target_compile_options(wf_flags INTERFACE -fsanitize=${WF_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(wf_flags INTERFACE -fsanitize=${WF_SANITIZE})
  # Each check has a place in the source, with a pointer to it: millions of them, which a position-independent program
  # would set right whenever it starts. The tests start thousands.
  target_link_options(wf_flags INTERFACE -no-pie)
endif()
if(WF_COVERAGE)
  target_compile_options(wf_flags INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(wf_flags INTERFACE --coverage)
endif()
if(WF_FUZZ)
  target_compile_options(wf_flags INTERFACE -fsanitize=fuzzer-no-link)
  # RapidJSON's stack adds to a null pointer, which only clang minds.
  target_compile_options(wf_flags INTERFACE -fno-sanitize=pointer-overflow)
endif()
