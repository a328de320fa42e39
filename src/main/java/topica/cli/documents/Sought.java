package topica.cli.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;

/// Some documents of an input: the first ones, or those with certain ids.
public final class Sought {

    private final int most;
    private final Set<String> ids;
    private final List<Document> found = new ArrayList<>();
    private final Set<String> missing;

    private Sought(int most, Set<String> ids) {
        this.most = most;
        this.ids = ids;
        this.missing = new LinkedHashSet<>(ids);
    }

    public static Sought first(int most) {
        return new Sought(most, Set.of());
    }

    public static Sought called(List<String> ids) {
        Set<String> once = new LinkedHashSet<>(ids);
        return new Sought(once.size(), once);
    }

    /// Reads no further than to the last of them; of two documents with one id the first is taken.
    ///
    /// @throws IllegalArgumentException if one is not there
    public void lookFor(Corpora corpora, Rejected rejected) {
        while (found.size() < most && corpora.hasNext()) {
            lookFor(corpora.next(), rejected);
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the input has no document with the id " + String.join(", nor with ", missing));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the input has no document to explain");
        }
    }

    private void lookFor(Chunk chunk, Rejected rejected) {
        for (ReadOutcome outcome : chunk.read()) {
            if (found.size() == most) {
                return;
            }
            switch (outcome) {
                case ReadOutcome.Rejected reject -> rejected.add(reject);
                case ReadOutcome.Accepted(Document document) -> {
                    if (ids.isEmpty() || missing.remove(document.id())) {
                        found.add(document);
                    }
                }
            }
        }
    }

    /// The documents found: in the order in which they were named, else in which they stand.
    public List<Document> documents() {
        if (ids.isEmpty()) {
            return List.copyOf(found);
        }
        Map<String, Document> called = new HashMap<>();
        found.forEach(document -> called.put(document.id(), document));
        return ids.stream().map(id -> Objects.requireNonNull(called.get(id))).toList();
    }
}
