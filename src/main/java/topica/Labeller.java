package topica;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import topica.bundle.Model;
import topica.classify.Scores;
import topica.documents.Document;
import topica.documents.Excerpt;
import topica.evaluate.Judgement;

/// Says which labels documents should bear. Thread-safe: one labeller serves any number of threads.
public final class Labeller {

    private static final int DEFAULT_RANKED = 3;

    private final Model model;
    private final Decider decider;
    private final ConcurrentLinkedQueue<Desk> idle = new ConcurrentLinkedQueue<>();

    private Labeller(Model model, Decider decider) {
        this.model = model;
        this.decider = decider;
    }

    /// A labeller with the model in this file.
    ///
    /// @throws topica.bundle.UnusableModel if there is none that can be used
    public static Labeller open(Path model) {
        return of(Model.read(model));
    }

    public static Labeller of(Model model) {
        return new Labeller(
                model, new Decider(model.labels(), model.classifier().thresholds(), DEFAULT_RANKED));
    }

    /// The same, but telling the `most` likeliest primaries.
    public Labeller ranking(int most) {
        return new Labeller(model, decider.ranking(most));
    }

    /// The same, but giving every label whose probability is at least `threshold`.
    public Labeller threshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("expected a threshold between 0 and 1, got " + threshold);
        }
        float[] same = new float[model.labels().size()];
        Arrays.fill(same, (float) threshold);
        return new Labeller(model, decider.threshold(same));
    }

    public Model model() {
        return model;
    }

    /// What one thread needs to work with.
    private record Desk(DocumentRow document, Scores scores) {}

    /// The labels that `document` should bear.
    public Prediction label(Document document) {
        Excerpt excerpt = new Excerpt();
        excerpt.take(document);
        return label(excerpt);
    }

    /// The labels that the document behind `excerpt` should bear.
    public Prediction label(Excerpt excerpt) {
        Desk desk = takeDesk();
        try {
            score(excerpt, desk);
            return prediction(excerpt, desk);
        } finally {
            idle.add(desk);
        }
    }

    private Prediction prediction(Excerpt excerpt, Desk desk) {
        Scores scores = desk.scores();
        int best = scores.best();
        return new Prediction(
                excerpt.id(),
                excerpt.line(),
                model.labels().name(best),
                scores.primary(best),
                decider.borne(scores),
                decider.ranked(scores),
                Doubts.of(excerpt, desk.document(), model.labels().label(best).archive()));
    }

    /// Reads `document` so that it can be asked why it gets its labels. Takes much longer than `label`.
    public Reading explain(Document document) {
        Desk desk = takeDesk();
        try {
            Excerpt excerpt = new Excerpt();
            excerpt.take(document);
            Desk own = new Desk(desk.document(), model.classifier().scores());
            score(excerpt, own);
            return new Reading(model, document, prediction(excerpt, own), own.scores(), own.document());
        } finally {
            idle.add(desk);
        }
    }

    /// The labels that `document` should bear, beside those it does, which are one or more.
    public Judgement judge(Document document) {
        Desk desk = takeDesk();
        try {
            Excerpt excerpt = new Excerpt();
            excerpt.take(document);
            score(excerpt, desk);
            return decider.judge(document.id(), document.truth(), desk.scores());
        } finally {
            idle.add(desk);
        }
    }

    private Desk takeDesk() {
        Desk free = idle.poll();
        return free == null
                ? new Desk(
                        new DocumentRow(model.vectorizer()), model.classifier().scores())
                : free;
    }

    private void score(Excerpt excerpt, Desk desk) {
        desk.document().read(excerpt);
        model.classifier().predict(desk.document().row(), desk.scores());
    }
}
