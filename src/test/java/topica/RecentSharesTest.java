package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import topica.TrainingCorpus.Entry;
import topica.classify.Label;
import topica.classify.LabelSpace;

class RecentSharesTest {

    private static final LabelSpace SPACE =
            new LabelSpace(List.of(new Label("a", "", List.of(), false), new Label("b", "", List.of(), false)));

    /// In month 11 one of each, in month 12 three `a` to one `b`, long ago nothing but `b`.
    private static final List<Entry> TRAIN = Stream.of(entries(0, "bbbbbbbb"), entries(11, "ab"), entries(12, "aaab"))
            .flatMap(List::stream)
            .toList();

    /// As many of each; with half a document added to each label a share of one half.
    private static final List<Entry> VALIDATION = entries(11, "ab");

    @Test
    void expectsTheSharesOfTheLatestMonths() {
        float[] one = new RecentShares(1, 1e-9).corrections(TRAIN, VALIDATION, SPACE);
        assertThat(one).containsExactly(new float[] {log(0.75 / 0.5), log(0.25 / 0.5)}, within(1e-5f));
        float[] two = new RecentShares(2, 1e-9).corrections(TRAIN, VALIDATION, SPACE);
        assertThat(two).containsExactly(new float[] {log(5 / 8.0 / 0.5), log(3 / 8.0 / 0.5)}, within(1e-5f));
    }

    @Test
    void movesHalfWayAtSoManyDocuments() {
        float[] half = new RecentShares(1, 4).corrections(TRAIN, VALIDATION, SPACE);
        assertThat(half).containsExactly(new float[] {log(0.625 / 0.5), log(0.375 / 0.5)}, within(1e-5f));
    }

    @Test
    void leavesThingsAloneWithoutMonthsOrDates() {
        assertThat(new RecentShares(0, 1).corrections(TRAIN, VALIDATION, SPACE)).containsExactly(0, 0);
        assertThat(new RecentShares(9, 1).corrections(entries(-1, "aaab"), entries(-1, "ab"), SPACE))
                .containsExactly(0, 0);
    }

    private static float log(double number) {
        return (float) Math.log(number);
    }

    /// One document of this month for each letter, its primary.
    private static List<Entry> entries(int month, String primaries) {
        return primaries
                .chars()
                .mapToObj(primary -> new Entry("id", List.of(Character.toString(primary)), month))
                .toList();
    }
}
