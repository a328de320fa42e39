package topica.baselines;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import topica.run.Seed;

/// Gives every text the most frequent label, with the share it has among the examples.
public record Majority() implements Baseline {

    @Override
    public String name() {
        return "majority class";
    }

    @Override
    public Fitted fit(List<String> texts, List<String> labels, Seed seed) {
        Examples examples = new Examples(texts, labels);
        Map<String, Long> counts = examples.labels().stream().collect(groupingBy(label -> label, counting()));
        Ranking ranking =
                Ranking.of(examples.names(), label -> (double) counts.getOrDefault(label, 0L) / examples.size());
        return _ -> ranking;
    }
}
