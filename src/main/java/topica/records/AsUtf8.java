package topica.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stream of text as UTF-8, whatever it was written in as far as that can be told.
///
/// UTF-16 is known by its byte order mark, other encodings by an XML declaration. Where nothing is declared,
/// text is UTF-8, unless what stands behind its first byte beyond ASCII looks like Windows-1252 and not like
/// UTF-8. Any other bytes are passed on as they are, for whoever cuts records to answer for.
public final class AsUtf8 extends InputStream {

    private static final Pattern DECLARED =
            Pattern.compile("\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9][A-Za-z0-9._-]{0,40})[\"']");
    private static final int DECLARATION = 300;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private @Nullable InputStream known;
    private boolean guessed;

    public AsUtf8(InputStream raw) {
        Peeked peeked = new Peeked(raw);
        byte[] head = peeked.head();
        this.in = peeked;
        this.known = ByteOrderMark.length(head, head.length) > 0
                ? peeked
                : declared(head)
                        .<InputStream>map(charset -> new Recoded(peeked, charset))
                        .orElse(null);
    }

    /// The encoding that was found out without being declared, if it is not UTF-8 and text was read in it.
    public Optional<String> guess() {
        return guessed ? Optional.of("Windows-1252") : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        String start = new String(head, 0, Math.min(head.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        return declaration.lookingAt() && Charset.isSupported(declaration.group(1))
                ? beyondAscii(Charset.forName(declaration.group(1)))
                : Optional.empty();
    }

    /// A declaration that can be read as ASCII is not in UTF-16, whatever it says; and Latin-1 is what people
    /// call Windows-1252.
    private static Optional<Charset> beyondAscii(Charset charset) {
        boolean plain =
                charset.equals(StandardCharsets.US_ASCII) || charset.name().startsWith("UTF-");
        return plain ? Optional.empty() : Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (known != null) {
            return known.read(bytes, offset, length);
        }
        int read = in.read(bytes, offset, length);
        int ascii = ascii(bytes, offset, offset + read);
        if (ascii == offset + read || read < 0) {
            return read;
        }
        InputStream rest = decide(Arrays.copyOfRange(bytes, ascii, offset + read));
        known = rest;
        return ascii > offset ? ascii - offset : rest.read(bytes, offset, length);
    }

    /// Where the first byte beyond ASCII stands.
    private static int ascii(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private InputStream decide(byte[] first) throws IOException {
        // A SequenceInputStream would close what is behind it at its end, and nobody could say what was read.
        PushbackInputStream whole = new PushbackInputStream(in, first.length);
        whole.unread(first);
        Peeked ahead = new Peeked(whole);
        guessed = isWestern(ahead.head());
        return guessed ? new Recoded(ahead, WESTERN) : ahead;
    }

    /// Whether text is not UTF-8 and each letter beyond ASCII has others around it, as in western languages.
    private static boolean isWestern(byte[] text) {
        int high = 0;
        int runs = 0;
        int whole = 0;
        for (int i = 0; i < text.length; i++) {
            int length = text[i] < 0 ? Utf8.length(text, i, text.length) : 0;
            if (length > 0) {
                whole++;
                i += length - 1;
            } else if (!isText(text[i])) {
                return false;
            } else if (text[i] < 0) {
                high++;
                runs += i == 0 || text[i - 1] >= 0 ? 1 : 0;
            }
        }
        return high > 20 * whole && 2 * high <= 3 * runs && 3 * high <= text.length + 10;
    }

    /// Whether the byte stands for something in Windows-1252 that texts have.
    private static boolean isText(byte b) {
        return switch (b & 0xFF) {
            case '\t', '\n', '\f', '\r' -> true;
            case 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D -> false;
            default -> b < 0 || b >= ' ';
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
