package topica.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import topica.run.Seed;

/// Whether the second labelling of the same documents is better than the first.
///
/// Each figure is that of the second less that of the first, with an interval from drawing the documents
/// again, the same for both.
///
/// @param documents documents whose primary is in the label space; the others are left out
/// @param expectedCalibrationError above 0 where the second is worse; moved back as in [Evaluation]
/// @param won documents of which only the second has the primary right
/// @param lost documents of which only the first has it right
/// @param midP two-sided mid-p value of McNemar's test of accuracy: how often labellings that are equally good
///     would differ at least so much. Fagerland, Lydersen and Laake, "The McNemar test for binary
///     matched-pairs data", BMC Medical Research Methodology 2013
public record PairedDifference(
        int documents,
        Score accuracy,
        Score macroF1,
        Score top3,
        Score anyCategoryAt1,
        Score multiLabelMicroF1,
        Score multiLabelMacroF1,
        Score expectedCalibrationError,
        int won,
        int lost,
        double midP) {

    private static final double LEAST_SHOWN = .0001;

    /// Both lists hold the same documents in the same order. O(resamples × documents).
    public static PairedDifference of(
            List<Judgement> first, List<Judgement> second, Collection<String> space, Seed seed) {
        return of(Match.of(first, second, space), seed);
    }

    static PairedDifference of(Match match, Seed seed) {
        Answers before = match.before();
        Answers after = match.after();
        var gains =
                Bootstrap.of(match.documents(), seed, times -> new Gain(before.measure(times), after.measure(times)));
        int won = onlyFirstRight(match.second(), match.first());
        int lost = onlyFirstRight(match.first(), match.second());
        return new PairedDifference(
                match.documents(),
                gains.score(gain -> gain.in(Figures::accuracy)),
                gains.score(gain -> gain.in(Figures::macroF1)),
                gains.score(gain -> gain.in(Figures::top3)),
                gains.score(gain -> gain.in(Figures::anyCategoryAt1)),
                gains.score(gain -> gain.in(Figures::multiLabelMicroF1)),
                gains.score(gain -> gain.in(Figures::multiLabelMacroF1)),
                gains.unbiased(gain -> gain.in(Figures::expectedCalibrationError)),
                won,
                lost,
                midP(lost, won));
    }

    /// The mid-p value to read, as `p = 0.0312`.
    public String chance() {
        return midP < LEAST_SHOWN ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", midP);
    }

    private record Gain(Figures before, Figures after) {

        double in(ToDoubleFunction<Figures> figure) {
            return figure.applyAsDouble(after) - figure.applyAsDouble(before);
        }
    }

    private static int onlyFirstRight(List<Judgement> first, List<Judgement> second) {
        return (int) IntStream.range(0, first.size())
                .filter(i -> first.get(i).right() && !second.get(i).right())
                .count();
    }

    /// Twice the chance of fewer than `min(losses, wins)` heads in as many fair throws as there are
    /// differences, plus the chance of exactly so many.
    private static double midP(int losses, int wins) {
        int throwsMade = losses + wins;
        int heads = Math.min(losses, wins);
        double chance = binomial(throwsMade, heads);
        double sum = chance;
        for (int k = heads; k > 0; k--) {
            chance *= (double) k / (throwsMade - k + 1);
            sum += 2 * chance;
        }
        return Math.min(1, sum);
    }

    private static double binomial(int throwsMade, int heads) {
        double log = -throwsMade * StrictMath.log(2);
        for (int k = 1; k <= heads; k++) {
            log += StrictMath.log((double) (throwsMade - heads + k) / k);
        }
        return StrictMath.exp(log);
    }
}
