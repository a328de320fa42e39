package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import topica.documents.ReadOutcome;
import topica.records.Source;

class RejectsTest {

    @Test
    void writesOneLineForEachRejectedRecord() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Rejects rejects = new Rejects(bytes)) {
            rejects.write(new ReadOutcome.Rejected(new Source("a \"b\".csv", 7), "half of a pair: \uD83D"));
            rejects.write(new ReadOutcome.Rejected(new Source("-", 0), "no\nformat"));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"file":"a \\"b\\".csv","line":7,"reason":"half of a pair: \uFFFD"}
                {"file":"-","line":0,"reason":"no format"}
                """);
    }
}
