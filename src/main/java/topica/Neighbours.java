package topica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topica.bundle.Model;
import topica.classify.Explanation.Neighbour;
import topica.documents.Document;
import topica.documents.Excerpt;
import topica.math.SparseRows;
import topica.vectorize.Row;

/// The labelled papers most like some documents, by the cosine of their rows, looked for among papers that
/// stream by. Not thread-safe; parts of a stream may be searched apart, by `fresh`, and put together in order.
///
/// A document itself, told by its id, is no neighbour of its own; nor is a paper without labels, or one with
/// no feature in common. Among equals the first to come by stays.
public final class Neighbours {

    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::similarity).reversed();

    private final Model model;
    private final List<String> ids;
    private final Map<Integer, List<Part>> parts;
    private final int most;
    private final List<List<Neighbour>> nearest = new ArrayList<>();
    private final Excerpt excerpt = new Excerpt();
    private final DocumentRow paperRow;

    /// What a feature is worth to a document.
    private record Part(int document, float value) {}

    private Neighbours(Model model, List<String> ids, Map<Integer, List<Part>> parts, int most) {
        this.model = model;
        this.ids = ids;
        this.parts = parts;
        this.most = most;
        this.paperRow = new DocumentRow(model.vectorizer());
        ids.forEach(id -> nearest.add(new ArrayList<>()));
    }

    /// To find the `most` papers nearest to each of `readings`, all of which `labeller` has read.
    public static Neighbours of(Labeller labeller, List<Reading> readings, int most) {
        Map<Integer, List<Part>> parts = new HashMap<>();
        for (int document = 0; document < readings.size(); document++) {
            SparseRows row = readings.get(document).row();
            for (int entry = row.start(0); entry < row.end(0); entry++) {
                parts.computeIfAbsent(row.column(entry), feature -> new ArrayList<>())
                        .add(new Part(document, row.value(entry)));
            }
        }
        List<String> ids =
                readings.stream().map(reading -> reading.document().id()).toList();
        return new Neighbours(labeller.model(), ids, parts, most);
    }

    /// To look for the same among other papers.
    public Neighbours fresh() {
        return new Neighbours(model, ids, parts, most);
    }

    /// Looks at one more paper.
    public void add(Document paper) {
        if (paper.truth().isEmpty()) {
            return;
        }
        double[] similarities = similarities(paper);
        for (int document = 0; document < similarities.length; document++) {
            if (similarities[document] > 0 && !ids.get(document).equals(paper.id())) {
                double similarity = Math.min(1, similarities[document]);
                offer(document, new Neighbour(paper.id(), paper.title(), paper.truth(), similarity));
            }
        }
    }

    private double[] similarities(Document paper) {
        excerpt.take(paper);
        paperRow.read(excerpt);
        Row row = paperRow.row();
        double[] similarities = new double[ids.size()];
        for (int i = 0; i < row.size(); i++) {
            for (Part part : parts.getOrDefault(row.column(i), List.of())) {
                similarities[part.document()] += (double) row.value(i) * part.value();
            }
        }
        return similarities;
    }

    private void offer(int document, Neighbour neighbour) {
        List<Neighbour> best = nearest.get(document);
        if (best.size() < most || neighbour.similarity() > best.getLast().similarity()) {
            best.add(neighbour);
            best.sort(NEAREST_FIRST);
            if (best.size() > most) {
                best.removeLast();
            }
        }
    }

    /// Adds what was found among papers that came after all those looked at so far.
    public void add(Neighbours later) {
        for (int document = 0; document < ids.size(); document++) {
            for (Neighbour neighbour : later.nearest.get(document)) {
                offer(document, neighbour);
            }
        }
    }

    /// The papers nearest to the document numbered `document`, the most alike first.
    public List<Neighbour> of(int document) {
        return List.copyOf(nearest.get(document));
    }
}
