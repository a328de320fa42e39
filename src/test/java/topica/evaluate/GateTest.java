package topica.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import topica.run.Seed;

class GateTest {

    private static final List<String> SPACE = List.of("bio", "law", "sky");
    private static final Policy SMALL = new Policy(10, Policy.Tolerance.DEFAULT, Policy.Labels.DEFAULT);

    private final List<Judgement> before = new ArrayList<>();
    private final List<Judgement> after = new ArrayList<>();

    /// So many documents of a label, and what both models say of them.
    private GateTest documents(int number, String truth, String first, String second) {
        for (int i = 0; i < number; i++) {
            String id = "d" + before.size();
            before.add(said(id, truth, first));
            after.add(said(id, truth, second));
        }
        return this;
    }

    private static Judgement said(String id, String truth, String label) {
        return new Judgement(id, List.of(truth), label, .8, List.of(label), List.of(label));
    }

    private List<String> objections(Policy policy) {
        return objections(policy, SPACE);
    }

    private List<String> objections(Policy policy, List<String> labelsAfter) {
        return Gate.of(policy, Comparison.of(before, after, SPACE, labelsAfter, new Seed(1)))
                .objections();
    }

    @Test
    void letsTheSameModelPass() {
        documents(150, "bio", "bio", "bio").documents(50, "sky", "law", "law");
        assertThat(objections(Policy.DEFAULT)).isEmpty();
    }

    @Test
    void saysNothingOnTooFewDocuments() {
        documents(199, "bio", "sky", "bio");
        assertThat(objections(Policy.DEFAULT))
                .containsExactly("expected at least 200 documents labelled with labels that both have, got 199");
    }

    @Test
    void saysSoWhereNoDocumentIsLabelled() {
        assertThat(objections(Policy.DEFAULT))
                .containsExactly("expected at least 200 documents labelled with labels that both have, got 0");
    }

    @Test
    void stopsWhatIsWorse() {
        documents(100, "bio", "bio", "bio").documents(30, "bio", "bio", "sky").documents(100, "sky", "sky", "sky");
        assertThat(objections(SMALL))
                .anyMatch(line ->
                        line.matches("accuracy is lower by 0\\.130 \\(0\\.\\d{3} to 0\\.\\d{3}\\), more than 0\\.005"));
    }

    @Test
    void letsPassWhatMayBeChance() {
        documents(100, "bio", "bio", "bio")
                .documents(6, "bio", "bio", "sky")
                .documents(5, "bio", "sky", "bio")
                .documents(100, "sky", "sky", "sky");
        assertThat(objections(SMALL)).isEmpty();
    }

    @Test
    void letsPassWhatIsWithinItsTolerance() {
        documents(100, "bio", "bio", "bio").documents(20, "bio", "bio", "sky").documents(100, "sky", "sky", "sky");
        Policy lenient =
                new Policy(10, new Policy.Tolerance(.5, .5, .5, .5, .5), new Policy.Labels(20, .5, .5, Set.of()));
        assertThat(objections(SMALL)).isNotEmpty();
        assertThat(objections(lenient)).isEmpty();
    }

    @Test
    void stopsWhatIsBetterOnAverageButWorseAtOneLabel() {
        documents(200, "bio", "sky", "bio").documents(60, "sky", "sky", "sky").documents(40, "law", "law", "bio");
        documents(5, "law", "law", "law");
        assertThat(objections(SMALL))
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("F1 of law is lower by 0.")
                                .endsWith(", more than 0.050"),
                        one -> assertThat(one).startsWith("recall of law is lower by 0.889"));
    }

    @Test
    void stopsWhatNeverGivesALabelAnyMoreHoweverRareItIs() {
        documents(300, "bio", "sky", "bio").documents(5, "law", "law", "bio");
        assertThat(objections(SMALL)).containsExactly("the label law is never given any more");
    }

    @Test
    void isNotAlarmedByOneRareLabelThatWasHardlyEverFound() {
        documents(300, "bio", "sky", "bio").documents(4, "law", "law", "bio");
        assertThat(objections(SMALL)).isEmpty();
    }

    @Test
    void stopsWhatHasLostALabelHoweverGoodItIs() {
        documents(300, "bio", "sky", "bio");
        assertThat(objections(SMALL, List.of("bio", "sky", "sea"))).containsExactly("the label law is lost");
        Policy.Labels losing = new Policy.Labels(20, .1, .05, Set.of("law"));
        assertThat(objections(new Policy(10, Policy.Tolerance.DEFAULT, losing), List.of("bio", "sky")))
                .isEmpty();
    }

    @Test
    void stopsWhatIsFarTooSureOfItself() {
        for (int i = 0; i < 300; i++) {
            String label = i % 10 < 8 ? "bio" : "sky";
            before.add(said("d" + i, "bio", label));
            after.add(new Judgement("d" + i, List.of("bio"), label, 1, List.of(label), List.of(label)));
        }
        assertThat(objections(SMALL))
                .singleElement()
                .asString()
                .matches(
                        "the calibration error is higher by 0\\.200 \\(0\\.1\\d\\d to 0\\.2\\d\\d\\), more than 0\\.010");
    }

    @Test
    void stopsWhatHasLostAnArchive() {
        documents(20, "bio", "bio", "bio");
        Comparison comparison = Comparison.of(before, after, SPACE, SPACE, new Seed(1))
                .among(List.of("bio", "law", "sky", "math"), List.of("bio", "law", "sky", "hep-ex"));
        assertThat(Gate.of(SMALL, comparison).objections()).containsExactly("the label math is lost");
        assertThat(comparison.gained()).containsExactly("hep-ex");
        assertThat(comparison.documents()).isEqualTo(20);
    }

    @Test
    void comparesOnLabelsThatBothHave() {
        documents(10, "law", "law", "sky").documents(20, "bio", "bio", "bio");
        Comparison comparison = Comparison.of(before, after, SPACE, List.of("bio", "sky", "sea"), new Seed(1));
        assertThat(comparison.documents()).isEqualTo(20);
        assertThat(comparison.lost()).containsExactly("law");
        assertThat(comparison.gained()).containsExactly("sea");
    }
}
