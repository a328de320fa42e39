package topica.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsUtf8Test {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Åsa", "a\n\"é\" \uD83D\uDE00", "日本語の題名"})
    void leavesUtf8AsItIs(String text) throws IOException {
        AsUtf8 in = of(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read(in)).isEqualTo(text);
        assertThat(in.guess()).isEmpty();
    }

    @Test
    void readsUtf16WithItsMark() throws IOException {
        String text = "Åsa; 日本語 \uD83D\uDE00\n".repeat(20_000);

        assertThat(read(of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(text);
        assertThat(read(of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(text);
    }

    @Test
    void seesWindows1252WhereverItBegins() throws IOException {
        for (int before : new int[] {0, 1, 65_535, 65_536, 200_000}) {
            String text = "x".repeat(before) + "Gödel – “naïve” café, 5 €\n";
            AsUtf8 in = of(text.getBytes(WESTERN));

            assertThat(in.guess()).as("before anything is read").isEmpty();
            assertThat(read(in)).isEqualTo(text);
            assertThat(in.guess()).isEqualTo(Optional.of("Windows-1252"));
        }
    }

    @Test
    void doesNotTakeAnythingForWindows1252ThatMayBeSomethingElse() throws IOException {
        byte[] mended = "Åsa \uD83D\uDE00 Gödel\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        mended[0] = 'x';
        String cyrillic = "Это не западный текст";
        byte[] noise = new byte[5_000];
        new SplittableRandom(1).nextBytes(noise);
        for (byte[] bytes : new byte[][] {
            mended,
            cyrillic.getBytes(Charset.forName("windows-1251")),
            "日本語の題名です".getBytes(Charset.forName("GBK")),
            noise,
            {(byte) 0x89, 'P', 'N', 'G', 0, 1}
        }) {
            AsUtf8 in = of(bytes);
            assertThat(in.readAllBytes()).isEqualTo(bytes);
            assertThat(in.guess()).isEmpty();
        }
    }

    @Test
    void believesAnXmlDeclarationThatCanBeTrue() throws IOException {
        String russian = "<?xml version='1.0' encoding='windows-1251'?><a>Это</a>";
        assertThat(read(of(russian.getBytes(Charset.forName("windows-1251"))))).isEqualTo(russian);

        String latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>“naïve”</a>";
        assertThat(read(of(latin.getBytes(WESTERN)))).isEqualTo(latin);

        for (String lie : new String[] {"UTF-16", "no-such-thing", "US-ASCII"}) {
            String text = "<?xml version='1.0' encoding='" + lie + "'?><a>Åsa</a>";
            assertThat(read(of(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
        }
    }

    @Test
    void givesTheSameOfAStreamThatTrickles() throws IOException {
        byte[] bytes = "Gödel – “naïve” café\n".repeat(500).getBytes(WESTERN);
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + pos % 3));
            }
        };

        assertThat(read(new AsUtf8(trickle))).isEqualTo(new String(bytes, WESTERN));
    }

    private static AsUtf8 of(byte[] bytes) {
        return new AsUtf8(new ByteArrayInputStream(bytes));
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
