"""Files for hooks.py: a fixed list of nasty ones for each kind, and made-up ones."""

import json
import random
import string

PLAIN = [
    b"", b"\n", b"\r", b"\r\n", b"\n\n\n", b"\r\r\n\n\r", b" ", b" \t\n \t", b"a", b"a\n", b"a\r\n", b"a\rb\r", b"a\rb\nc\r\n", b"a  \r\nb\t\n",
    b"a \rb \r", b"a\v\f\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbfa\n", b"\xef\xbb\xbf{}\n", "hé\n".encode("utf-16"), b"\xfe\xff\0h\0i",
    b"\0", b"a\0b \n", b"\xc3\x28 \n", b"\x80\x80\xff", b"\xe2\x82", b"\xed\xa0\x80\n", "café \n".encode(), b"b\na\n", b"b\n\na", b"B\na\nb\nA\n",
    b"a\n\n", b"a\n\r\n\r\n", b"a\r\r", b"  \n\n", b"\x1c\n", b"\xc2\x85\n", b"\xc2\xa0\n", "a\u2003\u3000\n".encode(), b"x" * 5000 + b"\n",
    b"a\nb\n" * 300, b"\xef\xbb\xbf\n\n", b"a" * 1023 + b"\0\n",
]
KINDS = {
    "json": [
        b"{}", b"{}\n", b"[]\n", b"{ }\n", b'{"b": 1, "a": 2}', b'{\n  "a": 2,\n  "b": 1\n}\n', b'{\r\n  "a": 2\r\n}\r\n', b'{"a": 1, "a": 2}',
        b'{"a": 2, "a": 1}', b'{"a": {}, "a": {"b": 1}}', b'{"a": {"x": 1}, "a": {"x": 1.0}}', b'{"a": [1], "a": ["b"]}', b'{"a": null, "a": null}',
        b'{"a": true, "a": 1}', b'{"a": [1, 2], "a": [1], "a": [0, 9, 9]}', b"[1.0, 1e3, 1E400, -1e400, 1e-400, -0, -0.0, 0.1, 1e16, 1e15, 123456789012345678901234567890]",
        b"[0.0001, 0.00001, 1.5e-7, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e22, 1e23, 0.30000000000000004]",
        b"[" + b"0." + b"0" * 400 + b"1]", b"[1" + b"0" * 400 + b".0]", b"[1e99999999999999999999, 1e-99999999999999999999]", b"[" + b"1" * 4300 + b"]", b"[-" + b"1" * 4301 + b"]",
        b"NaN", b"[NaN, Infinity, -Infinity]", b"-Infinity x", b'"\\ud800"', b'"\\ud83d\\ude00"', b'"\\ude00\\ud83d"', b'"\\ud83dx"', b'"\\ud83d\\n"', b'"\\ud83d\\u12',
        b'"\\ud83d\\uzzzz"', b'"\\u00e9 \xc3\xa9 \xf0\x9f\x98\x80 \xe2\x80\xa8"', b'"\x7f\xc2\x85"', b'"a\tb"', b'"\\x"', b'"\\u12g4"', b'"\\u+123"', b'"\\u12', b'"a', b'"', b'"\\', b"[1,]",
        b'{"a": 1,}', b'{"a" 1}', b'{"a": 1 "b"}', b"{a: 1}", b"{'a': 1}", b"[1 2]", b"{} {}", b"01", b"1.", b".5", b"+1", b"-", b"1e", b"1e+", b"tru", b"nul", b"// x\n{}",
        b"{}\0", b"\0{}", b"\x0b{}", b"\xc2\xa0{}", b"[\n\n\n", b"{\n  \"a\": 1,\n}\n", b'{"\xc3\xa9": 1 "b"}', '{"a": 1}'.encode("utf-16"), '{"a": "é😀"}'.encode("utf-16-le"),
        '{"a": "é😀"}'.encode("utf-16-be"), '{"a": 1}'.encode("utf-32"), '{"a": 1}'.encode("utf-32-be"), b"1\0", b"\0001", b"\xff\xfe{", b'{"a": "\xed\xa0\x80"}', b'{"a": "\xff"}',
        b"[" * 100 + b"]" * 100, b"[" * 150, b"[" * 100000, b'{"a":' * 100 + b"1" + b"}" * 100, b'{"": 1, "b": [{"b": 1, "a": [[], {}, [[]]]}], "x": "", "a": 0}', b'{"a":\r1\r}\r',
        b'[\n"a",\n"b"\n]', b"[" + b"1, " * 600 + b"2]", b"[\n  1,\n  2\n]\n" + b"\n" * 9, json.dumps(list(range(500)), indent=4).encode(),
        json.dumps({f"k{i % 37}{i}": [i % 5, None, "x"] for i in range(150)}, indent=2).encode(), json.dumps({f"k{i}": i % 3 for i in range(300)}, indent=2).encode() + b"\n",
    ],
    "yaml": [
        b"a: 1\n", b"a: 1\na: 2\n", b"---\na: 1\n---\nb: 2\n", b"a: [1, 2\n", b"a: {b: 1, b: 2}\n", b"&a [*a]\n", b"a: *b\n", b"a: &b 1\nc: *b\n", b"!foo a\n", b"a: !foo 1\n",
        b"!!python/object:x {}\n", b"a: !!str 1\n", b"\ta: 1\n", b"a:\n\t- b\n", b"a: b: c\n", b"- a\nb\n", b"%YAML 1.1\n---\na\n", b"%YAML 9.9\n---\na\n", b"%TAG ! tag:x,2000:\n---\n!a b\n", b"'a\n",
        b"\"a\\q\"\n", b"? a\n: b\n", b"? [a]\n: b\n", b"{? a, b}\n", b"a: |\n  x\n y\n", b"a: >-\n  x\n", b"...\n", b"---\n...\n---\n", b"<<: {a: 1}\n", b"<<: [{a: 1}, {b: 2}]\na: 2\n",
        b"<<: 1\n", b"1: a\n'1': b\n", b"1: a\n1: b\n", b"true: a\ntrue: b\n", b"~: a\nnull: b\n", b"a: 2001-01-01\nb: 2001-99-99\n", b"a: 1_000\nb: 0x1f\nc: 0o7\nd: 1:30\ne: .inf\n", b"@a: 1\n",
        b"`a`\n", b"a: %b\n", b"# only\n", b"- - - - a\n", b"a: \xff\n", "a: \u2028b\n".encode(), b"a: \x07\n", "é: ü\n".encode(), b"a: [\n" * 50, b"[" * 60 + b"]" * 60, b"a: !!binary x=\n",
        b"a: !!int x\n", b"a: !!float x\n", b"a: !!set {x, y}\n", b"!!omap [a: 1, b: 2]\n", b"a: !!timestamp x\n", b"a:\n  - 1\n b: 2\n", b"[a, b]: 1\n", b"{a: 1}: 2\n", b"a: 'b' c\n", b"key: value\nkey2\n",
    ],
    "blocks": [
        b"b: 1\n\na: 2\n", b"# top\n\nb: 1\n\na: 2\n", b"# top\nb: 1\n\na: 2\n", b"a: 1\n\n\n\nb: 2\n", b"b: 1\n\n# about a\na: 2\n", b"'b': 1\n\n\"a\": 2\n", b"a: 1\n\n", b"\n\na: 1\n", b"\n\n",
        b"a: 1  \n", b"a: 1\r\n\r\nb: 2\r\n", b"b: 1\r\ra: 2", "é: 1\n\nz: 2\n\n\U0001f600: 3\n\n\uffff: 4\n".encode(), b"b\n \na\n", b"\xef\xbb\xbf# x\n\nb: 1\n\na: 2\n", b"# a\n\n# b\n\nc: 1\n", b"b: 1\n\xc2\xa0\na: 1\n",
    ],
    "toml": [
        b"a = 1\n", b"a = 1\na = 2\n", b"[a]\n[a]\n", b"a.b = 1\na = 2\n", b"a = \n", b"a\n", b"a = 'x\n", b'a = "\\q"\n', b'a = """x\n', b"a = 0x1f\nb = 1_0\nc = 1__0\n", b"a = 01\n", b"a = 1.\n", b"a = inf\nb = nan\n",
        b"a = 1979-05-27T07:32:00Z\n", b"a = 1979-13-27\n", b"a = [1, 2,]\n", b"a = [1 2]\n", b"a = {b = 1,}\n", b"a = {b = 1}\n", b"[[a]]\n[a]\n", b"[a.b]\n[a]\n", b"a = 1\r\nb = 2\r\n", b"a = 1\rb = 2\n", b"a = '\x01'\n",
        "é = 1\n".encode(), '"é" = 1\n'.encode(), b"# \xff\n", b"a = true\nb = True\n", b"[a\n", b"=1\n", b'""=1\n', b"a = 99999999999999999999\n", b"a = [" * 50, b"a = 1 # x\n", b"a = 1 b = 2\n", b"[]\n", b"a = {}\n[a.b]\n",
    ],
    "xml": [
        b"<a/>", b"<a></a>\n", b"<a>", b"<a></b>", b"<a b='1' b='2'/>", b"<a>&lt;</a>", b"<a>&x;</a>", b"<?xml version='1.0'?><a/>", b" <?xml version='1.0'?><a/>", b"<a/><b/>", b"<a>\x01</a>", b"<a>\xff</a>",
        "<é/>".encode(), b"<!-- a -- b --><a/>", b"<![CDATA[x]]>", b"<a><![CDATA[x]]></a>", b"<a:b/>", b"<a xmlns:b='c'><b:d/></a>", b"<a\n\n>", b"x", b"<a b=c/>", b"<a b='<'/>", "<a/>".encode("utf-16"), b"<a>]]></a>",
        b"<?a b?><a/>", b"<a>" * 200 + b"</a>" * 200,
    ],
    "python": [
        b"", b'"""doc"""\n', b'x = 1\n"""doc"""\n', b'"""a"""\n"""b"""\n', b'# c\n"""a"""\nx = 1\n', b'x = (\n"a"\n)\n', b'"a"\n', b"x = \"a\"\n", b"x = \"a'b\"\n", b"x = \"a\\\"b\"\n", b'x = ""\n', b'x = """a"""\n',
        b"x = u\"a\" + b\"b\" + rB\"c\" + Br'd'\n", b"x = bu\"a\"\n", b"xf\"a\"\n", b"x = \"a\\\nb\"\n", b"x = \"a\\\r\nb\"\n", b"x = 'a\n", b'x = "a\n', b'"""a\n', b"(\n", b")\n", b"[)\n", b"if x:\n    y\n  z\n", b"if x:\n\ty\n        z\n",
        b"x = \\\n\"a\"\n", b"\\\n\"a\"\n", b"x = 1 \\ \n", b"x\\", b"x = 1\\\n", b"# \"a\"\r\"b\"\n", b"x = \"a\"\r\ny = \"b\"\r\n", b"x = \"a\"", b"\fx = \"a\"\n", b"x = \"a\" # \"b\"\n", b"x = '''a\"b\"'''\n", b"x = \"'''\"\n", b"x = '\"'\n",
        b"f\"a\"\n", b"x = f\"a{b}\"\n", b"x = f'{\"a\"}'\n", b"x = f\"{x:{\"a\"}}\"\n", b"x = f\"{{\" + \"a\"\n", b"x = f\"{x!r:>{w}}\" + \"a\"\n", b"x = f\"\\N{DASH}\" + \"a\"\n", b"x = rf\"\\{x}\" + \"a\"\n", b"x = f\"\"\"{\n\"a\"}\"\"\"\n",
        b"x = f\"{f\"{f\"{1}\"}\"}\" + \"a\"\n", b"x = t\"a\"\n", b"x = f\"{x:=5}\" + \"a\"\n", b"x = f\"{a['b']}\" + \"a\"\n", b"x = f\"{lambda x: 1}\"\n", b"x = f\"{\n", b"x = f\"}\" + \"a\"\n", b"x = f\"{d[1:2]:x}\" + \"a\"\n", b"x = f\"{x != y}\" + \"a\"\n",
        "x = \"é\" + \"ü\"\n".encode(), "é = \"a\"\n".encode(), "ü\"a\"\n".encode(), b"# -*- coding: latin-1 -*-\nx = \"\xe9\"\n", b"x = \"\xff\"\n", b"\xef\xbb\xbf\"\"\"doc\"\"\"\nx = \"a\"\n", b"\0", b"x = $\"a\"\n", b"x = ?\n\"a\"\n",
        b"1if\"a\"else\"b\"\n", b"0xf\"a\"\n", b"x = \"a\"\"b\"\n", b"class A:\n    \"\"\"d\"\"\"\n    def f(self):\n        \"x\"\n", b"    x = 1\n", b"\n\n\"a\"\n\n\"b\"\n", b"\"a\" \"b\"\n", b"if 1:\n    x\n\"a\"\n", b"from a import b\n'''\nx\n'''\n",
    ],
    "requirements": [
        b"b\na\n", b"a\nb", b"# c\n\nb\na\n", b"# c\nb\na\n", b"b\n# c\na\n", b"a\n# end\n", b"\nb\na\n", b"a==1\nA==1\na==1\n", b"a==1\n# c\na==1\n", b"pkg-resources==0.0.0\n", b"b\npkg_resources==0.0.0\na\n",
        b"pkg-resources==0.0.0", b"-e git+https://x/y#egg=ocf\nDjango\n", b"git+x@v&egg=A\nb\n", b"b \\\n --hash=1\na \\\n  --hash=2", b" b\na\n", b"; x\na\n", b" b\n", b"# c\n\n b\n", b"a>=1\na<2\na~=1\na!=1\na===1\n", b"a;python\na ; x\n",
        b"b\r\na\r\n", b"#\n\n\nb\n", b"  # x\n\nb\na\n", b"# c\na \\\n\n", b"b \\\n# c\n x\na\n", b"c\n\nb\n\na\n", b"a[x]==1\na==1\n", b"a = b\n", b"=a\nb\n", b"a\\\n", b"a\\", b"# c\n\n", b"#", b"a\n\n\n", b"\xc3\xa9\nz\n\x80\n",
    ],
    "conflict": [
        b"<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", b"<<<<<<<\n", b"=======", b"=======\r\n", b"======= \n", b"========\n", b" <<<<<<< a\n", b"a\r=======\n", b">>>>>>> ", b">>>>>>>\t\n", b"||||||| base\n", b"======= x\n=======\n",
    ],
    "keys": [f"-----BEGIN {name}{rest}-----\n".encode() for name in ("RSA ", "DSA ", "EC ", "OPENSSH ", "", "SSH2 ENCRYPTED ", "ENCRYPTED ", "PGP ", "XYZ ") for rest in ("PRIVATE KEY", "PRIVATE KEY BLOCK", "PUBLIC KEY")]
    + [b"PuTTY-User-Key-" + b"File-2: x", b"PuTTY-User-Key-" + b"File-3: x", b"BEGIN OpenVPN Static key " + b"V1", b"BEGIN  RSA PRIVATE KEY", b"BEGIN BEGIN PRIVATE" + b" KEY BEGIN EC PRIVATE KEY\n"],
    "links": [
        b"https://github.com/a/b/blob/main/c#L1\n", b"https://github.com/a/b/blob/abcd/c#L1\n", b"https://github.com/a/b/blob/abc/c#L1\n", b"https://github.com/a/b/blob/abcdef0/c#L1", b"x https://github.com/a/b/blob/main/c#L1 y",
        b"https://github.com/a/b/blob/v1.0/c#L1\n", b"https://github.com/a/b/blob/main/c#x\n", b"https://github.com/a/b/blob/main/c#Lx\n", b"https://github.com/a/b/blob/main/c\n", b"http://github.com/a/b/blob/main/c#L1\n",
        b"https://git.example.com/a/b/blob/main/c#L1\n", b"https://gitxexample.com/a/b/blob/main/c#L1\r\nx", b"https://github.com/a/b/blob/" + b"a" * 64 + b"/c#L1\n", b"https://github.com/a/b/blob/" + b"a" * 65 + b"/c#L1\n",
        b"https://github.com/\xff/b/blob/\xfe/c#L1\n", b"https://github.com/a/b/blob/main/c d#L1\n", b"https://github.com//b/blob/main/c#L1\n", "https://github.com/a/b/blob/main/c#L\u0661\n".encode(), b"https://github.com/a/b/blob/main/c/d.py#L10-L20\n",
    ],
    "text": [],
}
PARTS = {
    "json": ['{', '}', '[', ']', ',', ':', ' ', '\n', '"a"', '"b"', '"\\u00e9"', 'é', '1', '-2.5', '1e5', 'true', 'null', 'NaN', '"', '\\', '0', '\r\n', '\t', '{"a": 1}', '[1, 2]'],
    "yaml": ['a', 'b', ': ', ':', '\n', '  ', '- ', '[', ']', '{', '}', ', ', '&x ', '*x', '!y ', '!!str ', "'", '"', '#', ' # c\n', '|\n', '>\n', '---\n', '...\n', '? ', '<<: ', '1', '~', '\t', '%', '@', '\\', 'a: 1\n', 'b: 2\n', '  c: 3\n'],
    "blocks": ['a: 1\n', 'b: 2\n', "'c': 3\n", '"d"\n', '# x\n', '\n', '  e\n', ' \n', '\r\n', 'é\n', '\r', '\u3000\n', 'z', '#\n'],
    "toml": ['a', 'b', '.', ' = ', '1', '"x"', "'y'", '\n', '[', ']', '[[', ']]', '{', '}', ', ', '# c\n', 'true', '1.5', '\\', '"""', "'''", '1979-05-27', 'a = 1\n', '[t]\n', 'b.c = 2\n', '\r\n', '_', '-', '+'],
    "xml": ['<a>', '</a>', '<b/>', '<', '>', '&amp;', '&', ' ', 'x', '\n', '<!-- c -->', '<![CDATA[', ']]>', '"', "'", '=', '<a b="1">', '<?p q?>', 'é', '--', '</', '/>'],
    "python": ['x', ' = ', '"', "'", '"""', "'''", '"a"', "'b'", '\n', '    ', '\\', '\\\n', '(', ')', '[', ']', '{', '}', '# c\n', 'r', 'b', 'u', 'f', 'if x:\n', ',', ':', 'é', '1', 'x = "a"\n', '"doc"\n', '    y = "b"\n', 'f"{x}"', ' ', '\r\n'],
    "requirements": ['a', 'b', 'Z', '==1', '>=2', '\n', '\n', '\n', '# c\n', ' \\\n', '  --hash=x', ' ', ';x', '#egg=y', '\r\n', 'pkg-resources==0.0.0\n', 'c\n', 'a==1\n', '#', '~=', '\\', '\n\n'],
    "conflict": ['<<<<<<< ', '=======', '>>>>>>> ', '\n', '\r\n', ' ', 'a', '\r', '=', '<'],
    "keys": ['BEGIN ', 'PRIVATE', ' KEY', 'RSA ', 'EC ', '-', '\n', 'PuTTY-User', '-Key-File-2', 'BLOCK', 'PGP ', 'ENCRYPTED ', ' '],
    "links": ['https://', 'github.com', '/', 'a', 'blob', '/blob/', 'main', 'abcd1234', '#L', '1', ' ', '\n', '.', '#', 'https://github.com/a/b/blob/', 'git.example.com', '/c#L1\n'],
    "text": ['a', 'b', 'A', ' ', '  ', '\t', '\n', '\n', '\r\n', '\r', '\n\n', 'é', '\v', '\f', '\u3000', '#', 'z', '\x1b', '\ufeff', '\x85'],
}
WRONG = [b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x7f", b"\r", b"\x01"]


def fixed(kind: str) -> list:
    return PLAIN + KINDS[kind]


def names() -> list:
    parts = ["a_test.py", "test_a.py", "test.py", "tests.py", "_test.py", "test_.py", "__init__.py", "conftest.py", "a.py", "a_test.pyc", "testa.py", "a_test_py", "A_TEST.py", "test_a.txt", ".py", "é_test.py"]
    return [folder + part for folder in ("", "tests/", "tests/b_test.py/") for part in parts]


def json_value(chance: random.Random, depth: int = 0):
    kind = chance.randint(0, 8 if depth < 4 else 5)
    if kind == 0:
        return chance.choice([None, True, False])
    if kind == 1:
        return chance.randint(-10, 10) if chance.random() < 0.7 else chance.randint(-10 ** 30, 10 ** 30)
    if kind in (2, 3):
        return chance.choice([chance.random(), chance.random() * 10 ** chance.randint(-30, 30), float(chance.randint(-99, 10 ** 17)), -0.0, float("inf"), float("nan")])
    if kind < 6:
        return "".join(chance.choice(string.ascii_lowercase + '"\\/\b\n\té\x7f\u2028😀\ud800') for _ in range(chance.randint(0, 6)))
    if kind == 6:
        return [json_value(chance, depth + 1) for _ in range(chance.randint(0, 5))]
    return {chance.choice(["a", "b", "c", "é", "", "x", "zz", "\U0001f600", "\ufb01"]): json_value(chance, depth + 1) for _ in range(chance.randint(0, 6))}


def json_document(chance: random.Random) -> bytes:
    text = json.dumps(json_value(chance), indent=chance.choice([None, 0, 1, 2, 4, "\t"]), ensure_ascii=chance.random() < 0.5, sort_keys=chance.random() < 0.5)
    content = (text + chance.choice(["", "\n", "\n\n"])).encode("utf-8", chance.choice(["surrogatepass", "replace"]))
    return content.replace(b"\n", b"\r\n") if chance.random() < 0.2 else content


def made_up(kind: str, chance: random.Random) -> bytes:
    if kind == "json" and chance.random() < 0.6:
        content = json_document(chance)
        if chance.random() < 0.3:  # with one byte lost or doubled
            at = chance.randrange(len(content))
            content = content[:at] + content[at:at + 1] * chance.choice([0, 2]) + content[at + 1:]
        return content
    content = "".join(chance.choice(PARTS[kind]) for _ in range(chance.randint(1, 40))).encode()
    if chance.random() < 0.15:
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(WRONG) + content[at:]
    return content
