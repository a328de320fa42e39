package topica.duplicates;

import topica.documents.Document;

/// How much there is of a document: of two copies the one with more is kept.
final class Fullness {

    private static final int LENGTH_BITS = 24;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;

    private Fullness() {}

    /// The greater, the fuller: an abstract before one that is cut off, and that before none; then the longer
    /// abstract; then a title; then the longer one.
    static long of(Document document) {
        String text = document.abstractText();
        long state = text.isBlank() ? 0 : isCutOff(document) ? 1 : 2;
        return (state << LENGTH_BITS | length(text)) << LENGTH_BITS | length(document.title());
    }

    private static long length(String text) {
        return Math.min(LONGEST, text.strip().length());
    }

    private static boolean isCutOff(Document document) {
        String text = document.abstractText();
        return document.flags().contains("truncated") || text.endsWith("…") || text.endsWith("...");
    }
}
