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

void write_error(Json& json, const Error& error) {
  json.member("kind", name_of(error.kind));
  json.member("message", error.message);
  if (!error.hint.empty()) json.member("hint", error.hint);
  if (error.where.file.empty()) return;
  json.member("file", error.where.file);
  json.member("line", error.where.line);
  json.member("column", error.where.column);
}

}  // namespace

std::string error_as_json(const Error& error) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_object("error");
  write_error(json, error);
  json.end_object();
  if (!error.others.empty()) {
    json.begin_array("others");
    for (const Error& other : error.others) {
      json.begin_object();
      write_error(json, other);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return json.text();
}

}  // namespace wf::cli
