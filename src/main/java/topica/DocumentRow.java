package topica;

import topica.documents.Excerpt;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.Row;
import topica.vectorize.Vectorizer;

/// The terms of a document and the row they make. Reused from document to document; not thread-safe.
final class DocumentRow {

    private static final TermScanner SCANNER = new TermScanner();

    private final Vectorizer vectorizer;
    private final Tokens tokens = new Tokens();
    private final Row row = new Row();
    private int titleTerms;

    DocumentRow(Vectorizer vectorizer) {
        this.vectorizer = vectorizer;
    }

    /// Becomes the row of the document behind `excerpt`.
    void read(Excerpt excerpt) {
        tokens.clear();
        SCANNER.analyze(excerpt.text(), 0, excerpt.titleEnd(), tokens);
        titleTerms = tokens.count();
        SCANNER.analyze(excerpt.text(), excerpt.titleEnd(), excerpt.end(), tokens);
        vectorizer.transform(tokens, titleTerms, row);
    }

    /// Title and abstract as terms.
    Tokens tokens() {
        return tokens;
    }

    /// How many of the terms, from the first on, are the title's.
    int titleTerms() {
        return titleTerms;
    }

    Row row() {
        return row;
    }
}
