package topica.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.text.MarkedText.Span;
import topica.text.TermPlaces.Place;

class MarkedTextTest {

    @Test
    void partsATextIntoMarksAndTheRest() {
        MarkedText marked = MarkedText.of(
                "On deep nets.", List.of(new Place(0, 2), new Place(3, 7), new Place(8, 12)), List.of(0.0, 2.0, -3.0));
        assertThat(marked.spans())
                .containsExactly(
                        new Span("On ", 0),
                        new Span("deep", 2),
                        new Span(" ", 0),
                        new Span("nets", -3),
                        new Span(".", 0));
        assertThat(marked.text()).isEqualTo("On deep nets.");
        assertThat(marked.weight()).isEqualTo(-1);
        assertThat(marked.strongest()).isEqualTo(3);
    }

    @Test
    void joinsPlacesThatOverlap() {
        List<Place> places = List.of(new Place(0, 3), new Place(0, 3), new Place(2, 5), new Place(5, 6));
        assertThat(MarkedText.of("abcdef", places, List.of(1.0, 2.0, 4.0, 8.0)).spans())
                .containsExactly(new Span("abcde", 7), new Span("f", 8));
    }

    @Test
    void isWithoutMarksWhereNothingWeighs() {
        assertThat(MarkedText.of("", List.of(), List.of()).spans()).isEmpty();
        MarkedText plain = MarkedText.of("deep", List.of(new Place(0, 4)), List.of(0.0));
        assertThat(plain.spans()).containsExactly(new Span("deep", 0));
        assertThat(plain.strongest()).isZero();
    }

    @Test
    void refusesPlacesWithoutWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkedText.of("deep", List.of(new Place(0, 4)), List.of()))
                .withMessage("expected a weight for each of 1 places, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(3, 2))
                .withMessage("expected a place in a text, got 3 to 2");
    }
}
