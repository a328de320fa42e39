package topica.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import topica.run.Workers;

/// Counts in how many documents each feature of a corpus stands, and keeps those that stand in enough.
///
/// A vocabulary's features are counted in shards, a few at a time, so that memory is bounded by the largest
/// shards and not by the number of distinct 2-grams.
public final class FeatureCounter {

    private static final int SHARDS = 32;
    private static final int TITLE_BIT = 62;
    private static final int FIRST_BITS = 31;

    private final TermSequences corpus;
    private final Fields fields;

    public FeatureCounter(TermSequences corpus, Fields fields) {
        this.corpus = corpus;
        this.fields = fields;
    }

    /// A feature that stands in `documents` documents, as a key of term numbers.
    private record Counted(long key, int documents) {}

    /// The features in at least `minDocuments` documents, at most `most` of them, the most frequent first;
    /// among equals words come before 2-grams and those before what counts only in titles, each in the order
    /// in which the corpus shows their terms.
    public Vocabulary vocabulary(int minDocuments, int most, Workers workers) {
        check(minDocuments);
        List<List<Counted>> shards = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(List.of());
        }
        workers.each(SHARDS, shard -> shards.set(shard, count(shard, minDocuments)));
        List<Counted> kept = new ArrayList<>();
        shards.forEach(kept::addAll);
        kept.sort(Comparator.comparingInt(Counted::documents).reversed().thenComparingLong(Counted::key));
        List<Counted> first = kept.subList(0, Math.min(most, kept.size()));
        return vocabulary(first);
    }

    /// The buckets of `bits` bits that something in at least `minDocuments` documents falls into, counted in
    /// one pass.
    public HashedFeatures hashed(int bits, int minDocuments) {
        check(minDocuments);
        Vectorizer vectorizer = new Vectorizer(HashedFeatures.all(bits), fields);
        int[] frequencies = new int[1 << bits];
        Row row = new Row();
        for (int document = 0; document < corpus.documents(); document++) {
            vectorizer.transform(corpus, document, row);
            for (int i = 0; i < row.size(); i++) {
                frequencies[row.column(i)]++;
            }
        }
        int[] buckets = IntStream.range(0, frequencies.length)
                .filter(bucket -> frequencies[bucket] >= minDocuments)
                .toArray();
        int[] kept = Arrays.stream(buckets).map(bucket -> frequencies[bucket]).toArray();
        return new HashedFeatures(bits, buckets, kept, corpus.documents());
    }

    private static void check(int minDocuments) {
        if (minDocuments < 1) {
            throw new IllegalArgumentException("expected features of at least 1 document, got " + minDocuments);
        }
    }

    private Vocabulary vocabulary(List<Counted> kept) {
        int[] renumbered = new int[corpus.distinct()];
        Arrays.fill(renumbered, Vocabulary.NONE);
        List<String> terms = new ArrayList<>();
        int[] firsts = new int[kept.size()];
        int[] seconds = new int[kept.size()];
        boolean[] inTitle = new boolean[kept.size()];
        int[] frequencies = new int[kept.size()];
        for (int feature = 0; feature < seconds.length; feature++) {
            long key = kept.get(feature).key();
            int first = (int) (key >>> FIRST_BITS & Integer.MAX_VALUE) - 1;
            int second = (int) (key & Integer.MAX_VALUE) - 1;
            firsts[feature] = first < 0 ? Vocabulary.NONE : renumber(first, renumbered, terms);
            seconds[feature] = renumber(second, renumbered, terms);
            inTitle[feature] = (key >>> TITLE_BIT) != 0;
            frequencies[feature] = kept.get(feature).documents();
        }
        return new Vocabulary(terms, firsts, seconds, inTitle, frequencies, corpus.documents());
    }

    private int renumber(int term, int[] renumbered, List<String> terms) {
        if (renumbered[term] == Vocabulary.NONE) {
            renumbered[term] = terms.size();
            terms.add(corpus.term(term));
        }
        return renumbered[term];
    }

    private List<Counted> count(int shard, int minDocuments) {
        Table table = new Table();
        for (int document = 0; document < corpus.documents(); document++) {
            int[] sequence = corpus.sequence(document);
            int titleEnd = 1 + sequence[0];
            for (int i = 1; i < sequence.length; i++) {
                boolean inTitle = i < titleEnd;
                long key = sequence[i] + 1L;
                count(key, inTitle, document, shard, table);
                if (i > 1 && i != titleEnd) {
                    count((sequence[i - 1] + 1L) << FIRST_BITS | key, inTitle, document, shard, table);
                }
            }
        }
        return table.atLeast(minDocuments);
    }

    private void count(long key, boolean inTitle, int document, int shard, Table table) {
        long hash = mix(key);
        if ((hash >>> 59) == shard) {
            table.count(key, hash, document);
        }
        if (inTitle && fields.titleWeight() > 0) {
            long titleKey = key | 1L << TITLE_BIT;
            long titleHash = mix(titleKey);
            if ((titleHash >>> 59) == shard) {
                table.count(titleKey, titleHash, document);
            }
        }
    }

    private static long mix(long key) {
        long z = key * 0x9E3779B97F4A7C15L;
        return (z ^ z >>> 32) * 0xBF58476D1CE4E5B9L;
    }

    /// How many documents hold each key; a document is counted once if its keys come one after another.
    private static final class Table {

        private long[] keys = new long[1 << 14];
        private int[] counts = new int[keys.length];
        private int[] lastDocuments = new int[keys.length];
        private int size;

        void count(long key, long hash, int document) {
            int at = slot(key, hash);
            if (keys[at] == 0) {
                keys[at] = key;
                size++;
            } else if (lastDocuments[at] == document) {
                return;
            }
            lastDocuments[at] = document;
            counts[at]++;
            if (2 * size > keys.length) {
                grow();
            }
        }

        private int slot(long key, long hash) {
            int mask = keys.length - 1;
            int at = (int) hash & mask;
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            int[] oldLast = lastDocuments;
            keys = new long[2 * oldKeys.length];
            counts = new int[keys.length];
            lastDocuments = new int[keys.length];
            for (int old = 0; old < oldKeys.length; old++) {
                if (oldKeys[old] != 0) {
                    int at = slot(oldKeys[old], mix(oldKeys[old]));
                    keys[at] = oldKeys[old];
                    counts[at] = oldCounts[old];
                    lastDocuments[at] = oldLast[old];
                }
            }
        }

        List<Counted> atLeast(int minDocuments) {
            List<Counted> kept = new ArrayList<>();
            for (int at = 0; at < keys.length; at++) {
                if (counts[at] >= minDocuments) {
                    kept.add(new Counted(keys[at], counts[at]));
                }
            }
            return kept;
        }
    }
}
