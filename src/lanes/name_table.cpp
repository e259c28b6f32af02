// The names and folders that say more about a file than its extension does.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "base/text.h"
#include "lanes/file_table.h"
#include "lanes/word_index.h"

namespace wf::lanes {

namespace {

using enum Kind;

struct NameRow {
  FileType type;
  std::string_view names;
};

// As they are written: BUILD is Bazel's, build may be anybody's script.
constexpr std::array k_names = {
    NameRow{{build, "Dockerfile"}, "Dockerfile dockerfile Containerfile"},
    NameRow{{build, "Compose"}, "docker-compose.yml docker-compose.yaml compose.yml compose.yaml"},
    NameRow{{build, "CMake"}, "CMakeLists.txt CMakePresets.json CMakeUserPresets.json"},
    NameRow{{build, "Make"}, "Makefile makefile GNUmakefile BSDmakefile Kbuild Kconfig"},
    NameRow{{build, "Just"}, "justfile Justfile .justfile Taskfile.yml Taskfile.yaml"},
    NameRow{{build, "Meson"}, "meson.build meson_options.txt meson.options"},
    NameRow{{build, "Bazel"}, "BUILD WORKSPACE .bazelrc .bazelversion BUCK"},
    NameRow{{build, "Autotools"}, "configure configure.in autogen.sh bootstrap.sh aclocal.m4 config.guess config.sub"},
    NameRow{{build, "SCons"}, "SConstruct SConscript wscript waf"},
    NameRow{{build, "Gradle"}, "gradlew gradlew.bat gradle.properties gradle-wrapper.jar gradle-wrapper.properties"},
    NameRow{{build, "Gradle"}, "build.gradle.kts settings.gradle.kts"},
    NameRow{{build, "Maven"}, "pom.xml mvnw mvnw.cmd"},
    NameRow{{build, "Ant"}, "build.xml ivy.xml"},
    NameRow{{build, "Python packaging"}, "setup.py setup.cfg MANIFEST.in tox.ini noxfile.py"},
    NameRow{{build, "Rust"}, "build.rs Cross.toml"},
    NameRow{{build, "Zig"}, "build.zig"},
    NameRow{{build, "Ruby"}, "Rakefile Fastfile Guardfile"},
    NameRow{{build, "Elixir"}, "mix.exs"},
    NameRow{{build, "Erlang"}, "rebar.config erlang.mk"},
    NameRow{{build, "OCaml"}, "dune dune-project dune-workspace"},
    NameRow{{build, "Haskell"}, "Setup.hs cabal.project"},
    NameRow{{build, "Earthly"}, "Earthfile"},
    NameRow{{build, "Vagrant"}, "Vagrantfile"},
    NameRow{{build, "Packaging"}, "PKGBUILD APKBUILD snapcraft.yaml"},
    NameRow{{build, "Monorepo"}, "nx.json turbo.json lerna.json rush.json"},

    // What a project is made of, with versions or without: the manifest and what resolved it.
    NameRow{{dependency, "Cargo"}, "Cargo.toml Cargo.lock rust-toolchain rust-toolchain.toml deny.toml"},
    NameRow{{dependency, "npm"}, "package.json package-lock.json npm-shrinkwrap.json yarn.lock bun.lockb bun.lock"},
    NameRow{{dependency, "npm"}, "pnpm-lock.yaml pnpm-workspace.yaml bower.json deno.json deno.lock jsr.json"},
    NameRow{{dependency, "Go modules"}, "go.mod go.sum go.work go.work.sum Gopkg.toml Gopkg.lock glide.yaml"},
    NameRow{{dependency, "Python packaging"}, "pyproject.toml poetry.lock uv.lock pdm.lock pylock.toml Pipfile"},
    NameRow{{dependency, "Conda"}, "environment.yml environment.yaml conda-lock.yml pixi.toml pixi.lock"},
    NameRow{{dependency, "Bundler"}, "Gemfile Gemfile.lock gems.rb gems.locked Brewfile"},
    NameRow{{dependency, "Composer"}, "composer.json composer.lock"},
    NameRow{{dependency, "Gradle"}, "gradle.lockfile libs.versions.toml verification-metadata.xml"},
    NameRow{{dependency, "NuGet"}, "packages.config packages.lock.json nuget.config NuGet.config NuGet.Config"},
    NameRow{{dependency, "NuGet"}, "Directory.Packages.props global.json paket.dependencies paket.lock"},
    NameRow{{dependency, "Conan"}, "conanfile.txt conanfile.py conan.lock"},
    NameRow{{dependency, "vcpkg"}, "vcpkg.json vcpkg-configuration.json"},
    NameRow{{dependency, "Swift packages"}, "Package.swift Package.resolved Podfile Podfile.lock Cartfile"},
    NameRow{{dependency, "Pub"}, "pubspec.yaml pubspec.lock"},
    NameRow{{dependency, "Hex"}, "mix.lock rebar.lock"},
    NameRow{{dependency, "Stack"}, "stack.yaml stack.yaml.lock cabal.project.freeze"},
    NameRow{{dependency, "Clojure"}, "project.clj deps.edn"},
    NameRow{{dependency, "Elm"}, "elm.json"},
    NameRow{{dependency, "Julia"}, "Project.toml Manifest.toml"},
    NameRow{{dependency, "R"}, "DESCRIPTION renv.lock packrat.lock"},
    NameRow{{dependency, "Perl"}, "cpanfile cpanfile.snapshot META.json"},
    NameRow{{dependency, "Crystal"}, "shard.yml shard.lock"},
    NameRow{{dependency, "Bazel"}, "MODULE.bazel MODULE.bazel.lock"},
    NameRow{{dependency, "Helm"}, "Chart.yaml Chart.lock"},
    NameRow{{dependency, "Nix"}, "flake.nix flake.lock"},
    NameRow{{dependency, "Terraform"}, ".terraform.lock.hcl"},
    NameRow{{dependency, "Git"}, ".gitmodules"},
    NameRow{{dependency, "tool versions"}, ".tool-versions .nvmrc .node-version .python-version .ruby-version"},
    NameRow{{dependency, "tool versions"},
            ".go-version .java-version .terraform-version .sdkmanrc mise.toml runtime.txt"},

    // What checks a change, on a server or in a hook: whoever edits it edits what everybody's changes go through.
    NameRow{{ci, "GitLab CI"}, ".gitlab-ci.yml .gitlab-ci.yaml"},
    NameRow{{ci, "GitHub Actions"}, "action.yml action.yaml"},
    NameRow{{ci, "update bot"}, "dependabot.yml dependabot.yaml renovate.json renovate.json5 .renovaterc"},
    NameRow{{ci, "Jenkins"}, "Jenkinsfile"},
    NameRow{{ci, "Travis CI"}, ".travis.yml"},
    NameRow{{ci, "AppVeyor"}, "appveyor.yml .appveyor.yml"},
    NameRow{{ci, "Bitbucket Pipelines"}, "bitbucket-pipelines.yml"},
    NameRow{{ci, "Cirrus CI"}, ".cirrus.yml .cirrus.star"},
    NameRow{{ci, "Drone"}, ".drone.yml .drone.yaml .drone.star .woodpecker.yml .woodpecker.yaml"},
    NameRow{{ci, "cloud build"}, "cloudbuild.yaml cloudbuild.yml buildspec.yml buildspec.yaml"},
    NameRow{{ci, "CI"}, ".build.yml wercker.yml codefresh.yml .semaphore.yml .zuul.yaml zuul.yaml .prow.yaml"},
    NameRow{{ci, "coverage service"}, "codecov.yml .codecov.yml .coveralls.yml sonar-project.properties"},
    NameRow{{ci, "Git hooks"}, ".wf.yaml .pre-commit-config.yaml .pre-commit-hooks.yaml prek.toml hk.pkl"},
    NameRow{{ci, "Git hooks"}, "lefthook.yml lefthook.yaml .lefthook.yml .overcommit.yml .huskyrc .lintstagedrc"},

    // What keeps secrets, or decides who may approve and what scanners overlook. SECURITY.md is prose about it: docs.
    NameRow{{security, "approvals"}, "CODEOWNERS OWNERS OWNERS_ALIASES"},
    NameRow{{security, "key"}, "id_rsa id_rsa.pub id_dsa id_ecdsa id_ecdsa.pub id_ed25519 id_ed25519.pub"},
    NameRow{{security, "key"}, "authorized_keys known_hosts allowed_signers"},
    NameRow{{security, "secrets"}, ".env .envrc .netrc .pgpass .htpasswd .dockercfg .git-credentials .vault_pass"},
    NameRow{{security, "secrets"}, "secrets.yml secrets.yaml secrets.json credentials.json master.key"},
    NameRow{{security, "encrypted secrets"}, ".sops.yaml .sops.yml credentials.yml.enc"},
    NameRow{{security, "scanner rules"},
            ".gitleaks.toml .gitleaksignore .secrets.baseline .wf-secrets .trivyignore .snyk .grype.yaml"},
    NameRow{{security, "permissions"}, "sudoers polkit.rules"},

    NameRow{{config, "Git"}, ".gitignore .gitattributes .gitconfig .gitkeep .keep .mailmap .git-blame-ignore-revs"},
    NameRow{{config, "example of variables"}, ".env.example .env.sample .env.template .env.dist .env.defaults"},
    NameRow{{config, "JSON"}, "tsconfig.json jsconfig.json angular.json vercel.json firebase.json app.json"},
    NameRow{{config, "JSON"}, "biome.json biome.jsonc settings.json launch.json appsettings.json manifest.webmanifest"},
    NameRow{{config, "XML"}, "web.config app.config phpunit.xml phpunit.xml.dist checkstyle.xml logback.xml"},
    NameRow{{config, "web server"},
            ".htaccess robots.txt humans.txt ads.txt security.txt _headers _redirects Caddyfile"},
    NameRow{{config, "process list"}, "Procfile"},
    NameRow{{config, "version"}, "VERSION version.txt VERSION.txt"},
    NameRow{{config, "Doxygen"}, "Doxyfile"},

    NameRow{{source, "Shell"}, ".bashrc .bash_profile .bash_aliases .profile .zshrc .zshenv .zprofile"},
    NameRow{{source, "Vim script"}, ".vimrc .gvimrc"},

    NameRow{{test, "Python"}, "conftest.py"},
    NameRow{{test, "Ruby"}, "spec_helper.rb rails_helper.rb test_helper.rb"},
    NameRow{{test, "INI"}, "pytest.ini .rspec .coveragerc"},

    NameRow{{generated, "CMake"}, "CMakeCache.txt"},
    NameRow{{generated, "C"}, "lex.yy.c y.tab.c y.tab.h"},

    // Also with something behind: README.zh, LICENSE-MIT, COPYING.LESSER (see classify_file).
    NameRow{{docs, "Text"}, "README Readme ReadMe readme CHANGELOG ChangeLog Changelog CHANGES Changes NEWS HISTORY"},
    NameRow{{docs, "licence"},
            "LICENSE License license LICENCE Licence licence COPYING COPYRIGHT UNLICENSE NOTICE PATENTS"},
    NameRow{{docs, "Text"}, "AUTHORS CONTRIBUTORS CREDITS THANKS MAINTAINERS CONTRIBUTING HACKING CODE_OF_CONDUCT"},
    NameRow{{docs, "Text"}, "INSTALL BUGS FAQ SUPPORT SECURITY GOVERNANCE ROADMAP RELEASES RELEASE_NOTES UPGRADING"},
};

constexpr auto k_name_index = word_index<k_names, &NameRow::names>();
static_assert(has_each_word_once(k_name_index));

struct FolderRow {
  Kind kind;
  std::string_view folders;
};

// Wherever they stand, in any case. A folder of two names stands for one inside the other. Left out because projects
// also keep their own sources there: deps, external, lib, spec, dist, ci.
constexpr std::array k_folders = {
    FolderRow{vendored, "vendor vendored third_party third-party thirdparty 3rdparty 3rd-party node_modules"},
    FolderRow{vendored, "bower_components jspm_packages pods carthage godeps site-packages .yarn"},
    FolderRow{generated, "generated __generated__ .generated __pycache__"},
    FolderRow{ci, ".github/workflows .github/actions .gitlab/ci .circleci .azure-pipelines .buildkite .woodpecker"},
    FolderRow{ci, ".semaphore .teamcity .tekton .drone .builds .ci .husky .githooks .lefthook"},
    FolderRow{security, ".gnupg .ssh .git-crypt .password-store .transcrypt"},
    FolderRow{test, "test tests unittest unittests __tests__ __mocks__ __fixtures__ __snapshots__ androidtest"},
    FolderRow{test, "fixtures testdata test-data test_data testsuite test-suite e2e cypress"},
    FolderRow{config, ".vscode .idea .devcontainer .config"},
    FolderRow{docs, "doc docs documentation licenses man man1 man2 man3 man4 man5 man6 man7 man8"},
};

constexpr auto k_folder_index = word_index<k_folders, &FolderRow::folders>();
static_assert(has_each_word_once(k_folder_index));

std::string_view stem_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
}

std::string_view name_and_folder(std::string_view path) {
  const std::string_view folder = base_name(directory_name(path));
  return path.substr(path.size() - std::min(path.size(), folder.size() + 1 + base_name(path).size()));
}

}  // namespace

constexpr NamePattern::NamePattern(Kind kind, std::string_view language, std::string_view text)
    : type_{kind, language}, text_(text) {
  const std::size_t star = text.find('*');
  before_ = text.substr(0, star);
  after_ = text.substr(star + 1);
  if (text.find('/') != std::string_view::npos) subject_ = Subject::name_and_folder;
  if (after_.ends_with(".*")) {
    subject_ = Subject::stem;
    after_.remove_suffix(2);
  }
}

PathParts::PathParts(std::string_view path)
    : subjects_{base_name(path), stem_of(base_name(path)), name_and_folder(path)} {}

bool NamePattern::matches(const PathParts& parts) const {
  const std::string_view subject = parts.of(subject_);
  return subject.size() >= before_.size() + after_.size() && subject.starts_with(before_) && subject.ends_with(after_);
}

namespace {

// The first that matches counts.
constexpr std::array k_patterns = {
    NamePattern(generated, "", "*.pb.*"),
    NamePattern(generated, "Python", "*_pb2.*"),
    NamePattern(generated, "Python", "*_pb2_grpc.*"),
    NamePattern(generated, "", "*_generated.*"),
    NamePattern(generated, "", "*.generated.*"),
    NamePattern(generated, "", "zz_generated.*"),
    NamePattern(generated, "JavaScript", "*.min.js"),
    NamePattern(generated, "CSS", "*.min.css"),
    NamePattern(generated, "source map", "*.js.map"),
    NamePattern(generated, "source map", "*.css.map"),
    // Bundles that a release commits; other files in a folder dist/ may well be written by hand.
    NamePattern(generated, "JavaScript", "dist/*.js"),
    NamePattern(generated, "JavaScript", "dist/*.mjs"),
    NamePattern(generated, "JavaScript", "dist/*.cjs"),
    NamePattern(generated, "CSS", "dist/*.css"),
    NamePattern(generated, "Dart", "*.g.dart"),
    NamePattern(generated, "Dart", "*.freezed.dart"),
    NamePattern(generated, "C#", "*.g.cs"),
    NamePattern(generated, "C#", "*.Designer.cs"),
    NamePattern(generated, "C#", "*.designer.cs"),
    NamePattern(generated, "C++", "moc_*.cpp"),
    NamePattern(generated, "C", "*.tab.c"),
    NamePattern(generated, "C", "*.tab.h"),

    NamePattern(build, "Dockerfile", "Dockerfile.*"),
    NamePattern(build, "Dockerfile", "Dockerfile-*"),
    NamePattern(build, "Dockerfile", "Containerfile.*"),
    NamePattern(build, "Compose", "docker-compose.*.yml"),
    NamePattern(build, "Compose", "docker-compose.*.yaml"),
    NamePattern(build, "Compose", "compose.*.yml"),
    NamePattern(build, "Compose", "compose.*.yaml"),
    NamePattern(build, "Make", "Makefile.*"),
    NamePattern(build, "Make", "makefile.*"),
    NamePattern(build, "CMake", "CMakeLists.*"),
    NamePattern(build, "CMake", "*.cmake.in"),
    NamePattern(build, "Debian packaging", "debian/*"),

    NamePattern(ci, "Jenkins", "Jenkinsfile.*"),
    NamePattern(ci, "Jenkins", "Jenkinsfile-*"),
    NamePattern(ci, "Azure Pipelines", "azure-pipelines*.yml"),
    NamePattern(ci, "Azure Pipelines", "azure-pipelines*.yaml"),
    NamePattern(ci, "GitLab CI", "*.gitlab-ci.yml"),
    NamePattern(ci, "Git hooks", ".lintstagedrc.*"),

    NamePattern(dependency, "pip requirements", "*requirements.txt"),
    NamePattern(dependency, "pip requirements", "requirements*.txt"),
    NamePattern(dependency, "pip requirements", "*requirements.in"),
    NamePattern(dependency, "pip requirements", "requirements*.in"),
    NamePattern(dependency, "pip requirements", "requirements/*.txt"),
    NamePattern(dependency, "pip requirements", "requirements/*.in"),
    NamePattern(dependency, "pip requirements", "constraints*.txt"),
    NamePattern(dependency, "Gradle", "gradle.*.lockfile"),

    NamePattern(security, "secrets", ".env.*"),
    NamePattern(security, "encrypted secrets", "*.enc.yaml"),
    NamePattern(security, "encrypted secrets", "*.enc.yml"),
    NamePattern(security, "encrypted secrets", "*.enc.json"),
    NamePattern(security, "encrypted secrets", "*.sops.yaml"),

    // Before the tests, so that jest.config.ts is no test.
    NamePattern(config, "", "*.config.*"),
    NamePattern(config, "JSON", "tsconfig.*.json"),
    NamePattern(config, "JSON", "appsettings.*.json"),

    NamePattern(test, "", "test_*.py"),
    NamePattern(test, "", "test-*.R"),
    NamePattern(test, "", "*_test.*"),
    NamePattern(test, "", "*-test.*"),
    NamePattern(test, "", "*.test.*"),
    NamePattern(test, "", "*_tests.*"),
    NamePattern(test, "", "*_unittest.*"),
    NamePattern(test, "", "*_spec.*"),
    NamePattern(test, "", "*.spec.*"),
    NamePattern(test, "", "*.cy.*"),
    NamePattern(test, "", "*Test.*"),
    NamePattern(test, "", "*Tests.*"),
    NamePattern(test, "", "*TestCase.*"),
    NamePattern(test, "", "*Spec.hs"),
    NamePattern(test, "", "*Spec.scala"),
    NamePattern(test, "", "*Spec.groovy"),
    NamePattern(test, "", "*_SUITE.erl"),
    NamePattern(test, "Snapshot", "*.approved.*"),
    NamePattern(test, "Snapshot", "*.verified.*"),
};

// Every file asks for its pattern and few have one. So the table is turned round at compile time: from the first and
// the last byte of a name to the patterns that may match it, each of which is a bit.
class PatternsByEdge {
 public:
  using Set = std::array<std::uint64_t, (k_patterns.size() + 63) / 64>;

  consteval PatternsByEdge() {
    for (std::size_t i = 0; i < k_patterns.size(); ++i) {
      const NamePattern& pattern = k_patterns[i];
      for (std::size_t byte = 0; byte < k_bytes; ++byte) {
        // What begins or ends with the star may have any byte there.
        const auto edge = static_cast<char>(byte);
        if (pattern.before().empty() || pattern.before().front() == edge) add(beginning_[byte], i);
        if (pattern.after().empty() || pattern.after().back() == edge) add(ending_[byte], i);
      }
      add(about_[static_cast<std::size_t>(pattern.subject())], i);
    }
  }

  Set candidates(const PathParts& parts) const {
    Set all = {};
    for (std::size_t subject = 0; subject < about_.size(); ++subject) {
      const std::string_view text = parts.of(static_cast<NamePattern::Subject>(subject));
      if (text.empty()) continue;
      const Set& beginning = beginning_[static_cast<unsigned char>(text.front())];
      const Set& ending = ending_[static_cast<unsigned char>(text.back())];
      for (std::size_t word = 0; word < all.size(); ++word)
        all[word] |= about_[subject][word] & beginning[word] & ending[word];
    }
    return all;
  }

 private:
  static constexpr std::size_t k_bytes = 256;

  static constexpr void add(Set& set, std::size_t pattern) { set[pattern / 64] |= std::uint64_t{1} << (pattern % 64); }

  std::array<Set, k_bytes> beginning_ = {};
  std::array<Set, k_bytes> ending_ = {};
  std::array<Set, NamePattern::k_subjects> about_ = {};
};

constexpr PatternsByEdge k_patterns_by_edge;

constexpr std::array<std::string_view, 6> k_template_suffixes = {".in", ".tmpl", ".tpl", ".template", ".j2", ".jinja"};

}  // namespace

const FileType* type_named(std::string_view name) {
  const NameRow* row = row_of(k_name_index, name);
  return row == nullptr ? nullptr : &row->type;
}

const NamePattern* pattern_of(std::string_view path) {
  const PathParts parts(path);
  const PatternsByEdge::Set candidates = k_patterns_by_edge.candidates(parts);
  for (std::size_t word = 0; word < candidates.size(); ++word) {
    for (std::uint64_t left = candidates[word]; left != 0; left &= left - 1) {
      const NamePattern& pattern = k_patterns[word * 64 + static_cast<std::size_t>(std::countr_zero(left))];
      if (pattern.matches(parts)) return &pattern;
    }
  }
  return nullptr;
}

// One level at a time, and each together with the level above.
std::vector<KnownFolder> folders_of(std::string_view path) {
  std::vector<KnownFolder> known;
  std::size_t parent = 0;  // where the folder above begins
  std::size_t begin = 0;
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', begin)) {
    for (const std::size_t from : {begin, parent}) {
      const std::string_view folder = path.substr(from, end - from);
      if (const FolderRow* row = row_of(k_folder_index, folder)) known.push_back({row->kind, from, end - from});
    }
    parent = begin;
    begin = end + 1;
  }
  return known;
}

std::string_view without_template_suffix(std::string_view path) {
  const auto* const suffix = std::find_if(k_template_suffixes.begin(), k_template_suffixes.end(),
                                          [&](std::string_view each) { return path.ends_with(each); });
  return suffix == k_template_suffixes.end() ? std::string_view() : path.substr(0, path.size() - suffix->size());
}

}  // namespace wf::lanes
