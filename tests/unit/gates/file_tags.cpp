// The tags of a file, and when its content is looked at. The tables themselves are compared by tests/differential.
#include "gates/file_tags.h"

#include "gates/shebang.h"
#include "sample.h"

namespace {

using namespace wf::gates;
using namespace wf::gates::sample;

std::string tags(const FileView& view) {
  std::string text;
  for (const std::string_view tag : tags_of(view).sorted()) text += (text.empty() ? "" : " ") + std::string(tag);
  return text;
}

FileView executable(std::string path, std::string_view content) {
  FileView view = file(std::move(path), content);
  view.mode = wf::git::k_mode_executable;
  return view;
}

// A file whose content must not be asked for.
FileView sealed(std::string path, std::uint32_t mode = wf::git::k_mode_file) {
  FileView view(
      std::move(path),
      []() -> wf::Result<std::string> {
        BOOST_ERROR("the content was read");
        return std::string();
      },
      nullptr);
  view.mode = mode;
  return view;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_file_tags)

BOOST_AUTO_TEST_CASE(name_and_extension_say_it_without_the_content) {
  BOOST_TEST(tags(sealed("src/a.py")) == "file non-executable python text");
  BOOST_TEST(tags(sealed("a.py", wf::git::k_mode_executable)) == "executable file python text");
  BOOST_TEST(tags(sealed("docker/Dockerfile.xenial")) == "dockerfile file non-executable text");
  BOOST_TEST(tags(sealed("link.py", wf::git::k_mode_symlink)) == "symlink");
  BOOST_TEST(tags(sealed("module", wf::git::k_mode_submodule)) == "directory");
}

BOOST_AUTO_TEST_CASE(the_program_counts_for_executables_of_unknown_name_only) {
  BOOST_TEST(tags(executable("tool", "#!/usr/bin/env python3.11\n")) == "executable file python python3 text");
  BOOST_TEST(tags(file("tool", "#!/usr/bin/env python3\n")) == "file non-executable text");
  BOOST_TEST(tags(executable("tool.cfg", "#!/bin/sh\n")) == "executable file text");
}

BOOST_AUTO_TEST_CASE(the_first_bytes_decide_between_text_and_binary) {
  BOOST_TEST(tags(file("a", "text\n")) == "file non-executable text");
  BOOST_TEST(tags(file("a", "a\0b"sv)) == "binary file non-executable");
  BOOST_TEST(tags(file("a", "")) == "file non-executable text");
}

BOOST_AUTO_TEST_CASE(a_filter_reads_the_content_only_when_it_can_turn_the_answer) {
  const Words all = {"file", "python"};
  BOOST_TEST(has_types(sealed("a.py"), {all, {}, {}}));
  BOOST_TEST(!has_types(sealed("tool"), {all, {}, {}}));  // not executable: no program to look for
  const Words fortran = {"fortran"};
  BOOST_TEST(!has_types(sealed("tool", wf::git::k_mode_executable), {fortran, {}, {}}));  // no program has that tag
  const Words link = {"symlink"};
  BOOST_TEST(has_types(sealed("tool"), {{}, {}, link}));
  BOOST_TEST(has_types(executable("tool", "#!/usr/bin/python3"), {all, {}, {}}));
  const Words text = {"text"};
  BOOST_TEST(!has_types(file("tool", "text"), {{}, {}, text}));
  BOOST_TEST(has_types(file("tool", "\0"sv), {{}, {}, text}));
}

BOOST_AUTO_TEST_CASE(all_one_and_none_hold_together) {
  const Words python = {"python"};
  const Words either = {"python", "markdown"};
  BOOST_TEST(has_types(sealed("a.md"), {{}, either, {}}));
  BOOST_TEST(!has_types(sealed("a.c"), {{}, either, {}}));
  BOOST_TEST(!has_types(sealed("a.py"), {{}, either, python}));
  BOOST_TEST(!has_types(sealed("a.md"), {python, either, {}}));
}

BOOST_AUTO_TEST_CASE(every_tag_is_known_and_no_other_word) {
  for (const std::string& tag : all_tags()) BOOST_TEST(is_tag(tag));
  BOOST_TEST(all_tags().size() > 250U);
  for (const char* word : {"", "pyton", "Python", "text ", "binary directory"}) BOOST_TEST(!is_tag(word));
}

BOOST_AUTO_TEST_CASE(a_hostile_first_line_names_no_program) {
  BOOST_TEST(interpreter("#!/bin/sh\x1b[2J\n") == "");
  BOOST_TEST(interpreter("#!/bin/caf\xc3\xa9\n") == "");
  BOOST_TEST(interpreter("#!/usr/bin/env\n") == "");
  BOOST_TEST(interpreter("#!") == "");
  BOOST_TEST(interpreter("#!'open quote\n") == "'open");
  BOOST_TEST(interpreter("#!/bin/sh \\") == "/bin/sh");
  BOOST_TEST(interpreter("#!" + repeated("a", 1'000'000)).size() == 1'000'000U);
}

BOOST_AUTO_TEST_SUITE_END()
