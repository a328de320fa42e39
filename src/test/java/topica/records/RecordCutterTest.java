package topica.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCutterTest {

    /// Says of each record where it stands and what it is.
    private static final RecordBlock.Parser<String> SPOKEN = new RecordBlock.Parser<>() {
        @Override
        public String parse(char[] chars, int length, Source source) {
            return source + " " + new String(chars, 0, length);
        }

        @Override
        public String refuse(Source source, String reason) {
            return source + " refused: " + reason;
        }
    };

    @Test
    void tellsOfEachLineThatIsNotBlankWhereItStands() {
        RecordCutter lines = RecordCutter.lines(bytes("\uFEFFone\r\n \n\nzwölf\n"));

        assertThat(lines.next().read("f", SPOKEN)).containsExactly("f:1 one", "f:4 zwölf");
        assertThat(lines).isExhausted();
    }

    @Test
    void endsARowOutsideQuotes() {
        RecordCutter rows = new RecordCutter(bytes("name,text\n1,\"a\nb\"\n2,c\n"), new Rows(',')).without(1);

        assertThat(rows.next().read("f", SPOKEN)).containsExactly("f:2 1,\"a\nb\"", "f:4 2,c");
    }

    @Test
    void refusesOnlyTheRecordThatIsNoText() {
        RecordCutter lines = RecordCutter.lines(new ByteArrayInputStream(new byte[] {'a', '\n', 'b', (byte) 0xFF}));

        assertThat(lines.next().read("f", SPOKEN))
                .containsExactly("f:1 a", "f:2 refused: not UTF-8 at byte 2 of the record; convert the file to UTF-8");
    }

    @Test
    void parsesOnlyWhatSkimmingLeaves() {
        List<String> parsed = new ArrayList<>();
        RecordBlock block = RecordCutter.lines(bytes("a\nb\nc\n")).next();

        block.skim(
                "f", (bytes, from, to, line) -> bytes[from] == 'b' && to == from + 1 && line == 2, SPOKEN, parsed::add);

        assertThat(parsed).containsExactly("f:1 a", "f:3 c");
    }

    @Test
    void handsOutWhatStandsBeforeAFailureAndSaysInWhichLineItIs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }
        };
        RecordCutter lines = RecordCutter.lines(new SequenceInputStream(bytes("a\nb"), broken));

        assertThat(lines.next().read("f", SPOKEN)).containsExactly("f:1 a");
        assertThatThrownBy(lines::hasNext)
                .isInstanceOfSatisfying(
                        RecordCutter.BrokenOff.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessage("the line is dead");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
