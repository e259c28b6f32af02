// Questions: `ast` (can it be parsed?), `debug`, `literals:NAME,…` (calls of these without arguments; `dict` may have
// keywords, `dict=` may not). Of a file that cannot be parsed every question is answered with the reason.
// A call's own arguments are not looked at for literals, but for debuggers they are, as pre-commit-hooks does.
#include "gates/python_program.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_program = R"(
import ast
import sys

DEBUGGERS = frozenset('bpdb ipdb pdb pdbr pudb pydevd_pycharm q rdb rpdb wdb'.split())
LITERALS = {'complex': '0j', 'dict': '{}', 'float': '0.0', 'int': '0', 'list': '[]', 'str': "''", 'tuple': '()'}


def nodes(tree, enters_calls):
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if enters_calls or not isinstance(node, ast.Call):
            waiting.extend(reversed(list(ast.iter_child_nodes(node))))


def debuggers(tree):
    for node in nodes(tree, True):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in DEBUGGERS:
                    yield node, alias.name + ' imported'
        elif isinstance(node, ast.ImportFrom):
            if node.module in DEBUGGERS:
                yield node, node.module + ' imported'
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id == 'breakpoint':
                yield node, 'breakpoint called'


def literals(tree, names):
    for node in nodes(tree, False):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.args:
            continue
        name = node.func.id
        if name == 'dict':
            is_meant = 'dict=' in names or ('dict' in names and not node.keywords)
        else:
            is_meant = name in names
        if is_meant:
            yield node, 'replace %s() with %s' % (name, LITERALS[name])


def complaints(tree, question):
    if question == 'debug':
        return debuggers(tree)
    if question.startswith('literals:'):
        return literals(tree, question[len('literals:'):].split(','))
    return ()


def say(text):
    line = ''.join(c if c.isprintable() else ' ' for c in text)
    sys.stdout.buffer.write(line.encode('utf-8', 'replace') + b'\n')


def judge(number, content, questions):
    try:
        tree = ast.parse(content, '<file>')
    except Exception as error:
        line = getattr(error, 'lineno', None) or 0
        column = max(getattr(error, 'offset', None) or 0, 0)
        reason = getattr(error, 'msg', None) or str(error)
        for i in range(len(questions)):
            say('%d %d %d %d ! %s: %s' % (number, i, line, column, type(error).__name__, reason))
        return
    for i, question in enumerate(questions):
        for node, text in complaints(tree, question):
            say('%d %d %d %d - %s' % (number, i, node.lineno, node.col_offset + 1, text))


def main():
    name = sys.implementation.name
    say('%s %s' % ({'cpython': 'CPython', 'pypy': 'PyPy'}.get(name, name), sys.version.split()[0]))
    number = 0
    while True:
        header = sys.stdin.buffer.readline().decode('ascii').split()
        if not header:
            break
        judge(number, sys.stdin.buffer.read(int(header[0])), header[1:])
        number += 1
    say('end %d' % number)
    sys.stdout.buffer.flush()


main()
)";

}  // namespace

std::string_view python_program() { return k_program; }

}  // namespace wf::gates
