// The kind of one file: names as repositories have them, each rule alone, and that nothing but documentation ever
// counts as documentation, because that takes the lightest lane.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

namespace {

FileFacts first_line(std::string_view line) {
  FileFacts facts;
  facts.first_line = line;
  return facts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_file_kind)

BOOST_AUTO_TEST_CASE(what_is_run_or_compiled_is_no_documentation_even_in_its_folder) {
  check({
      {"docs/conf.py", "source Python"},       {"docs/_static/site.js", "source JavaScript"},
      {"docs/page.mdx", "source MDX"},         {"docs/report.Rmd", "source R"},
      {"docs/index.html", "source HTML"},      {"docs/Makefile", "build Make"},
      {"docs/CMakeLists.txt", "build CMake"},  {"docs/requirements.txt", "dependency pip requirements"},
      {"docs/package.json", "dependency npm"}, {"docs/Dockerfile", "build Dockerfile"},
      {"docs/example.sh", "source Shell"},     {"docs/example.c", "source C"},
      {"docs/example.cpp", "source C++"},      {"docs/yarn.lock", "dependency npm"},
      {"docs/data.json", "data JSON"},         {"docs/_config.yml", "config YAML"},
      {"Dockerfile.md", "build Dockerfile"},   {"INSTALL.sh", "source Shell"},
      {"LICENSE.py", "source Python"},         {"README.rb", "source Ruby"},
  });
}

BOOST_AUTO_TEST_CASE(build_files) {
  check({
      {"Dockerfile", "build Dockerfile"},
      {"deploy/Dockerfile.prod", "build Dockerfile"},
      {"Dockerfile-alpine", "build Dockerfile"},
      {"web.dockerfile", "build Dockerfile"},
      {"Containerfile", "build Dockerfile"},
      {"Containerfile.dev", "build Dockerfile"},
      {"docker-compose.yml", "build Compose"},
      {"docker-compose.override.yaml", "build Compose"},
      {"compose.prod.yaml", "build Compose"},
      {"CMakeLists.txt", "build CMake"},
      {"tests/CMakeLists.txt", "build CMake"},
      {"cmake/FindX.cmake", "build CMake"},
      {"cmake/Config.cmake.in", "build CMake"},
      {"CMakeLists.txt.in", "build CMake"},
      {"CMakePresets.json", "build CMake"},
      {"Makefile", "build Make"},
      {"GNUmakefile", "build Make"},
      {"Makefile.in", "build Make"},
      {"Makefile.am", "build Make"},
      {"rules.mk", "build Make"},
      {"justfile", "build Just"},
      {"build.ninja", "build Ninja"},
      {"meson.build", "build Meson"},
      {"meson_options.txt", "build Meson"},
      {"BUILD", "build Bazel"},
      {"BUILD.bazel", "build Bazel"},
      {"defs.bzl", "build Bazel"},
      {"configure.ac", "build Autotools"},
      {"SConstruct", "build SCons"},
      {"build.gradle", "build Gradle"},
      {"app/build.gradle.kts", "build Gradle"},
      {"gradlew", "build Gradle"},
      {"pom.xml", "build Maven"},
      {"setup.py", "build Python packaging"},
      {"MANIFEST.in", "build Python packaging"},
      {"build.rs", "build Rust"},
      {"Rakefile", "build Ruby"},
      {"mix.exs", "build Elixir"},
      {"App.csproj", "build MSBuild"},
      {"App.sln", "build MSBuild"},
      {"dune", "build OCaml"},
      {"app.cabal", "build Cabal"},
      {"build.sbt", "build sbt"},
      {"Vagrantfile", "build Vagrant"},
      {"git-wf.spec", "build RPM spec"},
      {"debian/rules", "build Debian packaging"},
      {"App.xcodeproj/project.pbxproj", "build Xcode"},
  });
}

BOOST_AUTO_TEST_CASE(manifests_and_lock_files_are_dependencies) {
  check({
      {"Cargo.toml", "dependency Cargo"},
      {"Cargo.lock", "dependency Cargo"},
      {"package.json", "dependency npm"},
      {"web/package-lock.json", "dependency npm"},
      {"pnpm-lock.yaml", "dependency npm"},
      {"go.mod", "dependency Go modules"},
      {"go.sum", "dependency Go modules"},
      {"requirements.txt", "dependency pip requirements"},
      {"requirements-dev.txt", "dependency pip requirements"},
      {"dev-requirements.txt", "dependency pip requirements"},
      {"requirements/base.txt", "dependency pip requirements"},
      {"x/requirements/base.in", "dependency pip requirements"},
      {"requirements.in", "dependency pip requirements"},
      {"constraints.txt", "dependency pip requirements"},
      {"pyproject.toml", "dependency Python packaging"},
      {"poetry.lock", "dependency Python packaging"},
      {"environment.yml", "dependency Conda"},
      {"Gemfile", "dependency Bundler"},
      {"Gemfile.lock", "dependency Bundler"},
      {"x.gemspec", "dependency Gem specification"},
      {"composer.lock", "dependency Composer"},
      {"gradle/libs.versions.toml", "dependency Gradle"},
      {"packages.lock.json", "dependency NuGet"},
      {"conanfile.txt", "dependency Conan"},
      {"vcpkg.json", "dependency vcpkg"},
      {"Package.resolved", "dependency Swift packages"},
      {"pubspec.yaml", "dependency Pub"},
      {"flake.lock", "dependency Nix"},
      {"Chart.yaml", "dependency Helm"},
      {".gitmodules", "dependency Git"},
      {".tool-versions", "dependency tool versions"},
      {"whatever.lock", "dependency lock file"},
  });
  BOOST_TEST(told(binary("bun.lockb")) == "dependency npm: name bun.lockb");
}

BOOST_AUTO_TEST_CASE(what_checks_changes_is_ci) {
  check({
      {".github/workflows/ci.yml", "ci YAML"},
      {".github/actions/setup/index.js", "ci JavaScript"},
      {"action.yml", "ci GitHub Actions"},
      {".github/dependabot.yml", "ci update bot"},
      {".gitlab-ci.yml", "ci GitLab CI"},
      {"jobs/lint.gitlab-ci.yml", "ci GitLab CI"},
      {".gitlab/ci/build.yml", "ci YAML"},
      {"Jenkinsfile", "ci Jenkins"},
      {"Jenkinsfile.nightly", "ci Jenkins"},
      {".circleci/config.yml", "ci YAML"},
      {"azure-pipelines.yml", "ci Azure Pipelines"},
      {"azure-pipelines-release.yml", "ci Azure Pipelines"},
      {".travis.yml", "ci Travis CI"},
      {"appveyor.yml", "ci AppVeyor"},
      {"bitbucket-pipelines.yml", "ci Bitbucket Pipelines"},
      {".woodpecker.yml", "ci Drone"},
      {".ci/run", "ci"},
      {".husky/pre-commit", "ci"},
      {".wf.yaml", "ci Git hooks"},
      {".pre-commit-config.yaml", "ci Git hooks"},
  });
}

BOOST_AUTO_TEST_CASE(keys_secrets_and_approvals_are_security_and_code_about_it_is_not) {
  check({
      {"deploy/server.pem", "security key or certificate"},
      {"deploy/server.key", "security key or certificate"},
      {"ca.crt", "security key or certificate"},
      {"release.jks", "security key store"},
      {"signer.asc", "security key store"},
      {".ssh/config", "security"},
      {".gnupg/pubring.kbx", "security"},
      {"id_ed25519", "security key"},
      {".env", "security secrets"},
      {"config/.env.production", "security secrets"},
      {"secrets.yaml", "security secrets"},
      {".sops.yaml", "security encrypted secrets"},
      {"prod.enc.yaml", "security encrypted secrets"},
      {".github/CODEOWNERS", "security approvals"},
      {".gitleaks.toml", "security scanner rules"},
      {".wf-secrets", "security scanner rules"},
      {"src/auth/login.py", "source Python"},
      {"src/security/token.go", "source Go"},
      {"SECURITY.md", "docs Markdown"},
      {".env.example", "config example of variables"},
      {"tests/certificates/server.pem", "test key or certificate"},
      {"tests/fixtures/id_rsa", "test key"},
      {"testdata/.env", "test secrets"},
  });
}

BOOST_AUTO_TEST_CASE(configuration) {
  check({
      {".editorconfig", "config"},
      {".gitattributes", "config Git"},
      {".gitignore", "config Git"},
      {".clang-format", "config"},
      {".eslintrc", "config"},
      {".eslintrc.json", "data JSON"},
      {"jest.config.ts", "config TypeScript"},
      {"tsconfig.json", "config JSON"},
      {"tsconfig.build.json", "config JSON"},
      {"config/app.yaml", "config YAML"},
      {"app.toml", "config TOML"},
      {"app.ini", "config INI"},
      {"nginx.conf", "config INI"},
      {"wf.service", "config systemd unit"},
      {".vscode/settings.json", "config JSON"},
      {"robots.txt", "config web server"},
      {"VERSION", "config version"},
      {"Doxyfile", "config Doxygen"},
      {"Procfile", "config process list"},
  });
}

BOOST_AUTO_TEST_CASE(tests_by_folder_and_by_name) {
  check({
      {"tests/unit/a.cpp", "test C++"},
      {"src/test/java/A.java", "test Java"},
      {"Tests/AppTests/a.swift", "test Swift"},
      {"web/__tests__/a.js", "test JavaScript"},
      {"testdata/in.csv", "test table"},
      {"tests/fixtures/notes.md", "test Markdown"},
      {"tests/run", "test"},
      {"pkg/test_app.py", "test Python"},
      {"pkg/conftest.py", "test Python"},
      {"main_test.go", "test Go"},
      {"src/a.spec.ts", "test TypeScript"},
      {"src/a.test.tsx", "test TypeScript"},
      {"spec/a_spec.rb", "test Ruby"},
      {"src/FooTest.java", "test Java"},
      {"FooTests.cs", "test C#"},
      {"FooTest.php", "test PHP"},
      {"FooSpec.scala", "test Scala"},
      {"foo_SUITE.erl", "test Erlang"},
      {"base_unittest.cc", "test C++"},
      {"install.bats", "test Bats"},
      {"t/basic.t", "test Test script"},
      {"a.snap", "test Snapshot"},
      {"login.feature", "test Gherkin"},
      {"src/latest.py", "source Python"},
      {"src/contest.java", "source Java"},
      {"src/PodSpec.go", "source Go"},
      {"guides/how_to_test.md", "docs Markdown"},
      {"tests/README.md", "docs Markdown"},
  });
}

BOOST_AUTO_TEST_CASE(generated_and_vendored_files) {
  check({
      {"api/a.pb.go", "generated Go"},
      {"api/a.pb.cc", "generated C++"},
      {"api/a_pb2.py", "generated Python"},
      {"api/a_pb2_grpc.py", "generated Python"},
      {"web/app.min.js", "generated JavaScript"},
      {"web/app.min.css", "generated CSS"},
      {"web/app.js.map", "generated source map"},
      {"schema_generated.h", "generated C"},
      {"a.generated.ts", "generated TypeScript"},
      {"pkg/zz_generated.deepcopy.go", "generated Go"},
      {"dist/index.js", "generated JavaScript"},
      {"model.g.dart", "generated Dart"},
      {"Form.Designer.cs", "generated C#"},
      {"moc_window.cpp", "generated C++"},
      {"parser.tab.c", "generated C"},
      {"src/generated/api.ts", "generated TypeScript"},
      {"dist/systemd/wf.service", "config systemd unit"},
      {"vendor/lib/a.go", "vendored Go"},
      {"third_party/zlib/README", "vendored Text"},
      {"node_modules/x/package.json", "vendored npm"},
      {"ios/Pods/x.m", "vendored Objective-C"},
      {".yarn/releases/yarn.cjs", "vendored JavaScript"},
      {"src/vendor.go", "source Go"},
  });
}

BOOST_AUTO_TEST_CASE(documentation) {
  check({
      {"README.md", "docs Markdown"},
      {"README", "docs Text"},
      {"readme.txt", "docs Text"},
      {"README.zh", "docs"},
      {"README.zh-CN.md", "docs Markdown"},
      {"CHANGELOG", "docs Text"},
      {"ChangeLog.old", "docs"},
      {"LICENSE", "docs licence"},
      {"LICENSE-MIT", "docs"},
      {"LICENSE.txt", "docs Text"},
      {"COPYING.LESSER", "docs"},
      {"AUTHORS", "docs Text"},
      {"CODE_OF_CONDUCT.md", "docs Markdown"},
      {".github/CONTRIBUTING.md", "docs Markdown"},
      {".github/workflows/README.md", "docs Markdown"},
      {"guide.rst", "docs reStructuredText"},
      {"guide.adoc", "docs AsciiDoc"},
      {"notes.org", "docs Org"},
      {"docs/notes.txt", "docs Text"},
      {"Documentation/admin/notes.txt", "docs Text"},
      {"docs/overview.png", "docs image"},
      {"docs/manual.pdf", "docs document"},
      {"docs/flow.svg", "docs SVG"},
      {"docs/wf.1", "docs Roff"},
      {"man/man5/wf.yaml.5", "docs Roff"},
  });
}

BOOST_AUTO_TEST_CASE(plain_text_that_is_no_documentation) {
  check({
      {"CMakeLists.txt", "build CMake"},
      {"requirements.txt", "dependency pip requirements"},
      {"robots.txt", "config web server"},
      {"meson_options.txt", "build Meson"},
      {"conanfile.txt", "dependency Conan"},
      {"runtime.txt", "dependency tool versions"},
      {"version.txt", "config version"},
      {"words.txt", "other Text"},
      {"src/words.txt", "other Text"},
      {"tests/expected.txt", "test Text"},
      {"log.1", "other Roff"},
      {"install", "other"},
  });
  BOOST_TEST(told(modified("words.txt")) == "other Text: extension .txt says too little");
  BOOST_TEST(told(modified("words")) == "other: nothing is known of it");
}

BOOST_AUTO_TEST_CASE(data_and_binary_files) {
  check({
      {"data.csv", "data table"},
      {"data.json", "data JSON"},
      {"feed.xml", "data XML"},
      {"de.po", "data translation"},
      {"icon.svg", "data SVG"},
      {"fix.patch", "data patch"},
      {"assets/logo.png", "binary image"},
      {"assets/a.woff2", "binary font"},
      {"a.tar.gz", "binary archive"},
      {"lib/a.so", "binary compiled"},
      {"a.jar", "binary compiled"},
      {"a.sqlite", "binary database"},
  });
  BOOST_TEST(told(binary("blob")) == "binary: binary content");
  BOOST_TEST(told(binary(".DS_Store")) == "binary: binary content");
  BOOST_TEST(told(binary("libz.so.1")) == "binary Roff: binary content");
}

BOOST_AUTO_TEST_CASE(a_document_with_binary_content_is_binary) {
  BOOST_TEST(told(binary("README.md")) == "binary Markdown: binary content");
  BOOST_TEST(told(binary("README")) == "binary Text: binary content");
  BOOST_TEST(told(binary("app.yaml")) == "binary YAML: binary content");
  BOOST_TEST(told(binary("utf16.cpp")) == "source C++: extension .cpp");
  BOOST_TEST(told(binary("docs/a.png")) == "docs image: extension .png in the folder docs/");
}

BOOST_AUTO_TEST_CASE(a_template_is_of_the_kind_of_what_is_made_of_it) {
  check({
      {"config.h.in", "source C"},
      {"setup.py.tmpl", "build Python packaging"},
      {"app.yaml.j2", "config YAML"},
      {"guide.md.in", "docs Markdown"},
      {"unknown.in", "other"},
      {"page.j2", "source Jinja"},
  });
}

BOOST_AUTO_TEST_CASE(a_script_is_known_by_its_first_line) {
  const auto kind = [](std::string_view line) { return kind_and_language("bin/tool", line); };
  BOOST_TEST(kind("#!/bin/sh") == "source Shell");
  BOOST_TEST(kind("#! /bin/bash -e") == "source Shell");
  BOOST_TEST(kind("#!/usr/bin/env python3") == "source Python");
  BOOST_TEST(kind("#!/usr/bin/env -S python3 -u") == "source Python");
  BOOST_TEST(kind("#!/usr/bin/env -Spython3 -u") == "source Python");
  BOOST_TEST(kind("#!/usr/bin/env -i A=1 B=2 ruby") == "source Ruby");
  BOOST_TEST(kind("#!/usr/bin/python3.11\r") == "source Python");
  BOOST_TEST(kind("#!/usr/bin/perl5.36.0 -w") == "source Perl");
  BOOST_TEST(kind("#!/usr/bin/env nix-shell") == "source Nix");
  BOOST_TEST(kind("#!/bin/busybox sh") == "source Shell");
  BOOST_TEST(kind("#!/usr/bin/sudo /bin/bash") == "source Shell");
  BOOST_TEST(kind("#!/usr/bin/env node") == "source JavaScript");
  BOOST_TEST(kind("#!/usr/bin/env bats") == "test Bats");
  BOOST_TEST(kind("#!/usr/bin/make -f") == "build Make");
  BOOST_TEST(kind("#!/opt/x/frobnicate") == "source");
  BOOST_TEST(kind("#!/usr/bin/env") == "other");
  BOOST_TEST(kind("#!") == "other");
  BOOST_TEST(kind("") == "other");
  BOOST_TEST(told(modified("tool"), first_line("#!/usr/bin/env python3")) == "source Python: #! of python3");
  BOOST_TEST(told(modified("tool"), first_line("#!/x/y")) == "source: #! of an unknown program");
}

BOOST_AUTO_TEST_CASE(a_script_is_no_document_whatever_it_is_called) {
  BOOST_TEST(kind_and_language("INSTALL", "#!/bin/sh") == "source Text");
  BOOST_TEST(kind_and_language("docs/example.txt", "#!/bin/sh") == "source Text");
  BOOST_TEST(kind_and_language(".hidden", "#!/bin/sh") == "source Shell");
  BOOST_TEST(kind_and_language("run.txt", "#!/bin/sh") == "source Text");
}

BOOST_AUTO_TEST_CASE(a_manual_page_is_known_by_its_first_line) {
  BOOST_TEST(told(modified("wf.1"), first_line(".TH WF 1")) == "docs Roff: a manual page");
  BOOST_TEST(kind_and_language("wf.1", ".\\\" written by hand") == "docs Roff");
  BOOST_TEST(kind_and_language("wf.8", ".Dd May 1") == "docs Roff");
  BOOST_TEST(kind_and_language("wf.1", "2026-01-01 started") == "other Roff");
  BOOST_TEST(kind_and_language("wf.x", ".TH WF 1") == "other");
}

BOOST_AUTO_TEST_CASE(attributes_come_before_every_name) {
  FileFacts generated;
  generated.is_generated = true;
  BOOST_TEST(told(modified("src/a.c"), generated) == "generated C: attribute linguist-generated");
  FileFacts vendored;
  vendored.is_vendored = true;
  BOOST_TEST(told(modified("src/a.c"), vendored) == "vendored C: attribute linguist-vendored");
  FileFacts documentation;
  documentation.is_documentation = true;
  BOOST_TEST(told(modified("guide.html"), documentation) == "docs HTML: attribute linguist-documentation");
  BOOST_TEST(told(modified("vendor/a.c"), documentation) == "docs C: attribute linguist-documentation");
}

BOOST_AUTO_TEST_CASE(reasons_name_what_decided) {
  BOOST_TEST(told(modified("Dockerfile")) == "build Dockerfile: name Dockerfile");
  BOOST_TEST(told(modified("a_test.go")) == "test Go: name like *_test.*");
  BOOST_TEST(told(modified("a.MD")) == "docs Markdown: extension .md");
  BOOST_TEST(told(modified("x/Vendor/a.c")) == "vendored C: folder vendor/");
  BOOST_TEST(told(modified(".github/workflows/a.yml")) == "ci YAML: folder .github/workflows/");
  BOOST_TEST(told(modified("LICENSE-MIT")) == "docs: name LICENSE");
  BOOST_TEST(told(modified(".foo")) == "config: a dotfile");
}

BOOST_AUTO_TEST_CASE(a_submodule_is_a_dependency_also_when_it_goes) {
  auto added = modified("docs");
  added.status = wf::git::DeltaStatus::added;
  added.old_mode = 0;
  added.new_mode = wf::git::k_mode_submodule;
  BOOST_TEST(told(added) == "dependency: a submodule");
  auto gone = deleted("vendor/lib.md");
  gone.old_mode = wf::git::k_mode_submodule;
  BOOST_TEST(told(gone) == "dependency Markdown: a submodule");
}

BOOST_AUTO_TEST_CASE(a_symlink_is_judged_by_its_name_and_never_by_its_content) {
  auto link = modified("src/a.cpp");
  link.new_mode = wf::git::k_mode_symlink;
  BOOST_TEST(told(link) == "source C++: extension .cpp");
  link.path = "bin/tool";
  BOOST_TEST(told(link, first_line("#!/bin/sh")) == "other: nothing is known of it");
  BOOST_TEST(!wants_first_line(link));
}

BOOST_AUTO_TEST_CASE(a_deleted_script_is_judged_by_what_it_was) {
  BOOST_TEST(told(deleted("bin/tool"), first_line("#!/bin/sh")) == "source Shell: #! of sh");
  BOOST_TEST(wants_first_line(deleted("bin/tool")));
  BOOST_TEST(told(deleted("README.md")) == "docs Markdown: extension .md");
}

BOOST_AUTO_TEST_CASE(what_becomes_documentation_keeps_the_kind_that_it_had) {
  BOOST_TEST(told(renamed("src/main.c", "notes.md")) == "source Markdown: was src/main.c: extension .c");
  BOOST_TEST(told(renamed("a.md", "docs/a.md")) == "docs Markdown: extension .md");
  BOOST_TEST(told(renamed("a.md", "a.c")) == "source C: extension .c");
  BOOST_TEST(told(renamed("a\nb.c", "b.md")) == "source Markdown: was \"a\\nb.c\": extension .c");
  auto copied = renamed("src/main.c", "notes.md");
  copied.status = wf::git::DeltaStatus::copied;
  BOOST_TEST(told(copied) == "docs Markdown: extension .md");
}

BOOST_AUTO_TEST_CASE(hostile_names_are_classified_like_others) {
  check({
      {"-rf.md", "docs Markdown"},
      {"--help", "other"},
      {"a\nb.cpp", "source C++"},
      {"\xff\xfe.py", "source Python"},
      {"docs/\xc3\x28.txt", "docs Text"},
      {"a.\xff", "other"},
      {"", "other"},
      {"/", "other"},
      {".", "config"},
      {"..", "config"},
      {"docs/", "other"},
      {"a.", "other"},
      {".md", "config"},
      {"....md", "docs Markdown"},
      {"*", "other"},
      {"test_*.py", "test Python"},
  });
  BOOST_TEST(kind_and_language(std::string(4096, '/') + "a.c") == "source C");
  BOOST_TEST(kind_and_language(std::string(100'000, 'x')) == "other");
  BOOST_TEST(kind_and_language(std::string("a\0.md", 5)) == "docs Markdown");
  BOOST_TEST(kind_and_language("x", std::string("#!\0\xff", 4)) == "source");
}

BOOST_AUTO_TEST_CASE(the_first_line_is_wanted_only_where_the_name_is_silent) {
  for (const std::string_view path : {"tool", "tests/run", "words.txt", "README.old", "wf.1", "a.unknown", ".foo"}) {
    BOOST_TEST(wants_first_line(modified(path)), path);
  }
  for (const std::string_view path : {"a.cpp", "Makefile", "a_test.go", "config.h.in", "README", "logo.png"}) {
    BOOST_TEST(!wants_first_line(modified(path)), path);
  }
  BOOST_TEST(!wants_first_line(binary("tool")));
}

BOOST_AUTO_TEST_SUITE_END()
