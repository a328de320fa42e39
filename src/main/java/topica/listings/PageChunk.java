package topica.listings;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import topica.documents.Chunk;
import topica.documents.Chunks;
import topica.documents.Margin;
import topica.documents.ReadOutcome;
import topica.records.Mark;
import topica.records.RecordBlock;
import topica.records.RecordCutter;
import topica.records.Source;

/// Some papers of a page, cut where papers begin.
record PageChunk(String file, RecordBlock block, PageLayout layout) implements Chunk {

    /// Cuts a page as it is asked for: blank lines, what stands above the first paper, and each paper with
    /// what stands below it. What has more lines or bytes than a paper is cut between two lines.
    static Iterator<Chunk> of(InputStream in, String file, PageLayout layout) {
        RecordCutter cutter = new RecordCutter(in, (bytes, from, to, last) -> after(layout, bytes, from, to, last));
        return new Chunks(cutter, block -> new PageChunk(file, block, layout));
    }

    private static int after(PageLayout layout, byte[] bytes, int from, int to, boolean last) {
        PageLines lines = new PageLines(bytes, from, to, last);
        if (lines.has(0) && lines.start(0) > from) {
            return lines.start(0);
        }
        int next = layout.nextPaper(lines);
        if (next >= 0) {
            return lines.start(next);
        }
        if (lines.count() == PageLines.MOST) {
            return lines.start(PageLines.MOST - PageLayout.SEEN_AHEAD);
        }
        int end = to - from < RecordCutter.LONGEST ? from : to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : -1;
    }

    @Override
    public Optional<Mark> end() {
        return Optional.of(block.end());
    }

    @Override
    public List<ReadOutcome> read() {
        return passages().stream().map(Passage::paper).flatMap(Optional::stream).toList();
    }

    @Override
    public Margin margin() {
        int lines = 0;
        int announced = 0;
        for (Passage passage : passages()) {
            lines += passage.beside();
            announced += passage.announced();
        }
        return new Margin(file, lines, announced);
    }

    private List<Passage> passages() {
        return block.read(file, new Parser(layout));
    }

    private record Parser(PageLayout layout) implements RecordBlock.Parser<Passage> {

        @Override
        public Passage parse(char[] chars, int length, Source source) {
            return layout.parse(PageLines.of(new String(chars, 0, length)), source);
        }

        @Override
        public Passage refuse(Source source, String reason) {
            return new Passage(Optional.of(new ReadOutcome.Rejected(source, reason)), 0, 0);
        }
    }
}
