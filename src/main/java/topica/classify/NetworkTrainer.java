package topica.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import topica.math.Exponential;
import topica.math.SparseRows;
import topica.run.Cancelled;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

/// Fits a network with one hidden layer: first some teachers on the labels, networks from different beginnings and
/// a linear one that counts half as much as all of them, each going through the documents once; then one network
/// on what the teachers think.
///
/// Steps are AdaGrad's with one size per feature and per unit (Duchi, Hazan and Singer, "Adaptive subgradient
/// methods", JMLR 2011) and shrink to nothing. Each network is fitted by one thread, document by document, so
/// the result is the same for any number of threads.
///
/// @param units hidden units of the network
/// @param teachers how many networks teach
/// @param sharedTruth the part of a document's truth as the primary that its labels beside the primary share
public record NetworkTrainer(int units, int teachers, double sharedTruth, Seed seed) {

    private static final int TEACHERS_UNITS = 64;
    private static final int ROUNDS = 2;
    private static final double TAUGHT = 0.8;
    private static final double RATE = 0.3;
    private static final double OUTPUT_RATE = 0.1;
    private static final double BIAS_RATE = 0.2;
    private static final double UNIT_BIAS_RATE = 0.003;
    private static final float FIRST_WEIGHT = 0.1f;
    private static final float FIRST_SQUARE = 0.1f;
    private static final float FIRST_OUTPUT_SQUARE = 0.01f;

    /// How much a label borne counts beside the primary.
    private static final double PRESENCE = 0.4;

    private static final int LINEAR_BATCH = 256;
    private static final double LINEAR_RATE = 0.7;
    private static final int DOCUMENTS_BETWEEN_LOOKS = 1024;

    public NetworkTrainer {
        if (units < 1 || units > 4096 || units % 2 != 0 || teachers < 1 || teachers > 64) {
            throw new IllegalArgumentException(
                    "expected an even number of hidden units up to 4096 and 1 to 64 teachers, got %d and %d"
                            .formatted(units, teachers));
        }
    }

    /// Fits the teachers on `train` and the network on what they think.
    ///
    /// @param selected the same documents, with the features that the network is to know
    /// @param labels how many labels there are
    public Network fit(Examples train, Examples selected, int labels, Workers workers, Progress progress) {
        Teaching teaching = teaching(train, labels, workers, progress);
        FittedNetwork network = new FittedNetwork(selected.rows().columns(), units, 2 * labels);
        new Lesson(network, selected, teaching, sharedTruth).learn(ROUNDS, seed.derive("network"), "fitting", progress);
        return network.quantized();
    }

    private Teaching teaching(Examples train, int labels, Workers workers, Progress progress) {
        FittedNetwork[] fitted = new FittedNetwork[teachers];
        workers.each(teachers, teacher -> {
            fitted[teacher] = new FittedNetwork(train.rows().columns(), TEACHERS_UNITS, 2 * labels);
            new Lesson(fitted[teacher], train, null, sharedTruth)
                    .learn(
                            1,
                            seed.derive("teacher " + teacher),
                            "fitting teachers",
                            teacher == 0 ? progress : Progress.NONE);
        });
        FittedHeads heads = new LinearTrainer(
                        1, LINEAR_BATCH, LINEAR_RATE, 0, sharedTruth, seed.derive("linear teacher"))
                .fit(train, train, labels, workers, progress);
        List<Teaching.Teacher> all = new ArrayList<>(List.of(fitted));
        for (int i = 0; i < teachers; i += 2) {
            all.add(heads);
        }
        return Teaching.of(all, train.rows(), labels, workers);
    }

    /// One network learning. Used by one thread.
    private static final class Lesson {

        private final FittedNetwork network;
        private final Examples examples;
        private final @Nullable Teaching teaching;
        private final double sharedTruth;
        private final float[] inputSquares;
        private final double[] outputSquares;

        /// The network's weights to the scores once more, by score and not by unit.
        private final float[] outputsByScore;

        private final double[] excited;
        private final double[] unitGradients;
        private final double[] unitSteps;
        private final double[] gradients;
        private double biasSquare = FIRST_SQUARE;

        Lesson(FittedNetwork network, Examples examples, @Nullable Teaching teaching, double sharedTruth) {
            this.network = network;
            this.examples = examples;
            this.teaching = teaching;
            this.sharedTruth = sharedTruth;
            this.inputSquares = new float[network.features];
            this.outputSquares = new double[network.units];
            this.outputsByScore = new float[network.outputs.length];
            this.excited = new double[network.units];
            this.unitGradients = new double[network.units];
            this.unitSteps = new double[network.units];
            this.gradients = new double[network.scores];
            Arrays.fill(inputSquares, FIRST_SQUARE);
            Arrays.fill(outputSquares, FIRST_OUTPUT_SQUARE);
        }

        void learn(int rounds, Seed seed, String stage, Progress progress) {
            SplittableRandom random = seed.generator();
            begin(network.inputs, FIRST_WEIGHT, random);
            begin(network.outputs, (float) Math.sqrt(3.0 / network.units), random);
            for (int i = 0; i < network.outputs.length; i++) {
                outputsByScore[i % network.scores * network.units + i / network.scores] = network.outputs[i];
            }
            int[] order = IntStream.range(0, examples.size()).toArray();
            long total = (long) rounds * order.length;
            for (int round = 0; round < rounds; round++) {
                Shuffle.again(order, random);
                for (int i = 0; i < order.length; i++) {
                    long done = (long) round * order.length + i;
                    learn(order[i], 1 - (double) done / total);
                    if (i % DOCUMENTS_BETWEEN_LOOKS == 0) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new Cancelled();
                        }
                        progress.at(stage, done, total);
                    }
                }
            }
        }

        private static void begin(float[] weights, float largest, SplittableRandom random) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (2 * random.nextDouble() - 1) * largest;
            }
        }

        private void learn(int row, double left) {
            network.excite(examples.rows(), row, excited);
            Arrays.fill(gradients, 0);
            network.addScores(excited, gradients);
            double square = toGradients(row);
            double unitSquare = toUnitGradients();
            stepOutputs(square, left);
            stepInputs(examples.rows(), row, unitSquare, left);
            step(network.unitBiases, 0, -left * UNIT_BIAS_RATE, unitGradients);
            biasSquare += square;
            step(network.biases, 0, -left * BIAS_RATE / Math.sqrt(biasSquare), gradients);
        }

        /// Makes gradients of the scores in their place.
        ///
        /// @return the sum of their squares
        private double toGradients(int row) {
            int labels = network.scores / 2;
            Exponential.softmax(gradients, 0, labels);
            for (int i = labels; i < 2 * labels; i++) {
                gradients[i] = Exponential.logistic(gradients[i]);
            }
            double byLabels = teaching == null ? 1 : 1 - TAUGHT;
            int[] truth = examples.labels(row);
            int others = truth.length - 1;
            gradients[truth[0]] -= others == 0 ? byLabels : byLabels * (1 - sharedTruth);
            for (int i = 1; i <= others; i++) {
                gradients[truth[i]] -= byLabels * sharedTruth / others;
            }
            for (int label : truth) {
                gradients[labels + label] -= byLabels;
            }
            if (teaching != null) {
                teaching.subtract(row, TAUGHT, gradients);
            }
            double sum = 0;
            for (int i = 0; i < 2 * labels; i++) {
                gradients[i] *= examples.weight(row) * (i < labels ? 1 : PRESENCE);
                sum += gradients[i] * gradients[i];
            }
            return sum;
        }

        /// Puts the units' gradients into their place.
        ///
        /// @return the mean of their squares
        private double toUnitGradients() {
            Arrays.fill(unitGradients, 0);
            for (int score = 0; score < network.scores; score++) {
                FittedNetwork.add(outputsByScore, score * network.units, gradients[score], unitGradients);
            }
            double sum = 0;
            for (int unit = 0; unit < network.units; unit++) {
                unitGradients[unit] = excited[unit] > 0 ? unitGradients[unit] : 0;
                sum += unitGradients[unit] * unitGradients[unit];
            }
            return sum / network.units;
        }

        private void stepOutputs(double square, double left) {
            for (int unit = 0; unit < network.units; unit++) {
                outputSquares[unit] += excited[unit] * excited[unit] * square / network.scores;
                unitSteps[unit] = -left * OUTPUT_RATE * excited[unit] / Math.sqrt(outputSquares[unit]);
                if (excited[unit] > 0) {
                    step(network.outputs, unit * network.scores, unitSteps[unit], gradients);
                }
            }
            for (int score = 0; score < network.scores; score++) {
                step(outputsByScore, score * network.units, gradients[score], unitSteps);
            }
        }

        private void stepInputs(SparseRows rows, int row, double unitSquare, double left) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                int feature = rows.column(entry);
                float value = rows.value(entry);
                inputSquares[feature] += (float) (value * value * unitSquare);
                double step = -left * RATE * value / Math.sqrt(inputSquares[feature]);
                step(network.inputs, feature * network.units, step, unitGradients);
            }
        }

        private static void step(float[] weights, int from, double times, double[] gradients) {
            for (int i = 0; i < gradients.length; i++) {
                weights[from + i] += (float) (times * gradients[i]);
            }
        }
    }
}
