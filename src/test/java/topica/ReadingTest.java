package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import topica.bundle.Model;
import topica.classify.Question;
import topica.classify.Reason;
import topica.documents.Document;
import topica.text.MarkedText.Span;

class ReadingTest {

    private static final Model MODEL = TrainingTest.fit(TrainingTest.training(Set.of("cs"), 5000), 1, 300, 1)
            .model();

    private static final Labeller LABELLER = Labeller.of(MODEL);

    private static final Document PIXELS = TrainingTest.document(
            "Pixel detection",
            "A camera sees an image and its segmentation finds each \\emph{pixel} of a naïve brane: pixel detection");

    private static Reason.Term term(Reason reason, String term, boolean inTitle) {
        return reason.terms().stream()
                .filter(one -> one.term().equals(term) && one.inTitle() == inTitle)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void predictsAsTheLabellerDoes() {
        for (Document document : ToyCorpus.documents(50)) {
            assertThat(LABELLER.explain(document).prediction()).isEqualTo(LABELLER.label(document));
        }
    }

    @Test
    void addsUpToTheScoreInTermsAndInMarks() {
        for (Document document : ToyCorpus.documents(60)) {
            Reading reading = LABELLER.threshold(0).explain(document);
            assertThat(reading.why()).hasSize(4);
            for (Reason reason : reading.why()) {
                double terms = reason.terms().stream()
                        .mapToDouble(Reason.Term::contribution)
                        .sum();
                assertThat(terms + reason.bias()).isCloseTo(reason.score(), within(1e-12));
                double marks = reason.title().weight() + reason.abstractText().weight();
                assertThat(marks + reason.bias()).isCloseTo(reason.score(), within(1e-12));
                assertThat(reason.title().text()).isEqualTo(document.title());
                assertThat(reason.abstractText().text()).isEqualTo(document.abstractText());
            }
        }
    }

    @Test
    void asksWhyTheLikeliestIsThePrimaryAndOthersAreBorne() {
        Reading reading = LABELLER.explain(PIXELS);
        float probability = reading.prediction().probability();
        assertThat(reading.why("cs.CV").question()).isEqualTo(new Question.Primary("cs.CV", probability));
        assertThat(reading.why("hep-th").question())
                .isInstanceOfSatisfying(
                        Question.Borne.class, borne -> assertThat(borne.label()).isEqualTo("hep-th"));
        assertThat(reading.why().getLast().question())
                .isInstanceOfSatisfying(
                        Question.Against.class,
                        against -> assertThat(reading.rival("cs.CV")).contains(against.other()));
    }

    @Test
    void tellsHowOftenAndWhereATermCounts() {
        Reason reason = LABELLER.explain(PIXELS).why("cs.CV");
        assertThat(term(reason, "pixel", false).count()).isEqualTo(3);
        assertThat(term(reason, "pixel", true).count()).isEqualTo(1);
        assertThat(term(reason, "camera", false).contribution()).isPositive();
        assertThat(term(reason, "brane", false).contribution()).isNegative();
    }

    @Test
    void sharesWhatATermAddsOverItsPlaces() {
        Reason reason = LABELLER.explain(PIXELS).why("cs.CV");
        double everywhere = term(reason, "pixel", false).contribution() / 3;
        assertThat(weight(reason.abstractText().spans(), "pixel")).isCloseTo(everywhere, within(1e-12));
        assertThat(weight(reason.title().spans(), "Pixel"))
                .isCloseTo(everywhere + term(reason, "pixel", true).contribution(), within(1e-12));
    }

    private static double weight(List<Span> spans, String text) {
        return spans.stream()
                .filter(span -> span.text().equals(text))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    @Test
    void comparesTwoLabelsBothWays() {
        Reading reading = LABELLER.explain(PIXELS);
        Reason there = reading.why("cs.CV", "hep-th");
        Reason back = reading.why("hep-th", "cs.CV");
        assertThat(there.score()).isPositive().isEqualTo(-back.score());
        assertThat(there.terms().getFirst().contribution())
                .isEqualTo(-back.terms().getLast().contribution());
        assertThat(term(there, "brane", false).contribution()).isNegative();
    }

    @Test
    void explainsWhereItKnowsNoWord() {
        Reading reading = LABELLER.explain(TrainingTest.document("", "zzz"));
        Reason reason = reading.why().getFirst();
        assertThat(reason.terms()).isEmpty();
        assertThat(reason.score()).isEqualTo(reason.bias());
        assertThat(reason.strongest()).isZero();
    }

    @Test
    void ranksTermsByWhatTheyAdd() {
        assertThat(LABELLER.explain(PIXELS).why("cs.CV").terms())
                .extracting(Reason.Term::contribution)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotContain(0.0);
    }

    @Test
    void refusesLabelsItCannotCompare() {
        Reading reading = LABELLER.explain(PIXELS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading.why("cs.XX"))
                .withMessage("the model has no label cs.XX; topica inspect shows which it has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading.why("cs.CV", "cs.CV"))
                .withMessage("expected two labels to compare, got cs.CV twice");
    }
}
