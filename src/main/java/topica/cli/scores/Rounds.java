package topica.cli.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import topica.cli.documents.Rejected;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;
import topica.evaluate.Change;
import topica.evaluate.Changed;
import topica.evaluate.Comparison;
import topica.evaluate.Judgement;
import topica.run.Seed;
import topica.run.Workers;

/// What two models say of documents, read once. Of labelled documents the answers are kept, of the others only how
/// many changed to what.
public final class Rounds {

    private static final int SHOWN = 10;

    private final Duel duel;
    private final List<Judgement> before = new ArrayList<>();
    private final List<Judgement> after = new ArrayList<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final List<Changed> shown = new ArrayList<>();
    private long documents;
    private long changed;

    private Rounds(Duel duel) {
        this.duel = duel;
    }

    /// Has both models label everything.
    ///
    /// @param every hears of each document whose label changes, in input order, if that is wanted
    /// @param wanted unless it is, the terms are found out of the first few alone, which is much quicker
    public static Rounds of(
            Duel duel,
            Corpora corpora,
            Workers workers,
            Rejected rejected,
            Ticker ticker,
            Consumer<Changed> every,
            boolean wanted) {
        Rounds rounds = new Rounds(duel);
        workers.<Chunk, Piece>inOrder(corpora, chunk -> Piece.of(chunk, duel, wanted), piece -> {
            piece.said.forEach(rounds::add);
            piece.explained.forEach(every);
            piece.rejected.forEach(rejected::add);
            ticker.documents("comparing", rounds.documents, corpora.bytesRead(), corpora.totalBytes());
        });
        rejected.remark(corpora);
        return rounds;
    }

    private record Piece(List<Duel.Said> said, List<Changed> explained, List<ReadOutcome.Rejected> rejected) {

        static Piece of(Chunk chunk, Duel duel, boolean all) {
            Piece piece = new Piece(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> piece.rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> {
                        Duel.Said said = duel.label(document);
                        piece.said.add(said);
                        if (all && said.changed()) {
                            piece.explained.add(duel.explain(said));
                        }
                    }
                }
            }
            return piece;
        }
    }

    private void add(Duel.Said said) {
        documents++;
        if (!said.truth().isEmpty()) {
            before.add(said.judgedBefore());
            after.add(said.judgedAfter());
        }
        if (said.changed()) {
            changed++;
            counts.computeIfAbsent(said.before().label(), _ -> new TreeMap<>())
                    .merge(said.after().label(), 1L, Long::sum);
            if (shown.size() < SHOWN) {
                shown.add(duel.explain(said));
            }
        }
    }

    public Comparison comparison(Seed seed) {
        return Comparison.of(before, after, duel.labelsBefore(), duel.labelsAfter(), seed)
                .among(duel.allBefore(), duel.allAfter());
    }

    public long documents() {
        return documents;
    }

    /// How many documents have labels.
    public long labelled() {
        return before.size();
    }

    /// How many documents get another label.
    public long changed() {
        return changed;
    }

    public List<Change> changes() {
        return Change.of(counts);
    }

    /// The first few documents that get another label.
    public List<Changed> shown() {
        return List.copyOf(shown);
    }
}
