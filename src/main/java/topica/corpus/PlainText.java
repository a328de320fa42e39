package topica.corpus;

import java.io.InputStream;
import java.util.Iterator;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.records.Head;
import topica.records.RecordCutter;
import topica.records.Source;

/// Reads text with one abstract on each line.
///
/// Blank lines mean nothing. There are no titles, dates or categories, so a document's id is a fingerprint
/// of its text: the same abstract has the same id in every file.
final class PlainText implements CorpusReader {

    private static final int SHORTEST = 60;
    private static final double CEILING = 0.4;
    private static final String MARKUP = "{[<@#|%\\-*=`>";

    @Override
    public String format() {
        return "text";
    }

    /// At most 0.4, because any text is plain text: the share of lines as long as a sentence, without signs
    /// of markup.
    @Override
    public double likelihood(byte[] head) {
        double share = Head.share(Head.lines(head), PlainText::isProse);
        return share < 0.5 ? 0 : CEILING * share;
    }

    private static boolean isProse(String line) {
        return line.length() >= SHORTEST
                && MARKUP.indexOf(line.charAt(0)) < 0
                && line.chars().noneMatch(c -> c == '\uFFFD' || (Character.isISOControl(c) && c != '\t'));
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return RecordChunk.of(RecordCutter.lines(in), file, PlainText::parse);
    }

    private static ReadOutcome parse(char[] chars, int length, Source source) {
        DocumentFields fields = new DocumentFields(source);
        fields.accept("abstract", new String(chars, 0, length));
        return fields.outcome();
    }
}
