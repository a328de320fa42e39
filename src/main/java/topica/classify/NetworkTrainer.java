package topica.classify;

import java.util.List;
import java.util.stream.IntStream;
import topica.math.SparseRows;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Fits a network with one hidden layer: first, for each fold of the documents, some teachers on the labels of the
/// other folds; then networks on what the teachers think and on the labels, each with half of the words hidden, of
/// which the mean is one network.
///
/// Each network is fitted by one thread, document by document, so the result is the same for any number of
/// threads.
///
/// @param units hidden units of the network
/// @param teachers how many networks teach for each fold
/// @param sharedTruth the part of a document's truth as the primary that its labels beside the primary share
public record NetworkTrainer(int units, int teachers, double sharedTruth, Seed seed) {

    private static final int FOLDS = 5;
    private static final int TEACHERS_UNITS = 64;

    /// How many teachers are kept at the same time: a matter of memory.
    private static final int TEACHERS_AT_ONCE = 4;

    private static final int STUDENTS = 2;
    private static final int STUDENTS_ROUNDS = 10;
    private static final double TAUGHT = 0.8;
    private static final double DROPOUT = 0.5;

    public NetworkTrainer {
        if (units < 1 || units > 4096 || units % (2 * STUDENTS) != 0 || teachers < 1 || teachers > 64) {
            throw new IllegalArgumentException(
                    "expected hidden units up to 4096, a multiple of 4, and 1 to 64 teachers, got %d and %d"
                            .formatted(units, teachers));
        }
    }

    /// Fits the teachers on `train` and the network on what they think.
    ///
    /// @param labels how many labels there are
    /// @throws IllegalArgumentException if there are more weights than a network can have
    public Network fit(Examples train, int labels, Workers workers, Progress progress) {
        if ((long) train.rows().columns() * units > InputRows.MOST_WEIGHTS) {
            throw new IllegalArgumentException("expected at most %d weights, got %d features of %d units"
                    .formatted(InputRows.MOST_WEIGHTS, train.rows().columns(), units));
        }
        Teaching teaching = teaching(train, labels, workers, progress);
        int[] all = IntStream.range(0, train.size()).toArray();
        NetworkLesson lesson = new NetworkLesson(train, teaching, TAUGHT, sharedTruth, STUDENTS_ROUNDS, DROPOUT);
        FittedNetwork[] students = new FittedNetwork[STUDENTS];
        workers.each(STUDENTS, student -> {
            students[student] = network(train.rows(), units / STUDENTS, labels);
            lesson.teach(
                    students[student],
                    all,
                    seed.derive("student " + student),
                    student == 0 ? (done, total) -> progress.at("fitting", done, total) : NetworkLesson.SILENT);
        });
        return FittedNetwork.mean(List.of(students)).quantized();
    }

    private Teaching teaching(Examples train, int labels, Workers workers, Progress progress) {
        Teaching.Builder teaching = new Teaching.Builder(train.rows(), 2 * labels, FOLDS);
        NetworkLesson lesson = new NetworkLesson(train, null, 0, sharedTruth, 1, 0);
        int count = FOLDS * teachers;
        for (int first = 0; first < count; first += TEACHERS_AT_ONCE) {
            int from = first;
            FittedNetwork[] fitted = new FittedNetwork[Math.min(TEACHERS_AT_ONCE, count - from)];
            int[] folds = IntStream.range(from, from + fitted.length)
                    .map(teacher -> teacher % FOLDS)
                    .toArray();
            workers.each(fitted.length, i -> {
                fitted[i] = network(train.rows(), TEACHERS_UNITS, labels);
                lesson.teach(
                        fitted[i],
                        teaching.rowsWithout(folds[i]),
                        seed.derive("teacher " + (from + i)),
                        i == 0
                                ? (done, total) -> progress.at(
                                        "fitting teachers", from * total + fitted.length * done, count * total)
                                : NetworkLesson.SILENT);
            });
            teaching.add(List.of(fitted), folds, workers);
        }
        return teaching.build(workers);
    }

    private static FittedNetwork network(SparseRows rows, int units, int labels) {
        return new FittedNetwork(rows.columns(), units, 2 * labels);
    }
}
