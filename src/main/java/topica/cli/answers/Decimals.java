package topica.cli.answers;

/// Probabilities as text with four digits behind the point.
final class Decimals {

    private static final int STEPS = 10_000;
    private static final String[] TEXTS = new String[STEPS + 1];

    static {
        for (int i = 0; i < STEPS; i++) {
            String digits = Integer.toString(i);
            TEXTS[i] = "0." + "0".repeat(4 - digits.length()) + digits;
        }
        TEXTS[STEPS] = "1.0000";
    }

    private Decimals() {}

    static String of(float probability) {
        return TEXTS[Math.clamp(Math.round(probability * STEPS), 0, STEPS)];
    }
}
