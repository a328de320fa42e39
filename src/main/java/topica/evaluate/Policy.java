package topica.evaluate;

import java.util.Set;

/// When a model may take the place of another.
///
/// A figure that falls within its tolerance is no reason to refuse, nor one that may have fallen by chance: it has
/// fallen where the 95 % interval of the difference lies wholly beyond the tolerance.
///
/// @param documents how many documents have to be scored for anything to be said
/// @param labels what holds of each single label
public record Policy(int documents, Tolerance tolerance, Labels labels) {

    public static final Policy DEFAULT = new Policy(200, Tolerance.DEFAULT, Labels.DEFAULT);

    public Policy {
        if (documents < 1) {
            throw new IllegalArgumentException("expected 1 document or more, got " + documents);
        }
    }

    /// How far each figure may fall; the calibration error, how far it may rise.
    public record Tolerance(
            double accuracy,
            double macroF1,
            double multiLabelMicroF1,
            double multiLabelMacroF1,
            double expectedCalibrationError) {

        public static final Tolerance DEFAULT = new Tolerance(.005, .01, .005, .01, .01);

        public Tolerance {
            checkShare(accuracy);
            checkShare(macroF1);
            checkShare(multiLabelMicroF1);
            checkShare(multiLabelMacroF1);
            checkShare(expectedCalibrationError);
        }
    }

    /// What holds of each label.
    ///
    /// @param documents labels with fewer are judged for one thing only: that they do not fall silent
    /// @param recall how far it may fall
    /// @param f1 how far it may fall
    /// @param mayGo labels that may be lost, or get worse
    public record Labels(int documents, double recall, double f1, Set<String> mayGo) {

        public static final Labels DEFAULT = new Labels(20, .1, .05, Set.of());

        public Labels {
            if (documents < 1) {
                throw new IllegalArgumentException("expected 1 document or more of a label, got " + documents);
            }
            checkShare(recall);
            checkShare(f1);
            mayGo = Set.copyOf(mayGo);
        }
    }

    private static void checkShare(double tolerance) {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("expected a tolerance between 0 and 1, got " + tolerance);
        }
    }
}
