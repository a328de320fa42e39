package topica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topica.bundle.Model;
import topica.classify.Contributions;
import topica.classify.Explanation;
import topica.classify.Question;
import topica.classify.Reason;
import topica.classify.Scores;
import topica.documents.Document;
import topica.math.SparseRows;
import topica.text.MarkedText;
import topica.text.TermPlaces;
import topica.text.TermPlaces.Place;
import topica.vectorize.Occurrence;
import topica.vectorize.Row;

/// A document as a model reads it, which can be asked why it gets its labels. Thread-safe.
public final class Reading {

    private final Model model;
    private final Document document;
    private final Prediction prediction;
    private final Scores scores;
    private final SparseRows row;
    private final List<String> terms;
    private final List<Occurrence> occurrences;
    private final List<Place> titlePlaces;
    private final List<Place> abstractPlaces;

    /// @param scores taken as its own
    /// @param read `document`, as long as the reading is made
    Reading(Model model, Document document, Prediction prediction, Scores scores, DocumentRow read) {
        this.model = model;
        this.document = document;
        this.prediction = prediction;
        this.scores = scores;
        this.row = copy(read.row(), model.vectorizer().features().size());
        this.terms = read.tokens().terms();
        this.occurrences = model.vectorizer().occurrences(read.tokens(), read.titleTerms());
        this.titlePlaces = TermPlaces.of(document.title());
        this.abstractPlaces = TermPlaces.of(document.abstractText());
    }

    private static SparseRows copy(Row row, int width) {
        SparseRows.Builder copy = new SparseRows.Builder(width, 1);
        for (int i = 0; i < row.size(); i++) {
            copy.add(row.column(i), row.value(i));
        }
        copy.endRow();
        return copy.build();
    }

    public Document document() {
        return document;
    }

    /// The labels the document should bear.
    public Prediction prediction() {
        return prediction;
    }

    /// The document's features, in one row of length 1, or an empty one.
    SparseRows row() {
        return row;
    }

    /// Why the document should bear each of its labels, and why the likeliest primary is that and not the
    /// runner-up.
    public List<Reason> why() {
        List<Reason> reasons = new ArrayList<>();
        for (Prediction.Share share : prediction.labels()) {
            reasons.add(why(share.label()));
        }
        rival(prediction.label()).ifPresent(rival -> reasons.add(why(prediction.label(), rival)));
        return reasons;
    }

    /// Why `label` is the likeliest primary, if it is; else why the document should bear it, or should not.
    ///
    /// @throws IllegalArgumentException if the model has no such label
    public Reason why(String label) {
        int number = number(label);
        String name = model.labels().name(number);
        if (number == scores.best()) {
            return reason(new Question.Primary(name, scores.primary(number)), primary(number));
        }
        Contributions present = Contributions.present(model.classifier().scorer(), row, 0, number);
        return reason(new Question.Borne(name, scores.present(number)), present);
    }

    /// Why `label` rather than `other` is the primary: what makes its score higher, or lower.
    ///
    /// @throws IllegalArgumentException if the model has no such labels, or they are the same
    public Reason why(String label, String other) {
        int one = number(label);
        int two = number(other);
        if (one == two) {
            throw new IllegalArgumentException("expected two labels to compare, got " + label + " twice");
        }
        Question question = new Question.Against(
                model.labels().name(one), scores.primary(one), model.labels().name(two), scores.primary(two));
        return reason(question, primary(one).minus(primary(two)));
    }

    /// The likeliest primary but for `label`; empty where the model has no other.
    ///
    /// @throws IllegalArgumentException if the model has no such label
    public Optional<String> rival(String label) {
        int number = number(label);
        return Arrays.stream(scores.ranked(2))
                .filter(likely -> likely != number)
                .mapToObj(model.labels()::name)
                .findFirst();
    }

    private int number(String label) {
        return model.labels()
                .find(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the model has no label " + label + "; topica inspect shows which it has"));
    }

    private Contributions primary(int label) {
        return Contributions.primary(model.classifier().scorer(), row, 0, label);
    }

    private Reason reason(Question question, Contributions contributions) {
        Map<Integer, List<Occurrence>> places = new HashMap<>();
        occurrences.forEach(one -> places.computeIfAbsent(one.feature(), feature -> new ArrayList<>())
                .add(one));
        List<Reason.Term> listed = new ArrayList<>();
        List<Double> weights = new ArrayList<>(Collections.nCopies(terms.size(), 0.0));
        for (int entry = row.start(0); entry < row.end(0); entry++) {
            double contribution = contributions.values().get(entry);
            List<Occurrence> own = places.getOrDefault(row.column(entry), List.of());
            if (contribution != 0) {
                listed.add(term(own, contribution));
                share(contribution / own.size(), own, weights);
            }
        }
        listed.sort(
                Comparator.comparingDouble(Reason.Term::contribution).reversed().thenComparing(Reason.Term::term));
        int titleTerms = titlePlaces.size();
        return new Reason(
                question,
                contributions.score(),
                contributions.bias(),
                listed,
                MarkedText.of(document.title(), titlePlaces, weights.subList(0, titleTerms)),
                MarkedText.of(document.abstractText(), abstractPlaces, weights.subList(titleTerms, terms.size())));
    }

    private Reason.Term term(List<Occurrence> places, double contribution) {
        Occurrence one = places.getFirst();
        String last = terms.get(one.last());
        String words = one.first() == one.last() ? last : terms.get(one.first()) + " " + last;
        return new Reason.Term(words, one.inTitle(), places.size(), contribution);
    }

    private static void share(double contribution, List<Occurrence> places, List<Double> weights) {
        for (Occurrence place : places) {
            int words = place.last() - place.first() + 1;
            for (int term = place.first(); term <= place.last(); term++) {
                weights.set(term, weights.get(term) + contribution / words);
            }
        }
    }

    /// All reasons, ready to be shown.
    ///
    /// @param neighbours labelled papers like this one, the most alike first
    public Explanation explanation(List<Reason> reasons, List<Explanation.Neighbour> neighbours) {
        return new Explanation(
                prediction.id(), prediction.label(), prediction.probability(), prediction.flags(), reasons, neighbours);
    }
}
