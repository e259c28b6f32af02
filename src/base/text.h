// Text: the few operations on strings that every folder needs, and how names are shown to people.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wf {

std::vector<std::string_view> split(std::string_view text, char separator);
// The lines of `text` without their '\n'; a last line without one counts, an empty rest does not.
std::vector<std::string_view> lines(std::string_view text);
std::string_view trim(std::string_view text);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string to_lower(std::string_view text);  // ASCII only
bool contains(std::string_view text, std::string_view part);
bool is_among(std::string_view word, std::span<const std::string_view> words);

// The part of a repository path after the last '/', and its extension without the dot, in lower case ("" when none;
// a leading dot starts no extension).
std::string_view base_name(std::string_view path);
std::string_view directory_name(std::string_view path);  // "" at the top
std::string extension(std::string_view path);

// A whole decimal number, or nothing when any other character is in it.
std::optional<std::int64_t> to_number(std::string_view text);

// "90", "90s", "10m", "1h", "250ms" → a duration; nothing otherwise.
std::optional<std::chrono::milliseconds> to_duration(std::string_view text);
// "0.4 s", "12 ms", "3 min 5 s".
std::string human_duration(std::chrono::nanoseconds duration);
// "1.2 MB": decimal multiples.
std::string human_size(std::uint64_t size_bytes);
// "1 file", "2 files".
std::string count_of(std::size_t count, std::string_view singular);

// A name as a terminal may show it: as it is when harmless, else in double quotes with C escapes (as git quotes paths),
// so that control characters and invalid UTF-8 never reach the terminal.
std::string shown(std::string_view name);
// What a program said, as a terminal may show it: text, tabs and colours stay, every kind of line end becomes a
// newline, and whatever else could steer the terminal (cursor, title, clipboard) is written as a C escape.
std::string without_steering(std::string_view text);
// An argument as sh would need it: as it is when harmless, else in single quotes.
std::string shell_quoted(std::string_view argument);
// The words of a command line as sh takes it apart, without expanding anything (Python's shlex); nothing when a quote
// is not closed or a backslash is the last character.
std::optional<std::vector<std::string>> shell_words(std::string_view text);
bool is_valid_utf8(std::string_view text);
// `text` with every invalid UTF-8 byte replaced by U+FFFD: what JSON can carry.
std::string valid_utf8(std::string_view text);

// The candidate nearest to `word` by edit distance, for "did you mean"; nothing when none is near
// (a third of the word's length, at least 1 edit).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace wf
