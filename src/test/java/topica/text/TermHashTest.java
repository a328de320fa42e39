package topica.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden values were worked out by a program of a dozen lines in another language.
class TermHashTest {

    @ParameterizedTest
    @CsvSource({
        "'', f52a15e9a9b5e89b",
        "a, d3f3f3e2ac49ff1f",
        "0, 30d05d8db8a7b2ae",
        "learning, eaf832697c404128",
        "interpretability, 324eba06644b37d0",
        "erdős, 6791ba9e9b5887d5"
    })
    void neverChangesFromReleaseToRelease(String term, String hex) {
        assertThat(hash(term)).isEqualTo(Long.parseUnsignedLong(hex, 16));
    }

    @Test
    void tellsPairsApartByTheirOrder() {
        long deep = hash("deep");
        long learning = hash("learning");
        assertThat(TermHash.pair(deep, learning)).isEqualTo(0x56e0f2a7e6a68c6dL);
        assertThat(TermHash.pair(learning, deep)).isEqualTo(0x3b9d47a5357b2c7aL);
    }

    @Test
    void tellsFieldsApart() {
        assertThat(TermHash.inField(hash("a"), 1)).isEqualTo(0x19c9c30ce8fd6892L);
        assertThat(TermHash.inField(hash("a"), 0)).isNotEqualTo(TermHash.inField(hash("a"), 1));
    }

    @Test
    void isNeverZero() {
        assertThat(TermHash.pair(0, 0)).isEqualTo(1);
    }

    @Test
    void meetsNoTwoOfAMillionTermsInOnePlace() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            seen.add(hash("t" + i));
        }
        assertThat(seen).hasSize(1_000_000);
    }

    private static long hash(String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        return TermHash.of(utf8, 0, utf8.length);
    }
}
