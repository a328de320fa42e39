package topica.cli.answers;

import org.jspecify.annotations.Nullable;

/// Probabilities as text with four digits behind the point.
final class Decimals {

    private static final int STEPS = 10_000;
    /// Each is made when it is first wanted.
    private static final @Nullable String[] TEXTS = new String[STEPS + 1];

    private Decimals() {}

    static String of(float probability) {
        int steps = Math.clamp(Math.round(probability * STEPS), 0, STEPS);
        String known = TEXTS[steps];
        if (known == null) {
            known = text(steps);
            TEXTS[steps] = known;
        }
        return known;
    }

    private static String text(int steps) {
        String digits = Integer.toString(STEPS + steps);
        return (steps < STEPS ? "0." : "1.") + digits.substring(1);
    }
}
