package topica.cli.scores;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import topica.Labeller;
import topica.Prediction;
import topica.Prediction.Share;
import topica.Reading;
import topica.classify.Label;
import topica.classify.LabelSpace;
import topica.classify.Reason;
import topica.documents.Document;
import topica.evaluate.Changed;
import topica.evaluate.Judgement;

/// Two models, each of which labels the same documents. Thread-safe.
///
/// What the second knows by an alias is called as the second calls it, whoever says it: a label that was given
/// another name is not another label.
public record Duel(Labeller before, Labeller after) {

    private static final int TERMS = 5;

    /// What both say of a document.
    record Said(Document document, Prediction before, Prediction after, List<String> truth) {

        boolean changed() {
            return !before.label().equals(after.label());
        }

        Judgement judgedBefore() {
            return judged(before);
        }

        Judgement judgedAfter() {
            return judged(after);
        }

        private Judgement judged(Prediction said) {
            return new Judgement(
                    document.id(),
                    truth,
                    said.label(),
                    Math.min(1, said.probability()),
                    names(said.labels()),
                    names(said.ranked()));
        }

        private static List<String> names(List<Share> shares) {
            return shares.stream().map(Share::label).toList();
        }
    }

    /// The labels of the first, as the second calls them, without its archives.
    List<String> labelsBefore() {
        return oldSpace().names().stream().map(newSpace()::canonical).distinct().toList();
    }

    List<String> labelsAfter() {
        return newSpace().names();
    }

    /// The same with archives.
    List<String> allBefore() {
        return oldSpace().labels().stream()
                .map(label -> newSpace().canonical(label.name()))
                .distinct()
                .toList();
    }

    List<String> allAfter() {
        return newSpace().labels().stream().map(Label::name).toList();
    }

    private LabelSpace oldSpace() {
        return before.model().labels();
    }

    private LabelSpace newSpace() {
        return after.model().labels();
    }

    Said label(Document document) {
        List<String> truth = newSpace().canonical(oldSpace().canonical(document.truth()));
        return new Said(document, renamed(before.label(document)), after.label(document), truth);
    }

    private Prediction renamed(Prediction said) {
        return new Prediction(
                said.id(),
                said.line(),
                newSpace().canonical(said.label()),
                said.probability(),
                renamed(said.labels()),
                renamed(said.ranked()),
                said.flags());
    }

    private List<Share> renamed(List<Share> shares) {
        return shares.stream()
                .map(share -> new Share(newSpace().canonical(share.label()), share.probability()))
                .toList();
    }

    /// What changed the label of a document. Takes much longer than to label it.
    Changed explain(Said said) {
        return new Changed(
                said.document().id(),
                said.document().title(),
                said.truth().isEmpty() ? "" : said.truth().getFirst(),
                said.before().label(),
                Math.min(1, said.before().probability()),
                said.after().label(),
                Math.min(1, said.after().probability()),
                terms(said));
    }

    private List<Changed.Term> terms(Said said) {
        Map<Key, Double> then = contributions(before.explain(said.document()), oldSpace(), said);
        Map<Key, Double> now = contributions(after.explain(said.document()), newSpace(), said);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(key -> new Changed.Term(
                        key.term(), key.inTitle(), then.getOrDefault(key, 0.0), now.getOrDefault(key, 0.0)))
                .filter(term -> term.gain() > 0)
                .sorted(Comparator.comparingDouble(Changed.Term::gain)
                        .reversed()
                        .thenComparing(Changed.Term::term)
                        .thenComparing(Changed.Term::inTitle))
                .limit(TERMS)
                .toList();
    }

    private record Key(String term, boolean inTitle) {}

    /// What each term adds to the score of the new label above that of the old one; where the model does not have
    /// both, to the score of the one it has, which counts against the new label if it is the old one.
    private Map<Key, Double> contributions(Reading reading, LabelSpace space, Said said) {
        Optional<String> fresh = known(space, said.after().label());
        Optional<String> old = known(space, said.before().label());
        if (fresh.isPresent() && old.isPresent()) {
            return fresh.equals(old) ? Map.of() : sum(reading.why(fresh.get(), old.get()), 1);
        }
        return fresh.map(label -> sum(reading.why(label), 1))
                .or(() -> old.map(label -> sum(reading.why(label), -1)))
                .orElse(Map.of());
    }

    /// What a label of the second is called in a space.
    private Optional<String> known(LabelSpace space, String label) {
        OptionalInt number = newSpace().find(label);
        Stream<String> names = number.isPresent() ? called(newSpace().label(number.getAsInt())) : Stream.of(label);
        return names.filter(name -> space.find(name).isPresent())
                .findFirst()
                .map(name -> space.name(space.find(name).getAsInt()));
    }

    private static Stream<String> called(Label label) {
        return Stream.concat(Stream.of(label.name()), label.aliases().stream());
    }

    private static Map<Key, Double> sum(Reason reason, int sign) {
        Map<Key, Double> sums = new HashMap<>();
        for (Reason.Term term : reason.terms()) {
            sums.merge(new Key(term.term(), term.inTitle()), sign * term.contribution(), Double::sum);
        }
        return sums;
    }
}
