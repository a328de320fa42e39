package topica.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The words that tell each class of documents from the others, by class-based tf-idf of base forms.
final class Words {

    private static final int POOL = 40;

    /// How much a word's worth grows by keeping company: e to this power for words never apart.
    private static final double COMPANY = 2;

    private final Texts texts;
    private final int[] totals;
    private final long length;

    Words(Texts texts) {
        this.texts = texts;
        this.totals = new int[texts.distinctBases()];
        long all = 0;
        for (int document = 0; document < texts.documents(); document++) {
            for (int base : texts.sequence(document)) {
                if (!texts.isEmpty(base)) {
                    totals[base]++;
                    all++;
                }
            }
        }
        this.length = all;
    }

    /// How many words all documents have, without those that say nothing.
    long length() {
        return length;
    }

    /// The words that a class might be shown by.
    ///
    /// @param words the best first
    /// @param length how many words the class has
    record Pool(List<Counted> words, long length) {

        Pool {
            words = List.copyOf(words);
        }
    }

    /// A base form in the form that most texts of the class have.
    ///
    /// @param count how often it stands in the class
    /// @param documents how many of its documents hold it
    /// @param total how often it stands anywhere
    record Counted(String text, double score, int count, int documents, int total) {

        /// What it is worth, its share in the class considered a little.
        private double worth() {
            return score * Math.sqrt(Math.sqrt((double) count / total));
        }
    }

    /// The words a class is shown by.
    ///
    /// @param exclusivity the share of all their places that is in the class
    record Best(List<ScoredTerm> terms, double exclusivity) {

        Best {
            terms = List.copyOf(terms);
        }
    }

    /// A word in fewer than two documents tells nothing of a class that has three.
    Pool pool(List<Integer> members, ClassTfIdf weights) {
        int[] times = new int[texts.distinctTerms()];
        int[] counts = new int[totals.length];
        int[] documents = new int[totals.length];
        int[] last = new int[totals.length];
        long classLength = 0;
        for (int document : members) {
            int[] sequence = texts.sequence(document);
            for (int i = 0; i < sequence.length; i++) {
                int base = sequence[i];
                if (!texts.isEmpty(base)) {
                    classLength++;
                    counts[base]++;
                    times[texts.term(document, i)]++;
                    documents[base] += last[base] == document + 1 ? 0 : 1;
                    last[base] = document + 1;
                }
            }
        }
        int[] commonest = commonest(times);
        List<Counted> words = new ArrayList<>();
        for (int base = 0; base < counts.length; base++) {
            if (counts[base] > 0 && documents[base] >= Math.min(2, members.size() - 1)) {
                words.add(new Counted(
                        texts.termText(commonest[base]),
                        weights.score(counts[base], classLength, totals[base]),
                        counts[base],
                        documents[base],
                        totals[base]));
            }
        }
        words.sort(Comparator.comparingDouble(Counted::worth).reversed().thenComparing(Counted::text));
        return new Pool(words.subList(0, Math.min(POOL, words.size())), classLength);
    }

    /// The best words of a pool, one after another: those that are worth much and keep company with the ones
    /// before.
    static Best best(Pool pool, int most, Coherence company) {
        List<Counted> left = new ArrayList<>(pool.words);
        List<Counted> chosen = new ArrayList<>();
        double[] together = new double[left.size()];
        while (chosen.size() < most && !left.isEmpty()) {
            int best = 0;
            double bestValue = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                double mean = chosen.isEmpty() ? 0 : together[i] / chosen.size();
                double value = StrictMath.log(left.get(i).worth()) + COMPANY * mean;
                if (value > bestValue) {
                    best = i;
                    bestValue = value;
                }
            }
            Counted next = left.remove(best);
            System.arraycopy(together, best + 1, together, best, left.size() - best);
            for (int i = 0; i < left.size(); i++) {
                together[i] += company.npmi(List.of(left.get(i).text, next.text));
            }
            chosen.add(next);
        }
        long here = chosen.stream().mapToLong(Counted::count).sum();
        long anywhere = chosen.stream().mapToLong(Counted::total).sum();
        List<ScoredTerm> terms = chosen.stream()
                .sorted(Comparator.comparingDouble(Counted::score).reversed().thenComparing(Counted::text))
                .map(word -> new ScoredTerm(word.text, word.score, word.documents))
                .toList();
        return new Best(terms, anywhere == 0 ? 0 : (double) here / anywhere);
    }

    /// For each base form the term that stands most often, the first in the alphabet among equals.
    private int[] commonest(int[] times) {
        int[] commonest = new int[totals.length];
        Arrays.fill(commonest, -1);
        IntStream.range(0, times.length).filter(term -> times[term] > 0).forEach(term -> {
            int base = texts.baseOfTerm(term);
            int before = commonest[base];
            int more = before < 0 ? 1 : Integer.compare(times[term], times[before]);
            if (more > 0 || (more == 0 && texts.termText(term).compareTo(texts.termText(before)) < 0)) {
                commonest[base] = term;
            }
        });
        return commonest;
    }
}
