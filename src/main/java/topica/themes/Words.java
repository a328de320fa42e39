package topica.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The words that tell each class of documents from the others, by class-based tf-idf of base forms.
final class Words {

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

    /// The best words of a class.
    ///
    /// @param exclusivity the share of all their places that is in the class
    /// @param length how many words the class has
    record Best(List<ScoredTerm> terms, double exclusivity, long length) {

        Best {
            terms = List.copyOf(terms);
        }
    }

    /// A base form in the form that most texts of the class have.
    private record Scored(int base, String text, double score) {}

    /// A word in fewer than two documents tells nothing of a class that has three.
    Best best(List<Integer> members, int most, ClassTfIdf weights) {
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
        List<Scored> scored = new ArrayList<>();
        for (int base = 0; base < counts.length; base++) {
            if (documents[base] >= Math.min(2, members.size() - 1) && counts[base] > 0) {
                scored.add(new Scored(
                        base, texts.termText(commonest[base]), weights.score(counts[base], classLength, totals[base]) * Math.pow((double) counts[base] / totals[base], Double.parseDouble(System.getProperty("g","0")))));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::text));
        List<Scored> best = scored.subList(0, Math.min(most, scored.size()));
        long here = best.stream().mapToLong(word -> counts[word.base]).sum();
        long anywhere = best.stream().mapToLong(word -> totals[word.base]).sum();
        return new Best(
                best.stream()
                        .map(word -> new ScoredTerm(word.text, word.score, documents[word.base]))
                        .toList(),
                anywhere == 0 ? 0 : (double) here / anywhere,
                classLength);
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
