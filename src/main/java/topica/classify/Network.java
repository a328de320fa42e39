package topica.classify;

import java.util.ArrayList;
import java.util.List;
import topica.math.SparseRows;

/// Scores by one hidden layer: features excite hidden units, and units above 0 excite labels. Weights are whole
/// numbers of 8 bits, those of the features between -8 and 7, with one factor for each feature and each unit.
/// Immutable and thread-safe.
///
/// Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", ICML 2010. For a given
/// document the score is a plain sum: only units above 0 count, and each adds what its features give it.
public final class Network extends Scorer {

    /// The largest weight of a feature, so that two of them fit into a byte of a file.
    static final int LARGEST_INPUT = 7;

    static final int LARGEST_OUTPUT = 127;

    private static final int[] NO_ENTRIES = {};

    private final InputRows inputs;
    private final float[] inputScales;
    private final float[] unitBiases;
    private final byte[] outputs;
    private final float[] outputScales;

    /// A network as a file holds it. Takes the arrays as its own.
    ///
    /// @param packedInputs `features × units`, the row of each feature as [topica.math.HalfBytes] packs it
    /// @param inputScales one for each feature
    /// @param unitBiases one for each unit
    /// @param outputs `units × 2·labels`
    /// @param outputScales one for each unit
    /// @param biases `2·labels`
    public Network(
            byte[] packedInputs,
            float[] inputScales,
            float[] unitBiases,
            byte[] outputs,
            float[] outputScales,
            float[] biases) {
        super(biases);
        int units = unitBiases.length;
        if (outputScales.length != units || outputs.length != (long) units * biases.length) {
            throw new IllegalArgumentException(
                    "expected a network of %d units and %d labels, got %d scales and %d weights"
                            .formatted(units, biases.length / 2, outputScales.length, outputs.length));
        }
        requireSound(inputScales);
        requireSound(unitBiases);
        requireSound(outputScales);
        this.inputs = new InputRows(packedInputs, inputScales.length, units);
        this.inputScales = inputScales;
        this.unitBiases = unitBiases;
        this.outputs = outputs;
        this.outputScales = outputScales;
    }

    /// The features' weights as the constructor takes them.
    public byte[] packedInputs() {
        return inputs.packed();
    }

    public float[] inputScales() {
        return inputScales.clone();
    }

    public float[] unitBiases() {
        return unitBiases.clone();
    }

    public byte[] outputs() {
        return outputs.clone();
    }

    public float[] outputScales() {
        return outputScales.clone();
    }

    @Override
    public int features() {
        return inputScales.length;
    }

    /// How many hidden units there are.
    public int units() {
        return unitBiases.length;
    }

    @Override
    Sums sums() {
        return new Sums(units(), new Sums(2 * labels()));
    }

    @Override
    void announce(int feature, float value, Sums sums) {
        sums.announceWhole(inputs.place(feature), value * inputScales[feature]);
    }

    @Override
    void addAnnounced(Sums sums, float[] primary, float[] present) {
        sums.fetchAnnounced(inputs.rows());
        sums.addAnnounced(inputs.rows(), NO_ENTRIES);
        Sums scores = sums.behind();
        scores.clear(unitBiases.length);
        for (int unit = 0; unit < unitBiases.length; unit++) {
            float excited = sums.of(unit) + unitBiases[unit];
            if (excited > 0) {
                scores.announceWhole(unit * 2 * labels(), excited * outputScales[unit]);
            }
        }
        scores.addAnnounced(outputs, NO_ENTRIES);
        for (int label = 0; label < labels(); label++) {
            primary[label] = scores.of(label) + bias(label);
            present[label] = scores.of(labels() + label) + bias(labels() + label);
        }
    }

    @Override
    Contributions contributions(SparseRows rows, int row, int column) {
        double[] outgoing = new double[units()];
        double bias = bias(column);
        for (int unit = 0; unit < outgoing.length; unit++) {
            if (excitement(rows, row, unit) > 0) {
                outgoing[unit] = (double) outputScales[unit] * outputs[unit * 2 * labels() + column];
                bias += outgoing[unit] * unitBiases[unit];
            }
        }
        List<Double> values = new ArrayList<>(rows.end(row) - rows.start(row));
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            int feature = rows.column(entry);
            double sum = 0;
            for (int unit = 0; unit < outgoing.length; unit++) {
                sum += outgoing[unit] * inputs.weight(feature, unit);
            }
            values.add(sum * rows.value(entry) * inputScales[feature]);
        }
        return new Contributions(bias, values);
    }

    private double excitement(SparseRows rows, int row, int unit) {
        double sum = unitBiases[unit];
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            int feature = rows.column(entry);
            sum += (double) rows.value(entry) * inputScales[feature] * inputs.weight(feature, unit);
        }
        return sum;
    }
}
