"""Our regular expressions beside Python's `re`: a table of patterns on a table of texts, and random ones of a small grammar.

What Python refuses we may take or refuse; what Python takes must give the same answer, but for what src/base/regex.h names.
"""

import random
import re
import signal
import sys
import warnings

import asking

SEED = 20261126
RANDOM_PATTERNS = 4000
TEXTS_FOR_EACH = 8

PATTERNS = r"""
a
^a
a$
^a$
^$
\Aa
a\Z
\A\Z
\\Z
\\\Z
a\Z|b
(?m)^
(?m)$
(?m)^a$
(?m)^b\Z
(?s)a.b
a.b
.*
.+$
(?i)ABC
(?i:a)B
(?is)a.B
(?im)^B$
(?u)\w+
(?iu)É
(?a)\w+
(?ai)\w+\b
(?a)\d
\d+
\D+
\s+
\S+
\w+
\W+
\bab\b
\Ba
[abc]
[^abc]
[]a]
[^]a]
[a\]b]
[[]
[[a]
[a[]
[a[b]c]
[[:alpha:]]
[^[:alpha:]]
[a-c]+
[\d-]
[-a]
[a-]
[\w.]+
[\s\S]
[^\s]
[\b]
[\v]
\v
\t
\n
\a|\f|\r
\x41
\x{41}
\u00e9
\U000000e9
[\u00e0-\u00ff]
\101
\0
\07
[\101]
a{2}
a{2,}
a{,2}
a{,2}b
a{1,2}
a{}
a{,}
a{,}b
a{x}
a{1
a{ 2}
a{2}?
a{,2}?
a{2}+
a*?
a+?
a??
a*+a
a++b
a?+a
(?>a+)b
(?>a|ab)c
(a)(b)
(a)\1
(a|b)\1
(a)?\1b
(?:(a)|b)\1
(?:(a)|b)*
(a|b)*
(a*)*
(a*)+
(?:a|b)+
(?P<x>a)(?P=x)
(?P<x>a)|(?P<y>b)
(a)?(?(1)b|c)
(?P<x>a)?(?(x)b|c)
(a)?(?(1)b)
(?=a)
(?=ab)a
a(?!b)
(?!a)
(?<=a)b
(?<!a)b
(?<=ab)c
(?<=a|b)c
(?<!^)a
(?=(a))\1
(?#comment)a
a(?#(x)b
(?x) a b # comment [ ( 
(?x)a\ b
(?x)[a b]
(?x)[#]a
(?x: a b )c d
(?x:a#)
(?-i:a)
(?i:a(?-i:b))
(?i-s:a.)
#
a#b
a #b
a|
|a
a||b
()
(|a)
()*
(?:)
(?:)*a
^*
(?:^a)|b
$^
^^a
a$\n
a$\n?\Z
(?m)a$\n^b
\.
\-
\/
\#
\ 
\_
\!
\"
\é
é
é+
[é]
.é.
日本
[日-本]
\w{2}
(\w+)\.(\w+)$
^(docs|src)/.*\.(py|pyi?)$
^vendor/|\.min\.js$
(^|/)test_[^/]*\.py$
^(?!.*\.md$).*$
\.(c|cc|cpp|h)$
(?x)^( a/.*| b/.* )$
^(feat|fix)(\(.+\))?!?: .+
(?P<n>\d+)%
(\d+\.\d+)%
TOTAL.*?(\d+)%
coverage: (\d+)
*a
+
?
a**
a+*
(
)
[
[]
[^]
[z-a]
[\d-z]
[a-\d]
\
a\
(?
(?P
(?P<
(?P<x
(?P<x>
(?P<1>a)
(?P<x>a)(?P<x>b)
(?P=x)
(?P<x>a)(?P=y)
(?(1)a)
(?(2)a|b)
\1
(a\1)
\2(a)(b)
(?<=a*)b
(?<=a+)b
(?z)a
a(?i)b
(?i
\h
\p{L}
\K
\Q[\E
\R
\X
\C
\G
\N
\N{DIGIT ONE}
\u12
\U0000
\x4
\8
\400
(*UTF8)a
(*COMMIT)a
(?R)
(?1)(a)
(?|a|b)
(?<x>a)
a{3,2}
a{99999}
(?L)a
(?au)a
(?-x
x{0}
x{0}a
(?:a{0}b)+
(a{1,2}){2}
(?:a|b){2,3}c
((a)|(b))+
((((a))))\4
(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10
(a)\10
.
..
[^\n]+
[^a]
\n
\r\n
\r?$
^\s*$
(?m)^\s*$
(?m)^#.*$
(?s).*
(?s).+?\Z
(?s:.)b
"""
TEXTS = ["", "a", "b", "c", "ab", "ba", "abc", "aab", "aaa", "aaab", "abab", "a\n", "a\nb", "\n", "\n\n", "a\n\nb\n", "b\n", "ab\n", "a b", "a#b", "#", "#a", "# x\na", " ",
         "\t", "\v", "\r\n", "a\r\nb", "A", "B", "AB", "aB", "ABC", "é", "É", "aé", "日本", "日本語", "_", "a_1", "1", "12", "٣", "12%", "TOTAL 10 91%", "coverage: 80\ncoverage: 81",
         "a.b", "a-b", "\\Z", "\\", "\\Za", "[", "]", "[a", "a[b", "a]", "-", "a{2}", "a{}", "a{,}", "a{,}b", "a{x}", "a{1", "{", "a{ 2}", "A1", "x41", "{41}", "\b", "\a", "\0", "\x07",
         "src/a.py", "docs/b.pyi", "vendor/x", "x.min.js", "tests/test_a.py", "README.md", "a/x", "b/y", "feat: x", "fix(a)!: y", "a)b", "a|b", ":alpha:", "l:]", "abcdefghijj", "abcdefghija0",
         "a\x85b", "a\u2028b", "a\u00a0b", "ß", "ſ", "K", "k", "İ", "ı", "i", "I", "bc", "ac", "aa", "bb", "cd", "abcd", "ab c d", "a, b"]

ATOMS = ["a", "b", "c", ".", r"\d", r"\w", r"\s", r"\W", r"\b", r"\B", "^", "$", r"\A", r"\Z", "[ab]", "[^a]", "[a-c]", r"[\w-]", "[[a]", "[]a]", r"\v", r"\n", r"\.", "é", r"\u00e9", "#", " ",
         "1", "{", "}", "-", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)", r"\x61", "(?#x)", ""]
QUANTIFIERS = ["", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{,2}", "{1,}", "*?", "+?", "??", "{,1}?", "*+", "++", "?+"]
OPENINGS = ["(", "(?:", "(?P<n>", "(?i:", "(?s:", "(?m:", "(?x:", "(?>", "(?-i:", "(?=", "(?!", "(?<="]
FLAGS = ["", "", "", "", "(?i)", "(?m)", "(?s)", "(?x)", "(?im)", "(?u)", "(?a)", "(?msx)"]
LETTERS = "aaabbbcA \n\n.#-1é_{}[\v"


def random_pattern(chance: random.Random, depth: int = 3) -> str:
    text = ""
    for _ in range(chance.randint(1, 4)):
        kind = chance.random()
        if kind < 0.25 and depth:
            text += chance.choice(OPENINGS) + random_pattern(chance, depth - 1) + ")" + chance.choice(QUANTIFIERS)
        elif kind < 0.3:
            text += chance.choice([r"\1", r"\2", "(?P=n)", "(?(1)a|b)"])
        elif kind < 0.38:
            text += "|"
        else:
            text += chance.choice(ATOMS) + chance.choice(QUANTIFIERS)
    return text


def cases():
    for pattern in PATTERNS.split("\n")[1:-1]:
        for text in TEXTS:
            yield pattern, text
    chance = random.Random(SEED)
    for _ in range(RANDOM_PATTERNS):
        pattern = chance.choice(FLAGS) + random_pattern(chance)
        for _ in range(TEXTS_FOR_EACH):
            yield pattern, "".join(chance.choice(LETTERS) for _ in range(chance.randint(0, 9)))


def compiled(pattern: str):
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None


def answer_of_python(expression, text: str) -> str:
    """As `answers` has it: the last match's first group, or the whole of it."""
    last = None
    for last in expression.finditer(text):
        pass
    assert (last is None) == (expression.search(text) is None)
    if last is None:
        return "none"
    has_group = expression.groups and last.group(1) is not None
    return "found " + asking.digits(last.group(1) if has_group else last.group(0))


class TooLong(Exception):
    """Python has no limit of steps."""


def give_up(*_):
    raise TooLong


def is_known_difference(pattern: str, text: str, answer: str) -> bool:
    """What src/base/regex.h says of Python that we do otherwise."""
    if answer == "error":
        return "\\N{" in pattern or "99999" in pattern or "(?<" in pattern
    if text == "" and "\\B" in pattern:
        return True
    return re.search(r"[*+?}]\+", pattern) is not None  # possessive: 3.11 has faults with them


def main(program: str) -> int:
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, give_up)
    all_cases = list(cases())
    answers = asking.ask(program, [f"regex {asking.digits(pattern)} {asking.digits(text)}" for pattern, text in all_cases])
    differences, compared, known, refused_by_python, taken, too_long = [], 0, 0, set(), set(), set()
    for (pattern, text), answer in zip(all_cases, answers):
        expression = compiled(pattern)
        if expression is None:
            refused_by_python.add(pattern)
            if answer != "error":
                taken.add(pattern)
            continue
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        try:
            theirs = answer_of_python(expression, text)
        except (TooLong, SystemError):  # the latter is a fault of 3.11 with possessive quantifiers
            too_long.add(pattern)
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        compared += 1
        if answer != theirs and is_known_difference(pattern, text, answer):
            known += 1
        elif answer != theirs:
            differences.append(f"{pattern!r} in {text!r}: {answer} instead of {theirs}")
    print(f"regex: of {len(refused_by_python)} patterns that Python refuses, {len(taken)} are taken; {known} known differences; Python takes too long, or stumbles, over {sorted(too_long)}")
    return asking.conclude("regex", compared, differences)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
