// The languages and file families, by extension and by the program behind "#!".
#include <array>

#include "lanes/file_table.h"
#include "lanes/word_index.h"

namespace wf::lanes {

namespace {

using enum Kind;

struct LanguageRow {
  FileType type;
  std::string_view extensions;
  std::string_view interpreters = {};
};

// Extensions that several languages claim go to the one that repositories hold most. What is run or compiled is source,
// also when it looks like prose (MDX, R Markdown, notebooks, TeX): the docs lane would not build it. Plain text is no
// documentation by itself, since CMakeLists.txt, requirements.txt and robots.txt are plain text too.
constexpr std::array k_languages = {
    LanguageRow{{source, "C"}, "c h"},
    LanguageRow{{source, "C++"}, "cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx ixx cppm ccm"},
    LanguageRow{{source, "Objective-C"}, "m mm"},
    LanguageRow{{source, "CUDA"}, "cu cuh"},
    LanguageRow{{source, "OpenCL"}, "cl"},
    LanguageRow{{source, "Shader"}, "glsl hlsl vert frag geom comp wgsl metal shader"},
    LanguageRow{{source, "Assembly"}, "s asm nasm"},
    LanguageRow{{source, "LLVM"}, "ll"},
    LanguageRow{{source, "WebAssembly"}, "wat wast"},
    LanguageRow{{source, "Rust"}, "rs", "rust-script cargo"},
    LanguageRow{{source, "Go"}, "go", "go gorun"},
    LanguageRow{{source, "Zig"}, "zig zon"},
    LanguageRow{{source, "D"}, "d di", "rdmd dub"},
    LanguageRow{{source, "Nim"}, "nim nims", "nim"},
    LanguageRow{{source, "Crystal"}, "cr", "crystal"},
    LanguageRow{{source, "Ada"}, "adb ads"},
    LanguageRow{{source, "Fortran"}, "f for f77 f90 f95 f03 f08"},
    LanguageRow{{source, "COBOL"}, "cob cbl cpy"},
    LanguageRow{{source, "Pascal"}, "pas dpr lpr", "instantfpc"},
    LanguageRow{{source, "Java"}, "java", "java jbang"},
    LanguageRow{{source, "Kotlin"}, "kt kts", "kotlin"},
    LanguageRow{{source, "Scala"}, "scala sc", "scala scala-cli amm"},
    LanguageRow{{source, "Groovy"}, "groovy gvy", "groovy"},
    LanguageRow{{source, "Clojure"}, "clj cljs cljc edn", "clojure clj bb"},
    LanguageRow{{source, "C#"}, "cs csx", "dotnet-script"},
    LanguageRow{{source, "F#"}, "fs fsi fsx", "fsharpi"},
    LanguageRow{{source, "Visual Basic"}, "vb vbs bas"},
    LanguageRow{{source, "Razor"}, "cshtml razor"},
    LanguageRow{{source, "XAML"}, "xaml axaml"},
    LanguageRow{{source, "Swift"}, "swift", "swift"},
    LanguageRow{{source, "Dart"}, "dart", "dart"},
    LanguageRow{{source, "Python"}, "py pyi pyw pyx pxd", "python pypy ipython uv pipx"},
    LanguageRow{{source, "Jupyter"}, "ipynb"},
    LanguageRow{{source, "Ruby"}, "rb rake ru rbi", "ruby jruby rake"},
    LanguageRow{{source, "Perl"}, "pl pm xs", "perl"},
    LanguageRow{{source, "Raku"}, "raku rakumod p6 pm6", "raku perl6"},
    LanguageRow{{source, "PHP"}, "php phtml inc", "php"},
    LanguageRow{{source, "JavaScript"}, "js mjs cjs jsx es6", "node nodejs npx zx bun"},
    LanguageRow{{source, "TypeScript"}, "ts mts cts tsx", "deno ts-node tsx"},
    LanguageRow{{source, "CoffeeScript"}, "coffee", "coffee"},
    LanguageRow{{source, "Vue"}, "vue"},
    LanguageRow{{source, "Svelte"}, "svelte"},
    LanguageRow{{source, "Astro"}, "astro"},
    LanguageRow{{source, "MDX"}, "mdx"},
    LanguageRow{{source, "Elm"}, "elm"},
    LanguageRow{{source, "PureScript"}, "purs"},
    LanguageRow{{source, "ReScript"}, "res resi"},
    LanguageRow{{source, "HTML"}, "html htm xhtml"},
    LanguageRow{{source, "CSS"}, "css pcss"},
    LanguageRow{{source, "Sass"}, "scss sass"},
    LanguageRow{{source, "Less"}, "less styl"},
    LanguageRow{{source, "HTML template"}, "erb ejs hbs handlebars mustache pug haml slim twig liquid njk"},
    LanguageRow{{source, "Jinja"}, "j2 jinja jinja2"},
    LanguageRow{{source, "Shell"}, "sh bash zsh ksh fish csh tcsh", "sh bash zsh ksh mksh dash ash fish csh tcsh"},
    LanguageRow{{source, "PowerShell"}, "ps1 psm1 psd1", "pwsh powershell"},
    LanguageRow{{source, "Batch"}, "bat cmd"},
    LanguageRow{{source, "AWK"}, "awk", "awk gawk mawk nawk"},
    LanguageRow{{source, "sed"}, "sed", "sed"},
    LanguageRow{{source, "jq"}, "jq", "jq"},
    LanguageRow{{source, "Tcl"}, "tcl", "tclsh wish expect"},
    LanguageRow{{source, "AppleScript"}, "applescript scpt", "osascript"},
    LanguageRow{{source, "Lua"}, "lua", "lua luajit"},
    LanguageRow{{source, "Elixir"}, "ex exs eex heex leex", "elixir"},
    LanguageRow{{source, "Erlang"}, "erl hrl", "escript"},
    LanguageRow{{source, "Gleam"}, "gleam"},
    LanguageRow{{source, "Haskell"}, "hs lhs hsc", "runhaskell runghc stack"},
    LanguageRow{{source, "OCaml"}, "ml mli mll mly", "ocaml"},
    LanguageRow{{source, "Lean"}, "lean"},
    LanguageRow{{source, "Agda"}, "agda"},
    LanguageRow{{source, "Prolog"}, "prolog", "swipl"},
    LanguageRow{{source, "Lisp"}, "lisp lsp asd", "sbcl clisp"},
    LanguageRow{{source, "Emacs Lisp"}, "el"},
    LanguageRow{{source, "Scheme"}, "scm ss rkt", "guile racket chicken csi"},
    LanguageRow{{source, "Vim script"}, "vim"},
    LanguageRow{{source, "Julia"}, "jl", "julia"},
    LanguageRow{{source, "R"}, "r rmd qmd", "Rscript r littler"},
    LanguageRow{{source, "MATLAB"}, "mlx", "octave"},
    LanguageRow{{source, "SAS"}, "sas"},
    LanguageRow{{source, "Gnuplot"}, "gp gnuplot plt", "gnuplot"},
    LanguageRow{{source, "Verilog"}, "v vh sv svh"},
    LanguageRow{{source, "VHDL"}, "vhd vhdl"},
    LanguageRow{{source, "Arduino"}, "ino"},
    LanguageRow{{source, "Device tree"}, "dts dtsi"},
    LanguageRow{{source, "QML"}, "qml"},
    LanguageRow{{source, "GDScript"}, "gd gdshader"},
    LanguageRow{{source, "Haxe"}, "hx"},
    LanguageRow{{source, "Solidity"}, "sol"},
    LanguageRow{{source, "ABAP"}, "abap"},
    LanguageRow{{source, "Grammar"}, "y yy l lex g4 peg pegjs lark"},
    LanguageRow{{source, "Protocol Buffers"}, "proto"},
    LanguageRow{{source, "Thrift"}, "thrift"},
    LanguageRow{{source, "FlatBuffers"}, "fbs"},
    LanguageRow{{source, "Cap'n Proto"}, "capnp"},
    LanguageRow{{source, "GraphQL"}, "graphql gql"},
    LanguageRow{{source, "SQL"}, "sql psql plsql ddl"},
    LanguageRow{{source, "Prisma"}, "prisma"},
    LanguageRow{{source, "Terraform"}, "tf tfvars hcl"},
    LanguageRow{{source, "Bicep"}, "bicep"},
    LanguageRow{{source, "Puppet"}, "pp"},
    LanguageRow{{source, "Rego"}, "rego"},
    LanguageRow{{source, "Nix"}, "nix", "nix nix-shell"},
    LanguageRow{{source, "Jsonnet"}, "jsonnet libsonnet cue dhall"},
    LanguageRow{{source, "TeX"}, "tex sty cls ltx"},

    LanguageRow{{test, "Bats"}, "bats", "bats"},
    LanguageRow{{test, "Test script"}, "t"},
    LanguageRow{{test, "Snapshot"}, "snap golden"},
    LanguageRow{{test, "Gherkin"}, "feature"},

    LanguageRow{{build, "Dockerfile"}, "dockerfile containerfile"},
    LanguageRow{{build, "CMake"}, "cmake", "cmake"},
    LanguageRow{{build, "Make"}, "mk mak make", "make gmake"},
    LanguageRow{{build, "Ninja"}, "ninja"},
    LanguageRow{{build, "Bazel"}, "bzl bazel star"},
    LanguageRow{{build, "Gradle"}, "gradle"},
    LanguageRow{{build, "Autotools"}, "ac am m4"},
    LanguageRow{{build, "QMake"}, "pro pri qrc"},
    LanguageRow{{build, "MSBuild"}, "sln slnx csproj fsproj vbproj vcxproj filters props targets"},
    LanguageRow{{build, "Xcode"}, "pbxproj xcconfig xcscheme xcworkspacedata"},
    LanguageRow{{build, "Cabal"}, "cabal"},
    LanguageRow{{build, "sbt"}, "sbt"},
    LanguageRow{{build, "GN"}, "gn gni"},
    LanguageRow{{build, "RPM spec"}, "spec"},
    LanguageRow{{build, "Linker script"}, "ld lds"},
    LanguageRow{{build, "pkg-config"}, "pc"},

    LanguageRow{{dependency, "lock file"}, "lock lockfile lockb"},
    LanguageRow{{dependency, "Gem specification"}, "gemspec"},
    LanguageRow{{dependency, "opam"}, "opam"},
    LanguageRow{{dependency, "LuaRocks"}, "rockspec"},
    LanguageRow{{dependency, "CocoaPods"}, "podspec"},

    LanguageRow{{config, "YAML"}, "yaml yml"},
    LanguageRow{{config, "TOML"}, "toml"},
    LanguageRow{{config, "INI"}, "ini cfg conf cnf config properties desktop plist reg"},
    LanguageRow{{config, "systemd unit"}, "service socket timer mount"},

    // Keys, certificates and what keeps passwords. Code in a folder called auth/ is source: a folder's name is too weak
    // a sign for the strictest lane, and a team that wants it says `when: {paths: ["**/auth/**"]}`.
    LanguageRow{{security, "key or certificate"}, "pem key crt cer der csr p7b p8 p12 pfx ppk"},
    LanguageRow{{security, "key store"}, "jks keystore truststore kdbx gpg pgp asc age"},

    LanguageRow{{docs, "Markdown"}, "md markdown mkd mdown"},
    LanguageRow{{docs, "reStructuredText"}, "rst"},
    LanguageRow{{docs, "AsciiDoc"}, "adoc asciidoc"},
    LanguageRow{{docs, "Org"}, "org"},
    LanguageRow{{docs, "Textile"}, "textile creole mediawiki wiki"},
    LanguageRow{{docs, "Texinfo"}, "texi texinfo"},
    LanguageRow{{docs, "Doxygen"}, "dox"},
    LanguageRow{{docs, "Pod"}, "pod rdoc"},
    LanguageRow{{docs, "Roff"}, "man mdoc roff"},
    LanguageRow{{docs, "licence"}, "license licence"},
    // "libz.so.1" and a rotated log end like a manual page.
    LanguageRow{{other, "Roff", true}, "1 2 3 4 5 6 7 8"},
    LanguageRow{{other, "Text", true}, "txt text"},

    LanguageRow{{data, "JSON"}, "json json5 jsonc jsonl ndjson geojson"},
    LanguageRow{{data, "XML"}, "xml xsd xsl xslt rng dtd rss"},
    LanguageRow{{data, "table"}, "csv tsv psv parquet arrow avro xls xlsx ods"},
    LanguageRow{{data, "translation"}, "po pot xlf xliff arb strings"},
    LanguageRow{{data, "bibliography"}, "bib"},
    LanguageRow{{data, "patch"}, "patch diff"},
    LanguageRow{{data, "calendar or contact"}, "ics vcf"},
    LanguageRow{{data, "SVG", true}, "svg"},
    LanguageRow{{data, "diagram", true}, "drawio puml plantuml mmd dot gv"},

    LanguageRow{{binary, "image", true}, "png jpg jpeg gif bmp webp ico icns tif tiff avif heic psd xcf"},
    LanguageRow{{binary, "document", true}, "pdf ps eps doc docx odt ppt pptx odp epub"},
    LanguageRow{{binary, "video", true}, "mp4 webm mov avi mkv"},
    LanguageRow{{binary, "audio"}, "mp3 wav ogg flac m4a"},
    LanguageRow{{binary, "font"}, "ttf otf woff woff2 eot"},
    LanguageRow{{binary, "archive"}, "zip tar gz tgz bz2 xz zst 7z rar deb rpm apk dmg iso whl gem crate nupkg"},
    LanguageRow{{binary, "compiled"}, "exe dll so dylib a lib o obj class jar war ear pyc pyo wasm mo"},
    LanguageRow{{binary, "database"}, "sqlite sqlite3 db mdb"},
    LanguageRow{{binary, "model"}, "onnx pt pth safetensors npy npz pkl h5 glb fbx blend stl"},
};

constexpr auto k_extensions = word_index<k_languages, &LanguageRow::extensions>();
constexpr auto k_interpreters = word_index<k_languages, &LanguageRow::interpreters>();
static_assert(has_each_word_once(k_extensions));
static_assert(has_each_word_once(k_interpreters));

}  // namespace

const FileType* type_with_extension(std::string_view extension) {
  const LanguageRow* row = row_of(k_extensions, extension);
  return row == nullptr ? nullptr : &row->type;
}

const FileType* type_run_by(std::string_view interpreter) {
  const LanguageRow* row = row_of(k_interpreters, interpreter);
  if (row == nullptr) {
    const std::size_t end = interpreter.find_last_not_of("0123456789.-");
    row = row_of(k_interpreters, interpreter.substr(0, end + 1));
  }
  return row == nullptr ? nullptr : &row->type;
}

}  // namespace wf::lanes
