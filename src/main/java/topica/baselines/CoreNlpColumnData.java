package topica.baselines;

import static java.util.stream.Collectors.joining;

import edu.stanford.nlp.classify.ColumnDataClassifier;
import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.ProbabilisticClassifier;
import edu.stanford.nlp.ling.Datum;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;
import topica.baselines.Vocabulary.Word;
import topica.run.Seed;

/// Maximum entropy over words present, fitted by a quasi-Newton method, from Stanford CoreNLP.
///
/// Fitting switches off CoreNLP's log, which goes to standard error, for the whole process.
public record CoreNlpColumnData() implements Baseline {

    @Override
    public String name() {
        return "CoreNLP column data";
    }

    @Override
    public Fitted fit(List<String> texts, List<String> labels, Seed seed) {
        RedwoodConfiguration.empty().apply();
        Examples examples = new Examples(texts, labels);
        Vocabulary vocabulary = Vocabulary.of(examples.texts());
        ColumnDataClassifier columns = new ColumnDataClassifier(settings());
        Dataset<String, String> data = new Dataset<>();
        for (int i = 0; i < examples.size(); i++) {
            data.add(row(
                    columns,
                    examples.labels().get(i),
                    vocabulary,
                    examples.texts().get(i)));
        }
        var model = (ProbabilisticClassifier<String, String>) columns.makeClassifier(data);
        return text -> {
            Counter<String> probabilities = model.probabilityOf(row(columns, "", vocabulary, text));
            return Ranking.of(examples.names(), probabilities::getCount);
        };
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("goldAnswerColumn", "0");
        settings.setProperty("useClassFeature", "true");
        settings.setProperty("1.useSplitWords", "true");
        settings.setProperty("1.splitWordsRegexp", " ");
        return settings;
    }

    private static Datum<String, String> row(
            ColumnDataClassifier columns, String label, Vocabulary vocabulary, String text) {
        String words = vocabulary.read(text).stream().map(Word::text).collect(joining(" "));
        return columns.makeDatumFromStrings(new String[] {label, words});
    }
}
