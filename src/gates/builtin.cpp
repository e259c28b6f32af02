#include "gates/builtin.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/arguments.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

const std::vector<Registration>& registrations() {
  static const std::vector<Registration> k_all = [] {
    std::vector<Registration> all = {
        branch_name(),
        check_added_large_files(),
        check_ast(),
        check_builtin_literals(),
        check_case_conflict(),
        check_docstring_first(),
        check_executables_have_shebangs(),
        check_illegal_windows_names(),
        check_json(),
        check_json5(),
        check_merge_conflict(),
        check_secrets(),
        check_shebang_scripts_are_executable(),
        check_symlinks(),
        check_toml(),
        check_vcs_permalinks(),
        check_xml(),
        check_yaml(),
        clean_submodules(),
        conventional_commit(),
        debug_statements(),
        deny_filename_pattern(),
        deny_pattern(),
        destroyed_symlinks(),
        detect_aws_credentials(),
        detect_private_key(),
        double_quote_string_fixer(),
        end_of_file_fixer(),
        fail_on_names(),
        file_contents_sorter(),
        fix_byte_order_marker(),
        forbid_new_submodules(),
        forbid_submodules(),
        mixed_line_ending(),
        name_tests_test(),
        no_commit_to_branch(),
        pretty_format_json(),
        pygrep(),
        require_filename_pattern(),
        require_pattern(),
        required_env(),
        required_tools(),
        requirements_txt_fixer(),
        signed_off_by(),
        sort_simple_yaml(),
        trailing_whitespace(),
    };
    std::sort(all.begin(), all.end(),
              [](const Registration& a, const Registration& b) { return a.description.id < b.description.id; });
    return all;
  }();
  return k_all;
}

Result<const Registration*> find(std::string_view id) {
  std::vector<std::string> ids;
  for (const Registration& registration : registrations()) {
    if (registration.description.id == id) return &registration;
    ids.emplace_back(registration.description.id);
  }
  const auto near = nearest(id, ids);
  return fail(ErrorKind::usage, fmt::format("unknown built-in {}", shown(fmt::format("'{}'", id))),
              near ? fmt::format("did you mean '{}'?", *near) : fmt::format("there are {}", join(ids, ", ")));
}

// The file as it was before the change, as far as a check of its content can tell.
FileView view_of_previous(const FileView& file, std::string_view previous) {
  FileView view(
      file.path, [copy = std::string(previous)]() -> Result<std::string> { return copy; }, nullptr);
  view.mode = file.mode;
  view.status = file.status;
  view.size = previous.size();
  view.is_filtered_by_lfs = file.is_filtered_by_lfs;
  return view;
}

Result<bool> had_findings(const Builtin& builtin, const FileView& file, const Surroundings& surroundings) {
  // A check that does not look at the content finds the same in the old one; it says by the status what is new.
  if (!builtin.reads().content) return false;
  // A file that became a link says nothing about links.
  if (file.status == git::DeltaStatus::type_changed) return false;
  WF_ASSIGN(const auto previous, file.previous());
  if (!previous) return false;
  const FileView before = view_of_previous(file, *previous);
  if (!builtin.applies_to(before)) return false;
  WF_ASSIGN(const auto findings, builtin.check(before, surroundings));
  return !findings.empty();
}

}  // namespace

Result<std::optional<std::string>> Builtin::fixed(const FileView& /*file*/,
                                                  const Surroundings& /*surroundings*/) const {
  return std::optional<std::string>();
}

std::string Builtin::told(const Finding& finding) const {
  if (finding.path.empty()) return finding.message;
  if (finding.line == 0) return fmt::format("{}: {}", shown(finding.path), finding.message);
  return fmt::format("{}:{}: {}", shown(finding.path), finding.line, finding.message);
}

std::string Builtin::told_all(const FileView& /*file*/, std::span<const Finding> findings) const {
  std::string all;
  for (const Finding& finding : findings) {
    if (const std::string line = told(finding); !line.empty()) all += line + "\n";
  }
  return all;
}

std::string Builtin::told_fix(const FileView& file) const { return fmt::format("Fixing {}", shown(file.path)); }

std::span<const BuiltinDescription> builtins() {
  static const std::vector<BuiltinDescription> k_descriptions = [] {
    std::vector<BuiltinDescription> all;
    for (const Registration& registration : registrations()) all.push_back(registration.description);
    return all;
  }();
  return k_descriptions;
}

bool has_builtin(std::string_view id) { return find(id).has_value(); }

Result<std::unique_ptr<Builtin>> make_builtin(std::string_view id, std::span<const std::string> arguments) {
  WF_ASSIGN(const Registration* const registration, find(id));
  WF_ASSIGN(const Arguments parsed, Arguments::parse(id, registration->options, arguments));
  if (!parsed.files.empty() && !registration->description.takes_patterns) {
    return fail(ErrorKind::usage, fmt::format("{}: {} is no option", id, shown(fmt::format("'{}'", parsed.files[0]))),
                registration->options.empty() ? "it takes no arguments"
                                              : fmt::format("usage: {} {}", id, registration->description.arguments));
  }
  return registration->make(parsed);
}

Result<Invocation> split_invocation(std::string_view id, std::span<const std::string> words) {
  WF_ASSIGN(const Registration* const registration, find(id));
  WF_ASSIGN(Arguments parsed, Arguments::parse(id, registration->options, words));
  Invocation invocation{std::move(parsed.options), std::move(parsed.files)};
  if (!registration->description.takes_patterns) return invocation;
  const bool has_pattern = parsed.has("--pattern") || parsed.has("--regex");
  const std::size_t patterns = parsed.files_before_dashes.value_or(has_pattern || invocation.files.empty() ? 0 : 1);
  const auto end = invocation.files.begin() + static_cast<std::ptrdiff_t>(patterns);
  std::move(invocation.files.begin(), end, std::back_inserter(invocation.arguments));
  invocation.files.erase(invocation.files.begin(), end);
  return invocation;
}

Result<std::vector<Finding>> judge(const Builtin& builtin, const FileView& file, const Surroundings& surroundings,
                                   Counting counting) {
  WF_ASSIGN(std::vector<Finding> findings, builtin.check(file, surroundings));
  if (findings.empty() || counting == Counting::all) return findings;
  if (counting == Counting::introduced) {
    WF_ASSIGN(const bool is_old, had_findings(builtin, file, surroundings));
    if (is_old) findings.clear();
    return findings;
  }
  return on_added_lines(std::move(findings), file);
}

std::vector<Finding> on_added_lines(std::vector<Finding> findings, const FileView& file) {
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.line == 0 ? !file.all_lines_are_new : !file.is_added_line(finding.line);
  });
  return findings;
}

}  // namespace wf::gates
