#!/usr/bin/env python3
"""Abstracts as people paste them, made from a file of abstracts as they are.

  variants.py names                         the variants
  variants.py write FILE.jsonl[.gz] FOLDER  FOLDER/VARIANT.jsonl for each, and FOLDER/untouched.jsonl
  variants.py table FOLDER VARIANT...       what was lost, from FOLDER/VARIANT.json as topica evaluate writes it
  variants.py spelling FILE.jsonl[.gz]      the words that British spelling changes, by how many documents have them

The same input gives the same bytes. Standard library only.
"""

import collections
import gzip
import json
import os
import random
import re
import sys
import unicodedata

# British spelling. What is told apart by meaning alone (program, draft, license, tire, meter, learned) stays as it is.

KEEP_Z = re.compile(r"(?:re|up|down|over|under|out|mid|full|life|cap|step|file|batch|sample|grid)?siz\w+|(?:pr|se|ma)iz\w+", re.I)
IZE = re.compile(r"\b\w{2,}iz(?:e|ed|es|ing|er|ers|ation|ations|ational|able|ability)\b", re.I)
YZE = re.compile(r"\b\w*(?:anal|catal|paral|electrol|hydrol|dial)yz(?:e|ed|es|ing|er|ers|able)\b", re.I)
OUR = re.compile(
    r"\b((?:bi|tri|multi|water|dis|en|mis|un|re|full)?"
    r"(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|tum|val|"
    r"vap|vig)or)(s|ed|ing|ings|able|ably|al|ally|ful|less|hood|hoods|ite|ites|er|ers|y|ism)?\b", re.I)
RE = re.compile(r"\b((?:epi|multi|micro|nano|bio|amphi)?(?:cent|fib|theat|calib|lust|somb|lit)"
                r"|(?:kilo|centi|milli|micro|nano)met)er(s)?\b", re.I)
RED = re.compile(r"\b(\w*cent)er(ed|ing)\b", re.I)
DOUBLED = re.compile(
    r"\b(\w*(?:model|label|level|travel|tunnel|cancel|fuel|channel|panel|signal|equal|total|rival|marvel|quarrel|unravel|spiral|"
    r"pedal|marshal|counsel|shovel|initial|funnel))(ed|ing|ings|er|ers)\b", re.I)
WHOLE = {american: british for american, british in (pair.split(">") for pair in """
    defense>defence defenses>defences offense>offence offenses>offences pretense>pretence catalog>catalogue catalogs>catalogues
    dialog>dialogue dialogs>dialogues analog>analogue analogs>analogues gray>grey grayscale>greyscale aging>ageing
    judgment>judgement judgments>judgements acknowledgment>acknowledgement artifact>artefact artifacts>artefacts
    skeptical>sceptical skepticism>scepticism sulfur>sulphur aluminum>aluminium fulfill>fulfil fulfills>fulfils
    skillful>skilful enrollment>enrolment installment>instalment mold>mould molds>moulds pediatric>paediatric
    anesthesia>anaesthesia anesthetic>anaesthetic hemoglobin>haemoglobin hemorrhage>haemorrhage hemodynamic>haemodynamic
    ischemia>ischaemia ischemic>ischaemic leukemia>leukaemia anemia>anaemia edema>oedema esophageal>oesophageal
    estrogen>oestrogen fetal>foetal fetus>foetus orthopedic>orthopaedic gynecology>gynaecology maneuver>manoeuvre
    maneuvers>manoeuvres maneuvering>manoeuvring archeology>archaeology toward>towards traveler>traveller cozy>cosy
    checkerboard>chequerboard plow>plough encyclopedia>encyclopaedia""".split())}


def as_in(model, word):
    """The word in the case of the model."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[0].isupper() else word


def with_s(match):
    word = match[0]
    if KEEP_Z.fullmatch(word) or re.search("[a-z][A-Z]", word):  # the latter is a product
        return word
    at = word.lower().rindex("z")
    return word[:at] + ("S" if word[at].isupper() else "s") + word[at + 1:]


def british(text):
    text = IZE.sub(with_s, YZE.sub(with_s, text))
    text = OUR.sub(lambda m: m[1][:-1] + as_in(m[1][-1] * 2, "u") + m[1][-1] + (m[2] or ""), text)
    text = RE.sub(lambda m: m[1] + as_in(m[1][-1] * 2, "re") + (m[2] or ""), text)
    text = RED.sub(lambda m: m[1] + as_in(m[1][-1] * 2, "r") + m[2], text)
    text = DOUBLED.sub(lambda m: m[1] + m[1][-1] + m[2], text)
    return re.sub(r"[A-Za-z]+", lambda m: as_in(m[0], WHOLE[m[0].lower()]) if m[0].lower() in WHOLE else m[0], text)


# LaTeX

ACCENTS = {"\u0301": "'", "\u0300": "`", "\u0302": "^", "\u0308": '"', "\u0303": "~", "\u030c": "v", "\u0327": "c", "\u0304": "="}
SIGNS = {"–": "--", "—": "---", "…": r"\ldots", "≤": r"$\leq$", "≥": r"$\geq$", "×": r"$\times$", "±": r"$\pm$", "→": r"$\to$",
         "∈": r"$\in$", "“": "``", "”": "''", "‘": "`", "’": "'", "α": r"$\alpha$", "β": r"$\beta$", "γ": r"$\gamma$",
         "δ": r"$\delta$", "ε": r"$\varepsilon$", "λ": r"$\lambda$", "μ": r"$\mu$", "π": r"$\pi$", "σ": r"$\sigma$",
         "θ": r"$\theta$", "τ": r"$\tau$", "ω": r"$\omega$"}


def letter(c):
    if c in SIGNS:
        return SIGNS[c]
    parts = unicodedata.normalize("NFD", c)
    if len(parts) == 2 and parts[1] in ACCENTS:
        return "\\" + ACCENTS[parts[1]] + "{" + parts[0] + "}"
    return c


def latex_word(word, chance):
    if "$" in word or "\\" in word:
        return word
    if re.fullmatch(r"[A-Za-z]{4,}[,.]?", word):
        command = chance.choices(["", "emph", "textbf", "textit"], [85, 9, 3, 3])[0]
        bare = word.rstrip(",.")
        return "\\" + command + "{" + bare + "}" + word[len(bare):] if command else word
    word = re.sub(r"(?<![\w.-])(\d+(?:\.\d+)?)(?![\w-])", r"$\1$", word)
    return re.sub(r"([%&#_])", r"\\\1", word)


def latex(text, chance):
    words = []
    inside = False  # a formula that the author wrote stays as it is
    for word in text.split(" "):
        kept = inside or "$" in word
        inside ^= word.count("$") % 2 == 1
        words.append(word if kept else "".join(map(letter, latex_word(word, chance))))
    joined = words[0]
    for word in words[1:]:
        joined += ("~" if chance.random() < (.5 if word.startswith("$") else .04) else " ") + word
    return joined


# Variants

def changed(document, change):
    return {**document, "title": change(document["title"]), "abstract": change(document["abstract"])}


def half(text):
    words = text.split(" ")
    return " ".join(words[: (len(words) + 1) // 2])


def in_latex(document):
    chance = random.Random(document["id"])
    return changed(document, lambda text: latex(text, chance))


VARIANTS = {
    "no-title": lambda d: {**d, "title": ""},
    "title-only": lambda d: {**d, "abstract": ""},
    "half-abstract": lambda d: {**d, "abstract": half(d["abstract"])},
    "half-no-title": lambda d: {**d, "title": "", "abstract": half(d["abstract"])},
    "upper-case": lambda d: changed(d, str.upper),
    "latex": in_latex,
    "british": lambda d: changed(d, british),
}


def documents(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            document = json.loads(line)
            if document.get("title") and document.get("abstract"):
                yield {"id": str(number), **document}


def write(path, folder):
    everything = {"untouched": lambda d: d, **VARIANTS}
    outs = {name: open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf-8") for name in everything}
    for document in documents(path):
        for name, variant in everything.items():
            outs[name].write(json.dumps(variant(document), ensure_ascii=False) + "\n")
    for out in outs.values():
        out.close()


def table(folder, names):
    figures = {"accuracy": "accuracy", "anyCategoryAt1": "any category", "multiLabelMicroF1": "multi-label micro-F1"}
    print(f"{'':14} {'documents':>9}" + "".join(f"  {name:31}" for name in figures.values()).rstrip())
    for name in names:
        with open(os.path.join(folder, name + ".json"), encoding="utf-8") as f:
            scores = json.load(f)
        cells = ""
        for figure in figures:
            gain = scores["paired"][figure]
            cells += f"  {scores[figure]['value']:.3f} {gain['value']:+.3f} ({gain['low']:+.3f} to {gain['high']:+.3f})"
        print(f"{name:14} {scores['documents']:9,}{cells}")


def spelling(path):
    words = collections.Counter()
    for document in documents(path):
        text = document["title"] + " " + document["abstract"]
        if british(text) != text:
            words.update({(word.lower(), british(word).lower()) for word in re.findall(r"[A-Za-z]+", text) if british(word) != word})
    for (word, other), count in words.most_common():
        print(count, word, other)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["names"]:
            print(*VARIANTS)
        case ["write", path, folder]:
            write(path, folder)
        case ["table", folder, *names]:
            table(folder, names)
        case ["spelling", path]:
            spelling(path)
        case _:
            sys.exit(__doc__)
