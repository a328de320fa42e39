package topica;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topica.bundle.Model;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.text.TermScanner;
import topica.text.Tokens;

/// What the benches work on: the first 2,000 lines of the JSON Lines file that `-Dcorpus` names, over and
/// over where it has fewer, and the shipped model.
public final class Abstracts {

    /// Benches tell time per document.
    public static final int DOCUMENTS = 2_000;

    private final List<String> lines;

    private Abstracts(List<String> lines) {
        this.lines = lines;
    }

    public static Abstracts read() {
        Path corpus = Path.of(System.getProperty("corpus", "corpora/sample.jsonl"));
        try {
            List<String> some =
                    Files.readAllLines(corpus).stream().limit(DOCUMENTS).toList();
            List<String> lines = new ArrayList<>(DOCUMENTS);
            for (int i = 0; i < DOCUMENTS; i++) {
                lines.add(some.get(i % some.size()));
            }
            return new Abstracts(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Model model() {
        return Model.read(Path.of(System.getProperty("model", "models/arxiv.topica")));
    }

    /// The records, cut but not parsed.
    public List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        try (Corpora corpora = open()) {
            corpora.forEachRemaining(chunks::add);
        }
        return List.copyOf(chunks);
    }

    public List<Document> documents() {
        try (Corpora corpora = open()) {
            return corpora.outcomes()
                    .map(outcome -> ((ReadOutcome.Accepted) outcome).document())
                    .toList();
        }
    }

    private Corpora open() {
        InputStream in = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return Corpora.open(List.of("-"), Optional.of("jsonl"), in, false);
    }

    /// A document's terms, the first of them its title's.
    public record Terms(Tokens tokens, int titleTerms) {

        static Terms of(Document document, TermScanner scanner) {
            Tokens tokens = new Tokens();
            scanner.analyze(document.title(), tokens);
            int titleTerms = tokens.count();
            scanner.analyze(document.abstractText(), tokens);
            return new Terms(tokens, titleTerms);
        }
    }

    public List<Terms> terms() {
        TermScanner scanner = new TermScanner();
        return documents().stream().map(document -> Terms.of(document, scanner)).toList();
    }
}
