package topica.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import topica.run.Seed;

/// A measure of documents, once as they are and many times with the documents drawn again with replacement.
///
/// Efron and Tibshirani, *An introduction to the bootstrap*, Chapman & Hall 1993, chapter 13 (percentile
/// intervals).
record Bootstrap<T>(T value, List<T> samples) {

    private static final int RESAMPLES = 1000;

    /// `measure` gets how often each document counts, in an array that is used again for the next resample.
    /// O(resamples × (documents + measure)).
    static <T> Bootstrap<T> of(int documents, Seed seed, Function<int[], T> measure) {
        T value = measure.apply(once(documents));
        SplittableRandom random = seed.derive("bootstrap").generator();
        int[] times = new int[documents];
        List<T> samples = new ArrayList<>(RESAMPLES);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Arrays.fill(times, 0);
            for (int draw = 0; draw < documents; draw++) {
                times[random.nextInt(documents)]++;
            }
            samples.add(measure.apply(times));
        }
        return new Bootstrap<>(value, samples);
    }

    Score score(ToDoubleFunction<T> figure) {
        return Score.of(
                figure.applyAsDouble(value),
                samples.stream().mapToDouble(figure).toArray());
    }

    /// The same with an interval that is wide enough for so many figures of a kind to be in theirs together,
    /// by Bonferroni's inequality; where that takes more than the resamples can tell, from the least of them to
    /// the greatest.
    Score score(ToDoubleFunction<T> figure, int together) {
        return Score.of(
                figure.applyAsDouble(value),
                samples.stream().mapToDouble(figure).toArray(),
                together);
    }

    /// For a figure that noise alone makes larger: the interval moved down by what the samples exceed the
    /// value on average.
    Score scoreWithoutBias(ToDoubleFunction<T> figure) {
        Score score = unbiased(figure);
        return new Score(score.value(), Math.max(0, score.low()), Math.max(0, score.high()));
    }

    /// The same for a difference of two such figures, which may be below 0.
    Score unbiased(ToDoubleFunction<T> figure) {
        Score score = score(figure);
        double bias = samples.stream().mapToDouble(figure).average().orElseThrow() - score.value();
        return new Score(score.value(), score.low() - bias, score.high() - bias);
    }

    /// How often each document counts when none is drawn again.
    static int[] once(int documents) {
        int[] times = new int[documents];
        Arrays.fill(times, 1);
        return times;
    }
}
