package topica.references;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.documents.RecordChunk;
import topica.records.Head;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.references.pieces.Ascii;
import topica.references.pieces.Pieces;

/// Reads BibTeX and BibLaTeX: each entry is one document, a broken one is one rejected record.
///
/// `@string` is known from where it stands on; `@comment`, `@preamble` and text between entries mean nothing.
/// LaTeX stays as it is written, but for braces of titles that only keep capitals. An entry's id is its citation key.
final class BibTex implements CorpusReader {

    private static final double SURE = 0.95;

    private final BibTexForm form = new BibTexForm();

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public double likelihood(byte[] head) {
        List<String> lines = Head.lines(head);
        boolean entry = lines.stream().anyMatch(BibTexForm::isEntry);
        boolean other = !lines.isEmpty() && "{[<".indexOf(lines.getFirst().charAt(0)) >= 0;
        return entry && !other ? SURE : 0;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        Map<String, String> strings = new HashMap<>();
        return new Pieces(new RecordCutter(in, form), file, form, block -> parser(file, block, strings));
    }

    /// A parser that knows the strings defined so far and in `block`, which are added to `strings`.
    private static RecordChunk.Parser parser(String file, RecordBlock block, Map<String, String> strings) {
        block.skim(
                file,
                (bytes, from, to, line) -> !Ascii.startsWith(bytes, from, to, BibTexForm.STRING),
                (RecordChunk.Parser) (chars, length, source) -> {
                    BibTexEntry.addStrings(new String(chars, 0, length), strings);
                    return new ReadOutcome.Rejected(source, "");
                },
                defined -> {});
        Map<String, String> known = Map.copyOf(strings);
        return (chars, length, source) -> BibTexEntry.read(new String(chars, 0, length), source, known);
    }
}
