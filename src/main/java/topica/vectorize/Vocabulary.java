package topica.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.text.TermHash;

/// The features a model knows, in a fixed order: terms and 2-grams, anywhere or in titles only, each with
/// the number of documents that hold it. Immutable.
///
/// A feature is shown as its terms parted by a blank, behind `title:` if it counts only in titles.
public final class Vocabulary extends Features {

    /// Stands in the place of a first term where there is none.
    static final int NONE = -1;

    private static final String TITLE = "title:";
    private static final int TITLE_FIELD = 1;

    private final PackedTerms terms;
    private final int[] firsts;
    private final int[] seconds;
    private final boolean[] inTitle;
    private final FeatureTable table;

    Vocabulary(
            List<String> terms,
            int[] firsts,
            int[] seconds,
            boolean[] inTitle,
            int[] documentFrequencies,
            int documents) {
        this(PackedTerms.of(terms), firsts, seconds, inTitle, documentFrequencies, documents);
    }

    /// Takes the arrays as its own: for each feature its first term or `NONE`, its last term, and its field.
    ///
    /// @throws IllegalArgumentException where a feature stands twice or names no term
    Vocabulary(
            PackedTerms terms,
            int[] firsts,
            int[] seconds,
            boolean[] inTitle,
            int[] documentFrequencies,
            int documents) {
        super(documentFrequencies, documents);
        this.terms = terms;
        this.firsts = firsts;
        this.seconds = seconds;
        this.inTitle = inTitle;
        this.table = new FeatureTable(hashes(terms.hashes()));
    }

    /// A vocabulary of these features, as they are shown.
    ///
    /// @param documentFrequencies one for each feature
    /// @throws IllegalArgumentException where a feature stands twice
    public static Vocabulary of(List<String> features, int[] documentFrequencies, int documents) {
        if (features.size() != documentFrequencies.length) {
            throw new IllegalArgumentException("expected a document frequency for each of %d features, got %d"
                    .formatted(features.size(), documentFrequencies.length));
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<String> terms = new ArrayList<>();
        int[] firsts = new int[features.size()];
        int[] seconds = new int[features.size()];
        boolean[] inTitle = new boolean[features.size()];
        for (int feature = 0; feature < seconds.length; feature++) {
            String text = features.get(feature);
            inTitle[feature] = text.startsWith(TITLE);
            String words = inTitle[feature] ? text.substring(TITLE.length()) : text;
            int blank = words.indexOf(' ');
            firsts[feature] = blank < 0 ? NONE : number(words.substring(0, blank), numbers, terms);
            seconds[feature] = number(words.substring(blank + 1), numbers, terms);
        }
        return new Vocabulary(terms, firsts, seconds, inTitle, documentFrequencies.clone(), documents);
    }

    private static int number(String term, Map<String, Integer> numbers, List<String> terms) {
        return numbers.computeIfAbsent(term, fresh -> {
            terms.add(fresh);
            return terms.size() - 1;
        });
    }

    /// The distinct terms that features are made of.
    public List<String> terms() {
        return terms;
    }

    @Override
    public String feature(int feature) {
        String last = terms.get(seconds[feature]);
        String words = firsts[feature] == NONE ? last : terms.get(firsts[feature]) + " " + last;
        return inTitle[feature] ? TITLE + words : words;
    }

    @Override
    boolean inTitle(int feature) {
        return inTitle[feature];
    }

    @Override
    public Vocabulary keep(List<Integer> numbers) {
        int[] kept = numbers.stream().mapToInt(Integer::intValue).toArray();
        int[] renumbered = new int[terms.size()];
        Arrays.fill(renumbered, NONE);
        List<String> used = new ArrayList<>();
        int[] keptFirsts = new int[kept.length];
        int[] keptSeconds = new int[kept.length];
        boolean[] keptTitles = new boolean[kept.length];
        int[] keptFrequencies = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int first = firsts[kept[i]];
            keptFirsts[i] = first == NONE ? NONE : renumber(first, renumbered, used);
            keptSeconds[i] = renumber(seconds[kept[i]], renumbered, used);
            keptTitles[i] = inTitle[kept[i]];
            keptFrequencies[i] = documentFrequency(kept[i]);
        }
        return new Vocabulary(used, keptFirsts, keptSeconds, keptTitles, keptFrequencies, documents());
    }

    private int renumber(int term, int[] renumbered, List<String> used) {
        if (renumbered[term] == NONE) {
            renumbered[term] = used.size();
            used.add(terms.get(term));
        }
        return renumbered[term];
    }

    @Override
    void find(long[] hashes, int count, long[] fetched, int[] numbers) {
        table.find(hashes, count, fetched, numbers);
    }

    /// The hash of a term or 2-gram in the title, made of its hash anywhere.
    static long hashInTitle(long hash) {
        return TermHash.inField(hash, TITLE_FIELD);
    }

    private long[] hashes(long[] termHashes) {
        long[] hashes = new long[seconds.length];
        for (int feature = 0; feature < hashes.length; feature++) {
            hashes[feature] = hash(feature, termHashes);
        }
        return hashes;
    }

    private long hash(int feature, long[] termHashes) {
        long last = termHashes[seconds[feature]];
        long anywhere = firsts[feature] == NONE ? last : TermHash.pair(termHashes[firsts[feature]], last);
        return inTitle[feature] ? hashInTitle(anywhere) : anywhere;
    }

    /// A compact form for files.
    public PackedVocabulary packed() {
        return PackedVocabulary.of(terms, firsts, seconds, inTitle, documentFrequencies(), documents());
    }
}
