package topica.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import topica.fields.CleanText;

/// What labelling needs of a document, its texts as bytes: less than a [Document], and much cheaper to make.
/// Reused from document to document. Not thread-safe.
public final class Excerpt {

    private byte[] text = new byte[1 << 13];
    private int titleEnd;
    private int end;
    private String id = "";
    private List<String> flags = List.of();
    private long line;

    /// The document's id.
    public String id() {
        return id;
    }

    /// Where the document's record starts in the file being read, from 1; 0 where it came from no file.
    public long line() {
        return line;
    }

    /// Doubts about the document, in alphabetical order.
    public List<String> flags() {
        return flags;
    }

    /// The title as a document keeps it.
    public String title() {
        return CleanText.of(new String(text, 0, titleEnd, StandardCharsets.UTF_8));
    }

    /// Title and abstract as a document keeps them, with a space between.
    public String words() {
        String title = new String(text, 0, titleEnd, StandardCharsets.UTF_8);
        return CleanText.of(title + " " + new String(text, titleEnd, end - titleEnd, StandardCharsets.UTF_8));
    }

    /// Title and abstract one behind the other, in UTF-8.
    public byte[] text() {
        return text;
    }

    /// Where in `text()` the title ends and the abstract begins.
    public int titleEnd() {
        return titleEnd;
    }

    /// Where in `text()` the abstract ends.
    public int end() {
        return end;
    }

    /// Becomes the excerpt of `document`.
    public void take(Document document) {
        clear();
        append(document.title().getBytes(StandardCharsets.UTF_8));
        titleEnd = end;
        append(document.abstractText().getBytes(StandardCharsets.UTF_8));
        identify(document.id(), document.flags(), document.source().line());
    }

    /// Becomes the excerpt of a document, if `outcome` is one, and shows it, or what was rejected.
    ///
    /// @param itsLine where the record starts, whatever the document says of its source
    void show(ReadOutcome outcome, long itsLine, Consumer<Excerpt> accepted, Consumer<ReadOutcome.Rejected> rejected) {
        // Not a switch: its first use makes a class, which would be a noticeable part of a short run.
        if (outcome instanceof ReadOutcome.Accepted(Document document)) {
            take(document);
            line = itsLine;
            accepted.accept(this);
        } else if (outcome instanceof ReadOutcome.Rejected reject) {
            rejected.accept(reject);
        }
    }

    private void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    /// Forgets the text.
    public void clear() {
        titleEnd = 0;
        end = 0;
    }

    public void append(byte[] bytes, int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, text, end, to - from);
        end += to - from;
    }

    public void append(int b) {
        reserve(1);
        text[end++] = (byte) b;
    }

    private void reserve(int length) {
        if (text.length - end < length) {
            text = Arrays.copyOf(text, Math.max(end + length, 2 * text.length));
        }
    }

    /// Makes the title of what was appended from `start` on, and puts it in front of the rest.
    public void putFirst(int start) {
        titleEnd = end - start;
        if (start == 0) {
            return;
        }
        byte[] title = Arrays.copyOfRange(text, start, end);
        System.arraycopy(text, 0, text, titleEnd, start);
        System.arraycopy(title, 0, text, 0, titleEnd);
    }

    public void identify(String itsId, List<String> itsFlags, long itsLine) {
        id = itsId;
        flags = itsFlags;
        line = itsLine;
    }
}
