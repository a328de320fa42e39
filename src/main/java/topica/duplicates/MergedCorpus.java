package topica.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.ReadOutcome;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;

/// Documents of which several may be one paper, read and merged.
///
/// The fuller text of two is kept, at its place in the input; fields that only the other one has are added to
/// it. Documents are merged as long as any two of those that are left are one paper, so merging what was merged
/// changes nothing. Which ones are merged does not depend on the order of the input.
///
/// Records are laid aside while they are read, in memory up to 16 MiB and in a temporary file beyond; what
/// stays in memory whatever their length is about 100 bytes a document, half as much again while it grows. Close
/// it to let them go.
public final class MergedCorpus implements AutoCloseable {

    private static final int PAIRS_AT_ONCE = 256;

    private final Store store;
    private final Index index = new Index();
    private final MinHash hash;
    private final Workers workers;
    private final List<Dropped> dropped = new ArrayList<>();

    /// A document that went into another.
    ///
    /// @param place where it lies as it last was
    private record Dropped(int document, long place, int into, Reason reason) {}

    private MergedCorpus(Spool spool, Seed seed, Workers workers) {
        this.store = new Store(spool);
        this.hash = new MinHash(seed.derive("duplicates"));
        this.workers = workers;
    }

    /// Reads all chunks and merges their documents.
    ///
    /// @param reading hears after each chunk how many documents there are
    /// @param progress hears how far merging is
    public static MergedCorpus read(
            Iterator<Chunk> chunks, Workers workers, Seed seed, LongConsumer reading, Progress progress) {
        MergedCorpus corpus = new MergedCorpus(new Spool(Spool.IN_MEMORY), seed, workers);
        try {
            workers.<Chunk, Store.Piece>inOrder(chunks, chunk -> Store.Piece.of(chunk, corpus.hash), piece -> {
                corpus.store.add(piece, corpus.index);
                reading.accept(corpus.index.count());
            });
            corpus.merge(progress);
            return corpus;
        } catch (RuntimeException | Error e) {
            corpus.close();
            throw e;
        }
    }

    private void merge(Progress progress) {
        boolean merged;
        do {
            merged = false;
            for (int kind = 0; kind < Index.KINDS; kind++) {
                progress.at("finding duplicates", kind, Index.KINDS);
                merged |= merge(kind);
            }
        } while (merged);
    }

    /// Merges what has one key of this kind and is one paper; whether there was any.
    private boolean merge(int kind) {
        Pairs pairs = index.pairs(kind);
        List<Optional<Reason>> reasons = reasons(pairs);
        Map<Integer, List<Document>> copies = new LinkedHashMap<>();
        for (int pair = 0; pair < pairs.count(); pair++) {
            int fuller = pairs.fuller(pair);
            int other = pairs.other(pair);
            Optional<Reason> reason = reasons.get(pair);
            if (reason.isPresent() && !index.isDropped(fuller) && !index.isDropped(other)) {
                copies.computeIfAbsent(fuller, one -> new ArrayList<>(List.of(document(one))))
                        .add(document(other));
                dropped.add(new Dropped(other, index.place(other), fuller, reason.get()));
                index.drop(other);
            }
        }
        copies.forEach((fuller, all) -> {
            Document union = Union.of(all);
            if (!union.equals(all.getFirst())) {
                store.replace(fuller, union, index, hash);
            }
        });
        return !copies.isEmpty();
    }

    private List<Optional<Reason>> reasons(Pairs pairs) {
        List<Optional<Reason>> reasons = new ArrayList<>(Collections.nCopies(pairs.count(), Optional.empty()));
        workers.each(Math.ceilDiv(pairs.count(), PAIRS_AT_ONCE), piece -> {
            int end = Math.min(pairs.count(), (piece + 1) * PAIRS_AT_ONCE);
            Sketch sketch = Sketch.NONE;
            int sketched = -1;
            for (int pair = piece * PAIRS_AT_ONCE; pair < end; pair++) {
                if (pairs.fuller(pair) != sketched) {
                    sketched = pairs.fuller(pair);
                    sketch = Sketch.of(document(sketched));
                }
                reasons.set(pair, Likeness.of(sketch, Sketch.of(document(pairs.other(pair)))));
            }
        });
        return reasons;
    }

    private Document document(int number) {
        return store.document(index.place(number));
    }

    /// What is left, in input order, with all that was rejected and what stood in the margins. Good until this
    /// is closed.
    public Iterator<Chunk> chunks() {
        return store.blocks().stream().<Chunk>map(Merged::new).iterator();
    }

    private final class Merged implements Chunk {

        private final Store.Block block;

        Merged(Store.Block block) {
            this.block = block;
        }

        @Override
        public List<ReadOutcome> read() {
            return store.outcomes(block, index);
        }

        @Override
        public Margin margin() {
            return block.margin();
        }
    }

    /// How many documents went into others.
    public int merged() {
        return dropped.size();
    }

    /// Each document that went into another, in input order. Good until this is closed.
    public Stream<Merge> merges() {
        Map<Integer, Integer> into = new HashMap<>();
        dropped.forEach(one -> into.put(one.document, one.into));
        return dropped.stream()
                .sorted(Comparator.comparingInt(Dropped::document))
                .map(one -> merge(one, into));
    }

    private Merge merge(Dropped one, Map<Integer, Integer> into) {
        int last = one.into;
        while (into.containsKey(last)) {
            last = into.getOrDefault(last, last);
        }
        Document kept = document(last);
        Document gone = store.document(one.place);
        return new Merge(one.reason, kept.id(), kept.source(), gone.id(), gone.source());
    }

    /// How many documents have the id of another one and another text, and so were not merged with it.
    public int sharingAnId() {
        Set<Integer> sharing = new HashSet<>();
        Pairs pairs = index.pairs(Index.ID);
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (document(pairs.fuller(pair))
                    .id()
                    .equals(document(pairs.other(pair)).id())) {
                sharing.add(pairs.other(pair));
            }
        }
        return sharing.size();
    }

    @Override
    public void close() {
        store.close();
    }
}
