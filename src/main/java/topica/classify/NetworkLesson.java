package topica.classify;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import topica.math.Exponential;
import topica.run.Cancelled;
import topica.run.Seed;
import topica.run.Shuffle;

/// How a network learns from documents, by their labels and by what teachers think of them. Immutable.
///
/// Steps are AdaGrad's, with one size for each feature and each unit and one for all biases of scores, but for
/// those of the units' biases (Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 2011); all shrink to
/// nothing. Words that a document loses by chance, other ones in each round, keep the network from learning
/// documents by heart (Srivastava et al., "Dropout", JMLR 2014).
///
/// @param teaching what teachers think, or nothing
/// @param taught how much what they think counts beside the labels: from 0 to 1
/// @param sharedTruth the part of a document's truth as the primary that its labels beside the primary share
/// @param rounds passes over the documents
/// @param dropout how many of a document's features are passed over: from 0 to below 1
record NetworkLesson(
        Examples examples, @Nullable Teaching teaching, double taught, double sharedTruth, int rounds, double dropout) {

    static final Listener SILENT = (done, total) -> {};

    private static final double RATE = 0.3;
    private static final double OUTPUT_RATE = 0.1;
    private static final double BIAS_RATE = 0.2;
    private static final double UNIT_BIAS_RATE = 0.003;
    private static final float FIRST_WEIGHT = 0.1f;
    private static final float FIRST_SQUARE = 0.1f;
    private static final float FIRST_OUTPUT_SQUARE = 0.01f;

    /// How much a label borne counts beside the primary.
    private static final double PRESENCE = 0.4;

    private static final int DOCUMENTS_BETWEEN_LOOKS = 1024;

    /// Hears how many documents have been learnt from, of how many.
    @FunctionalInterface
    interface Listener {

        void at(long done, long total);
    }

    /// Gives `network` its first weights and teaches it the documents in `rows`.
    ///
    /// @throws Cancelled if the thread is interrupted
    void teach(FittedNetwork network, int[] rows, Seed seed, Listener listener) {
        SplittableRandom random = seed.generator();
        Pupil pupil = new Pupil(network, random);
        int[] order = rows.clone();
        long total = (long) rounds * order.length;
        for (int round = 0; round < rounds; round++) {
            Shuffle.again(order, random);
            for (int i = 0; i < order.length; i++) {
                long done = (long) round * order.length + i;
                pupil.learn(order[i], 1 - (double) done / total);
                if (i % DOCUMENTS_BETWEEN_LOOKS == 0) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new Cancelled();
                    }
                    listener.at(done, total);
                }
            }
        }
    }

    /// One network while it learns.
    private final class Pupil {

        private final FittedNetwork network;
        private final SplittableRandom random;
        private final Entries document = new Entries();
        private final float[] inputSquares;
        private final double[] outputSquares;

        /// The network's weights to the scores once more, by score and not by unit.
        private final float[] outputsByScore;

        private final double[] excited;
        private final double[] unitGradients;
        private final double[] unitSteps;
        private final double[] gradients;
        private double biasSquare = FIRST_SQUARE;

        Pupil(FittedNetwork network, SplittableRandom random) {
            this.network = network;
            this.random = random;
            this.inputSquares = new float[network.features];
            this.outputSquares = new double[network.units];
            this.outputsByScore = new float[network.outputs.length];
            this.excited = new double[network.units];
            this.unitGradients = new double[network.units];
            this.unitSteps = new double[network.units];
            this.gradients = new double[network.scores];
            Arrays.fill(inputSquares, FIRST_SQUARE);
            Arrays.fill(outputSquares, FIRST_OUTPUT_SQUARE);
            begin(network.inputs, FIRST_WEIGHT);
            begin(network.outputs, (float) Math.sqrt(3.0 / network.units));
            for (int i = 0; i < network.outputs.length; i++) {
                outputsByScore[i % network.scores * network.units + i / network.scores] = network.outputs[i];
            }
        }

        private void begin(float[] weights, float largest) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (2 * random.nextDouble() - 1) * largest;
            }
        }

        void learn(int row, double left) {
            if (dropout > 0) {
                document.takeSome(examples.rows(), row, dropout, random);
            } else {
                document.take(examples.rows(), row);
            }
            network.excite(document, excited);
            Arrays.fill(gradients, 0);
            network.addScores(excited, gradients);
            double square = toGradients(row);
            double unitSquare = toUnitGradients();
            stepOutputs(square, left);
            stepInputs(unitSquare, left);
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
            subtractTruth(examples.labels(row), labels);
            if (teaching != null) {
                teaching.subtract(row, taught, gradients);
            }
            double sum = 0;
            for (int i = 0; i < 2 * labels; i++) {
                gradients[i] *= examples.weight(row) * (i < labels ? 1 : PRESENCE);
                sum += gradients[i] * gradients[i];
            }
            return sum;
        }

        private void subtractTruth(int[] truth, int labels) {
            double byLabels = 1 - taught;
            int others = truth.length - 1;
            gradients[truth[0]] -= others == 0 ? byLabels : byLabels * (1 - sharedTruth);
            for (int i = 1; i <= others; i++) {
                gradients[truth[i]] -= byLabels * sharedTruth / others;
            }
            for (int label : truth) {
                gradients[labels + label] -= byLabels;
            }
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

        private void stepInputs(double unitSquare, double left) {
            for (int i = 0; i < document.size(); i++) {
                int feature = document.feature(i);
                float value = document.value(i);
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
