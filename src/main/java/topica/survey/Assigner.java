package topica.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.cluster.Clustering;
import topica.documents.Document;
import topica.guidance.Strengths;
import topica.run.Workers;
import topica.space.Encoder;

/// Puts documents into themes found before, one by one: what else there is changes nothing. Thread-safe.
public final class Assigner {

    private final KeptThemes kept;
    private final Encoder encoder;

    /// @param encoder which also placed the documents behind `kept`
    public Assigner(KeptThemes kept, Encoder encoder) {
        this.kept = kept;
        this.encoder = encoder;
    }

    /// The themes' names by id.
    public Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (KeptTheme theme : kept.themes()) {
            names.put(theme.id(), theme.name());
        }
        return names;
    }

    /// Where each document stands, in their order.
    ///
    /// @throws topica.run.Cancelled if the thread is interrupted
    public List<Placement> assign(List<Document> documents, Workers workers) {
        if (documents.isEmpty()) {
            return List.of();
        }
        Clustering clustering = kept.groups()
                .assign(encoder.of(documents, workers), Strengths.of(kept.guided(), documents, workers), workers);
        Found found = new Found(clustering, kept.themeOfGroup());
        Placements placements = found.placements(found.themes());
        return IntStream.range(0, documents.size()).mapToObj(placements::of).toList();
    }
}
