#include "config/key_table.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "config/config.h"

namespace wf::config {

namespace {

using enum ValueType;

constexpr std::string_view k_isolation = "auto shadow none";
constexpr std::string_view k_missing_tool = "fail warn skip";
constexpr std::string_view k_learn = "off suggest auto";

constexpr std::array k_keys = {
    KeyDefinition{Section::top, "version", version_number, "required", "The version of this format: 1"},
    KeyDefinition{Section::top, "minimum_wf", version, "none",
                  "The oldest `wf` that may read the file, as `0.1.0` or `0.1`; an older one asks for an upgrade"},
    KeyDefinition{
        Section::top, "include", paths, "none",
        "Files in this same format, below the top of the repository, that are read first; what this file says "
        "counts more. They may include others"},
    KeyDefinition{Section::top, "workspaces", paths, "none",
                  "Folders that have a `.wf.yaml` of their own, which governs what lies in them"},
    KeyDefinition{Section::top, "pre_commit", choice, "auto",
                  "Whether the hooks of `.pre-commit-config.yaml` run, as gates of their ids (docs/pre-commit.md)",
                  "auto off"},
    KeyDefinition{Section::top, "jobs", count, "the processors", "How many commands run at once at most"},
    KeyDefinition{Section::top, "fail_fast", flag, "false",
                  "true: the first gate that stops the change ends the run: what runs is stopped, the rest is skipped"},
    KeyDefinition{Section::top, "output", choice, "summary", "What a hook tells of gates that passed", "summary all"},
    KeyDefinition{Section::top, "lane", name, "none",
                  "The lane you wish for all your changes; only in `.wf.local.yaml` and your own configuration"},
    KeyDefinition{Section::top, "gates", sections, "the built-in gates", "Gates by name", "", Section::gate},
    KeyDefinition{Section::top, "lanes", sections, "the built-in lanes", "Lanes by name", "", Section::lane},
    KeyDefinition{Section::top, "policy", section, "see policy", "What holds for the whole repository", "",
                  Section::policy},

    KeyDefinition{Section::gate, "description", text, "empty", "What the gate is for, in a few words"},
    KeyDefinition{Section::gate, "enabled", flag, "true", "false takes the gate away"},
    KeyDefinition{Section::gate, "stage", stage, "required", "Which stage it belongs to"},
    KeyDefinition{Section::gate, "on", events, "by stage", "The events at which it runs"},
    KeyDefinition{Section::gate, "files", patterns, "every file", "Which changed files it is about"},
    KeyDefinition{Section::gate, "exclude", patterns, "none", "Which of those it leaves out"},
    KeyDefinition{Section::gate, "regex", regex, "every file",
                  "Which changed files it is about, as a regular expression that is searched in the path (Python's "
                  "`re.search`); with `files` both must hold"},
    KeyDefinition{Section::gate, "exclude_regex", regex, "none", "Which of those it leaves out, in the same way"},
    KeyDefinition{Section::gate, "types", names, "any file",
                  "Tags that a file must have, all of them: `python`, `text`, `executable`, … (those of pre-commit)"},
    KeyDefinition{Section::gate, "types_or", names, "any file", "Tags of which a file must have one"},
    KeyDefinition{Section::gate, "exclude_types", names, "none", "Tags of which a file may have none"},
    KeyDefinition{Section::gate, "when_changed", patterns, "always",
                  "For a command without `{files}`: run only if one of these changed"},
    KeyDefinition{Section::gate, "dir", path, "the top",
                  "The folder in which the command runs; it is given only the files below it, with paths from there"},
    KeyDefinition{
        Section::gate, "run", command, "",
        "The command. Text goes to `sh -c`; a list is started as it is. `{files}` stands for the changed files, "
        "`{dirs}` for their folders; "
        "with one of them the gate is judged file by file"},
    KeyDefinition{Section::gate, "fix", command, "none",
                  "The command that repairs, written like `run`; not with `builtin`"},
    KeyDefinition{Section::gate, "diff", command, "none",
                  "Instead of `fix`: a command that only reads and prints a unified diff of what it would change; wf "
                  "puts it into effect, all of it or nothing"},
    KeyDefinition{
        Section::gate, "list", command, "none",
        "A command that only reads and prints the files that need fixing, one on a line: `fix` is run on these "
        "alone, and not at all when there are none"},
    KeyDefinition{Section::gate, "builtin", name, "", "A check inside `wf`; `wf builtin --list` shows them"},
    KeyDefinition{
        Section::gate, "args", arguments, "none",
        "Options for the built-in. In a map, `maxkb: 500` becomes `--maxkb=500`, `flag: true` becomes `--flag`, "
        "`flag: false` is left out, a list gives the option once for each item, and a map once for each name with its "
        "value: `tools: {jq: \">=1.6\"}` becomes `--tools='jq >=1.6'`"},
    KeyDefinition{Section::gate, "env", environment, "none", "Variables for the command, names and values"},
    KeyDefinition{Section::gate, "needs", names, "none", "Gates that must have let the change through before"},
    KeyDefinition{Section::gate, "inputs", patterns, "the whole tree",
                  "Files besides the judged one that the verdict depends on, such as the tool's configuration"},
    KeyDefinition{Section::gate, "timeout", duration, "none",
                  "After it the command is ended and the gate has timed out"},
    KeyDefinition{
        Section::gate, "cache", choice, "by command",
        "What a verdict is remembered for: each file, the whole tree, or nothing. Without the key it is files "
        "for built-ins and commands with `{files}`, else tree",
        "files tree off"},
    KeyDefinition{Section::gate, "batches", choice, "auto",
                  "Whether the files may be given to several calls of the command at once, where it takes long",
                  "auto one"},
    KeyDefinition{Section::gate, "on_missing_tool", choice, "fail", "What a command means that is not installed",
                  k_missing_tool},
    KeyDefinition{Section::gate, "findings", section, "", "Which findings count", "", Section::findings},
    KeyDefinition{Section::gate, "metrics", metrics, "none",
                  "What is read from the command's reports: `coverage: {lcov: cov.info}`, "
                  "`pass_rate: {junit: build/junit.xml}` ([docs/metrics.md](../metrics.md))"},
    KeyDefinition{Section::gate, "thresholds", thresholds, "none",
                  "What the measured numbers must be for the gate to pass: `coverage: 80%`, `findings: \"<= 3\"`"},
    KeyDefinition{Section::gate, "exit_code", choice, "fail",
                  "ignore: only the thresholds decide, not the command's exit code", "fail ignore"},
    KeyDefinition{Section::gate, "allow_failure", flag, "false", "true turns a failure into a warning"},
    KeyDefinition{Section::gate, "hints", texts, "none", "What to tell people when the gate does not pass"},
    KeyDefinition{
        Section::gate, "isolation", choice, "of the lane",
        "What the command sees while there is unstaged work: only what is judged, the rest being set aside; the "
        "same in a tree of its own; or everything. Not for built-ins; a gate with `fix` is always auto "
        "([docs/safety.md](../safety.md))",
        k_isolation},
    KeyDefinition{Section::gate, "shadow", section, "", "What the command needs in a tree of its own", "",
                  Section::shadow},
    KeyDefinition{
        Section::gate, "on_fix", choice, "restage",
        "What becomes of a fix at a commit: it is staged, and the commit goes on; it is left in your file, not "
        "staged, and the commit stops; it is shown as a diff, your files stay as they are, and the commit stops",
        "restage block report"},

    KeyDefinition{Section::findings, "on", choice, "all",
                  "All; those on lines that the change adds; those that the file did not have before (built-ins only)",
                  "all changed_lines introduced"},

    KeyDefinition{Section::shadow, "link", paths, "none",
                  "Files and folders of your worktree that it gets as links, where they are: `node_modules`, `.venv`"},
    KeyDefinition{
        Section::shadow, "keep", paths, "none",
        "What is left there from one run to the next, as a build folder is; all else that is not in the tree is "
        "removed"},
    KeyDefinition{Section::shadow, "prepare", command, "none",
                  "A command, written like `run`, that runs there before the gate, once for each tree"},

    KeyDefinition{Section::metric, "junit", text, "",
                  "A JUnit XML report: its path from the gate's folder, or `output`"},
    KeyDefinition{Section::metric, "sarif", text, "", "A SARIF 2.1.0 report"},
    KeyDefinition{Section::metric, "lcov", text, "", "An LCOV tracefile"},
    KeyDefinition{Section::metric, "cobertura", text, "", "A Cobertura XML report"},
    KeyDefinition{Section::metric, "checkstyle", text, "", "A Checkstyle XML report"},
    KeyDefinition{Section::metric, "gcc", text, "", "Lines as compilers write them: `path:line:column: warning: text`"},
    KeyDefinition{Section::metric, "regex", regex, "",
                  "A regular expression whose one group is the number; the last match counts"},
    KeyDefinition{Section::metric, "from", text, "output", "Where `regex` is searched: a path, or `output`"},

    KeyDefinition{Section::lane, "description", text, "empty", "What the lane is for"},
    KeyDefinition{Section::lane, "extends", name, "none",
                  "The one lane from which it takes over what it does not say itself; `when` is never taken over"},
    KeyDefinition{Section::lane, "when", section, "never by itself",
                  "Which changes it is for; every part that is given must hold", "", Section::when},
    KeyDefinition{Section::lane, "stages", stages_or_choice, "of `extends`",
                  "The stages that run; needed without `extends`. As a map it changes those of `extends`", "",
                  Section::stage_choice},
    KeyDefinition{Section::lane, "gates", gates_or_choice, "those of the stages",
                  "Gates that run besides those of the stages (a list, or `include`), or do not run (`exclude`)", "",
                  Section::gate_choice},
    KeyDefinition{Section::lane, "owed", stages, "none",
                  "Stages of the lane that wait until a protected branch; they need not be repeated in `stages`"},
    KeyDefinition{Section::lane, "budget", duration, "none", "The time it should take; more warns and is recorded"},
    KeyDefinition{Section::lane, "on_missing_tool", choice, "by gate", "For gates that do not say otherwise",
                  k_missing_tool},
    KeyDefinition{Section::lane, "isolation", choice, "auto",
                  "For gates that do not say it themselves and have no `fix`", k_isolation},
    KeyDefinition{Section::lane, "strict", flag, "false", "true: a warning of one of your gates stops the change"},
    KeyDefinition{Section::lane, "allow_failure", flag, "false",
                  "true: a failure is a warning, but for secrets and at a push to a protected branch"},
    KeyDefinition{Section::lane, "thresholds", thresholds, "none",
                  "Like a gate's, for every gate that measures the number; below a gate's name, for that gate"},
    KeyDefinition{
        Section::lane, "approval", count, "none",
        "How many people besides the author must have approved a pushed commit, in `Approved-by:` lines of its "
        "message"},
    KeyDefinition{Section::lane, "jobs", count, "the file's", "How many commands run at once at most; 1: one by one"},
    KeyDefinition{Section::lane, "fail_fast", flag, "the file's",
                  "Whether the first gate that stops the change ends the run"},
    KeyDefinition{Section::lane, "learn", choice, "the policy's",
                  "Whether a model may defer gates of this lane. There is no model yet: every value means off",
                  k_learn},

    KeyDefinition{Section::stage_choice, "include", stages, "none", "Stages to add to those of `extends`"},
    KeyDefinition{Section::stage_choice, "exclude", stages, "none", "Stages to take away from them"},
    KeyDefinition{Section::gate_choice, "include", names, "none", "Gates that run though their stage does not"},
    KeyDefinition{Section::gate_choice, "exclude", names, "none", "Gates that do not run though their stage does"},

    KeyDefinition{Section::when, "branch", branches, "any branch", "One matches the current branch, or the pushed one"},
    KeyDefinition{Section::when, "paths", paths_condition, "any paths", "A list means the same as `any`", "",
                  Section::paths},
    KeyDefinition{Section::when, "kinds", kinds, "any kinds", "Every changed file is of one of these kinds"},
    KeyDefinition{Section::when, "files", comparison, "any number", "How many files changed: `\">= 20\"`"},
    KeyDefinition{Section::when, "lines", comparison, "any number",
                  "How many lines were added and deleted together: `\"< 10\"`"},
    KeyDefinition{
        Section::when, "message", regexes, "any message",
        "One is found in the commit message, or in that of a pushed commit; not asked before there is a message"},
    KeyDefinition{
        Section::when, "type", names, "any type",
        "The Conventional Commits type of the message, or of a pushed commit's: `feat`, `fix`, `feat!`, or `!` "
        "for every breaking one"},
    KeyDefinition{Section::when, "author", branches, "anybody",
                  "One matches the author's `name`, `mail address` or `name <mail address>`"},
    KeyDefinition{Section::when, "event", events, "any event", "The event being run is one of these"},

    KeyDefinition{Section::paths, "any", patterns, "", "Some changed path matches one of them"},
    KeyDefinition{Section::paths, "all", patterns, "", "Every changed path matches one of them"},
    KeyDefinition{Section::paths, "none", patterns, "", "No changed path matches any of them"},

    KeyDefinition{Section::policy, "default", name, "by classification",
                  "The lane when no wish and no rule chooses one"},
    KeyDefinition{Section::policy, "protected", branches, "main, master",
                  "Branches on which nothing may be owed; a list of your own replaces the default"},
    KeyDefinition{Section::policy, "at_least", floors, "none",
                  "Floors: a change that meets one takes its lane, or one that runs as much", "", Section::floor},
    KeyDefinition{Section::policy, "skippable", stages, "none",
                  "Stages whose gates a model may defer, and never others. There is no model yet"},
    KeyDefinition{Section::policy, "learn", choice, "off",
                  "Whether a model may choose. There is no model yet: every value means off", k_learn},

    KeyDefinition{Section::floor, "when", section, "required", "Which changes it is for, as in a lane", "",
                  Section::when},
    KeyDefinition{Section::floor, "lane", name, "required", "The lane that they take at least"},
};

constexpr std::array<std::string_view, 13> k_kinds = {
    "docs",     "source",    "test",     "build",  "config", "ci",    "dependency",
    "security", "generated", "vendored", "binary", "data",   "other",
};

constexpr std::array<std::string_view, 6> k_formats = {"junit", "sarif", "lcov", "cobertura", "checkstyle", "gcc"};

}  // namespace

std::span<const KeyDefinition> key_definitions() { return k_keys; }

const KeyDefinition* key_definition(Section section, std::string_view name) {
  const auto* const found = std::find_if(k_keys.begin(), k_keys.end(), [&](const KeyDefinition& key) {
    return key.section == section && key.name == name;
  });
  return found == k_keys.end() ? nullptr : found;
}

std::vector<std::string> key_names(Section section) {
  std::vector<std::string> names;
  for (const KeyDefinition& key : k_keys) {
    if (key.section == section) names.emplace_back(key.name);
  }
  return names;
}

std::string_view path_of(Section section) {
  switch (section) {
    case Section::top:
      return "";
    case Section::gate:
      return "gates.<id>.";
    case Section::findings:
      return "gates.<id>.findings.";
    case Section::shadow:
      return "gates.<id>.shadow.";
    case Section::metric:
      return "gates.<id>.metrics.<name>.";
    case Section::lane:
      return "lanes.<id>.";
    case Section::stage_choice:
      return "lanes.<id>.stages.";
    case Section::gate_choice:
      return "lanes.<id>.gates.";
    case Section::when:
      return "lanes.<id>.when.";
    case Section::paths:
      return "lanes.<id>.when.paths.";
    case Section::policy:
      return "policy.";
    case Section::floor:
      return "policy.at_least[].";
  }
  return "";
}

std::string type_in_words(const KeyDefinition& key) {
  switch (key.type) {
    case version_number:
      return "number";
    case version:
      return "version";
    case text:
      return "text";
    case texts:
      return "text or list";
    case name:
      return "name";
    case names:
      return "names";
    case flag:
      return "true, false";
    case count:
      return "number from 1";
    case comparison:
      return "comparison";
    case duration:
      return "duration";
    case command:
      return "text or list";
    case patterns:
    case branches:
      return "patterns";
    case path:
      return "path";
    case paths:
      return "paths";
    case regex:
      return "regular expression";
    case regexes:
      return "regular expressions";
    case stage:
      return "stage";
    case stages:
      return "stages";
    case stages_or_choice:
      return "stages or map";
    case gates_or_choice:
      return "names or map";
    case events:
      return "events";
    case kinds:
      return "kinds";
    case choice: {
      std::vector<std::string> words;
      for (const std::string_view word : split(key.choices, ' ')) words.emplace_back(word);
      return join(words, ", ");
    }
    case environment:
      return "map";
    case arguments:
      return "list or map";
    case metrics:
    case thresholds:
    case section:
    case sections:
      return "map";
    case paths_condition:
      return "patterns or map";
    case floors:
      return "list of maps";
  }
  return "";
}

std::span<const std::string_view> kind_names() { return k_kinds; }

std::span<const std::string_view> report_formats() { return k_formats; }

}  // namespace wf::config
