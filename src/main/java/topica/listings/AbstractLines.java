package topica.listings;

import java.io.InputStream;
import java.util.Iterator;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.fields.CleanText;
import topica.records.Head;
import topica.records.RecordCutter;
import topica.records.Source;

/// Reads listings in which each line that starts with `Abstract:` is one paper.
///
/// Blank lines mean nothing. The format has no titles, dates or categories, so a document's id is a
/// fingerprint of its text: the same abstract has the same id in every file.
public final class AbstractLines implements CorpusReader {

    private static final String MARK = "Abstract:";
    private static final double SURE = 0.95;

    @Override
    public String format() {
        return "abstract-lines";
    }

    /// The share of the first lines that bear the mark.
    @Override
    public double likelihood(byte[] head) {
        double share = Head.share(Head.lines(head), AbstractLines::isMarked);
        return share < 0.5 ? 0 : SURE * share;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return RecordChunk.of(RecordCutter.lines(in), file, AbstractLines::parse);
    }

    private static ReadOutcome parse(char[] chars, int length, Source source) {
        String line = CleanText.of(new String(chars, 0, length));
        if (!isMarked(line)) {
            return new ReadOutcome.Rejected(source, "expected a line that starts with " + MARK);
        }
        String text = line.substring(MARK.length()).strip();
        if (text.isEmpty()) {
            return new ReadOutcome.Rejected(source, "the abstract is empty");
        }
        DocumentFields fields = new DocumentFields(source);
        fields.accept("abstract", text);
        fields.accept("flags", Wording.isCutOff(text) ? "truncated" : "");
        return fields.outcome();
    }

    private static boolean isMarked(String line) {
        return line.regionMatches(true, 0, MARK, 0, MARK.length());
    }
}
