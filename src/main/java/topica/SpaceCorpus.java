package topica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.vectorize.TermSequences;

/// Documents boiled down to what a space is learned from: terms, and labels where there are any. Immutable; about
/// 1 kB a document.
public final class SpaceCorpus {

    private final TermSequences sequences;
    private final List<List<String>> truths;
    private final int without;

    private SpaceCorpus(TermSequences sequences, List<List<String>> truths, int without) {
        this.sequences = sequences;
        this.truths = truths;
        this.without = without;
    }

    /// A chunk's worth of documents.
    private record Piece(
            TermSequences.Part part, List<List<String>> truths, List<ReadOutcome.Rejected> rejected, int without) {

        static Piece of(Chunk chunk, Set<String> without) {
            TermSequences.Part part = new TermSequences.Part(new TermScanner());
            List<List<String>> truths = new ArrayList<>();
            List<ReadOutcome.Rejected> rejected = new ArrayList<>();
            int left = 0;
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> {
                        if (without.contains(document.id())) {
                            left++;
                        } else {
                            part.add(document.title(), document.abstractText());
                            truths.add(document.truth().stream()
                                    .map(String::intern)
                                    .toList());
                        }
                    }
                }
            }
            return new Piece(part, truths, rejected, left);
        }
    }

    /// Reads all chunks.
    ///
    /// @param without the ids of documents to be left out
    /// @param rejected hears of each record that is no document, in order
    /// @param progress hears after each chunk how many documents there are
    public static SpaceCorpus read(
            Iterator<Chunk> chunks,
            Set<String> without,
            Workers workers,
            Consumer<ReadOutcome.Rejected> rejected,
            LongConsumer progress) {
        TermSequences.Builder sequences = new TermSequences.Builder();
        List<List<String>> truths = new ArrayList<>();
        int[] left = new int[1];
        workers.<Chunk, Piece>inOrder(chunks, chunk -> Piece.of(chunk, without), piece -> {
            sequences.add(piece.part());
            truths.addAll(piece.truths());
            piece.rejected().forEach(rejected);
            left[0] += piece.without();
            progress.accept(truths.size());
        });
        return new SpaceCorpus(sequences.build(), List.copyOf(truths), left[0]);
    }

    public int size() {
        return truths.size();
    }

    /// How many documents were left out by their id.
    public int without() {
        return without;
    }

    TermSequences sequences() {
        return sequences;
    }

    /// The labels that at least `fewest` documents bear and that are not `hidden`, in alphabetical order.
    List<String> labels(int fewest, Set<String> hidden) {
        Map<String, Integer> counts = new TreeMap<>();
        truths.forEach(truth -> truth.stream().distinct().forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= fewest && !hidden.contains(count.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// For each document the numbers of those of its labels that are among `labels`, primary first.
    List<int[]> numbers(List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        return truths.stream()
                .map(truth -> truth.stream()
                        .distinct()
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toList();
    }
}
