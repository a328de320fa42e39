package topica.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import topica.cluster.Pull;
import topica.documents.Document;
import topica.run.Workers;

/// How strongly some documents match guided themes: from 0 to 1, and 1 for a theme's examples. As groups that come
/// first and in the same order, the themes draw documents in that measure. Immutable.
public final class Strengths implements Pull {

    /// From this strength on a document surely belongs to a theme.
    public static final float STRONG = (float) SeedTerms.STRONG;

    /// Whose terms a document holds so weakly draws it nowhere; what holds less is pushed away.
    private static final float NEUTRAL = .25f;

    /// What strength is worth in likeness.
    private static final float WORTH = .6f;

    private static final int DOCUMENTS_AT_ONCE = 512;

    private final int themes;
    private final float[] strengths;
    private final List<String> missing;

    private Strengths(int themes, float[] strengths, List<String> missing) {
        this.themes = themes;
        this.strengths = strengths;
        this.missing = missing;
    }

    /// How strongly `documents` match `themes`, the same on any number of threads.
    public static Strengths of(List<GuidedTheme> themes, List<Document> documents, Workers workers) {
        float[] strengths = new float[Math.multiplyExact(documents.size(), themes.size())];
        if (themes.isEmpty()) {
            return new Strengths(0, strengths, List.of());
        }
        List<Set<String>> examples = themes.stream()
                .<Set<String>>map(theme -> new HashSet<>(theme.examples()))
                .toList();
        workers.each(Math.ceilDiv(documents.size(), DOCUMENTS_AT_ONCE), piece -> {
            SeedTerms terms = new SeedTerms(themes);
            int end = Math.min(documents.size(), (piece + 1) * DOCUMENTS_AT_ONCE);
            for (int number = piece * DOCUMENTS_AT_ONCE; number < end; number++) {
                Document document = documents.get(number);
                List<Double> matched = terms.strengths(document);
                for (int theme = 0; theme < matched.size(); theme++) {
                    boolean isExample = examples.get(theme).contains(document.id());
                    strengths[number * themes.size() + theme] =
                            isExample ? 1 : matched.get(theme).floatValue();
                }
            }
        });
        Set<String> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.id()));
        List<String> missing = new ArrayList<>();
        themes.forEach(theme ->
                theme.examples().stream().filter(id -> !ids.contains(id)).forEach(missing::add));
        return new Strengths(themes.size(), strengths, List.copyOf(missing));
    }

    /// How strongly a document matches a theme.
    public float strength(int document, int theme) {
        return strengths[document * themes + theme];
    }

    /// The documents that match a theme strongly, ascending.
    int[] strong(int theme) {
        return IntStream.range(0, themes == 0 ? 0 : strengths.length / themes)
                .filter(document -> strength(document, theme) >= STRONG)
                .toArray();
    }

    /// Ids of examples that no document has, in the order of the themes.
    public List<String> missing() {
        return missing;
    }

    @Override
    public float of(int row, int group) {
        return group < themes ? WORTH * (strength(row, group) - NEUTRAL) : 0;
    }
}
