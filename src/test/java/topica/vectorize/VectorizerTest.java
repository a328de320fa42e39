package topica.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.math.SparseRows;
import topica.run.Seed;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.text.Tokens;

class VectorizerTest {

    private static final Vocabulary TOY =
            Vocabulary.of(List.of("a", "b", "a b", "title:a", "b a"), new int[] {1, 3, 2, 1, 1}, 3);

    /// Counts a 2, b 2, a b 1, title:a 1 become `(1 + ln count) · idf`, the title's halved, over the row's
    /// length: worked out by another program.
    @Test
    void weighsTermsByTheTextbook() {
        Map<String, Float> row = row("a|a b b", 0.5);
        assertThat(row.keySet()).containsExactly("a", "title:a", "b", "a b");
        assertThat(row.get("a")).isEqualTo(0.781394f, within(1e-6f));
        assertThat(row.get("b")).isEqualTo(0.461504f, within(1e-6f));
        assertThat(row.get("a b")).isEqualTo(0.350986f, within(1e-6f));
        assertThat(row.get("title:a")).isEqualTo(0.230752f, within(1e-6f));
    }

    /// Counts as above; both buckets' idf is 1, and titles are told apart but not weighed.
    @Test
    void weighsBucketsWithoutTheirField() {
        HashedFeatures features = HashedFeatures.all(22);
        SparseRows rows = new Vectorizer(features, new Fields(0.5)).transform(Texts.sequences("a|a"));
        assertThat(rows.end(0)).isEqualTo(2);
        float twice = (float) (1 + Math.log(2));
        float length = (float) Math.hypot(twice, 1);
        assertThat(rows.value(0)).isEqualTo(twice / length, within(1e-6f));
        assertThat(rows.value(1)).isEqualTo(1 / length, within(1e-6f));
        assertThat(new Vectorizer(features, new Fields(0))
                        .transform(Texts.sequences("a|a"))
                        .end(0))
                .isEqualTo(1);
    }

    @Test
    void makesNoPairAcrossTheEndOfTheTitle() {
        assertThat(row("a|b", 0)).containsOnlyKeys("a", "b");
        assertThat(row("a b|", 0)).containsOnlyKeys("a", "b", "a b");
        assertThat(row("|a b", 0)).containsOnlyKeys("a", "b", "a b");
    }

    @Test
    void leavesTitlesOutWhereTheyCountNothing() {
        assertThat(row("a|", 0)).containsOnlyKeys("a");
        assertThat(row("a|", 1)).containsOnlyKeys("a", "title:a");
    }

    @Test
    void leavesARowOfUnknownTermsEmpty() {
        assertThat(row("c|d e", 1)).isEmpty();
        assertThat(row("|", 1)).isEmpty();
    }

    @Test
    void countsNoFurtherThanItsLogarithms() {
        assertThat(row("|" + "a ".repeat(10_000) + "b", 0).get("a")).isBetween(0.9f, 1f);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void labelsTheRowsItWasTrainedOn(long seed) {
        SplittableRandom random = new Seed(seed).generator();
        List<String> texts = Texts.noise(random, 100);
        TermSequences corpus = Texts.sequences(texts, 13);
        Fields fields = new Fields(random.nextDouble(0, 3));
        labels(vectorizer(corpus, fields), texts, corpus);
        labels(new Vectorizer(new FeatureCounter(corpus, fields).hashed(10, 3), fields), texts, corpus);
    }

    private static void labels(Vectorizer vectorizer, List<String> texts, TermSequences corpus) {
        SparseRows rows = vectorizer.transform(corpus);
        assertThat(rows.rows()).isEqualTo(100);
        assertThat(rows.columns()).isEqualTo(vectorizer.features().size());
        Row reused = new Row();
        for (int document = 0; document < rows.rows(); document++) {
            Tokens tokens = Texts.tokens(Texts.title(texts.get(document)));
            int titleTerms = tokens.count();
            new TermScanner().analyze(Texts.abstractText(texts.get(document)), tokens);
            vectorizer.transform(tokens, titleTerms, reused);
            assertThat(reused.size()).isEqualTo(rows.end(document) - rows.start(document));
            double squares = 0;
            for (int i = 0; i < reused.size(); i++) {
                assertThat(reused.column(i)).isEqualTo(rows.column(rows.start(document) + i));
                assertThat(reused.value(i)).isEqualTo(rows.value(rows.start(document) + i));
                squares += reused.value(i) * reused.value(i);
            }
            assertThat(squares).isCloseTo(reused.size() == 0 ? 0 : 1, within(1e-5));
        }
    }

    @Test
    void growsARowForALongText() {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < 2000; i++) {
            text.append(" w").append(i);
        }
        TermSequences corpus = Texts.sequences(text.toString());
        assertThat(vectorizer(corpus, new Fields(0)).transform(corpus).end(0)).isEqualTo(3999);
    }

    @Test
    void refusesTitlesThatCountTooMuch() {
        for (double wrong : new double[] {-1, 101, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Fields(wrong))
                    .withMessage("expected a title weight between 0 and 100, got " + wrong);
        }
    }

    private static Vectorizer vectorizer(TermSequences corpus, Fields fields) {
        try (Workers one = new Workers(1)) {
            return new Vectorizer(new FeatureCounter(corpus, fields).vocabulary(1, 10_000, one), fields);
        }
    }

    /// The row of a document by the names of its features, in the order of the row.
    private static Map<String, Float> row(String text, double titleWeight) {
        SparseRows rows = new Vectorizer(TOY, new Fields(titleWeight)).transform(Texts.sequences(text));
        Map<String, Float> named = new LinkedHashMap<>();
        for (int entry = 0; entry < rows.end(0); entry++) {
            named.put(TOY.feature(rows.column(entry)), rows.value(entry));
        }
        return named;
    }
}
