package topica.duplicates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.fields.Author;
import topica.fields.PartialDate;
import topica.records.Source;

/// Outcomes of reading as bytes, to be laid aside and taken up again within one run: each is its length, then
/// a rejection's source and reason, or a document's fields, its source last.
final class Codec {

    private static final byte REJECTED = 0;
    private static final byte DOCUMENT = 1;

    private Codec() {}

    /// Writes one outcome after another.
    static final class Writer {

        private byte[] bytes = new byte[1 << 16];
        private int end;

        /// How many bytes there are so far.
        int end() {
            return end;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, end);
        }

        void write(ReadOutcome.Rejected rejected) {
            int start = begin(REJECTED);
            source(rejected.source());
            text(rejected.reason());
            conclude(start);
        }

        /// A number that is the same for documents which are the same but for their sources, and hardly ever
        /// for others.
        long write(Document document) {
            int start = begin(DOCUMENT);
            text(document.id());
            text(document.title());
            text(document.abstractText());
            list(document.authors(), author -> {
                text(author.name());
                text(author.affiliation().orElse(""));
            });
            text(document.date().map(PartialDate::toString).orElse(""));
            list(document.categories(), this::text);
            list(document.labels(), this::text);
            list(document.flags(), this::text);
            number(document.extra().size());
            document.extra().forEach((name, value) -> {
                text(name);
                text(value);
            });
            long hash = hash(start, end);
            source(document.source());
            conclude(start);
            return hash;
        }

        private long hash(int from, int to) {
            long hash = 0;
            for (int i = from; i < to; i++) {
                hash = (hash ^ bytes[i]) * 0x100000001b3L;
            }
            return hash ^ (hash >>> 32);
        }

        private int begin(byte kind) {
            int start = end;
            number(0);
            reserve(1);
            bytes[end++] = kind;
            return start;
        }

        private void conclude(int start) {
            ByteBuffer.wrap(bytes).putInt(start, end - start - Integer.BYTES);
        }

        private void source(Source source) {
            text(source.file());
            reserve(Long.BYTES);
            ByteBuffer.wrap(bytes).putLong(end, source.line());
            end += Long.BYTES;
        }

        private <T> void list(List<T> items, Consumer<T> item) {
            number(items.size());
            items.forEach(item);
        }

        private void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            reserve(utf8.length);
            System.arraycopy(utf8, 0, bytes, end, utf8.length);
            end += utf8.length;
        }

        private void number(int number) {
            reserve(Integer.BYTES);
            ByteBuffer.wrap(bytes).putInt(end, number);
            end += Integer.BYTES;
        }

        private void reserve(int length) {
            if (bytes.length - end < length) {
                bytes = Arrays.copyOf(bytes, Math.max(end + length, 2 * bytes.length));
            }
        }
    }

    /// Reads one outcome after another.
    static final class Reader {

        private final ByteBuffer in;

        Reader(byte[] bytes) {
            this.in = ByteBuffer.wrap(bytes);
        }

        boolean hasNext() {
            return in.hasRemaining();
        }

        /// How many bytes come before what is read next.
        int position() {
            return in.position();
        }

        ReadOutcome next() {
            in.getInt();
            return switch (in.get()) {
                case REJECTED -> new ReadOutcome.Rejected(source(), text());
                default -> new ReadOutcome.Accepted(document());
            };
        }

        private Document document() {
            String id = text();
            String title = text();
            String abstractText = text();
            List<Author> authors =
                    list(() -> new Author(text(), Optional.of(text()).filter(at -> !at.isEmpty())));
            Optional<PartialDate> date = PartialDate.parse(text());
            List<String> categories = list(this::text);
            List<String> labels = list(this::text);
            List<String> flags = list(this::text);
            Map<String, String> extra = new LinkedHashMap<>();
            for (int fields = in.getInt(); fields > 0; fields--) {
                extra.put(text(), text());
            }
            return new Document(id, title, abstractText, authors, date, categories, labels, flags, source(), extra);
        }

        private Source source() {
            return new Source(text(), in.getLong());
        }

        private <T> List<T> list(Supplier<T> item) {
            int size = in.getInt();
            List<T> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(item.get());
            }
            return items;
        }

        private String text() {
            int length = in.getInt();
            String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }
    }
}
