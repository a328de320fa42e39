package topica.cli.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.corpus.Merges;
import topica.documents.Chunk;
import topica.duplicates.Merge;
import topica.duplicates.MergedCorpus;
import topica.duplicates.Reason;
import topica.run.Seed;
import topica.run.Workers;

/// The documents of an input, duplicates merged unless somebody wants to keep them.
public final class Merged implements AutoCloseable {

    private final Corpora corpora;
    private final Optional<MergedCorpus> corpus;

    private Merged(Corpora corpora, Optional<MergedCorpus> corpus) {
        this.corpora = corpora;
        this.corpus = corpus;
    }

    /// What is read straight from the input.
    public static Merged not(Corpora corpora) {
        return new Merged(corpora, Optional.empty());
    }

    /// Reads the whole input and merges its documents.
    public static Merged of(Corpora corpora, Workers workers, Seed seed, Ticker ticker) {
        return new Merged(
                corpora,
                Optional.of(MergedCorpus.read(
                        corpora,
                        workers,
                        seed,
                        documents -> ticker.documents("reading", documents, corpora.bytesRead(), corpora.totalBytes()),
                        ticker)));
    }

    /// Whether the documents can be gone through again.
    public boolean again() {
        return corpus.isPresent();
    }

    public Iterator<Chunk> chunks() {
        return corpus.map(MergedCorpus::chunks).orElse(corpora);
    }

    /// Each document that went into another, in input order.
    public Stream<Merge> merges() {
        return corpus.stream().flatMap(MergedCorpus::merges);
    }

    /// Writes them down.
    public void write(Path path) {
        try (Output output = Output.to(path);
                Merges merges = new Merges(output.stream())) {
            merges().forEach(merges::write);
            merges.flush();
            output.finish();
        }
    }

    /// How many were merged and why, and what was left apart; nothing where there was none.
    public List<String> summary() {
        List<String> summary = new ArrayList<>();
        int merged = corpus.map(MergedCorpus::merged).orElse(0);
        if (merged > 0) {
            Map<String, Long> reasons = merges().collect(
                            Collectors.groupingBy(merge -> kind(merge.reason()), TreeMap::new, Collectors.counting()));
            summary.add(reasons.entrySet().stream()
                    .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
                    .collect(Collectors.joining(
                            ", ", String.format(Locale.ROOT, "merged %,d duplicates: ", merged), "")));
        }
        int sharing = corpus.map(MergedCorpus::sharingAnId).orElse(0);
        if (sharing > 0) {
            summary.add(String.format(
                    Locale.ROOT,
                    "warning: %,d documents have the id of another with another text; all are kept",
                    sharing));
        }
        return summary;
    }

    private static String kind(Reason reason) {
        return reason instanceof Reason.SimilarAbstract ? "similar abstract" : reason.toString();
    }

    @Override
    public void close() {
        corpus.ifPresent(MergedCorpus::close);
    }
}
