package topica.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource({
        "1f8b08, COMPRESSED_TWICE",
        "28b52ffd, COMPRESSED_TWICE",
        "fd377a585a00, OTHER_COMPRESSION",
        "425a6839314159265359, OTHER_COMPRESSION",
        "504b0304, ZIP",
        "255044462d312e37, PDF",
        "50415231, PARQUET",
        "00010000000000007b225f5f6d657461646174615f5f22, MODEL"
    })
    void isToldByTheFirstBytes(String bytes, Signature signature) {
        assertThat(Signature.of(HexFormat.of().parseHex(bytes))).contains(signature);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF_16", "UTF-16LE, UTF_16", "UTF-16BE, UTF_16", "UTF-32LE, ", "X-UTF-32LE-BOM, UTF_32"})
    void isToldByTheZerosOfOtherEncodings(String charset, Signature signature) {
        byte[] head = "{\"title\":\"Spikes are sparse\"}\n".getBytes(Charset.forName(charset));

        assertThat(Signature.of(head).orElse(null)).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "BZh is no word",
                "%PDF files hold text",
                "PK",
                "7z",
                "{\"title\":\"a \0 zero\"}",
                "\uFEFF{\"title\":\"a\"}",
                "Größe und Übermaß, 我们 и ещё"
            })
    void isNoneOfText(String text) {
        assertThat(Signature.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void tellsTarAndNothingButZeros() {
        byte[] head = new byte[512];
        assertThat(Signature.of(head)).contains(Signature.ZEROS);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, head, 257, 5);
        head[0] = 'a';
        assertThat(Signature.of(head)).contains(Signature.TAR);
    }

    @Test
    void refusesWithARemedy() {
        assertThat(Signature.UTF_16.refusal("a.csv"))
                .hasMessage("a.csv: it is in UTF-16; convert it to UTF-8, as iconv -f UTF-16 -t UTF-8 does");
    }
}
