package topica.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import topica.documents.Document;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Workers;

/// Small documents in piles, each written as `title|abstract`.
final class Piles {

    private final List<Document> documents = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    /// Adds documents to a pile, the closest to its centre first.
    Piles add(int group, String... texts) {
        for (String text : texts) {
            int bar = text.indexOf('|');
            documents.add(Document.of(
                    text.substring(0, bar), text.substring(bar + 1), new Source("toy", documents.size() + 1)));
            groups.add(group);
        }
        return this;
    }

    /// The same piles with the documents in another order.
    Piles shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Piles shuffled = new Piles();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        while (!order.isEmpty()) {
            int next = order.remove(random.nextInt(order.size()));
            shuffled.documents.add(documents.get(next));
            shuffled.groups.add(groups.get(next));
        }
        return shuffled;
    }

    List<Document> documents() {
        return documents;
    }

    Grouping grouping() {
        float[] closeness = new float[groups.size()];
        for (int i = 0; i < closeness.length; i++) {
            closeness[i] = -documents.get(i).source().line();
        }
        return Grouping.of(
                documents, groups.stream().mapToInt(Integer::intValue).toArray(), closeness);
    }

    Themes named() {
        return named(grouping(), 2);
    }

    static Themes named(Grouping grouping, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Namer.DEFAULT.name(grouping, workers, Progress.NONE);
        }
    }

    static List<String> names(Themes themes) {
        return themes.themes().stream().map(Theme::name).toList();
    }

    /// Two piles of three documents.
    static Piles two() {
        return new Piles()
                .add(
                        0,
                        "Sparse autoencoders for code|We train a sparse autoencoder on a code model. Its features are read.",
                        "Reading sparse autoencoders|A sparse autoencoder finds features. Most features are dead.",
                        "Scaling|Larger sparse autoencoders waste features on rare tokens.")
                .add(
                        1,
                        "Protein folding at scale|We study protein folding with a lattice. Folding is slow.",
                        "Protein folding kinetics|The kinetics of protein folding depend on temperature.",
                        "Slow proteins|Why protein folding takes seconds is shown for two enzymes.");
    }
}
