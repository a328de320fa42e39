package topica.references.xml;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.records.RecordCutter;
import topica.records.Source;
import topica.references.pieces.Pieces;

/// Reads XML record by record, in any of its dialects: what is broken costs one record.
///
/// Document types are not read, nor is anything outside the file.
public final class XmlRecords implements CorpusReader {

    private static final double SURE = 0.95;

    private final XmlDialect dialect;
    private final XmlForm form;

    XmlRecords(XmlDialect dialect) {
        this.dialect = dialect;
        this.form = new XmlForm(dialect);
    }

    /// One reader for each dialect.
    public static List<CorpusReader> readers() {
        return Stream.of(new PubMedXml(), new EndNoteXml(), new AtomFeed(), new OaiPmh())
                .<CorpusReader>map(XmlRecords::new)
                .toList();
    }

    @Override
    public String format() {
        return dialect.format();
    }

    @Override
    public double likelihood(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return start.stripLeading().startsWith("<") && dialect.isSpoken(text) ? SURE : 0;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return new Pieces(new RecordCutter(in, form), file, form, block -> this::outcome);
    }

    private ReadOutcome outcome(char[] chars, int length, Source source) {
        try {
            return dialect.outcome(new ElementParser(chars, length, source.line()).read(), source);
        } catch (ElementParser.Unreadable e) {
            return new ReadOutcome.Rejected(source, e.reason());
        }
    }
}
