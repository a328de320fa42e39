package topica.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.Excerpt;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;

/// Every reader on any bytes: it answers for each record, in order, in one line where it says no; and skimming
/// finds what reading finds.
///
/// The first byte says which reader; the file is what stands behind it.
public final class ReaderFuzz {

    private ReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        List<String> formats = Formats.names();
        CorpusReader reader = Formats.called(formats.get((input[0] & 0xFF) % formats.size()));
        byte[] file = Arrays.copyOfRange(input, 1, input.length);
        double likelihood = reader.likelihood(file);
        require(likelihood >= 0 && likelihood <= 1, "a likelihood of " + likelihood);
        List<Chunk> chunks = new ArrayList<>();
        for (Iterator<Chunk> cut = reader.cut("f", new ByteArrayInputStream(file)); cut.hasNext(); ) {
            chunks.add(cut.next());
        }
        long line = 0;
        for (Chunk chunk : chunks) {
            List<ReadOutcome> outcomes = chunk.read();
            require(outcomes.equals(chunk.read()), "another answer when asked again");
            require(shown(outcomes).equals(skimmed(chunk)), "other excerpts than documents");
            chunk.margin();
            for (ReadOutcome outcome : outcomes) {
                line = checked(outcome, line);
            }
        }
    }

    /// The line of an outcome, which may not stand before `least`.
    private static long checked(ReadOutcome outcome, long least) {
        switch (outcome) {
            case ReadOutcome.Rejected rejected -> {
                require(CleanText.of(rejected.reason()).equals(rejected.reason()), "a reason of several lines");
                require(!rejected.reason().isEmpty(), "no reason");
                require(rejected.source().line() >= least, "records out of order");
                return rejected.source().line();
            }
            case ReadOutcome.Accepted(Document document) -> {
                require(!document.id().isEmpty(), "no id");
                return least;
            }
        }
    }

    private static List<String> shown(List<ReadOutcome> outcomes) {
        List<String> shown = new ArrayList<>();
        for (ReadOutcome outcome : outcomes) {
            switch (outcome) {
                case ReadOutcome.Rejected rejected -> shown.add(rejected.toString());
                case ReadOutcome.Accepted(Document document) ->
                    shown.add(String.join(
                            "|",
                            document.id(),
                            document.title(),
                            document.abstractText(),
                            document.flags().toString(),
                            Long.toString(document.source().line())));
            }
        }
        return shown;
    }

    private static List<String> skimmed(Chunk chunk) {
        List<String> shown = new ArrayList<>();
        chunk.skim(excerpt -> shown.add(text(excerpt)), rejected -> shown.add(rejected.toString()));
        return shown;
    }

    private static String text(Excerpt excerpt) {
        int length = excerpt.end() - excerpt.titleEnd();
        String rest = new String(excerpt.text(), excerpt.titleEnd(), length, StandardCharsets.UTF_8);
        return String.join(
                "|",
                excerpt.id(),
                excerpt.title(),
                CleanText.of(rest),
                excerpt.flags().toString(),
                Long.toString(excerpt.line()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
