// Registration: what each built-in tells the registry (gates/builtin.cpp); one function per built-in, in its own file.
#pragma once

#include <memory>
#include <vector>

#include "gates/arguments.h"
#include "gates/builtin.h"

namespace wf::gates {

// For a built-in that has no options.
template <typename Check>
Result<std::unique_ptr<Builtin>> make_plain(const Arguments& /*arguments*/) {
  return std::make_unique<Check>();
}

struct Registration {
  BuiltinDescription description;
  std::vector<Option> options;
  Result<std::unique_ptr<Builtin>> (*make)(const Arguments& arguments);
};

Registration branch_name();
Registration check_added_large_files();
Registration check_ast();
Registration check_builtin_literals();
Registration check_case_conflict();
Registration check_docstring_first();
Registration check_executables_have_shebangs();
Registration check_illegal_windows_names();
Registration check_json();
Registration check_json5();
Registration check_merge_conflict();
Registration check_secrets();
Registration check_shebang_scripts_are_executable();
Registration check_symlinks();
Registration check_toml();
Registration check_vcs_permalinks();
Registration check_xml();
Registration check_yaml();
Registration clean_submodules();
Registration conventional_commit();
Registration debug_statements();
Registration deny_filename_pattern();
Registration deny_pattern();
Registration destroyed_symlinks();
Registration detect_aws_credentials();
Registration detect_private_key();
Registration double_quote_string_fixer();
Registration end_of_file_fixer();
Registration fail_on_names();
Registration file_contents_sorter();
Registration fix_byte_order_marker();
Registration forbid_new_submodules();
Registration forbid_submodules();
Registration mixed_line_ending();
Registration name_tests_test();
Registration no_commit_to_branch();
Registration pretty_format_json();
Registration pygrep();
Registration require_filename_pattern();
Registration require_pattern();
Registration required_env();
Registration required_tools();
Registration requirements_txt_fixer();
Registration signed_off_by();
Registration sort_simple_yaml();
Registration trailing_whitespace();

}  // namespace wf::gates
