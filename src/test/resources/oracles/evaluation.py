#!/usr/bin/python3
"""Reference figures for topica.evaluate, from scikit-learn and numpy.

Run in this folder with numpy 1.24.2, scipy 1.10.1 and scikit-learn 1.2.1; writes evaluation-judgements.tsv (made-up judgements of
600 documents, 12 labels and 2 archives) and evaluation-expected.tsv. The same versions write the same bytes.
"""
import numpy as np
from scipy.stats import binom, norm
from sklearn.metrics import accuracy_score, f1_score, precision_recall_fscore_support

SPACE = [f"{archive}.{name}" for archive in ("cs", "stat") for name in ("AA", "BB", "CC", "DD", "EE", "FF")]
ELSEWHERE = ["math.ST", "math.PR", "quant-ph"]
ANSWERS = SPACE + ["math", "quant-ph"]
rng = np.random.default_rng(20240607)


def wilson(hits, n):
    """Wilson's interval, as the roots of (share - p)^2 = z^2 p (1 - p) / n."""
    z2, share = norm.ppf(.975) ** 2, hits / n
    return sorted(np.roots([1 + z2 / n, -(2 * share + z2 / n), share ** 2]).real)


rows = []
weights = np.array([20, 14, 10, 8, 6, 5, 5, 4, 4, 3, 1.5, .5])
weights /= weights.sum()
for i in range(600):
    outside = rng.random() < .08
    primary = rng.choice(ELSEWHERE) if outside else rng.choice(SPACE, p=weights)
    others = rng.choice(SPACE + ELSEWHERE, rng.integers(0, 4), p=np.append(weights * .6, [.1, .1, .2]))
    truth = list(dict.fromkeys([primary, *others]))
    likely = [c if c in SPACE else c.split(".")[0] for c in truth]
    score = {a: rng.gumbel() + (2.2 if a == likely[0] else .9 if a in likely else 0) - (.8 if a not in SPACE else 0) for a in ANSWERS}
    ranked = sorted(ANSWERS, key=lambda a: -score[a])[:4]
    label = ranked[0]
    probability = round(float(np.clip(rng.beta(4, 3) + (.1 if label == primary else -.1), .02, 1)), 2)
    labels = [a for a in ANSWERS if a == label or score[a] > 2.6]
    other = label if rng.random() < .7 else rng.choice(likely + likely[:1] + ANSWERS[:5])
    rows.append((f"d{i}", truth, label, probability, labels, ranked, other))

with open("evaluation-judgements.tsv", "w", encoding="utf-8", newline="\n") as out:
    for row in rows:
        out.write("\t".join(" ".join(x) if isinstance(x, list) else str(x) for x in row) + "\n")

inside = [r for r in rows if r[1][0] in SPACE]
outside = [r for r in rows if r[1][0] not in SPACE]
expected = {"documents": len(inside), "skipped": len(outside)}

y = np.array([r[1][0] for r in inside])
best = np.array([r[2] for r in inside])
right = best == y
expected["accuracy"] = accuracy_score(y, best)
often = [c for c in SPACE if np.sum(y == c) >= 20]
expected["macroLabels"] = len(often)
expected["macroF1"] = f1_score(y, best, labels=often, average="macro", zero_division=0)
expected["top3"] = np.mean([r[1][0] in r[5][:3] for r in inside])
expected["anyCategoryAt1"] = np.mean([r[2] in r[1] for r in inside])

t = np.array([[c in r[1] for c in SPACE] for r in inside])
p = np.array([[c in r[4] for c in SPACE] for r in inside])
often = [j for j in range(len(SPACE)) if t[:, j].sum() >= 20]
expected["multiLabelMacroLabels"] = len(often)
expected["multiLabelMicroF1"] = f1_score(t, p, average="micro", zero_division=0)
expected["multiLabelMacroF1"] = f1_score(t, p, labels=often, average="macro", zero_division=0)

single = precision_recall_fscore_support(y, best, labels=SPACE, zero_division=0)
multi = precision_recall_fscore_support(t, p, zero_division=0)
for j, c in enumerate(SPACE):
    for name, figure in zip(("precision", "recall", "f1", "documents"), single):
        expected[f"{name} {c}"] = figure[j]
    for name, figure in zip(("multiLabelPrecision", "multiLabelRecall", "multiLabelF1", "multiLabelDocuments"), multi):
        expected[f"{name} {c}"] = figure[j]

probability = np.array([r[3] for r in inside])
bins = np.array_split(np.argsort(probability, kind="stable"), 15)


def calibration_error(hits):
    return sum(len(b) * abs(probability[b].mean() - hits[b].mean()) for b in bins) / len(hits)


floor = [calibration_error((rng.random(len(probability)) < probability).astype(float)) for _ in range(4000)]
expected["expectedCalibrationError"] = calibration_error(right.astype(float))
expected["calibrationNoiseFloor"] = np.mean(floor)
expected["calibrationNoiseFloorLow"], expected["calibrationNoiseFloorHigh"] = np.percentile(floor, (2.5, 97.5))

archives = [[c.split(".")[0] for c in r[1]] for r in outside]
expected["givenLabelOfSpace"] = sum(r[2] in SPACE for r in outside)
expected["exactArchive"] = np.mean([r[2] == a[0] for r, a in zip(outside, archives)])
expected["anyArchive"] = np.mean([r[2] in a for r, a in zip(outside, archives)])
expected["falseArchive"] = np.mean([r[2] not in SPACE and r[2] not in [c.split(".")[0] for c in r[1]] for r in inside])

other = np.array([r[6] for r in inside]) == y
lost, won = int((right & ~other).sum()), int((other & ~right).sum())
expected["difference"] = other.mean() - right.mean()
expected["midP"] = 2 * binom.cdf(min(lost, won), lost + won, .5) - binom.pmf(min(lost, won), lost + won, .5)

often = [c for c in SPACE if np.sum(y == c) >= 20]
draws = rng.integers(0, len(y), (2000, len(y)))
for name, figure in {
    "accuracy": lambda i: right[i].mean(),
    "macroF1": lambda i: f1_score(y[i], best[i], labels=often, average="macro", zero_division=0),
    "multiLabelMicroF1": lambda i: 2 * (t[i] & p[i]).sum() / (t[i].sum() + p[i].sum()),
    "difference": lambda i: other[i].mean() - right[i].mean(),
}.items():
    expected[name + "Low"], expected[name + "High"] = np.percentile([figure(i) for i in draws], (2.5, 97.5))

expected["differenceAny"] = np.array([r[6] in r[1] for r in inside]).mean() - expected["anyCategoryAt1"]
for b, members in enumerate(bins):
    low, high = wilson(right[members].sum(), len(members))
    expected |= {f"bin{b} documents": len(members), f"bin{b} probability": probability[members].mean(),
                 f"bin{b} accuracy": right[members].mean(), f"bin{b} low": low, f"bin{b} high": high}

# the expected accuracy among the first k, over random orders of equal probabilities: their hits are spread evenly
spread = np.array([right[probability == x].mean() for x in probability])[np.argsort(-probability, kind="stable")]
curve = np.cumsum(spread) / np.arange(1, len(spread) + 1)
expected["area"] = curve.mean()
for step in (1, 7, 20):
    k = int(np.ceil(len(spread) * step / 20))
    expected[f"point{step} documents"] = k
    expected[f"point{step} accuracy"] = curve[k - 1]
    expected[f"point{step} probability"] = np.sort(probability)[::-1][k - 1]

with open("evaluation-expected.tsv", "w", encoding="utf-8", newline="\n") as out:
    out.writelines(f"{name}\t{float(value)!r}\n" for name, value in expected.items())
