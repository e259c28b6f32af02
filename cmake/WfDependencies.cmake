# Everything from outside, found as Debian packages it; nothing is vendored or downloaded (docs/architecture.md).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
find_path(YAML_INCLUDE_DIR yaml.h REQUIRED)
find_path(EXPAT_INCLUDE_DIR expat.h REQUIRED)
find_path(PCRE2_INCLUDE_DIR pcre2.h REQUIRED)
find_path(RAPIDJSON_INCLUDE_DIR rapidjson/reader.h REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
# A static wf-hook can link no shared object, so archives are preferred.
find_library(YAML_CPP_ARCHIVE NAMES libyaml-cpp.a yaml-cpp REQUIRED)
find_library(YAML_ARCHIVE NAMES libyaml.a yaml REQUIRED)
find_library(EXPAT_ARCHIVE NAMES libexpat.a expat REQUIRED)
find_library(PCRE2_ARCHIVE NAMES libpcre2-8.a pcre2-8 REQUIRED)
# libgit2 brings it.
find_path(MBEDCRYPTO_INCLUDE_DIR mbedtls/sha256.h REQUIRED)
find_library(MBEDCRYPTO_ARCHIVE NAMES libmbedcrypto.a mbedcrypto REQUIRED)
# Of fmt Debian has a shared library and the headers alone. Where no program is static anyway, the library spares every
# source its own copy of fmt: the dev build takes half the time.
set(WF_FMT fmt::fmt-header-only)
if(WF_SANITIZE OR WF_COVERAGE)
  set(WF_FMT fmt::fmt)
endif()
include(WfLibgit2)
