package topica.themes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import topica.run.Workers;

/// How many times, in how many documents and in how many titles each phrase stands.
final class PhraseCounts {

    private static final int PIECES = 16;

    private final int[] times;
    private final int[] documents;
    private final int[] titles;

    private PhraseCounts(int phrases) {
        times = new int[phrases];
        documents = new int[phrases];
        titles = new int[phrases];
    }

    /// In all documents.
    static PhraseCounts of(Phrases phrases, Texts texts, Workers workers) {
        PhraseCounts[] pieces = new PhraseCounts[PIECES];
        workers.each(PIECES, piece -> pieces[piece] = of(phrases, share(piece, texts.documents())));
        PhraseCounts all = new PhraseCounts(phrases.size());
        for (PhraseCounts piece : pieces) {
            add(piece.times, all.times);
            add(piece.documents, all.documents);
            add(piece.titles, all.titles);
        }
        return all;
    }

    private static List<Integer> share(int piece, int documents) {
        return IntStream.range(0, documents)
                .filter(document -> document % PIECES == piece)
                .boxed()
                .toList();
    }

    private static void add(int[] more, int[] to) {
        Arrays.setAll(to, i -> to[i] + more[i]);
    }

    /// In some documents.
    static PhraseCounts of(Phrases phrases, List<Integer> members) {
        PhraseCounts counts = new PhraseCounts(phrases.size());
        int[] last = new int[phrases.size()];
        int[] lastTitle = new int[phrases.size()];
        for (int document : members) {
            phrases.find(document, (phrase, from, to, inTitle) -> {
                counts.times[phrase]++;
                counts.documents[phrase] += last[phrase] == document + 1 ? 0 : 1;
                counts.titles[phrase] += inTitle && lastTitle[phrase] != document + 1 ? 1 : 0;
                last[phrase] = document + 1;
                lastTitle[phrase] = inTitle ? document + 1 : lastTitle[phrase];
            });
        }
        return counts;
    }

    int times(int phrase) {
        return times[phrase];
    }

    int documents(int phrase) {
        return documents[phrase];
    }

    int titles(int phrase) {
        return titles[phrase];
    }

    /// The phrases that stand anywhere.
    int[] found() {
        return IntStream.range(0, times.length)
                .filter(phrase -> times[phrase] > 0)
                .toArray();
    }
}
