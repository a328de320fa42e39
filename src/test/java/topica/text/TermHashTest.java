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
        "a, 02c0bdbf481420f8",
        "0, 8bd66332999b4192",
        "learning, a070e4f5f8335a61",
        "erdős, 2ec584bbf24b8c6c"
    })
    void neverChangesFromReleaseToRelease(String term, String hex) {
        assertThat(hash(term)).isEqualTo(Long.parseUnsignedLong(hex, 16));
    }

    @Test
    void tellsPairsApartByTheirOrder() {
        long deep = hash("deep");
        long learning = hash("learning");
        assertThat(TermHash.pair(deep, learning)).isEqualTo(0x2b8c1cec32322c05L);
        assertThat(TermHash.pair(learning, deep)).isEqualTo(0xa1f504641c6d5f01L);
    }

    @Test
    void tellsFieldsApart() {
        assertThat(TermHash.inField(hash("a"), 1)).isEqualTo(0x538a21ec5e495b1aL);
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
