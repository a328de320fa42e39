package topica.evaluate;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Documents of one primary that were given another label.
///
/// @param predicted any label, of the space or not
/// @param examples the first documents confused so, at most 3 ids in input order
public record Confusion(String truth, String predicted, int count, List<String> examples) {

    private static final int EXAMPLES = 3;

    public Confusion {
        examples = List.copyOf(examples);
    }

    /// The most frequent first, then by names.
    static List<Confusion> among(List<Judgement> judgements) {
        Map<Pair, List<String>> wrong = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (!judgement.right()) {
                wrong.computeIfAbsent(new Pair(judgement.primary(), judgement.label()), _ -> new ArrayList<>())
                        .add(judgement.id());
            }
        }
        return wrong.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(comparingInt(Confusion::count)
                        .reversed()
                        .thenComparing(Confusion::truth)
                        .thenComparing(Confusion::predicted))
                .toList();
    }

    private static Confusion of(Pair pair, List<String> ids) {
        return new Confusion(pair.truth, pair.predicted, ids.size(), ids.subList(0, Math.min(EXAMPLES, ids.size())));
    }

    private record Pair(String truth, String predicted) {}
}
