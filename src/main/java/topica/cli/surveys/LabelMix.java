package topica.cli.surveys;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import topica.Labeller;
import topica.Prediction;
import topica.documents.Document;
import topica.run.Workers;
import topica.survey.Profile;
import topica.survey.Survey;

/// Which labels the documents of a survey get, theme by theme.
public final class LabelMix {

    private static final int DOCUMENTS_AT_ONCE = 256;

    private final String[] labels;
    private final Map<Integer, Map<String, Integer>> counts = new TreeMap<>();

    private LabelMix(String[] labels) {
        this.labels = labels;
    }

    /// A label and the share of a theme's documents that get it.
    public record Share(String label, int documents, double share) {}

    /// Labels nothing.
    public static LabelMix none() {
        return new LabelMix(new String[0]);
    }

    /// Labels all documents, in the order in which they were given to the survey.
    public static LabelMix of(List<Document> documents, Survey survey, Labeller labeller, Workers workers) {
        LabelMix mix = new LabelMix(new String[documents.size()]);
        workers.each(Math.ceilDiv(documents.size(), DOCUMENTS_AT_ONCE), piece -> {
            int end = Math.min(documents.size(), (piece + 1) * DOCUMENTS_AT_ONCE);
            for (int place = piece * DOCUMENTS_AT_ONCE; place < end; place++) {
                Prediction prediction = labeller.label(documents.get(place));
                mix.labels[place] = prediction.label();
            }
        });
        Map<Integer, Integer> parents = new HashMap<>();
        survey.themes().forEach(theme -> theme.theme().parent().ifPresent(parent -> parents.put(theme.id(), parent)));
        for (int place = 0; place < mix.labels.length; place++) {
            int theme = survey.theme(place);
            if (theme >= 0) {
                mix.count(theme, mix.labels[place]);
                if (parents.containsKey(theme)) {
                    mix.count(parents.getOrDefault(theme, theme), mix.labels[place]);
                }
            }
        }
        return mix;
    }

    private void count(int theme, String label) {
        counts.computeIfAbsent(theme, fresh -> new TreeMap<>()).merge(label, 1, Integer::sum);
    }

    /// Whether anything was labelled.
    public boolean isEmpty() {
        return labels.length == 0;
    }

    /// The label of the document that was given at a place.
    public String label(int place) {
        return labels[place];
    }

    /// The labels of a theme, the most frequent first.
    public List<Share> of(Profile theme) {
        int size = Math.max(1, theme.theme().size());
        return counts.getOrDefault(theme.id(), Map.of()).entrySet().stream()
                .map(label -> new Share(label.getKey(), label.getValue(), (double) label.getValue() / size))
                .sorted(Comparator.comparingInt(Share::documents).reversed().thenComparing(Share::label))
                .toList();
    }
}
