package topica.math;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What this machine allows, whatever the program: the least that the stages of labelling one abstract could take.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MachineBench {

    private static final int ABSTRACT = 1_300;
    private static final int LOOKUPS = 400;
    private static final int SLOTS = 1 << 19;
    private static final int ROWS = 256;
    private static final int ROW = 128;
    private static final int ALL_ROWS = 250_000;
    private static final int NEAR_ROWS = 128;
    private static final int PLACES = 1 << 20;

    private final byte[] texts = new byte[1 << 26];
    private final byte[] copy = new byte[ABSTRACT];
    private final long[] slots = new long[SLOTS];
    private final byte[] rows = new byte[ALL_ROWS * ROW];
    private final float[] sums = new float[ROW];
    private final int[] places = new int[PLACES];
    private int at;

    public MachineBench() {
        SplittableRandom random = new SplittableRandom(1);
        random.nextBytes(rows);
        for (int i = 0; i < PLACES; i++) {
            places[i] = random.nextInt();
        }
    }

    private int next(int count) {
        at = (at + count) & (PLACES - 1) & -1024;
        return at;
    }

    /// Bytes of an abstract that nobody has looked at yet.
    @Benchmark
    public byte textFromMemory() {
        at = (at + ABSTRACT) & ((1 << 26) - 1) & -64;
        System.arraycopy(texts, Math.min(at, texts.length - ABSTRACT), copy, 0, ABSTRACT);
        return copy[7];
    }

    /// The slots of as many terms and 2-grams as an abstract has, in a table for 250,000 features.
    @Benchmark
    public long slotsAnywhere() {
        int from = next(1024);
        long sum = 0;
        for (int i = from; i < from + LOOKUPS; i++) {
            sum += slots[places[i] & (SLOTS - 1)];
        }
        return sum;
    }

    /// The rows of as many features as an abstract has, all over the weights of 250,000.
    @Benchmark
    public int rowsAnywhere() {
        int from = next(1024);
        int sum = 0;
        for (int i = from; i < from + ROWS; i++) {
            int row = Integer.remainderUnsigned(places[i], ALL_ROWS) * ROW;
            sum += rows[row] + rows[row + ROW / 2] + rows[row + ROW - 1];
        }
        return sum;
    }

    /// Adding as many rows, all of them in the nearest cache.
    @Benchmark
    public float rowsAdded() {
        int from = next(1024);
        for (int i = from; i < from + ROWS; i += 4) {
            add(near(i), near(i + 1), near(i + 2), near(i + 3));
        }
        return sums[0];
    }

    private int near(int i) {
        return (places[i] & (NEAR_ROWS - 1)) * ROW;
    }

    private void add(int a, int b, int c, int d) {
        for (int i = 0; i < ROW; i++) {
            sums[i] += 0.5f * rows[a + i] + 0.25f * rows[b + i] + (0.5f * rows[c + i] + 0.25f * rows[d + i]);
        }
    }
}
