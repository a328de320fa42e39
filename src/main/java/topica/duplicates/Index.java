package topica.duplicates;

import java.util.Arrays;
import topica.documents.Document;

/// What is kept of each document in memory, about 100 bytes: where it lies, how full it is, and keys that it
/// shares with its duplicates. Used by one thread, unless nobody changes it.
final class Index {

    /// Which keys there are: of the id, of the title, of the abstract, then those of its shingles.
    static final int KINDS = 3 + MinHash.BANDS;

    static final int ID = 0;
    private static final int TITLE = 1;
    private static final int TEXT = 2;
    private static final int BANDS = 3;

    private int[] keys = new int[KINDS << 6];
    private long[] places = new long[1 << 6];
    private long[] fullness = new long[1 << 6];
    private long[] contents = new long[1 << 6];
    private int count;

    /// What is known of one document.
    ///
    /// @param content equal for equal documents
    record Entry(Keys keys, long fullness, long content) {

        static Entry of(Document document, long content, MinHash hash) {
            return new Entry(Keys.of(Sketch.of(document), hash), Fullness.of(document), content);
        }
    }

    /// The keys of one document; 0 stands for none.
    static final class Keys {

        private final int[] keys = new int[KINDS];

        static Keys of(Sketch sketch, MinHash hash) {
            Keys made = new Keys();
            made.keys[ID] = key(sketch.id());
            made.keys[TITLE] = key(sketch.title());
            made.keys[TEXT] = key(sketch.text());
            if (sketch.shingles().count() >= Likeness.FEWEST_SHINGLES) {
                hash.keys(sketch.shingles(), made.keys, BANDS);
            }
            return made;
        }

        private static int key(String text) {
            int key = Shingles.mixed(text.hashCode());
            return text.isEmpty() ? 0 : key == 0 ? 1 : key;
        }
    }

    int count() {
        return count;
    }

    void add(Entry entry, long place) {
        if (count == places.length) {
            int more = count + (count >> 1);
            keys = Arrays.copyOf(keys, KINDS * more);
            places = Arrays.copyOf(places, more);
            fullness = Arrays.copyOf(fullness, more);
            contents = Arrays.copyOf(contents, more);
        }
        set(count++, entry, place);
    }

    /// Says that `document` is another now.
    void set(int document, Entry entry, long place) {
        System.arraycopy(entry.keys.keys, 0, keys, KINDS * document, KINDS);
        places[document] = place;
        fullness[document] = entry.fullness;
        contents[document] = entry.content;
    }

    /// Where the document lies; negative once it is dropped.
    long place(int document) {
        return places[document];
    }

    void drop(int document) {
        places[document] = -1;
    }

    boolean isDropped(int document) {
        return places[document] < 0;
    }

    /// The fullest first; of equally full ones whichever its content puts first, of equal ones the first read.
    int order(int one, int two) {
        int byFullness = Long.compare(fullness[two], fullness[one]);
        int byContent = Long.compare(contents[one], contents[two]);
        return byFullness != 0 ? byFullness : byContent != 0 ? byContent : Integer.compare(one, two);
    }

    /// The documents of one kind of key, those with one key side by side, as the key above the number.
    private long[] sorted(int kind) {
        long[] sorted = new long[count];
        int size = 0;
        for (int document = 0; document < count; document++) {
            int key = keys[KINDS * document + kind];
            if (key != 0 && !isDropped(document)) {
                sorted[size++] = (long) key << Integer.SIZE | document;
            }
        }
        Arrays.sort(sorted, 0, size);
        return Arrays.copyOf(sorted, size);
    }

    /// Those pairs of documents that may be one paper because they have one key of this kind.
    ///
    /// Of many with one key each is paired with the 16 fullest only: so the work stays near linear.
    Pairs pairs(int kind) {
        Pairs pairs = new Pairs();
        long[] sorted = sorted(kind);
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >> Integer.SIZE != sorted[from] >> Integer.SIZE) {
                if (to - from > 1) {
                    pair(
                            Arrays.stream(sorted, from, to)
                                    .mapToInt(packed -> (int) packed)
                                    .toArray(),
                            pairs);
                }
                from = to;
            }
        }
        return pairs;
    }

    private void pair(int[] bucket, Pairs pairs) {
        int[] ordered = Arrays.stream(bucket)
                .boxed()
                .sorted(this::order)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int first = 0; first < Math.min(Pairs.MOST_FIRST, ordered.length); first++) {
            if (first > 0 && contents[ordered[first]] == contents[ordered[first - 1]]) {
                continue; // what is paired with its like need not be paired with it
            }
            for (int second = first + 1; second < ordered.length; second++) {
                pairs.add(ordered[first], ordered[second]);
            }
        }
    }
}
