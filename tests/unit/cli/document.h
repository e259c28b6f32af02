// document: JSON read back with simdjson, asked by pointer ("/gates/0/id").
#pragma once

#include <simdjson.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace wf::cli::sample {

struct Document {
  explicit Document(std::string text) : text_(std::move(text)) {
    BOOST_REQUIRE_MESSAGE(parser_.parse(text_).get(root) == simdjson::SUCCESS, text_);
  }
  Document(const Document&) = delete;  // the elements point into the parser
  Document& operator=(const Document&) = delete;

  std::string string(std::string_view pointer) const {
    std::string_view value;
    return root.at_pointer(pointer).get(value) == simdjson::SUCCESS ? std::string(value) : "not there";
  }
  std::int64_t number(std::string_view pointer) const {
    std::int64_t value = -1;
    return root.at_pointer(pointer).get(value) == simdjson::SUCCESS ? value : -1;
  }

 private:
  std::string text_;
  simdjson::dom::parser parser_;

 public:
  simdjson::dom::element root;
};

}  // namespace wf::cli::sample
