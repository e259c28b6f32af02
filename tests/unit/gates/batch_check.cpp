// Built-ins that another program judges: what it is given, what its answer means, and what they are about. The program
// itself runs in tests/unit/run/python.cpp.
#include "gates/batch_check.h"

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

// "item/check: line:column message; …" of an answer to two items: one asked by check-ast, one by all three.
std::string understood(std::string_view output) {
  static const auto ast = made("check-ast");
  static const auto debug = made("debug-statements");
  static const auto literals = made("check-builtin-literals");
  const std::vector<BatchItem> items = {
      {"a.py", "", {ast->as_batch_check()}},
      {"b.py", "", {ast->as_batch_check(), debug->as_batch_check(), literals->as_batch_check()}}};
  const auto all = batch_findings(items, output);
  if (!all) return "error: " + all.error().message;
  std::string text;
  for (const BatchFindings& findings : *all) {
    for (const auto& of_check : findings) text += told(of_check) + "|";
    text += "|";
  }
  return text;
}

std::string question(std::string_view id, const Words& arguments = {}) {
  return made(id, arguments)->as_batch_check()->question();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_batch_check)

BOOST_AUTO_TEST_CASE(contents_are_framed_by_their_size) {
  const auto ast = made("check-ast");
  const auto debug = made("debug-statements");
  const std::vector<BatchItem> items = {{"a.py", "x\n1 ast\n", {ast->as_batch_check(), debug->as_batch_check()}},
                                        {"b.py", "", {debug->as_batch_check()}}};
  BOOST_TEST(batch_input(items) == "8 ast debug\nx\n1 ast\n0 debug\n");
  BOOST_TEST(batch_input({}) == "");
  const auto command = batch_command("/usr/bin/python3");
  BOOST_TEST(command.front() == "/usr/bin/python3");
  BOOST_TEST(command.back().starts_with("\nimport ast\n"));
}

BOOST_AUTO_TEST_CASE(an_answer_is_taken_apart) {
  BOOST_TEST(understood("CPython 3.11.7\nend 2\n") == "||||||");
  BOOST_TEST(
      understood("CPython 3.11.7\n0 0 3 9 ! SyntaxError: bad\n1 1 2 1 - pdb imported\n"
                 "1 1 7 5 - breakpoint called\n1 2 4 3 - replace dict() with {}\nend 2\n") ==
      "3:9 SyntaxError: bad (CPython 3.11.7)|||2:1 pdb imported; 7:5 breakpoint called|4:3 replace dict() with {}||");
  BOOST_TEST(understood("CPython 3.11.7\n1 0 0 0 ! ValueError: null\n1 1 0 0 ! ValueError: null\nend 2\n") ==
             "||0:0 ValueError: null (CPython 3.11.7)|0:0 cannot be parsed: ValueError: null (CPython 3.11.7)|||");
}

BOOST_AUTO_TEST_CASE(half_an_answer_is_none) {
  for (const char* output : {"", "CPython 3.11.7\n", "CPython 3.11.7\nend 1\n", "CPython 3.11.7\nend 2", "end 2\n",
                             "CPython 3.11.7\nnonsense\nend 2\n", "CPython 3.11.7\n2 0 1 1 - x\nend 2\n",
                             "CPython 3.11.7\n0 1 1 1 - x\nend 2\n", "CPython 3.11.7\n0 0 -1 1 - x\nend 2\n",
                             "CPython 3.11.7\n0 0 99999999999 1 - x\nend 2\n", "CPython 3.11.7\n0 0 1 1 -\nend 2\n"}) {
    BOOST_TEST(understood(output) == "error: the answer of Python breaks off or is not understood", output);
  }
}

BOOST_AUTO_TEST_CASE(options_become_the_question) {
  BOOST_TEST(question("check-ast") == "ast");
  BOOST_TEST(question("debug-statements") == "debug");
  BOOST_TEST(question("check-builtin-literals") == "literals:complex,dict,float,int,list,str,tuple");
  BOOST_TEST(question("check-builtin-literals", {"--allow-dict-kwargs"}) == question("check-builtin-literals"));
  BOOST_TEST(question("check-builtin-literals", {"--ignore=dict,list, str,x y", "--no-allow-dict-kwargs"}) ==
             "literals:complex,float,int,str,tuple");
  BOOST_TEST(question("check-builtin-literals", {"--ignore=int", "--ignore", "float", "--no-allow-dict-kwargs"}) ==
             "literals:complex,dict=,int,list,str,tuple");
  BOOST_TEST(refusal("check-builtin-literals", {"--allow-dict-kwargs", "--no-allow-dict-kwargs"}) != "none");
}

BOOST_AUTO_TEST_CASE(python_files_are_their_business) {
  const auto is_python = [](std::string path, std::string_view content, std::uint32_t mode) {
    FileView view = file(std::move(path), content);
    view.mode = mode;
    return made("check-ast")->applies_to(view);
  };
  BOOST_TEST(is_python("a.py", "", wf::git::k_mode_file));
  BOOST_TEST(is_python("a.py", "\0"sv, wf::git::k_mode_file));
  BOOST_TEST(is_python("a.py", "", wf::git::k_mode_executable));
  BOOST_TEST(is_python("a", "#!/usr/bin/env python3\n", wf::git::k_mode_executable));
  BOOST_TEST(!is_python("a", "#!/usr/bin/env python3\n", wf::git::k_mode_file));
  BOOST_TEST(!is_python("a", "#!/bin/sh\n", wf::git::k_mode_executable));
  BOOST_TEST(!is_python("a.pyi", "", wf::git::k_mode_file));
  BOOST_TEST(!is_python("a.c", "", wf::git::k_mode_executable));
  BOOST_TEST(!is_python("a.py", "b.py", wf::git::k_mode_symlink));
}

BOOST_AUTO_TEST_CASE(they_are_told_as_the_originals_do) {
  const auto literals = made("check-builtin-literals");
  BOOST_TEST(literals->told({"a b.py", 4, 3, "replace dict() with {}"}) == "a b.py:4:2: replace dict() with {}");
  const auto debug = made("debug-statements");
  BOOST_TEST(debug->told({"a.py", 4, 1, "pdb imported"}) == "a.py:4:0: pdb imported");
  BOOST_TEST(debug->told({"a.py", 4, 1, "cannot be parsed: SyntaxError: x (CPython 3.11.7)"}) ==
             "a.py - Could not parse ast\n\n\t  File \"a.py\", line 4\n\tSyntaxError: x (CPython 3.11.7)\n");
  BOOST_TEST(made("check-ast")->told({"a.py", 4, 1, "SyntaxError: x (y) z (CPython 3.11.7)"}) ==
             "a.py: failed parsing with CPython 3.11.7:\n\n      File \"a.py\", line 4\n    SyntaxError: x (y) z\n");
}

BOOST_AUTO_TEST_CASE(by_itself_none_passes_anything) {
  for (const char* id : {"check-ast", "debug-statements", "check-builtin-literals"}) {
    BOOST_TEST(!made(id)->check(file("a.py", ""), {}).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()
