package topica.vectorize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.text.TermHash;

class PackedTermsTest {

    @Test
    void areTheTermsBetweenTheLineFeeds() {
        assertThat(PackedTerms.of("naïve\n\nbayes".getBytes(UTF_8))).containsExactly("naïve", "", "bayes");
        assertThat(PackedTerms.of(new byte[0])).containsExactly("");
        assertThat(PackedTerms.of(List.of())).isEmpty();
    }

    @Test
    void hashAsTheirBytesDo() {
        List<String> terms =
                IntStream.range(0, 3000).mapToObj(i -> "erdős-" + i * i).toList();
        PackedTerms packed = PackedTerms.of(terms);
        assertThat(packed).isEqualTo(terms);
        assertThat(packed.hashes())
                .containsExactly(terms.stream()
                        .map(term -> term.getBytes(UTF_8))
                        .mapToLong(utf8 -> TermHash.of(utf8, 0, utf8.length))
                        .toArray());
    }
}
