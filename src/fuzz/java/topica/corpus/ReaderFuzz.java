package topica.corpus;

import static topica.Held.require;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import topica.Allowance;
import topica.documents.Chunk;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.Excerpt;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;

/// Some readers on any bytes: each answers for every record, in order, in one line where it says no; skimming finds
/// what reading finds; and what is written in canonical form is read again as it was.
public final class ReaderFuzz {

    private static List<CorpusReader> readers = List.of();

    private ReaderFuzz() {}

    /// Chooses the readers, each of which gets every input.
    public static void fuzzerInitialize(String[] formats) {
        readers = Stream.of(formats).map(Formats::called).toList();
    }

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        try (Allowance _ = Allowance.begin()) {
            for (CorpusReader reader : readers) {
                read(reader, file);
            }
        }
    }

    private static void read(CorpusReader reader, byte[] file) throws IOException {
        double likelihood = reader.likelihood(file);
        require(likelihood >= 0 && likelihood <= 1, "a likelihood of " + likelihood);
        long line = 0;
        for (Iterator<Chunk> cut = reader.cut("f", new ByteArrayInputStream(file)); cut.hasNext(); ) {
            Chunk chunk = cut.next();
            List<ReadOutcome> outcomes = chunk.read();
            require(outcomes.equals(chunk.read()), "another answer when asked again");
            require(shown(outcomes).equals(skimmed(chunk)), "other excerpts than documents");
            require(chunk.deleted() >= 0, "less than no record deleted");
            chunk.margin();
            for (ReadOutcome outcome : outcomes) {
                line = checked(outcome, line);
            }
            written(outcomes);
        }
    }

    private static void written(List<ReadOutcome> outcomes) throws IOException {
        List<ReadOutcome> accepted = outcomes.stream()
                .filter(outcome -> outcome instanceof ReadOutcome.Accepted)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CanonicalJson json = new CanonicalJson(out)) {
            accepted.forEach(outcome -> json.write(((ReadOutcome.Accepted) outcome).document()));
        }
        List<ReadOutcome> again = new ArrayList<>();
        new JsonLines()
                .cut("f", new ByteArrayInputStream(out.toByteArray()))
                .forEachRemaining(chunk -> again.addAll(chunk.read()));
        require(again.equals(accepted), "another document when written and read again");
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
                            document.flags().toString()));
            }
        }
        return shown;
    }

    /// The same of excerpts, which say on which lines of this file they stand, while a document may come from
    /// another.
    private static List<String> skimmed(Chunk chunk) {
        List<String> shown = new ArrayList<>();
        long[] last = new long[1];
        chunk.skim(
                excerpt -> {
                    require(excerpt.line() >= last[0], "excerpts out of order");
                    last[0] = excerpt.line();
                    shown.add(text(excerpt));
                },
                rejected -> shown.add(rejected.toString()));
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
                excerpt.flags().toString());
    }
}
