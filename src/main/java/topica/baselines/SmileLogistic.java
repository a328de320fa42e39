package topica.baselines;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;
import topica.baselines.Vocabulary.Word;
import topica.run.Seed;

/// Multinomial logistic regression over sublinear tf-idf of unit length, from Smile.
///
/// Smile keeps a dense gradient for every 1,000 texts: memory is O(texts / 1,000 × labels × words), about
/// 1.5 GB for 200,000 texts of 44 labels.
public record SmileLogistic() implements Baseline {

    private static final double PENALTY = 0.1;
    private static final double TOLERANCE = 1e-5;

    /// On 3,000 abstracts of 44 labels a hundred rounds score no better.
    private static final int MOST_ROUNDS = 50;

    @Override
    public String name() {
        return "Smile sparse logistic regression";
    }

    @Override
    public Fitted fit(List<String> texts, List<String> labels, Seed seed) {
        Examples examples = new Examples(texts, labels);
        Vocabulary vocabulary = Vocabulary.of(examples.texts());
        List<String> names = examples.names();
        List<SampleInstance<SparseArray, Integer>> rows = new ArrayList<>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            SparseArray row = row(vocabulary, examples.texts().get(i), examples.size());
            rows.add(new SampleInstance<>(row, names.indexOf(examples.labels().get(i))));
        }
        SparseDataset<Integer> data = new SparseDataset<>(rows, vocabulary.size());
        var options = new LogisticRegression.Options(PENALTY, TOLERANCE, MOST_ROUNDS);
        SparseLogisticRegression model = SparseLogisticRegression.fit(data, options);
        return text -> {
            double[] probabilities = new double[names.size()];
            model.predict(row(vocabulary, text, examples.size()), probabilities);
            return Ranking.of(names, label -> probabilities[names.indexOf(label)]);
        };
    }

    private static SparseArray row(Vocabulary vocabulary, String text, int documents) {
        Map<Word, Integer> counts =
                vocabulary.read(text).stream().collect(groupingBy(word -> word, summingInt(_ -> 1)));
        List<SparseArray.Entry> entries = counts.entrySet().stream()
                .sorted(comparingInt(entry -> entry.getKey().place()))
                .map(entry -> new SparseArray.Entry(
                        entry.getKey().place(),
                        weight(entry.getValue(), entry.getKey().documents(), documents)))
                .toList();
        double length = Math.sqrt(entries.stream()
                .mapToDouble(entry -> entry.value() * entry.value())
                .sum());
        return new SparseArray(entries.stream()
                .map(entry -> new SparseArray.Entry(entry.index(), entry.value() / length))
                .toList());
    }

    private static double weight(int count, int documents, int all) {
        return (1 + StrictMath.log(count)) * (1 + StrictMath.log((1.0 + all) / (1.0 + documents)));
    }
}
