// BatchCheck: a built-in that judges many files with one run of another program, because only that program knows how:
// Python its own syntax. What the process reads and says is put together and taken apart here; whoever may start
// programs runs it (run/python.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin.h"

namespace wf::gates {

// One thing that the process says of a content.
struct BatchAnswer {
  std::uint32_t line = 0;        // from 1; 0: unknown
  std::uint32_t column = 0;      // likewise; in bytes of UTF-8, as Python counts
  bool is_unreadable = false;    // the content is no Python; `text` says why
  std::string text;              // one line
  std::string interpreter = {};  // "CPython 3.11.7"
};

class BatchCheck : public Builtin {
 public:
  const BatchCheck* as_batch_check() const final { return this; }
  // Errors: always; a file cannot be judged without the process.
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const final;

  // What the process shall look for, in one word of its own (gates/python_program.cpp).
  virtual std::string question() const = 0;
  virtual Finding finding(const std::string& path, const BatchAnswer& answer) const = 0;
};

// One content and who asks about it. What it refers to must outlive it.
struct BatchItem {
  std::string path;
  std::string_view content;
  std::vector<const BatchCheck*> checks;
};

// What a Python of at least 3.6 is started with (its own name first), and reads.
std::vector<std::string> batch_command(std::string_view python);
std::string batch_input(std::span<const BatchItem> items);

// The findings of one item, by the places of its checks.
using BatchFindings = std::vector<std::vector<Finding>>;
// Takes apart what it said, item by item. Errors: io, when that is not the whole answer.
Result<std::vector<BatchFindings>> batch_findings(std::span<const BatchItem> items, std::string_view output);

}  // namespace wf::gates
