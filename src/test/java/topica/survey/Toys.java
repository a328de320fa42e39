package topica.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import topica.bundle.KeptThemes;
import topica.bundle.Provenance;
import topica.documents.Document;
import topica.fields.PartialDate;
import topica.math.DenseRows;
import topica.records.Source;
import topica.run.Fingerprint;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.space.Encoder;

/// Documents of a few words, each of which is an axis of their space.
final class Toys {

    static final Fingerprint SPACE = new Fingerprint("5".repeat(64));

    static final Provenance PROVENANCE = new Provenance(
            "Topica test", Optional.empty(), 7, new TreeMap<>(), List.of(), Optional.empty(), new TreeMap<>());

    private static final List<String> AXES = List.of(
            "cell", "star", "court", "song", "glacier", "beetle", "poem", "bridge", "lens", "tax", "tide", "loom");

    private Toys() {}

    static Document document(String id, String title) {
        return dated(id, title, Optional.empty());
    }

    /// @param month such as `2026-05`
    static Document document(String id, String title, String month) {
        PartialDate date = new PartialDate(
                Integer.parseInt(month.substring(0, 4)),
                OptionalInt.of(Integer.parseInt(month.substring(5))),
                OptionalInt.empty());
        return dated(id, title, Optional.of(date));
    }

    private static Document dated(String id, String title, Optional<PartialDate> date) {
        return new Document(
                id, title, "", List.of(), date, List.of(), List.of(), List.of(), new Source("toy", 1), Map.of());
    }

    /// So many documents of one title, whose ids are its first letter and a number.
    static List<Document> some(int number, String title) {
        return some(0, number, title);
    }

    static List<Document> some(int from, int to, String title) {
        List<Document> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            some.add(document(title.charAt(0) + String.format(Locale.ROOT, "%03d", i), title));
        }
        return some;
    }

    @SafeVarargs
    static List<Document> all(List<Document>... piles) {
        List<Document> all = new ArrayList<>();
        for (List<Document> pile : piles) {
            all.addAll(pile);
        }
        return all;
    }

    /// Counts words that are axes, and brings the row to length 1.
    static Encoder encoder() {
        return new Encoder() {
            @Override
            public int width() {
                return AXES.size();
            }

            @Override
            public DenseRows of(List<Document> documents, Workers workers) {
                float[] values = new float[documents.size() * AXES.size()];
                for (int i = 0; i < documents.size(); i++) {
                    double squares = 0;
                    for (String word : documents
                            .get(i)
                            .title()
                            .concat(" " + documents.get(i).abstractText())
                            .split("\\W+", -1)) {
                        int axis = AXES.indexOf(word.toLowerCase(Locale.ROOT));
                        if (axis >= 0) {
                            float was = values[i * AXES.size() + axis]++;
                            squares += 2 * was + 1;
                        }
                    }
                    for (int j = 0; j < AXES.size() && squares > 0; j++) {
                        values[i * AXES.size() + j] /= (float) Math.sqrt(squares);
                    }
                }
                return DenseRows.over(values, AXES.size());
            }
        };
    }

    static Surveyor surveyor(int groups) {
        return Surveyor.free(Seed.DEFAULT).withGroups(OptionalInt.of(groups));
    }

    static Survey survey(Surveyor surveyor, List<Document> documents) {
        try (Workers workers = new Workers(2)) {
            return surveyor.survey(documents, encoder(), List.of(), workers, Progress.NONE);
        }
    }

    static KeptThemes kept(Survey survey) {
        return survey.kept(SPACE, PROVENANCE);
    }

    /// The size of each theme by its name, parted by `, `, in the order of ids.
    static String sizes(Survey survey) {
        return String.join(
                ", ",
                survey.themes().stream()
                        .map(theme -> theme.id() + " " + theme.theme().name() + " "
                                + theme.theme().size())
                        .toList());
    }

    /// The theme of each document, in the order they were given.
    static List<Integer> themes(Survey survey, List<Document> documents) {
        List<Integer> themes = new ArrayList<>();
        for (int place = 0; place < documents.size(); place++) {
            themes.add(survey.theme(place));
        }
        return themes;
    }
}
