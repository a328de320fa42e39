"""Rows for benchmarks/cluster.sh, and scikit-learn's k-means on them.

    cluster.py corpus CORPUS.jsonl.gz CATEGORIES SEED FILE     abstracts of so many categories of chance as SVD(100) rows
    cluster.py chance ROWS COLUMNS GROUPS FILE                 rows around so many centres of chance
    cluster.py kmeans FILE GROUPS                              KMeans(n_init=10), mean of 5 seeds, and its seconds
"""
import gzip, json, sys, time
import numpy as np


def write(file, labels, rows):
    with open(file, "wb") as out:
        out.write(np.array(rows.shape, "<i4").tobytes())
        out.write(np.asarray(labels, "<i4").tobytes())
        out.write(np.ascontiguousarray(rows, "<f4").tobytes())


def read(file):
    with open(file, "rb") as source:
        bytes = source.read()
    rows, columns = np.frombuffer(bytes, "<i4", 2)
    return np.frombuffer(bytes, "<i4", rows, 8), np.frombuffer(bytes, "<f4", rows * columns, 8 + 4 * rows).reshape(rows, columns)


def corpus(path, categories, seed, file):
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize
    with gzip.open(path, "rt", encoding="utf-8") as source:
        documents = [json.loads(line) for line in source]
    names = sorted({d["categories"][0] for d in documents})
    keep = set(np.random.RandomState(seed).permutation(names)[:categories])
    documents = [d for d in documents if d["categories"][0] in keep]
    words = TfidfVectorizer(sublinear_tf=True, min_df=3, max_df=.3, stop_words="english", dtype=np.float32)
    counts = words.fit_transform(d["title"] + "\n" + d["abstract"] for d in documents)
    rows = normalize(TruncatedSVD(100, random_state=1).fit_transform(counts))
    write(file, [names.index(d["categories"][0]) for d in documents], rows)


def chance(rows, columns, groups, file):
    random = np.random.RandomState(1)
    centres = random.randn(groups, columns).astype(np.float32)
    labels = random.randint(groups, size=rows)
    found = centres[labels] + 1.5 * random.randn(rows, columns).astype(np.float32)
    write(file, labels, found / np.linalg.norm(found, axis=1, keepdims=True))


def kmeans(file, groups):
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score, v_measure_score
    labels, rows = read(file)
    v, ari, seconds, processor = [], [], [], []
    for seed in range(5):
        start, cpu = time.time(), time.process_time()
        found = KMeans(groups, n_init=10, random_state=seed).fit_predict(rows)
        seconds.append(time.time() - start)
        processor.append(time.process_time() - cpu)
        v.append(v_measure_score(labels, found))
        ari.append(adjusted_rand_score(labels, found))
    print(f"scikit-learn: {len(rows)} rows, {groups} groups, V {np.mean(v):.4f}, ARI {np.mean(ari):.4f}, "
          f"{np.median(seconds):.2f} s (fastest {min(seconds):.2f}), processor {np.mean(processor):.2f} s")


if __name__ == "__main__":
    verb, *rest = sys.argv[1:] or [""]
    if verb == "corpus":
        corpus(rest[0], int(rest[1]), int(rest[2]), rest[3])
    elif verb == "chance":
        chance(int(rest[0]), int(rest[1]), int(rest[2]), rest[3])
    elif verb == "kmeans":
        kmeans(rest[0], int(rest[1]))
    else:
        sys.exit(__doc__)
