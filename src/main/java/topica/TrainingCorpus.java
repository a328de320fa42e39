package topica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.vectorize.TermSequences;

/// Labelled documents boiled down to what training needs: ids, terms, labels, dates. Immutable; about 1 kB
/// a document.
public final class TrainingCorpus {

    private final TermSequences sequences;
    private final List<Entry> entries;
    private final int unlabelled;

    private TrainingCorpus(TermSequences sequences, List<Entry> entries, int unlabelled) {
        this.sequences = sequences;
        this.entries = entries;
        this.unlabelled = unlabelled;
    }

    /// What is kept of a document beside its terms.
    ///
    /// @param truth its labels, primary first; never empty
    /// @param months since the year 0, for a document with a date; else negative
    record Entry(String id, List<String> truth, int months) {

        static Entry of(Document document) {
            int months = document.date()
                    .map(date -> 12 * date.year() + date.month().orElse(6) - 1)
                    .orElse(-1);
            return new Entry(
                    document.id(), document.truth().stream().map(String::intern).toList(), months);
        }
    }

    /// A chunk's worth of documents.
    private record Piece(
            TermSequences.Part part, List<Entry> entries, List<ReadOutcome.Rejected> rejected, int unlabelled) {

        static Piece of(Chunk chunk) {
            TermSequences.Part part = new TermSequences.Part(new TermScanner());
            List<Entry> entries = new ArrayList<>();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            int unlabelled = 0;
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted accepted -> {
                        Document document = accepted.document();
                        if (document.truth().isEmpty()) {
                            unlabelled++;
                        } else {
                            part.add(document.title(), document.abstractText());
                            entries.add(Entry.of(document));
                        }
                    }
                }
            }
            return new Piece(part, entries, rejected, unlabelled);
        }
    }

    /// Reads all chunks; documents without labels are counted and left out.
    ///
    /// @param rejected hears of each record that is no document, in order
    /// @param progress hears after each chunk how many documents there are
    public static TrainingCorpus read(
            Iterator<Chunk> chunks, Workers workers, Consumer<ReadOutcome.Rejected> rejected, LongConsumer progress) {
        TermSequences.Builder sequences = new TermSequences.Builder();
        List<Entry> entries = new ArrayList<>();
        int[] unlabelled = new int[1];
        workers.inOrder(chunks, Piece::of, piece -> {
            sequences.add(piece.part());
            entries.addAll(piece.entries());
            piece.rejected().forEach(rejected);
            unlabelled[0] += piece.unlabelled();
            progress.accept(entries.size());
        });
        return new TrainingCorpus(sequences.build(), List.copyOf(entries), unlabelled[0]);
    }

    /// How many labelled documents there are.
    public int size() {
        return entries.size();
    }

    /// How many documents were left out for want of a label.
    public int unlabelled() {
        return unlabelled;
    }

    /// The primary of each document.
    public List<String> primaries() {
        return entries.stream().map(entry -> entry.truth().getFirst()).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    TermSequences sequences() {
        return sequences;
    }

    Entry entry(int document) {
        return entries.get(document);
    }

    /// These documents only, in this order.
    TrainingCorpus keep(int[] documents) {
        return new TrainingCorpus(
                sequences.keep(documents),
                Arrays.stream(documents).mapToObj(entries::get).toList(),
                unlabelled);
    }
}
