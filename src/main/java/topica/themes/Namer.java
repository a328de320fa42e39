package topica.themes;

import java.util.List;
import topica.documents.Document;
import topica.run.Progress;
import topica.run.Workers;

/// Names groups of documents.
///
/// Noun phrases are looked for in the documents closest to each group's centre, and counted in all. What
/// stands often in the group and seldom elsewhere, in titles above all, may be its name; a longer phrase is
/// preferred where it has most of the places of a shorter one. No two themes get the same name. The order of
/// the documents and the number of threads change nothing.
///
/// @param words how many of a theme's words are shown, and say how coherent it is
/// @param phrases how many of its phrases are shown
/// @param central how many of its documents are shown
/// @param read how many of its documents are read closely, fewer where there are many themes
public record Namer(int words, int phrases, int central, int read) {

    public static final Namer DEFAULT = new Namer(10, 10, 3, 25);

    /// Reading closely takes a second for about 500 documents.
    private static final int MOST_READ = 700;

    private static final int FEWEST_READ = 6;

    public Namer {
        if (words < 2 || phrases < 1 || central < 1 || read < 1) {
            throw new IllegalArgumentException(
                    "expected at least 2 words and 1 of all else, got %d words, %d phrases, %d central and %d to read"
                            .formatted(words, phrases, central, read));
        }
    }

    /// Names the groups; the documents themselves say how coherent they are.
    public Themes name(Grouping grouping, Workers workers, Progress progress) {
        Texts texts = Texts.of(grouping.documents(), workers);
        return new Naming(this, grouping, texts, workers, progress).themes(texts);
    }

    /// Names the groups; `reference` says how coherent they are.
    public Themes name(Grouping grouping, List<Document> reference, Workers workers, Progress progress) {
        Texts texts = Texts.of(grouping.documents(), workers);
        return new Naming(this, grouping, texts, workers, progress).themes(Texts.of(reference, workers));
    }

    /// How many documents to read of each of so many groups.
    int readOfEach(int groups) {
        return Math.clamp(MOST_READ / Math.max(1, groups), Math.min(FEWEST_READ, read), read);
    }
}
