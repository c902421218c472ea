"""Figures of made scores by scikit-learn, which src/metrics is compared with.

Run it again after a change of what is compared:

    npm run sklearn

Needs numpy and scikit-learn. Writes src/metrics/sklearn.recorded.json.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve

PRODUCTS = 60
LABELS = 8
# a power of two: every score is exact in float32, and ties are common
STEPS = 32
FLOOR = 0.05
BINS = 15
TARGET = Path(__file__).parents[2] / "src" / "metrics" / "sklearn.recorded.json"


def sample():
    """Scores with ties and the truth behind them; labels of different frequency."""
    random = np.random.RandomState(7)
    chances = random.beta(0.6, 1.0 + np.arange(LABELS) / 2, (PRODUCTS, LABELS))
    truth = (random.random_sample(chances.shape) < chances).astype(int)
    truth[0] = 0
    truth[1] = 1
    noise = random.normal(0, 0.15, chances.shape)
    scores = np.clip(np.round((chances + noise) * STEPS), 1, STEPS - 1) / STEPS
    return scores, truth


def decision_figures(decisions, truth):
    figures = {}
    for average in ("micro", "macro", "weighted"):
        precision, recall, f1, _ = metrics.precision_recall_fscore_support(
            truth, decisions, average=average, zero_division=0
        )
        figures[average] = {"precision": precision, "recall": recall, "f1": f1}
    figures["subsetAccuracy"] = metrics.accuracy_score(truth, decisions)
    figures["meanAccuracy"] = 1 - metrics.hamming_loss(truth, decisions)
    figures["hardAuc"] = metrics.roc_auc_score(truth, decisions, average="macro")
    return figures


def figures_of(scores, truth, thresholds):
    return {
        "loss": metrics.log_loss(truth.ravel(), scores.ravel()),
        "microAuc": metrics.roc_auc_score(truth, scores, average="micro"),
        "macroAuc": metrics.roc_auc_score(truth, scores, average="macro"),
        "meanAveragePrecision": metrics.average_precision_score(truth, scores, average="macro"),
        "labelRankingAveragePrecision": metrics.label_ranking_average_precision_score(truth, scores),
        "coverageError": metrics.coverage_error(truth, scores),
        "ndcgAt5": metrics.ndcg_score(truth, scores, k=5),
        "atHalf": decision_figures((scores >= 0.5).astype(int), truth),
        "tuned": decision_figures((scores >= thresholds).astype(int), truth),
    }


def label_columns(scores, truth, thresholds):
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        truth, (scores >= thresholds).astype(int), average=None, zero_division=0
    )
    return {
        "auc": metrics.roc_auc_score(truth, scores, average=None),
        "averagePrecision": metrics.average_precision_score(truth, scores, average=None),
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "support": support,
    }


def reliability(scores, truth):
    counted = scores.ravel() >= FLOOR
    share, mean = calibration_curve(
        truth.ravel()[counted], scores.ravel()[counted], n_bins=BINS, strategy="uniform"
    )
    return {"positiveShare": share, "meanScore": mean}


def main():
    scores, truth = sample()
    thresholds = np.linspace(0.2, 0.7, LABELS)
    recorded = {
        "scikitLearn": sklearn.__version__,
        "labels": LABELS,
        "scores": scores.ravel(),
        "truth": truth.ravel(),
        "thresholds": thresholds,
        "figures": figures_of(scores, truth, thresholds),
        "perLabel": label_columns(scores, truth, thresholds),
        "reliability": reliability(scores, truth),
    }
    TARGET.write_text(json.dumps(recorded, default=lambda value: value.tolist()) + "\n")
    print(f"Wrote {TARGET.name} with scikit-learn {sklearn.__version__}.")


main()
