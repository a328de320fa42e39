package topica.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import topica.documents.Document;
import topica.fields.CanonicalId;

/// A document as it is compared with others.
///
/// @param id as it is
/// @param title normalised
/// @param text its abstract, normalised
/// @param shingles of the abstract
record Sketch(String id, String title, String text, Shingles shingles) {

    /// Of nothing.
    static final Sketch NONE = new Sketch("", "", "", Shingles.of(""));

    private static final int FEWEST_WORDS = 3;

    /// Titles that many papers have.
    private static final Set<String> STOCK = Set.of(
            "a reply to the comment",
            "call for papers",
            "erratum to this article",
            "from the editor in chief",
            "in this issue",
            "letter from the editor",
            "letter from the editors",
            "letter to the editor",
            "letters to the editor",
            "message from the chairs",
            "message from the editor",
            "notes from the editor",
            "reply to the comment",
            "response to the comment",
            "table of contents",
            "untitled");

    /// Words by which editions of one paper differ, and words that say nothing.
    private static final Set<String> OF_EDITIONS = Set.of(
            "a",
            "abridged",
            "abstract",
            "an",
            "and",
            "appendix",
            "by",
            "complete",
            "draft",
            "edition",
            "extended",
            "for",
            "full",
            "in",
            "long",
            "of",
            "on",
            "paper",
            "preliminary",
            "preprint",
            "report",
            "revised",
            "short",
            "technical",
            "the",
            "to",
            "using",
            "version",
            "via",
            "with");

    private static final int LETTERS_BEFORE_S = 3;

    static Sketch of(Document document) {
        String text = CanonicalId.normalized(document.abstractText());
        return new Sketch(document.id(), CanonicalId.normalized(document.title()), text, Shingles.of(text));
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /// Whether the id says whose it is: one that was made of the text says no more than that.
    boolean hasOwnId() {
        return !CanonicalId.isFingerprint(id);
    }

    /// Whether papers of different people may well have this title: it has under three words, or is one of
    /// those that journals print again and again.
    boolean isGeneric() {
        return words(title) < FEWEST_WORDS || STOCK.contains(title);
    }

    /// Whether two titles differ in words only that say which edition of a paper it is, or nothing: `(extended
    /// version)`, `the`, a plural's `s`. Numbers count: `Part 1` is not `Part 2`.
    boolean hasTitleLike(Sketch other) {
        return telling(title).equals(telling(other.title));
    }

    private static List<String> telling(String title) {
        return Arrays.stream(title.split(" "))
                .filter(word -> !OF_EDITIONS.contains(word))
                .map(word -> word.length() > LETTERS_BEFORE_S && word.endsWith("s")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .sorted()
                .toList();
    }

    int words() {
        return words(text);
    }

    private static int words(String normalized) {
        return normalized.isEmpty()
                ? 0
                : 1 + (int) normalized.chars().filter(c -> c == ' ').count();
    }
}
