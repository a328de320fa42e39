package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import topica.themes.Acronyms.Definition;

class AcronymsTest {

    @Test
    void findsWhatStandsBeforeTheBrackets() {
        assertThat(Acronyms.in(
                        "We use reinforcement learning from human feedback (RLHF) and sparse autoencoders (SAEs)."))
                .containsExactly(
                        new Definition("RLHF", "reinforcement learning from human feedback"),
                        new Definition("SAE", "sparse autoencoders"));
    }

    @Test
    void takesNoOtherBrackets() {
        assertThat(Acronyms.in("On ImageNet (IN) it wins (see below), by far (42), on the whole (XQZ)."))
                .isEmpty();
    }

    @Test
    void believesTheMajority() {
        Acronyms acronyms = new Acronyms();
        acronyms.learn("Gradient descent (GD) works.");
        acronyms.learn("A graph diagram (GD) is drawn.");
        acronyms.learn("Gradient Descent (GD) again.");

        assertThat(acronyms.longForm("GD")).hasValue("gradient descent");
        assertThat(acronyms.longForm("GDs")).hasValue("gradient descent");
        assertThat(acronyms.longForm("XY")).isEmpty();
    }
}
