"""The steps of benchmarks/report.sh: report.py STEP TOPICA CORPORA WORK RUNS."""
import collections, gzip, json, os, random, re, statistics, subprocess, sys, time

STEP, TOPICA, CORPORA, WORK, RUNS = sys.argv[1:6]
THEMES = os.path.join(CORPORA, "themes.jsonl.gz")
VALIDATION = os.path.join(CORPORA, "validation.jsonl.gz")


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        return f.readlines()


def rows(path):
    return [json.loads(line) for line in lines(path)]


def place(name):
    return os.path.join(WORK, name)


def write(name, some):
    with open(place(name), "w", encoding="utf-8") as f:
        f.writelines(some)
    return place(name)


def report(*words, verb="report", java=""):
    """What the program says, and its wall time in seconds."""
    start = time.time()
    done = subprocess.run(
        [TOPICA, verb, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, "TOPICA_JAVA_OPTS": java})
    if done.returncode:
        sys.exit(done.stderr)
    return done.stderr.strip().splitlines()[-1], time.time() - start


def assigned(name):
    return {r["id"]: r["theme"] for r in rows(place(name))}


def sklearn_groups(records, groups, seeds):
    """Assignments for each seed by tf-idf -> SVD(100) -> k-means with 10 starts."""
    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize
    tfidf = TfidfVectorizer(sublinear_tf=True, min_df=3, max_df=.3, stop_words="english", dtype=np.float32)
    x = tfidf.fit_transform([r["title"] + "\n" + r["abstract"] for r in records])
    f = normalize(TruncatedSVD(100, random_state=1).fit_transform(x))
    return [KMeans(groups, n_init=10, random_state=seed).fit_predict(f) for seed in seeds]


def agreement(truth, found):
    from sklearn.metrics import adjusted_rand_score, v_measure_score
    return v_measure_score(truth, found), adjusted_rand_score(truth, found)


def mean(scores):
    v, a = zip(*scores)
    return f"V-measure {statistics.mean(v):.4f} ± {statistics.pstdev(v):.4f}  ARI {statistics.mean(a):.4f} ± {statistics.pstdev(a):.4f}"


def themes():
    records = rows(THEMES)
    truth = [r["categories"][0] for r in records]
    ours = []
    for seed in range(5):
        report(THEMES, "--groups", "60", "--seed", str(seed), "--no-labels", "--keep-duplicates", "--assignments", place("themes.jsonl"))
        found = assigned("themes.jsonl")
        ours.append(agreement(truth, [found[r["id"]] for r in records]))
    print("topica, outliers a group of their own:", mean(ours))
    print("scikit-learn:                         ", mean([agreement(truth, found) for found in sklearn_groups(records, 60, range(5))]))


def company(words, reference):
    """Mean NPMI of each list of words over whole documents; -1 where two are never together, a word in none left out."""
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer
    counter = CountVectorizer(stop_words="english", binary=True)
    x = counter.fit_transform(reference).tocsc()
    n, scores = x.shape[0], []
    for some in words:
        columns = [x[:, counter.vocabulary_[w]] for w in some if w in counter.vocabulary_]
        pairs = []
        for i, one in enumerate(columns):
            for other in columns[:i]:
                both = one.multiply(other).sum() / n
                chance = one.sum() / n * other.sum() / n
                pairs.append(-1 if both == 0 else np.log(both / chance) / -np.log(both))
        scores.append(np.mean(pairs) if pairs else 0)
    return float(np.mean(scores))


def quality():
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer
    for name, path in (("themes", THEMES), ("validation", VALIDATION)):
        said, _ = report(path, "--groups", "60", "--no-labels", "--pairs", "10")
        print(f"topica on {name}:", said)
        records = rows(path)
        texts = [r["title"] + "\n" + r["abstract"] for r in records]
        groups = sklearn_groups(records, 60, [0])[0]
        counter = CountVectorizer(stop_words="english", min_df=3)
        x = counter.fit_transform(texts)
        names = counter.get_feature_names_out()
        counts = np.vstack([np.asarray(x[groups == g].sum(0))[0] for g in range(60)])
        weights = counts / counts.sum(1, keepdims=True) * np.log(1 + counts.sum() / 60 / counts.sum(0))
        words = [[names[j] for j in np.argsort(-w)[:10]] for w in weights]
        print(f"scikit-learn on {name}: coherence (NPMI) {company(words, texts):.3f}, diversity {len({w for some in words for w in some}) / 600:.3f}")
        if name == "themes":
            held = [r["title"] + "\n" + r["abstract"] for r in rows(VALIDATION)]
            print(f"  the same words judged by validation: {company(words, held):.3f}")
            said, _ = report(path, "--groups", "60", "--no-labels", "--reference", VALIDATION)
            print("  topica's judged by validation:", said)


def auto():
    by_category = collections.defaultdict(list)
    for line in lines(THEMES):
        by_category[json.loads(line)["categories"][0]].append(line)
    for count, seed in ((20, 1), (20, 2), (20, 3), (40, 1), (40, 2), (40, 3), (60, 1)):
        some = random.Random(seed).sample(sorted(by_category), count)
        said, seconds = report(write("auto.jsonl", [line for c in some for line in by_category[c]]), "--no-labels")
        found = int(re.search(r"in (\d+) theme", said).group(1))
        print(f"{count} categories, seed {seed}: {found} found, {max(found / count, count / found):.2f} times off, {seconds:.1f} s")


def same():
    some = lines(VALIDATION)[:3000]
    straight = write("straight.jsonl", some)
    shuffled = write("shuffled.jsonl", random.Random(5).sample(some, len(some)))
    guided = os.path.join(os.path.dirname(TOPICA), "corpora", "guided.json")
    results = {}
    for name, path, threads in (("1 thread", straight, 1), ("2 threads", straight, 2), ("again", straight, 2), ("another order", shuffled, 2)):
        report(path, "--guided", guided, "--threads", str(threads), "--json", place("same.json"), "--assignments", place("same.jsonl"), "--save", place("same.topica"))
        results[name] = ("".join(lines(place("same.json"))), sorted(lines(place("same.jsonl"))), open(place("same.topica"), "rb").read())
    for name, result in results.items():
        equal = [one == other for one, other in zip(results["1 thread"], result)]
        print(f"{name}: themes {'equal' if equal[0] else 'DIFFER'}, assignments {'equal' if equal[1] else 'DIFFER'}, "
              f"saved file {'equal' if equal[2] else 'differs (it names the digest of its input)' if name == 'another order' else 'DIFFERS'}")


def assign():
    for name, path in (("themes", THEMES), ("validation", VALIDATION)):
        some = lines(path)
        random.Random(11).shuffle(some)
        cut = len(some) * 4 // 5
        first, rest, whole = write("first.jsonl", some[:cut]), write("rest.jsonl", some[cut:]), write("all.jsonl", some)
        report(first, "--no-labels", "--keep-duplicates", "--save", place("first.topica"))
        report(rest, "--themes", place("first.topica"), "--out", place("rest.themes"), verb="assign")
        report(whole, "--no-labels", "--keep-duplicates", "--since", place("first.topica"), "--assignments", place("all.themes"), "--json", place("all.json"))
        new, refitted = assigned("rest.themes"), assigned("all.themes")
        kinds = collections.Counter(change["kind"] for change in json.load(open(place("all.json")))["changes"])
        going = {t for change in json.load(open(place("all.json")))["changes"] if change["kind"] == "continued" for t in change["before"]}
        kept = [i for i, theme in new.items() if theme in going]
        equal = sum(new[i] == refitted[i] for i in kept)
        print(f"{name}: {len(new)} held-out documents, {len(kept)} in themes that go on, {equal} of them ({100 * equal / len(kept):.1f} %) put alike; {dict(kinds)}")


def train(count):
    if not os.path.exists(place(f"train.{count}.jsonl")):
        some = lines(os.path.join(CORPORA, "train.jsonl.gz"))
        random.Random(3).shuffle(some)
        write(f"train.{count}.jsonl", some[:count])
    return place(f"train.{count}.jsonl")


PEER = """
import json, sys
sys.argv[1:6] = ["", "", "", "", ""]
exec(open(%r).read().split("def agreement")[0].split("def sklearn_groups")[1].join(["def sklearn_groups", ""]))
records = [json.loads(line) for line in open(%r, encoding="utf-8")]
open(%r, "w").writelines(f"{g}\\n" for g in sklearn_groups(records, 60, [0])[0])
"""


def speed():
    path = train(20000)
    ours, theirs = [], []
    for _ in range(int(RUNS)):
        ours.append(report(path, "--groups", "60", "--no-labels", "--assignments", place("speed.jsonl"))[1])
        start = time.time()
        subprocess.run([sys.executable, "-c", PEER % (os.path.abspath(__file__), path, place("speed.peer"))], check=True)
        theirs.append(time.time() - start)
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(f"20,000 abstracts: topica {statistics.median(ours):.1f} s, scikit-learn {statistics.median(theirs):.1f} s; "
          f"{statistics.median(ratios):.2f} times as long ({min(ratios):.2f} to {max(ratios):.2f})")


def growth():
    for count, java in ((5000, ""), (20000, ""), (80000, ""), (100000, "-Xmx4g")):
        path = train(count)
        for groups in (("--groups", "60"), ()):
            said, seconds = report(path, *groups, "--no-labels", java=java)
            print(f"{count:6d} abstracts, {'60' if groups else 'auto'} {java}: {seconds:5.1f} s, {1e3 * seconds / count:.2f} ms each; {said}")


globals()[STEP]()
