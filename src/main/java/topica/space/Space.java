package topica.space;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import topica.documents.Document;
import topica.documents.Excerpt;
import topica.math.DenseRows;
import topica.run.Cancelled;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.text.Tokens;
import topica.vectorize.Row;
import topica.vectorize.Vectorizer;

/// Where documents are by what they are about: each gets a short row of numbers of length 1, and the inner
/// product of two is the higher the more alike they are. Thread-safe.
///
/// The numbers of a document depend on nothing but its words, so a pile of sixty abstracts is placed as well as
/// one of a million.
public final class Space implements Encoder {

    private static final TermScanner SCANNER = new TermScanner();
    private static final int DOCUMENTS_AT_ONCE = 256;

    private final Vectorizer vectorizer;
    private final FeatureVectors vectors;
    private final ConcurrentLinkedQueue<Desk> idle = new ConcurrentLinkedQueue<>();

    /// @throws IllegalArgumentException if there are not as many vectors as features
    public Space(Vectorizer vectorizer, FeatureVectors vectors) {
        if (vectorizer.features().size() != vectors.features()) {
            throw new IllegalArgumentException("expected vectors of %d features, got %d"
                    .formatted(vectorizer.features().size(), vectors.features()));
        }
        this.vectorizer = vectorizer;
        this.vectors = vectors;
    }

    @Override
    public int width() {
        return vectors.width();
    }

    public Vectorizer vectorizer() {
        return vectorizer;
    }

    public FeatureVectors vectors() {
        return vectors;
    }

    /// What one thread needs to work with.
    private record Desk(Excerpt excerpt, Tokens tokens, Row row) {}

    /// The vector of `document`, of length 1; zeros where none of its words is known.
    public float[] of(Document document) {
        float[] vector = new float[width()];
        Desk desk = takeDesk();
        try {
            desk.excerpt().take(document);
            place(desk.excerpt(), desk, vector, 0);
        } finally {
            idle.add(desk);
        }
        return vector;
    }

    /// The vector of the document behind `excerpt`, of length 1; zeros where none of its words is known.
    public float[] of(Excerpt excerpt) {
        float[] vector = new float[width()];
        Desk desk = takeDesk();
        try {
            place(excerpt, desk, vector, 0);
        } finally {
            idle.add(desk);
        }
        return vector;
    }

    @Override
    public DenseRows of(List<Document> documents, Workers workers) {
        float[] all = new float[Math.multiplyExact(documents.size(), width())];
        workers.each(Math.ceilDiv(documents.size(), DOCUMENTS_AT_ONCE), piece -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new Cancelled();
            }
            Desk desk = takeDesk();
            int end = Math.min(documents.size(), (piece + 1) * DOCUMENTS_AT_ONCE);
            for (int document = piece * DOCUMENTS_AT_ONCE; document < end; document++) {
                desk.excerpt().take(documents.get(document));
                place(desk.excerpt(), desk, all, document * width());
            }
            idle.add(desk);
        });
        return DenseRows.over(all, width());
    }

    private Desk takeDesk() {
        Desk free = idle.poll();
        return free == null ? new Desk(new Excerpt(), new Tokens(), new Row()) : free;
    }

    private void place(Excerpt excerpt, Desk desk, float[] into, int from) {
        Tokens tokens = desk.tokens();
        tokens.clear();
        SCANNER.analyze(excerpt.text(), 0, excerpt.titleEnd(), tokens);
        int titleTerms = tokens.count();
        SCANNER.analyze(excerpt.text(), excerpt.titleEnd(), excerpt.end(), tokens);
        vectorizer.transform(tokens, titleTerms, desk.row());
        vectors.place(desk.row(), into, from);
    }
}
