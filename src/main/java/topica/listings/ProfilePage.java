package topica.listings;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.DocumentFields;
import topica.documents.ReadOutcome;
import topica.records.Head;
import topica.records.Source;

/// Reads the page of an author: who it is about and how many papers it has, then for each paper a
/// heading of category and day, the title, the authors and the abstract, each on a line of its own.
///
/// Whatever else there is belongs to no paper.
public final class ProfilePage implements CorpusReader {

    private static final double SURE = 0.95;
    private static final double ONE_PAPER = 0.7;

    @Override
    public String format() {
        return "profile-page";
    }

    @Override
    public double likelihood(byte[] head) {
        PageLines lines = new PageLines(head, 0, head.length, head.length < Head.LENGTH);
        int papers = 0;
        for (int i = 0; lines.has(i + 1); i++) {
            papers += PaperHeading.of(lines.text(i)).isPresent() ? 1 : 0;
        }
        return papers == 0 ? 0 : papers == 1 ? ONE_PAPER : SURE;
    }

    @Override
    public Iterator<Chunk> cut(String file, InputStream in) {
        return PageChunk.of(in, file, new Layout());
    }

    private static final class Layout implements PageLayout {

        private static final Pattern HEADED = Pattern.compile("(\\d{1,3}(?:,\\d{3})?|\\d{1,6}) Papers?");
        private static final Pattern COUNTED = Pattern.compile("(\\d{1,3}(?:,\\d{3})?|\\d{1,6})papers?");

        @Override
        public int nextPaper(PageLines lines) {
            for (int i = 1; lines.has(i); i++) {
                if (PaperHeading.of(lines.text(i)).isPresent()) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Passage parse(PageLines lines, Source source) {
            Optional<PaperHeading> heading = PaperHeading.of(lines.text(0));
            if (heading.isEmpty()) {
                return beside(Optional.empty(), lines, 0);
            }
            DocumentFields fields = new DocumentFields(source);
            int read = 1;
            fields.accept("title", lines.text(read++));
            if (isAuthors(lines, read)) {
                AuthorLine.addTo(fields, lines.text(read++));
            }
            StringBuilder text = new StringBuilder();
            while (isAbstract(lines.text(read), text)) {
                text.append(text.isEmpty() ? "" : " ").append(lines.text(read++));
            }
            fields.accept("abstract", text.toString());
            heading.get().addTo(fields);
            boolean cutOff = Wording.isCutOff(text.toString());
            fields.accept("flags", (heading.get().code() ? "code " : "") + (cutOff ? "truncated" : ""));
            return beside(Optional.of(fields.outcome()), lines, read);
        }

        private static boolean isAuthors(PageLines lines, int number) {
            String line = lines.text(number);
            return !line.isEmpty()
                    && !Wording.isNavigation(line)
                    && (AuthorLine.is(line)
                            || (!Wording.isSentence(line)
                                    && !Wording.isLong(line)
                                    && Wording.isTelling(lines.text(number + 1))));
        }

        private static boolean isAbstract(String line, CharSequence before) {
            return before.isEmpty() ? Wording.isTelling(line) : Wording.isLong(line);
        }

        private static Passage beside(Optional<ReadOutcome> paper, PageLines lines, int from) {
            int headed = 0;
            int counted = 0;
            int count = lines.count();
            for (int i = from; i < count; i++) {
                headed = Math.max(headed, number(HEADED, lines.text(i)));
                counted = Math.max(counted, number(COUNTED, lines.text(i)));
            }
            return new Passage(paper, Math.max(0, count - from), headed > 0 ? headed : counted);
        }

        private static int number(Pattern pattern, String line) {
            Matcher found = pattern.matcher(line);
            return found.matches() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
        }
    }
}
