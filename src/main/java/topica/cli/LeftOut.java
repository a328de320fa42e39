package topica.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import topica.classify.Label;
import topica.classify.LabelSpace;
import topica.classify.LabelSpaceRule;
import topica.cli.terminal.Console;

/// What a listed label space and labelled documents do not have in common.
final class LeftOut {

    private static final int MOST_SHOWN = 10;

    private LeftOut() {}

    /// One sentence on listed labels the model does not know, and one on labels of documents that are not
    /// listed; none where labels are taken as they come.
    ///
    /// @param primaries the primary of each document
    /// @param made the labels of the model
    static List<String> sentences(LabelSpaceRule rule, List<String> primaries, LabelSpace made) {
        if (rule.listed().isEmpty()) {
            return List.of();
        }
        LabelSpace listed = new LabelSpace(rule.listed());
        Map<String, Integer> unknown = new TreeMap<>();
        Map<String, Integer> known = new TreeMap<>();
        rule.listed().forEach(label -> known.put(label.name(), 0));
        for (String called : primaries) {
            String primary = listed.canonical(called);
            if (known.computeIfPresent(primary, (name, count) -> count + 1) == null
                    && made.find(primary).isEmpty()) {
                unknown.merge(primary, 1, Integer::sum);
            }
        }
        known.keySet().removeAll(made.labels().stream().map(Label::name).toList());
        List<String> sentences = new ArrayList<>();
        if (!known.isEmpty()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "of the %,d labels listed the model knows all but %,d, which too few documents have as their "
                            + "primary: %s",
                    rule.listed().size(),
                    known.size(),
                    shown(known)));
        }
        if (!unknown.isEmpty()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "left out %,d documents whose primary is not listed: %s",
                    unknown.values().stream().mapToInt(Integer::intValue).sum(),
                    shown(unknown)));
        }
        return sentences;
    }

    /// The most frequent ones with their numbers of documents, and how many there are beside.
    private static String shown(Map<String, Integer> counts) {
        String first = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_SHOWN)
                .map(entry -> Console.printable(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return counts.size() <= MOST_SHOWN ? first : first + " and " + (counts.size() - MOST_SHOWN) + " more";
    }
}
