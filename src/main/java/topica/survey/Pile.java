package topica.survey;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import topica.documents.Document;

/// Documents in the order of their ids, so that nothing depends on the order they came in. Immutable.
final class Pile {

    private static final Comparator<Document> ORDER =
            Comparator.comparing(Document::id).thenComparing(Document::title).thenComparing(Document::abstractText);

    private final List<Document> documents;
    private final int[] numbers;

    private Pile(List<Document> documents, int[] numbers) {
        this.documents = documents;
        this.numbers = numbers;
    }

    static Pile of(List<Document> given) {
        List<Integer> order = IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparing(given::get, ORDER))
                .toList();
        int[] numbers = new int[given.size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[order.get(number)] = number;
        }
        return new Pile(order.stream().map(given::get).toList(), numbers);
    }

    List<Document> documents() {
        return documents;
    }

    int size() {
        return numbers.length;
    }

    /// The number here of the document that was given at a place.
    int number(int place) {
        return numbers[place];
    }
}
