package topica.run;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// The one source of chance in a run. A stage derives its own seed by name, so that adding a stage changes
/// no other.
public record Seed(long value) {

    /// The seed used when a person gives none.
    public static final Seed DEFAULT = new Seed(42);

    /// A seed for the stage called `name`, the same for the same parent and name everywhere.
    public Seed derive(String name) {
        long hash = value;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = mix(hash ^ b);
        }
        return new Seed(mix(hash));
    }

    /// A new generator at its first number. Not thread-safe.
    public SplittableRandom generator() {
        return new SplittableRandom(value);
    }

    /// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
