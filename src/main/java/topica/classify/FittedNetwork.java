package topica.classify;

import java.util.List;

/// A network after training, in full precision. Used by one thread while it learns, and by any afterwards.
final class FittedNetwork {

    /// A feature's weights are cut off at these parts of the largest, whichever serves best, before they are made
    /// whole numbers.
    private static final float[] CUTS = {1, 0.9f, 0.8f, 0.7f, 0.6f};

    final int units;
    final int features;
    final int scores;
    final float[] inputs;
    final float[] unitBiases;
    final float[] outputs;
    final float[] biases;

    /// All weights 0.
    ///
    /// @param scores how many scores a document gets, twice as many as there are labels
    FittedNetwork(int features, int units, int scores) {
        this.features = features;
        this.units = units;
        this.scores = scores;
        this.inputs = new float[Math.multiplyExact(features, units)];
        this.unitBiases = new float[units];
        this.outputs = new float[units * scores];
        this.biases = new float[scores];
    }

    /// Adds the scores that units so excited give.
    void addScores(double[] excited, double[] into) {
        add(biases, 0, 1, into);
        for (int unit = 0; unit < units; unit++) {
            if (excited[unit] > 0) {
                add(outputs, unit * scores, excited[unit], into);
            }
        }
    }

    /// Puts what a document excites in each unit, never below 0, into `excited`.
    void excite(Entries document, double[] excited) {
        for (int unit = 0; unit < units; unit++) {
            excited[unit] = unitBiases[unit];
        }
        for (int i = 0; i < document.size(); i++) {
            add(inputs, document.feature(i) * units, document.value(i), excited);
        }
        for (int unit = 0; unit < units; unit++) {
            excited[unit] = Math.max(0, excited[unit]);
        }
    }

    /// Adds `times` the weights from `from` on to `into`.
    ///
    /// Sums are doubles and weights floats on purpose, here and wherever a network learns: of two arrays of one
    /// type the compiler would have to fear that they are the same, and would not use vector instructions.
    static void add(float[] weights, int from, double times, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += times * weights[from + i];
        }
    }

    /// One network whose scores are the means of theirs: the units of all side by side.
    static FittedNetwork mean(List<FittedNetwork> networks) {
        FittedNetwork first = networks.getFirst();
        int parts = networks.size();
        FittedNetwork mean = new FittedNetwork(first.features, parts * first.units, first.scores);
        for (int part = 0; part < parts; part++) {
            FittedNetwork own = networks.get(part);
            int before = part * first.units;
            for (int feature = 0; feature < first.features; feature++) {
                System.arraycopy(
                        own.inputs, feature * own.units, mean.inputs, feature * mean.units + before, own.units);
            }
            System.arraycopy(own.unitBiases, 0, mean.unitBiases, before, own.units);
            for (int i = 0; i < own.outputs.length; i++) {
                mean.outputs[before * first.scores + i] = own.outputs[i] / parts;
            }
            for (int score = 0; score < first.scores; score++) {
                mean.biases[score] += own.biases[score] / parts;
            }
        }
        return mean;
    }

    /// The same in whole numbers.
    Network quantized() {
        byte[] wholeInputs = new byte[inputs.length];
        float[] inputScales = new float[features];
        for (int feature = 0; feature < features; feature++) {
            inputScales[feature] = quantize(inputs, feature * units, units, Network.LARGEST_INPUT, wholeInputs);
        }
        byte[] wholeOutputs = new byte[outputs.length];
        float[] outputScales = new float[units];
        for (int unit = 0; unit < units; unit++) {
            outputScales[unit] = quantize(outputs, unit * scores, scores, Network.LARGEST_OUTPUT, wholeOutputs);
        }
        return new Network(wholeInputs, inputScales, unitBiases.clone(), wholeOutputs, outputScales, biases.clone());
    }

    /// Makes whole numbers up to `most` of `count` weights, so that the squares of what is lost are least.
    ///
    /// @return the factor that makes weights of them again
    private static float quantize(float[] weights, int from, int count, int most, byte[] into) {
        float largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        float best = largest / most;
        double least = Double.POSITIVE_INFINITY;
        for (float cut : CUTS) {
            float scale = cut * largest / most;
            double lost = 0;
            for (int i = from; i < from + count; i++) {
                double off = weights[i] - scale * whole(weights[i], scale, most);
                lost += off * off;
            }
            if (lost < least) {
                least = lost;
                best = scale;
            }
        }
        for (int i = from; i < from + count; i++) {
            into[i] = (byte) whole(weights[i], best, most);
        }
        return best;
    }

    private static int whole(float weight, float scale, int most) {
        return scale == 0 ? 0 : Math.clamp(Math.round(weight / scale), -most, most);
    }
}
