package topica.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.bundle.Provenance;
import topica.cluster.Groups;
import topica.documents.Document;
import topica.guidance.ThemeEdit;
import topica.run.Fingerprint;

/// What some documents are about. Immutable.
public final class Survey {

    private final Pile pile;
    private final List<Profile> themes;
    private final Placements placements;
    private final Quality quality;
    private final List<Change> changes;
    private final Groups groups;
    private final List<Integer> themeOfGroup;
    private final Asked asked;
    private final int nextId;

    Survey(
            Pile pile,
            List<Profile> themes,
            Placements placements,
            Quality quality,
            List<Change> changes,
            Found found,
            Asked asked,
            int nextId) {
        this.pile = pile;
        this.themes = List.copyOf(themes);
        this.placements = placements;
        this.quality = quality;
        this.changes = List.copyOf(changes);
        this.groups = found.clustering().groups();
        this.themeOfGroup = found.ids();
        this.asked = asked;
        this.nextId = nextId;
    }

    /// The documents in the order of their ids.
    public List<Document> documents() {
        return pile.documents();
    }

    /// All themes in the order of their ids, wider ones among them.
    public List<Profile> themes() {
        return themes;
    }

    /// Where a document stands.
    ///
    /// @param place where it was given, from 0
    public Placement placement(int place) {
        return placements.of(pile.number(place));
    }

    /// The theme of the document that was given at a place, -1 for an outlier.
    public int theme(int place) {
        return placements.theme(pile.number(place));
    }

    /// How many documents are in no theme.
    public int outliers() {
        return (int) IntStream.range(0, pile.size())
                .filter(document -> placements.theme(document) < 0)
                .count();
    }

    public Quality quality() {
        return quality;
    }

    /// What became of the themes of before, if there were any.
    public List<Change> changes() {
        return changes;
    }

    /// Guided themes that no document fits, by name.
    public List<String> unmet() {
        return asked.unmet();
    }

    /// Ids of examples of guided themes that no document has.
    public List<String> missing() {
        return asked.missing();
    }

    /// Edits whose themes are not there.
    public List<ThemeEdit> passedOver() {
        return asked.passedOver();
    }

    /// What is to be kept, so that new documents can be put into these themes.
    ///
    /// @param encoder the digest of what placed the documents
    public KeptThemes kept(Fingerprint encoder, Provenance provenance) {
        Set<Integer> own = new TreeSet<>(themeOfGroup);
        List<KeptTheme> kept = new ArrayList<>();
        for (Profile theme : themes) {
            if (own.remove(theme.id())) {
                kept.add(new KeptTheme(
                        theme.id(),
                        theme.theme().name(),
                        theme.theme().size(),
                        theme.theme().words()));
            }
        }
        for (int theme : own) {
            if (theme >= 0) {
                kept.add(new KeptTheme(theme, asked.names().getOrDefault(theme, ""), 0, List.of()));
            }
        }
        kept.sort(Comparator.comparingInt(KeptTheme::id));
        return new KeptThemes(
                groups, themeOfGroup, kept, asked.guided(), nextId, encoder, provenance, Optional.empty());
    }
}
