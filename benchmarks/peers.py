#!/usr/bin/env python3
"""The peers of Topica's labelling benchmark: scikit-learn and fastText on the same documents.

  peers.py train-sklearn  TRAIN.jsonl.gz MODEL          tf-idf (1- and 2-grams, 500,000 features) and LinearSVC
  peers.py label-sklearn  MODEL FILE.jsonl OUT.jsonl    JSON in, labels out
  peers.py fasttext-text  TRAIN|FILE OUT [labels]       what fastText reads: lower-case words, with labels for training
  peers.py fasttext-json  ANSWERS FILE OUT.jsonl        fastText's answers as Topica writes its own
  peers.py within         MODEL LABELS.jsonl OUT.jsonl  Topica's answers as if there were the labels of the sklearn MODEL alone
  peers.py slow-json      FILE.jsonl OUT.jsonl          the same documents, written as hardly anybody writes JSON

Needs scikit-learn and numpy. The label space is that of the arXiv task: the cs, stat and eess categories that are the primary
of at least 500 training documents; only their documents are trained on.
"""

import collections
import gzip
import json
import pickle
import random
import re
import sys


def documents(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def text(document):
    return document["title"] + "\n" + document["abstract"]


def in_space(train):
    primaries = collections.Counter(d["categories"][0] for d in train)
    space = {c for c, n in primaries.items() if n >= 500 and c.split(".")[0] in ("cs", "stat", "eess")}
    kept = [d for d in train if d["categories"][0] in space]
    random.Random(7).shuffle(kept)  # fastText learns in the order of the file
    return kept


def answer(document, ranked):
    """Margins are no probabilities: the field is there because the format wants it, and is not scored for peers."""
    return json.dumps({
        "id": document["id"], "label": ranked[0][0], "probability": ranked[0][1], "labels": [ranked[0][0]],
        "ranked": [{"label": label, "probability": p} for label, p in ranked],
    }) + "\n"


def train_sklearn(train, model):
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    kept = in_space(list(documents(train)))
    vectorizer = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=3, max_features=500_000, dtype=np.float32)
    rows = vectorizer.fit_transform(text(d) for d in kept)
    classifier = LinearSVC(C=0.2, max_iter=60, tol=1e-2).fit(rows, [d["categories"][0] for d in kept])
    with open(model, "wb") as out:
        pickle.dump((vectorizer, classifier), out)


def label_sklearn(model, path, answers):
    import numpy as np

    with open(model, "rb") as f:
        vectorizer, classifier = pickle.load(f)

    def write(batch, out):
        scores = classifier.decision_function(vectorizer.transform(text(d) for d in batch))
        for document, row in zip(batch, scores):
            best = np.argpartition(-row, 3)[:3]
            best = best[np.argsort(-row[best])]
            out.write(answer(document, [(classifier.classes_[i], 0.5) for i in best]))

    with open(answers, "w", encoding="utf-8") as out:
        batch = []
        for document in documents(path):
            batch.append(document)
            if len(batch) == 5000:
                write(batch, out)
                batch = []
        if batch:
            write(batch, out)


def words(string):
    return " ".join(re.sub(r"([^a-z0-9])", r" \1 ", string.lower()).split())


def fasttext_text(path, prepared, labelled):
    source = in_space(list(documents(path))) if labelled else documents(path)
    with open(prepared, "w", encoding="utf-8") as out:
        for d in source:
            out.write(("__label__" + d["categories"][0] + " " if labelled else "") + words(text(d)) + "\n")


def fasttext_json(answers, path, out):
    with open(answers, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as written:
        for document, line in zip(documents(path), lines):
            fields = line.split()
            ranked = [(label[9:], min(1.0, float(p))) for label, p in zip(fields[::2], fields[1::2])]
            written.write(answer(document, ranked))


def within(model, labels, out):
    with open(model, "rb") as f:
        known = set(pickle.load(f)[1].classes_)
    with open(out, "w", encoding="utf-8") as written:
        for labelled in documents(labels):
            ranked = [share for share in labelled["ranked"] if share["label"] in known]
            kept = [label for label in labelled["labels"] if label in known and label != ranked[0]["label"]]
            whole = sum(share["probability"] for share in ranked)
            written.write(json.dumps({
                "id": labelled["id"], "label": ranked[0]["label"], "probability": ranked[0]["probability"] / (whole or 1),
                "labels": [ranked[0]["label"], *kept], "ranked": ranked[:3],
            }) + "\n")


def slow_json(path, out):
    with open(path, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as written:
        for line in lines:
            written.write(line.replace('"title":', '"t\\u0069tle" :', 1))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["train-sklearn", train, model]:
            train_sklearn(train, model)
        case ["label-sklearn", model, path, out]:
            label_sklearn(model, path, out)
        case ["fasttext-text", path, out, *labels]:
            fasttext_text(path, out, bool(labels))
        case ["fasttext-json", answers, path, out]:
            fasttext_json(answers, path, out)
        case ["within", model, labels, out]:
            within(model, labels, out)
        case ["slow-json", path, out]:
            slow_json(path, out)
        case _:
            sys.exit(__doc__)
