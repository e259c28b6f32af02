// A command line is made in two steps:
//   1. The words are turned into a template; in a shell string every {files} becomes an expansion of "$@" that fits the
//      quotes around it, so that the names are arguments of sh and never part of its text.
//   2. The files are cut into batches by number (for parallel runs) and by bytes (for the kernel), and put in.
#include "gates/command.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/text.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_placeholder = "{files}";
constexpr std::string_view k_folders_placeholder = "{dirs}";
constexpr std::size_t k_fewest_files_a_batch = 4;  // as pre-commit's: a process costs more than a few files

enum class Quote : std::uint8_t { none, single, twofold };

// Reads a shell text just far enough to know in which quotes each {files} stands: ' ' and " ", backslashes, comments,
// and
// $( ), which starts afresh inside of double quotes. Here-documents and backticks are read like plain text.
class ShellTemplate {
 public:
  explicit ShellTemplate(std::string_view text) : text_(text) {}

  std::string expanded() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  Quote quote() const { return quotes_.back(); }

  void take(std::size_t count) {
    out_ += text_.substr(at_, count);
    at_ += count;
  }

  void put_files() {
    at_ += k_placeholder.size();
    switch (quote()) {
      case Quote::none:
        out_ += "\"$@\"";
        break;
      case Quote::twofold:
        out_ += "$@";
        break;
      case Quote::single:
        out_ += "'\"$@\"'";
        break;
    }
  }

  bool starts_comment() const {
    if (quote() != Quote::none || text_[at_] != '#') return false;
    return at_ == 0 || std::string_view(" \t\n;&|(").find(text_[at_ - 1]) != std::string_view::npos;
  }

  void step() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with(k_placeholder)) return put_files();
    if (starts_comment()) return take(std::min(rest.find('\n'), rest.size()));
    const char c = rest[0];
    if (quote() == Quote::single) {
      if (c == '\'') quotes_.pop_back();
      return take(1);
    }
    if (c == '\\') return take(std::min<std::size_t>(2, rest.size()));
    if (rest.starts_with("$(")) {
      quotes_.push_back(Quote::none);
      return take(2);
    }
    if (c == '"') {
      quote() == Quote::twofold ? quotes_.pop_back() : quotes_.push_back(Quote::twofold);
    } else if (quote() == Quote::none) {
      step_unquoted(c);
    }
    take(1);
  }

  void step_unquoted(char c) {
    if (c == '\'') quotes_.push_back(Quote::single);
    if (c == '(') quotes_.push_back(Quote::none);
    if (c == ')' && quotes_.size() > 1) quotes_.pop_back();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Quote> quotes_ = {Quote::none};
};

// A command made ready for the files. The text of a shell command is never looked through for {files} again: a name put
// into it would be read as shell.
struct Template {
  struct Word {
    std::string text;
    bool takes_files = false;
  };
  std::vector<Word> words;
};

Template template_of(const CommandLine& command) {
  Template made;
  if (!command.is_shell) {
    for (const std::string& word : command.words) made.words.push_back({word, contains(word, k_placeholder)});
    return made;
  }
  const std::string text = join(command.words, " ");
  made.words = {{"sh"}, {"-c"}, {text}};
  if (takes_files(command)) {
    made.words[2].text = ShellTemplate(text).expanded();
    made.words.push_back({"sh"});                              // $0
    made.words.push_back({std::string(k_placeholder), true});  // "$@"
  }
  return made;
}

// The bytes that the kernel counts for one argument: the text, its end, and the pointer to it.
std::size_t cost(std::size_t length) { return length + 1 + sizeof(char*); }

std::string safe_name(const std::string& file) { return file.starts_with('-') ? "./" + file : file; }

std::string with_file(std::string_view word, std::string_view file) {
  std::string whole;
  std::size_t begin = 0;
  for (std::size_t at = word.find(k_placeholder); at != std::string_view::npos; at = word.find(k_placeholder, begin)) {
    whole += word.substr(begin, at - begin);
    whole += file;
    begin = at + k_placeholder.size();
  }
  whole += word.substr(begin);
  return whole;
}

std::vector<std::string> filled(const Template& command, std::span<const std::string> files) {
  std::vector<std::string> line;
  line.reserve(command.words.size() + files.size());
  for (const Template::Word& word : command.words) {
    if (!word.takes_files) {
      line.push_back(word.text);
      continue;
    }
    for (const std::string& file : files) line.push_back(with_file(word.text, file));
  }
  return line;
}

bool has_word_with(const CommandLine& command, std::string_view placeholder) {
  return std::any_of(command.words.begin(), command.words.end(),
                     [&](const std::string& word) { return contains(word, placeholder); });
}

// The same command with {files} where it has {dirs}.
CommandLine about_files(CommandLine command) {
  for (std::string& word : command.words) {
    for (std::size_t at = word.find(k_folders_placeholder); at != std::string::npos;
         at = word.find(k_folders_placeholder, at + k_placeholder.size()))
      word.replace(at, k_folders_placeholder.size(), k_placeholder);
  }
  return command;
}

std::vector<std::string> folders_of(std::span<const std::string> files) {
  std::set<std::string> folders;
  for (const std::string& file : files) {
    const std::string_view folder = directory_name(file);
    folders.insert(folder.empty() ? "." : "./" + std::string(folder));
  }
  return {folders.begin(), folders.end()};
}

}  // namespace

bool takes_files(const CommandLine& command) { return has_word_with(command, k_placeholder) || takes_folders(command); }

bool takes_folders(const CommandLine& command) { return has_word_with(command, k_folders_placeholder); }

std::vector<std::vector<std::string>> command_lines(const CommandLine& command, std::span<const std::string> files,
                                                    std::size_t limit_bytes, unsigned parallel) {
  if (!takes_files(command)) return {filled(template_of(command), {})};
  const bool takes_their_folders = takes_folders(command);
  const Template made = template_of(takes_their_folders ? about_files(command) : command);
  std::vector<std::string> names = takes_their_folders ? folders_of(files) : std::vector<std::string>();
  if (!takes_their_folders) {
    names.reserve(files.size());
    for (const std::string& file : files) names.push_back(safe_name(file));
  }

  std::size_t fixed_bytes = 0;
  for (const Template::Word& word : made.words) {
    if (!word.takes_files) fixed_bytes += cost(word.text.size());
  }
  const auto bytes_of = [&](const std::string& name) {
    std::size_t bytes = 0;
    for (const Template::Word& word : made.words) {
      if (word.takes_files) bytes += cost(with_file(word.text, name).size());
    }
    return bytes;
  };

  const std::size_t lanes = std::max(1U, parallel);
  const std::size_t most = std::max(k_fewest_files_a_batch, (names.size() + lanes - 1) / lanes);
  std::vector<std::vector<std::string>> batches;
  for (std::size_t begin = 0; begin < names.size();) {
    std::size_t bytes = fixed_bytes + bytes_of(names[begin]);
    std::size_t end = begin + 1;  // one file always goes in: without any, the run would never end
    while (end < names.size() && end - begin < most) {
      const std::size_t more = bytes_of(names[end]);
      if (bytes + more > limit_bytes) break;
      bytes += more;
      ++end;
    }
    batches.push_back(filled(made, std::span(names).subspan(begin, end - begin)));
    begin = end;
  }
  return batches;
}

}  // namespace wf::gates
