#!/usr/bin/env python3
"""Says how well groups found in vectors of documents are those of their primary categories.

space.py DOCUMENTS.jsonl.gz NAME=VECTORS... [--only CATEGORY,...]

VECTORS hold little-endian floats, as many for each document. Beside them stand the vectors of scikit-learn's
tf-idf -> SVD(100), fitted on the documents themselves. All are grouped by the same k-means: as many groups as there
are primary categories, 10 starts, mean and standard deviation over 5 seeds. With --only, documents of these
categories alone are grouped. At the end come small piles: 60 documents, 10 of each of 6 categories drawn by chance,
the mean of 100 piles; tf-idf -> SVD is fitted on each pile.
"""
import gzip
import json
import sys

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, v_measure_score
from sklearn.preprocessing import normalize

SEEDS = 5
PILES = 100


def tfidf_svd(texts, rank, least):
    rows = TfidfVectorizer(
        sublinear_tf=True, min_df=least, max_df=0.3, stop_words="english", dtype=np.float32
    ).fit_transform(texts)
    return normalize(TruncatedSVD(min(rank, rows.shape[0] - 1), random_state=1).fit_transform(rows))


def groups(vectors, count, seed):
    return KMeans(count, n_init=10, random_state=seed).fit_predict(vectors)


def scores(vectors, truth, seeds):
    found = [groups(vectors, len(set(truth)), seed) for seed in seeds]
    v = [v_measure_score(truth, one) for one in found]
    a = [adjusted_rand_score(truth, one) for one in found]
    return np.mean(v), np.std(v), np.mean(a), np.std(a)


def piles(vectors_of, truth):
    """The mean over piles, each with the indices that chance has put into it."""
    chance = np.random.RandomState(42)
    categories = np.array(sorted(set(truth)))
    v, a = [], []
    for seed in range(PILES):
        some = chance.choice(categories, 6, replace=False)
        pile = np.concatenate([chance.choice(np.flatnonzero(truth == one), 10, replace=False) for one in some])
        found = groups(vectors_of(pile), 6, seed)
        v.append(v_measure_score(truth[pile], found))
        a.append(adjusted_rand_score(truth[pile], found))
    return np.mean(v), np.std(v) / PILES**0.5, np.mean(a), np.std(a) / PILES**0.5


def main(arguments):
    only = arguments[arguments.index("--only") + 1].split(",") if "--only" in arguments else []
    with gzip.open(arguments[0], "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    primaries = np.array([document["categories"][0] for document in documents])
    texts = [document["title"] + "\n" + document["abstract"] for document in documents]
    spaces = {}
    for argument in arguments[1:]:
        name, parted, path = argument.partition("=")
        if parted:
            spaces[name] = np.fromfile(path, "<f4").reshape(len(documents), -1)
    kept = np.flatnonzero(np.isin(primaries, only)) if only else np.arange(len(documents))
    truth = primaries[kept]
    spaces = {name: vectors[kept] for name, vectors in spaces.items()}
    own = [texts[i] for i in kept]
    print(f"{len(truth)} documents, {len(set(truth))} groups")
    line = "{:<32} V {:.3f} (± {:.3f})  ARI {:.3f} (± {:.3f})"
    print(line.format("tf-idf -> SVD(100)", *scores(tfidf_svd(own, 100, 3), truth, range(SEEDS))), flush=True)
    for name, vectors in spaces.items():
        print(line.format(name, *scores(vectors, truth, range(SEEDS))), flush=True)
    print(f"piles of 60 (± standard error of {PILES})")
    print(line.format("tf-idf -> SVD(20)", *piles(lambda pile: tfidf_svd([own[i] for i in pile], 20, 2), truth)))
    for name, vectors in spaces.items():
        print(line.format(name, *piles(lambda pile, v=vectors: v[pile], truth)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
