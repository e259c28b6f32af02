#include "cli/json.h"

namespace wf::cli {

namespace {

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::config:
      return "config";
    case ErrorKind::repository:
      return "repository";
    case ErrorKind::io:
      return "io";
    case ErrorKind::busy:
      return "busy";
    case ErrorKind::interrupted:
      return "interrupted";
  }
  return "unknown";
}

}  // namespace

std::string error_as_json(const Error& error) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_object("error");
  json.member("kind", name_of(error.kind));
  json.member("message", error.message);
  if (!error.hint.empty()) json.member("hint", error.hint);
  if (!error.where.file.empty()) {
    json.member("file", error.where.file);
    json.member("line", error.where.line);
    json.member("column", error.where.column);
  }
  json.end_object();
  json.end_object();
  return json.text();
}

}  // namespace wf::cli
