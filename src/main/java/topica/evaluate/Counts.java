package topica.evaluate;

/// How often each label is true, predicted, and both. A ratio over nothing is 0.
final class Counts {

    final int[] truth;
    final int[] predicted;
    final int[] both;

    Counts(int labels) {
        truth = new int[labels];
        predicted = new int[labels];
        both = new int[labels];
    }

    double precision(int label) {
        return (double) both[label] / Math.max(1, predicted[label]);
    }

    double recall(int label) {
        return (double) both[label] / Math.max(1, truth[label]);
    }

    double f1(int label) {
        return 2.0 * both[label] / Math.max(1, truth[label] + predicted[label]);
    }

    /// The F1 of all pairs of document and label.
    double microF1() {
        long hits = 0;
        long marks = 0;
        for (int label = 0; label < truth.length; label++) {
            hits += both[label];
            marks += truth[label] + predicted[label];
        }
        return 2.0 * hits / Math.max(1, marks);
    }

    /// The mean F1 of the labels that are counted, 0 where none is.
    double macroF1(boolean[] counted) {
        double sum = 0;
        int labels = 0;
        for (int label = 0; label < counted.length; label++) {
            if (counted[label]) {
                sum += f1(label);
                labels++;
            }
        }
        return sum / Math.max(1, labels);
    }
}
