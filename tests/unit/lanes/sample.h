// sample: deltas and changes in one line.
#pragma once

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "lanes/classification.h"

namespace wf::lanes::sample {

inline git::Delta modified(std::string_view path, std::uint32_t added = 1, std::uint32_t deleted = 0) {
  git::Delta delta;
  delta.path = path;
  delta.old_path = path;
  delta.old_mode = git::k_mode_file;
  delta.new_mode = git::k_mode_file;
  delta.old_oid = "1";
  delta.new_oid = "2";
  delta.size = 10;
  delta.added_lines = added;
  delta.deleted_lines = deleted;
  return delta;
}

inline git::Delta deleted(std::string_view path, std::uint32_t lines = 1) {
  git::Delta delta = modified(path, 0, lines);
  delta.status = git::DeltaStatus::deleted;
  delta.new_mode = 0;
  delta.new_oid.clear();
  return delta;
}

inline git::Delta renamed(std::string_view from, std::string_view to) {
  git::Delta delta = modified(to, 0, 0);
  delta.status = git::DeltaStatus::renamed;
  delta.old_path = from;
  delta.new_oid = delta.old_oid;
  return delta;
}

inline git::Delta binary(std::string_view path) {
  git::Delta delta = modified(path, 0, 0);
  delta.is_binary = true;
  return delta;
}

inline git::Change change(std::vector<git::Delta> deltas) { return {std::move(deltas), "base", "tree"}; }

inline git::Change change_of(std::initializer_list<std::string_view> paths) {
  git::Change made = change({});
  for (const std::string_view path : paths) made.deltas.push_back(modified(path));
  return made;
}

inline FileFacts no_facts(const git::Delta& /*delta*/) { return {}; }

inline Classification classified(const git::Change& change, std::string_view message = {}) {
  return classify(change, no_facts, message);
}

// "source C++: extension .cpp"; "other: …" without a language.
inline std::string told(const git::Delta& delta, const FileFacts& facts = {}) {
  const ClassifiedFile file = classify_file(delta, facts);
  return std::string(name_of(file.kind)) + (file.language.empty() ? "" : " " + file.language) + ": " + file.reason;
}

// The same without the reason.
inline std::string kind_and_language(std::string_view path, std::string_view first_line = {}) {
  FileFacts facts;
  facts.first_line = first_line;
  const std::string text = told(modified(path), facts);
  return text.substr(0, text.find(": "));
}

struct Expected {
  std::string_view path;
  std::string_view kind_and_language;
};

inline void check(std::initializer_list<Expected> table) {
  for (const Expected& row : table) {
    BOOST_TEST(kind_and_language(row.path) == row.kind_and_language, row.path << " is " << kind_and_language(row.path));
  }
}

}  // namespace wf::lanes::sample
