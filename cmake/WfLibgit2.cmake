# libgit2 in two ways. A hook must start within milliseconds, and the shared libgit2 costs 10 of them (18 shared objects,
# and git_libgit2_init() parses the CA bundle). A hook never talks to a network, so wf-hook links libgit2.a with
# offline_libgit2.c in front, which answers its TLS, SSH and HTTP-authentication symbols; then none of those libraries
# is linked. A try_compile proves that this fits the installed libgit2; else the shared one is used and CMake says so.
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2>=1.5)

set(offline_source ${CMAKE_CURRENT_LIST_DIR}/offline_libgit2.c)
set(offline_libraries ${LIBGIT2_LIBDIR}/libgit2.a -lhttp_parser -lmbedcrypto -lpcre2-8 -lz -lpthread)
try_compile(WF_OFFLINE_LIBGIT2
            SOURCES ${CMAKE_CURRENT_LIST_DIR}/offline_libgit2_probe.c ${offline_source}
            LINK_LIBRARIES ${offline_libraries}
            LINK_OPTIONS -static
            OUTPUT_VARIABLE offline_log)

add_library(wf_libgit2 INTERFACE)
if(WF_OFFLINE_LIBGIT2)
  message(STATUS "libgit2 ${LIBGIT2_VERSION}: static and offline")
  add_library(wf_offline_libgit2 OBJECT ${offline_source})
  target_link_libraries(wf_libgit2 INTERFACE $<TARGET_OBJECTS:wf_offline_libgit2> ${offline_libraries})
else()
  message(STATUS "libgit2 ${LIBGIT2_VERSION}: shared (the static, offline one does not link here; hooks start about 8 ms slower)")
  target_link_libraries(wf_libgit2 INTERFACE PkgConfig::LIBGIT2)
endif()
