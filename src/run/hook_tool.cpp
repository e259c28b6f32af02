#include "run/hook_tool.h"

#include <fmt/format.h>

#include <array>

#include "base/checksum.h"
#include "base/text.h"
#include "os/lock.h"
#include "os/process.h"
#include "pre_commit/pre_commit.h"

namespace wf::run {

namespace {

constexpr const char* k_bin = "node_modules/.bin";
constexpr auto k_patience_with_npm = std::chrono::minutes(10);

std::optional<os::Path> executable_in(const os::Path& folder, std::string_view name) {
  const os::Path file = folder / name;
  const auto status = os::status_of(file);
  if (!status) return std::nullopt;
  if (status->type == os::FileType::symlink) return os::exists(file) ? std::optional(file) : std::nullopt;
  return status->type == os::FileType::regular && status->is_executable() ? std::optional(file) : std::nullopt;
}

// The folders in which a project keeps the tools that it has installed for itself.
std::vector<os::Path> project_folders(const Session& session) {
  const os::Path& top = session.repository.location().worktree;
  std::vector<os::Path> folders;
  if (const auto active = session.environment.get("VIRTUAL_ENV"); active && !active->empty())
    folders.push_back(os::Path(*active) / "bin");
  for (const char* folder : {".venv/bin", "venv/bin", k_bin, "vendor/bin"}) folders.push_back(top / folder);
  return folders;
}

std::optional<HookTool> tool_of_project(std::string_view name, const Session& session) {
  for (const os::Path& folder : project_folders(session)) {
    if (auto file = executable_in(folder, name)) return HookTool{HookRunner::project, file->native(), folder};
  }
  return std::nullopt;
}

std::optional<HookTool> delegate(const Session& session) {
  for (const char* name : {"prek", "pre-commit"}) {
    if (auto own = tool_of_project(name, session)) {
      own->runner = HookRunner::delegate;
      return own;
    }
    if (const auto found = os::find_program(name, session.environment))
      return HookTool{HookRunner::delegate, found->native(), std::nullopt};
  }
  return std::nullopt;
}

}  // namespace

std::optional<os::Path> packages_folder(const config::Hook& hook, const Session& session) {
  if (hook.language != "node" || hook.additional_dependencies.empty()) return std::nullopt;
  KeyBuilder key;
  for (const std::string& package : hook.additional_dependencies) key.add(package);
  return session.folders.shared / "node" / key.key().hex().substr(0, 16);
}

std::optional<HookTool> hook_tool(const config::Gate& gate, const Session& session) {
  const config::Hook& hook = *gate.hook;
  if (!pre_commit::needs_environment(hook)) return HookTool{HookRunner::itself, gate.run.front(), std::nullopt};
  const std::string& name = gate.run.front();
  if (hook.is_known && !contains(name, "/")) {
    if (auto own = tool_of_project(name, session)) return own;
    if (const auto folder = packages_folder(hook, session)) {
      if (auto file = executable_in(*folder / k_bin, name))
        return HookTool{HookRunner::packages, file->native(), *folder / k_bin};
    }
    if (const auto found = os::find_program(name, session.environment))
      return HookTool{HookRunner::machine, found->native(), std::nullopt};
  }
  return delegate(session);
}

bool wants_packages(const config::Gate& gate, const Session& session) {
  const auto folder = packages_folder(*gate.hook, session);
  if (!folder || !gate.hook->is_known || tool_of_project(gate.run.front(), session)) return false;
  return !os::exists(*folder) && os::find_program("npm", session.environment).has_value();
}

Status install_packages(const config::Hook& hook, const Session& session, const os::Environment& environment) {
  const auto folder = packages_folder(hook, session);
  if (!folder) return {};
  WF_TRY(os::make_directories(folder->parent_path()));
  const os::Path lock_file = folder->native() + ".lock";
  WF_ASSIGN(const os::Lock lock, os::Lock::take(lock_file, os::Sharing::exclusive, k_patience_with_npm));
  if (os::exists(*folder)) return {};
  // Beside its place, so that a half of it is never taken for the whole.
  const os::Path made = folder->native() + ".new";
  (void)os::remove_tree(made);
  WF_TRY(os::make_directories(made));
  os::Command npm;
  npm.arguments = {"npm",           "install",          "--no-audit", "--no-fund",
                   "--no-progress", "--loglevel=error", "--prefix",   made.native()};
  npm.arguments.insert(npm.arguments.end(), hook.additional_dependencies.begin(), hook.additional_dependencies.end());
  npm.directory = made;
  npm.environment = environment;
  npm.dies_with_us = true;
  WF_ASSIGN(const os::Completion completion, os::run(npm));
  if (!completion.is_success()) {
    (void)os::remove_tree(made);
    return fail(ErrorKind::io, fmt::format("npm could not install {}: {}", join(hook.additional_dependencies, ", "),
                                           trim(completion.output)));
  }
  return os::rename_file(made, *folder);
}

std::string told(const HookTool& tool, const config::Hook& hook, const Session& session) {
  if (tool.runner == HookRunner::itself) return "";
  const os::Path program(tool.program);
  const os::Path inner = program.lexically_proximate(session.repository.location().worktree);
  const bool is_inside = !inner.native().starts_with("..");
  std::string text = fmt::format("by {}", shown(is_inside ? inner.native() : tool.program));
  const bool has_own_version = tool.runner == HookRunner::project || tool.runner == HookRunner::machine;
  if (has_own_version && !hook.revision.empty())
    text += fmt::format(", where {} asks for {}", pre_commit::k_file_name, shown(hook.revision));
  return text;
}

}  // namespace wf::run
