"""Writes the passages and counts of the scene `guess` into Sources/Tutor/Scenes/Guess.

    python3 Tests/TutorTests/Generators/guess_corpus.py

Reads lessons/data/en-alice.txt, zh-tang-pinyin.txt and zh-tang-poems.txt (sources and terms in the
README there). Line ends and runs of blanks count as one blank. What is guessed, and for the poems
the whole poem, is cut out before pairs of neighbouring characters are counted. Python's standard
library is all it needs.
"""

import collections
import math
import re

DATA = "lessons/data/"
OUT = "Sources/Tutor/Scenes/Guess/"
TURNS = 20

# The text shown first, and where the guessing begins, each found in the book once.
ALICE = [
    ("Alice was beginning to get very tired of sitting by her sister ", "on the bank, and of having nothing"),
    ("So she was considering in her own mind (as well as she could, for the ", "hot day made her feel"),
    ("she sat down in a large arm-chair at one end of the table. `Have some wine,' the March Hare ", "said in an encouraging"),
    ("`Why is a raven like a writing-desk?' `Come, we shall have ", "some fun now!' thought Alice"),
    ("The Queen turned crimson with fury, and, after glaring at her for a moment like a ", "wild beast, screamed `Off"),
    ("There was a table set out under a tree in front of the house, and the ", "March Hare and the Hatter"),
    ("Alice sighed wearily. `I think you might do something better with ", "the time,' she said"),
    ("A large rose-tree stood near the entrance of the garden: the roses ", "growing on it were white"),
    ("said the Duchess. `Everything's got a moral, if only you can ", "find it.' And she squeezed herself"),
    ("`We called him Tortoise because he taught us,' said the Mock ", "Turtle angrily: `really you"),
    ("`Begin at the beginning,' the King said gravely, `and go on till you ", "come to the end: then stop"),
    ("The Mouse looked at her rather inquisitively, and seemed to her to wink with one of its ", "little eyes, but it said"),
]

# Poems by title and author, the verse that is guessed, and both names in English; those are chosen whose spelling is right.
TANG = [
    ("春晓", "孟浩然", 1, "Spring Dawn, Meng Haoran"),
    ("相思", "王维", 1, "Longing, Wang Wei"),
    ("江雪", "柳宗元", 1, "River Snow, Liu Zongyuan"),
    ("登乐游原", "李商隐", 1, "Climbing the Leyou Heights, Li Shangyin"),
    ("问刘十九", "白居易", 1, "A Question to Liu the Nineteenth, Bai Juyi"),
    ("枫桥夜泊", "张继", 0, "Moored at Night by Maple Bridge, Zhang Ji"),
    ("夜雨寄北", "李商隐", 1, "Night Rain, Sent North, Li Shangyin"),
    ("望月怀远", "张九龄", 0, "The Moon and Someone Far Away, Zhang Jiuling"),
    ("山居秋暝", "王维", 1, "Autumn Evening in the Hills, Wang Wei"),
    ("芙蓉楼送辛渐", "王昌龄", 1, "Farewell at Lotus Tower, Wang Changling"),
    ("回乡偶书", "贺知章", 1, "On Coming Home, He Zhizhang"),
    ("凉州词", "王翰", 0, "A Song of Liangzhou, Wang Han"),
]


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def alice():
    text = flat(open(DATA + "en-alice.txt", encoding="utf-8").read())
    passages = []
    training = text
    for before, after in ALICE:
        assert text.count(before + after) == 1, before
        target = after[:TURNS]
        passages.append((("《爱丽丝漫游奇境》，刘易斯·卡罗尔",
                          "Alice's Adventures in Wonderland, Lewis Carroll"), before, target, ""))
        training = training.replace(before + after, before + "\n" + after[TURNS:], 1)
    return passages, training, text


def tang():
    poems = open(DATA + "zh-tang-poems.txt", encoding="utf-8").read().strip().split("\n\n")
    spelt = open(DATA + "zh-tang-pinyin.txt", encoding="utf-8").read().strip().split("\n\n")
    assert len(poems) == len(spelt)
    passages = []
    kept = list(range(len(poems)))
    for title, author, verse, english in TANG:
        found = [i for i, p in enumerate(poems) if p.split("\n")[0].split(" ")[0] == title
                 and p.split("\n")[1] == author]
        assert len(found) == 1, title
        kept.remove(found[0])
        han = poems[found[0]].split("\n")[2:]
        pinyin = spelt[found[0]].split("\n")[2:]
        if verse == 0:  # the second half of the first line
            head, tail = pinyin[0].split("， ")
            before, target, shown = head + "， ", tail, han[0]
        else:
            before, target, shown = pinyin[verse - 1] + " ", pinyin[verse], han[verse - 1] + han[verse]
        passages.append(((f"《{title}》，{author}", english), before, target[:TURNS], shown))
    training = "\n".join(flat(spelt[i]) for i in kept)
    return passages, training, flat("\n".join(spelt))


def counts(training):
    pairs = collections.defaultdict(collections.Counter)
    for a, b in zip(training, training[1:]):
        if a != "\n" and b != "\n":
            pairs[a][b] += 1
    return pairs


def report(name, passages, pairs):
    """The bits a character of both counting models on the passages, by the formulas of the scene."""
    heads = collections.Counter()
    for row in pairs.values():
        heads.update(row)
    total = sum(heads.values())
    unigram = lambda b: heads[b] / total
    bits = [0.0, 0.0]
    number = 0
    for _, before, target, _ in passages:
        for a, b in zip(before[-1] + target, target):
            row = pairs[a]
            mixed = (row[b] + 5 * unigram(b)) / (sum(row.values()) + 5)
            bits[0] -= math.log2(unigram(b))
            bits[1] -= math.log2(mixed)
            number += 1
    print(f"{name}: {number} characters, unigram {bits[0] / number:.4f}, bigram {bits[1] / number:.4f}")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write(name, constant, what, passages, pairs):
    lines = [f"// Written by Tests/TutorTests/Generators/guess_corpus.py from {what}", "",
             "import Assessment", "", "extension GuessCorpus {", f"  /// {constant[1]}",
             f"  static let {constant[0]} = GuessCorpus(", "    passages: ["]
    for source, before, target, shown in passages:
        lines += ["      GuessPassage(", "        source: Bilingual(",
                  f"          zh: {quoted(source[0])}, en: {quoted(source[1])}),"]
        if len(before) > 70:
            cut = before.rindex(" ", 0, 70) + 1
            lines += [f"        before: {quoted(before[:cut])}", f"          + {quoted(before[cut:])},"]
        else:
            lines.append(f"        before: {quoted(before)},")
        lines += [f"        target: {quoted(target)},",
                  f"        han: {quoted(shown)}),"]
    lines += ["    ],", '    pairs: #"""']
    for a in sorted(pairs):
        line = ""
        for b, n in sorted(pairs[a].items()):
            entry = ("␣" if b == " " else b) + str(n)
            if len(line) + len(entry) > 86:
                lines.append("      " + ("␣" if a == " " else a) + line)
                line = ""
            line += entry
        lines.append("      " + ("␣" if a == " " else a) + line)
    lines += ['      """#)', "}", ""]
    with open(OUT + name, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))


def main():
    for make, name, constant, what in [
        (alice, "GuessCorpus+Alice.swift", ("alice", "*Alice's Adventures in Wonderland*, L. Carroll, 1865."),
         "L. Carroll's\n// \"Alice's Adventures in Wonderland\" (1865, public domain)."),
        (tang, "GuessCorpus+Tang.swift", ("tang", "唐诗三百首 in pinyin, poems of the Tang dynasty."),
         "poems of the\n// Tang dynasty (the selection of 1763, public domain) spelt with pypinyin 0.55."),
    ]:
        passages, training, _ = make()
        pairs = counts(training)
        assert not any(c.isdigit() for row in pairs.values() for c in row)
        report(name, passages, pairs)
        write(name, constant, what, passages, pairs)


main()
