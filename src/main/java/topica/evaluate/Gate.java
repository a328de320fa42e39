package topica.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a model may take the place of another, and what speaks against it.
///
/// @param objections each in a sentence; none where it may
public record Gate(List<String> objections) {

    public Gate {
        objections = List.copyOf(objections);
    }

    public static Gate of(Policy policy, Comparison comparison) {
        List<String> objections = new ArrayList<>();
        if (comparison.documents() < policy.documents()) {
            objections.add(String.format(
                    Locale.ROOT,
                    "expected at least %,d documents labelled with labels that both have, got %,d",
                    policy.documents(),
                    comparison.documents()));
        }
        comparison.lost().stream()
                .filter(label -> !policy.labels().mayGo().contains(label))
                .forEach(label -> objections.add("the label " + label + " is lost"));
        comparison.scored().ifPresent(scored -> {
            objections.addAll(figures(policy.tolerance(), scored.difference()));
            scored.labels().forEach(label -> objections.addAll(label(policy.labels(), label)));
        });
        return new Gate(objections);
    }

    public boolean passed() {
        return objections.isEmpty();
    }

    private static List<String> figures(Policy.Tolerance tolerance, PairedDifference difference) {
        List<String> objections = new ArrayList<>();
        fallen("accuracy", difference.accuracy(), tolerance.accuracy()).ifPresent(objections::add);
        fallen("macro-F1", difference.macroF1(), tolerance.macroF1()).ifPresent(objections::add);
        fallen("multi-label micro-F1", difference.multiLabelMicroF1(), tolerance.multiLabelMicroF1())
                .ifPresent(objections::add);
        fallen("multi-label macro-F1", difference.multiLabelMacroF1(), tolerance.multiLabelMacroF1())
                .ifPresent(objections::add);
        Score calibration = difference.expectedCalibrationError();
        if (calibration.low() > tolerance.expectedCalibrationError()) {
            objections.add("the calibration error is higher by "
                    + shown(
                            calibration.value(),
                            calibration.low(),
                            calibration.high(),
                            tolerance.expectedCalibrationError()));
        }
        return objections;
    }

    private static List<String> label(Policy.Labels rule, LabelDifference label) {
        List<String> objections = new ArrayList<>();
        if (rule.mayGo().contains(label.label())) {
            return List.of();
        }
        if (label.silenced()) {
            objections.add("the label " + label.label() + " is never given any more");
        } else if (label.documents() >= rule.documents()) {
            fallen("F1 of " + label.label(), label.f1(), rule.f1()).ifPresent(objections::add);
            fallen("recall of " + label.label(), label.recall(), rule.recall()).ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<String> fallen(String name, Score gain, double tolerance) {
        return gain.high() < -tolerance
                ? Optional.of(name + " is lower by " + shown(-gain.value(), -gain.high(), -gain.low(), tolerance))
                : Optional.empty();
    }

    private static String shown(double value, double low, double high, double tolerance) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f), more than %.3f", value, low, high, tolerance);
    }
}
