package topica.baselines;

import java.util.List;
import topica.run.Seed;

/// A classifier to compare with, at the settings of its library unless its class says otherwise.
///
/// All but [Majority] see the same words: lower-case runs of letters and digits, the 20,000 found in the most
/// documents.
public sealed interface Baseline permits Majority, OpenNlpNaiveBayes, OpenNlpMaxent, CoreNlpColumnData, SmileLogistic {

    /// Every baseline, the cheapest first.
    static List<Baseline> all() {
        return List.of(
                new Majority(),
                new OpenNlpNaiveBayes(),
                new OpenNlpMaxent(),
                new CoreNlpColumnData(),
                new SmileLogistic());
    }

    String name();

    /// Learns from texts and the label of each, of which there must be at least two. The same input gives
    /// the same classifier; `seed` is for those that need chance.
    Fitted fit(List<String> texts, List<String> labels, Seed seed);

    /// A trained baseline. Not promised to be thread-safe.
    interface Fitted {

        Ranking rank(String text);
    }
}
