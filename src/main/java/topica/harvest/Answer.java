package topica.harvest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.records.AsUtf8;
import topica.records.Decompression;
import topica.references.Envelope;
import topica.references.References;

/// What a server has answered, as text.
final class Answer {

    /// How many bytes an answer may have, unpacked.
    static final int LONGEST = 1 << 26;

    private static final Pattern CHARSET =
            Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?([a-z0-9][a-z0-9._-]{0,40})\"?.*");
    private static final Pattern DECLARED = Pattern.compile("(?s)\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=.*");
    private static final int DECLARATION = 300;

    private final byte[] text;
    private final Envelope envelope;

    private Answer(byte[] text) {
        this.text = text;
        this.envelope = Envelope.of(text);
    }

    /// @param contentType what the server says of the body
    /// @throws Gathered.TooLong if it unfolds to more than any answer should
    /// @throws IOException if it cannot be unpacked
    static Answer of(byte[] body, String contentType) throws IOException {
        byte[] plain = bounded(Decompression.of(new ByteArrayInputStream(body)));
        return new Answer(utf8(plain, contentType));
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Gathered.TooLong();
        }
        return bytes;
    }

    /// What XML declares itself counts more than what the server says, and UTF-8 is believed wherever it is some.
    private static byte[] utf8(byte[] plain, String contentType) throws IOException {
        String start = new String(plain, 0, Math.min(plain.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Optional<Charset> said = charset(contentType);
        if (said.isEmpty() || DECLARED.matcher(start).matches()) {
            return new AsUtf8(new ByteArrayInputStream(plain)).readAllBytes();
        }
        return either(plain, said.get()).getBytes(StandardCharsets.UTF_8);
    }

    private static String either(byte[] plain, Charset other) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(plain, other);
        }
    }

    private static Optional<Charset> charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.matches() && Charset.isSupported(charset.group(1))
                ? Optional.of(Charset.forName(charset.group(1)))
                : Optional.empty();
    }

    Envelope envelope() {
        return envelope;
    }

    /// What came of the records.
    ///
    /// @param deleted how many records say that they are deleted
    record Contents(List<ReadOutcome> outcomes, int deleted) {}

    /// Reads the records.
    ///
    /// @param name what the answer is called in sources and messages
    Contents read(String format, String name) {
        if (envelope.records() == 0) {
            return new Contents(List.of(), 0);
        }
        CorpusReader reader = References.readers().stream()
                .filter(known -> known.format().equals(format))
                .findFirst()
                .orElseThrow();
        List<ReadOutcome> outcomes = new ArrayList<>();
        int deleted = 0;
        try {
            for (Iterator<Chunk> chunks = reader.cut(name, new ByteArrayInputStream(text)); chunks.hasNext(); ) {
                Chunk chunk = chunks.next();
                outcomes.addAll(chunk.read());
                deleted += chunk.deleted();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Contents(outcomes, deleted);
    }
}
