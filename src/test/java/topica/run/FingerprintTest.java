package topica.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The digests were made by `sha256sum`.
class FingerprintTest {

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String ERDOS = "ce7c2409b525ce3b2dac8db6fb45818a12b04d9d0b496b55d20569edccec6f02";

    @Test
    void isTheDigestOfTheTextInUtf8() {
        assertThat(Fingerprint.of("").hex()).isEqualTo(NOTHING);
        assertThat(Fingerprint.of("Erdős").hex()).isEqualTo(ERDOS);
    }

    @Test
    void isTheSameHoweverTheBytesCome() throws IOException {
        byte[] utf8 = "Erdős".getBytes(StandardCharsets.UTF_8);
        InputStream byteByByte = new ByteArrayInputStream(utf8) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
        assertThat(Fingerprint.of(byteByByte).hex()).isEqualTo(ERDOS);
        assertThat(Fingerprint.of(InputStream.nullInputStream()).hex()).isEqualTo(NOTHING);
        assertThat(Fingerprint.of(Fingerprint.sha256().digest(utf8)).hex()).isEqualTo(ERDOS);
    }

    @Test
    void hasABriefForm() {
        assertThat(Fingerprint.of("").brief()).isEqualTo("e3b0c44298fc1c14");
    }

    @Test
    void refusesWhatIsNoDigest() {
        for (String wrong : List.of("", "e3b0", NOTHING.replace('e', 'E'), NOTHING + "0", NOTHING.replace('e', 'g'))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Fingerprint(wrong))
                    .withMessage("expected 64 hexadecimal digits, got " + wrong);
        }
    }
}
