// The table of languages: what each extension leads to, and that it says when it does not know.
#include <boost/test/unit_test.hpp>

#include "lanes/file_table.h"
#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

BOOST_AUTO_TEST_SUITE(lanes_language_table)

BOOST_AUTO_TEST_CASE(languages_by_extension) {
  check({
      {"src/main.c", "source C"},
      {"include/a.h", "source C"},
      {"src/a.cpp", "source C++"},
      {"src/a.cc", "source C++"},
      {"src/a.hpp", "source C++"},
      {"src/A.CPP", "source C++"},
      {"a.m", "source Objective-C"},
      {"a.cu", "source CUDA"},
      {"a.glsl", "source Shader"},
      {"a.asm", "source Assembly"},
      {"src/lib.rs", "source Rust"},
      {"main.go", "source Go"},
      {"a.zig", "source Zig"},
      {"a.d", "source D"},
      {"a.nim", "source Nim"},
      {"a.cr", "source Crystal"},
      {"a.adb", "source Ada"},
      {"a.f90", "source Fortran"},
      {"a.cob", "source COBOL"},
      {"a.pas", "source Pascal"},
      {"src/Main.java", "source Java"},
      {"a.kt", "source Kotlin"},
      {"a.scala", "source Scala"},
      {"a.groovy", "source Groovy"},
      {"a.clj", "source Clojure"},
      {"Program.cs", "source C#"},
      {"a.fs", "source F#"},
      {"a.vb", "source Visual Basic"},
      {"App.swift", "source Swift"},
      {"a.dart", "source Dart"},
      {"app.py", "source Python"},
      {"a.ipynb", "source Jupyter"},
      {"a.rb", "source Ruby"},
      {"a.pl", "source Perl"},
      {"a.raku", "source Raku"},
      {"a.php", "source PHP"},
      {"index.js", "source JavaScript"},
      {"index.jsx", "source JavaScript"},
      {"index.ts", "source TypeScript"},
      {"index.tsx", "source TypeScript"},
      {"App.vue", "source Vue"},
      {"App.svelte", "source Svelte"},
      {"a.elm", "source Elm"},
      {"index.html", "source HTML"},
      {"a.css", "source CSS"},
      {"a.scss", "source Sass"},
      {"a.less", "source Less"},
      {"a.erb", "source HTML template"},
      {"install.sh", "source Shell"},
      {"a.ps1", "source PowerShell"},
      {"a.bat", "source Batch"},
      {"a.awk", "source AWK"},
      {"a.tcl", "source Tcl"},
      {"a.lua", "source Lua"},
      {"a.ex", "source Elixir"},
      {"a.erl", "source Erlang"},
      {"a.hs", "source Haskell"},
      {"a.ml", "source OCaml"},
      {"a.lisp", "source Lisp"},
      {"a.el", "source Emacs Lisp"},
      {"a.scm", "source Scheme"},
      {"a.vim", "source Vim script"},
      {"a.jl", "source Julia"},
      {"a.R", "source R"},
      {"a.sv", "source Verilog"},
      {"a.vhd", "source VHDL"},
      {"a.ino", "source Arduino"},
      {"a.qml", "source QML"},
      {"a.gd", "source GDScript"},
      {"a.sol", "source Solidity"},
      {"a.g4", "source Grammar"},
      {"api.proto", "source Protocol Buffers"},
      {"a.thrift", "source Thrift"},
      {"a.graphql", "source GraphQL"},
      {"schema.sql", "source SQL"},
      {"main.tf", "source Terraform"},
      {"a.rego", "source Rego"},
      {"default.nix", "source Nix"},
      {"paper.tex", "source TeX"},
      {".bashrc", "source Shell"},
      {".vimrc", "source Vim script"},
  });
}

BOOST_AUTO_TEST_CASE(unknown_extensions_and_programs_have_no_type) {
  BOOST_TEST(type_with_extension("") == nullptr);
  BOOST_TEST(type_with_extension("cpp ") == nullptr);
  BOOST_TEST(type_with_extension("zzz") == nullptr);
  BOOST_TEST(type_run_by("") == nullptr);
  BOOST_TEST(type_run_by("3.11") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
