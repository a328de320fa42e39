package topica.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void leavesOutWhereInItsSourcesALibraryFailed() {
        assertThat(Refusal.said(new IllegalStateException("Error code - ORT_FAIL - message: Load model failed:"
                        + "/src/graph/model.cc:177 Model::Model(Proto&&, const Options&) There is no graph.")))
                .isEqualTo("Load model failed:There is no graph.");
    }

    @Test
    void saysTheCauseOfWhatSaysNothing() {
        assertThat(Refusal.said(new ExceptionInInitializerError(new IllegalStateException("no room"))))
                .isEqualTo("no room");
        assertThat(Refusal.said(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void keepsToOneShortLine() {
        assertThat(Refusal.said(new IllegalStateException("two\nlines\u202e and more ".repeat(99))))
                .hasSize(301)
                .endsWith("…")
                .doesNotContain("\n", "\u202e");
        assertThat(Refusal.of(Path.of("a\nb"), "it is\nbroken", "mend it")).hasMessage("a b: it is broken; mend it");
    }
}
