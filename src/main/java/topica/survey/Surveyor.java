package topica.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import topica.bundle.KeptThemes;
import topica.cluster.OutlierRule;
import topica.documents.Document;
import topica.guidance.GuidedTheme;
import topica.guidance.ThemeEdit;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.space.Encoder;

/// Finds what documents are about: themes that somebody asked for, and those that nobody thought of.
///
/// The answer depends on the documents as a set, the settings and the seed: not on their order, nor on threads.
///
/// @param groups how many themes, those asked for among them; as many as reproduce best where empty
/// @param guided themes that somebody asked for
/// @param edits made to the themes once they have names, in order
/// @param since themes found before, which go on where they are still there
/// @param outliers when a document fits no theme
/// @param pairs of fits by which stability is told, at least 2
public record Surveyor(
        OptionalInt groups,
        List<GuidedTheme> guided,
        List<ThemeEdit> edits,
        Optional<KeptThemes> since,
        OutlierRule outliers,
        int pairs,
        Seed seed) {

    private static final int USUAL_PAIRS = 2;

    public Surveyor {
        if (groups.isPresent() && groups.getAsInt() < 1) {
            throw new IllegalArgumentException("expected at least 1 group, got " + groups.getAsInt());
        }
        if (pairs < 2) {
            throw new IllegalArgumentException("expected at least 2 pairs of fits, got " + pairs);
        }
        guided = List.copyOf(guided);
        edits = List.copyOf(edits);
    }

    /// One that finds as many themes as there are, with nothing asked for.
    public static Surveyor free(Seed seed) {
        return new Surveyor(
                OptionalInt.empty(), List.of(), List.of(), Optional.empty(), OutlierRule.DEFAULT, USUAL_PAIRS, seed);
    }

    /// The same with another number of themes.
    public Surveyor withGroups(OptionalInt number) {
        return new Surveyor(number, guided, edits, since, outliers, pairs, seed);
    }

    /// The same, asked for these themes.
    public Surveyor withGuided(List<GuidedTheme> themes) {
        return new Surveyor(groups, themes, edits, since, outliers, pairs, seed);
    }

    /// The same, making these edits.
    public Surveyor withEdits(List<ThemeEdit> changes) {
        return new Surveyor(groups, guided, changes, since, outliers, pairs, seed);
    }

    /// The same, going on from these themes, and from what was asked for then if nothing is now.
    public Surveyor since(KeptThemes kept) {
        return new Surveyor(
                groups, guided.isEmpty() ? kept.guided() : guided, edits, Optional.of(kept), outliers, pairs, seed);
    }

    /// The same with another rule for what fits nowhere.
    public Surveyor withOutliers(OutlierRule rule) {
        return new Surveyor(groups, guided, edits, since, rule, pairs, seed);
    }

    /// The same, telling stability by so many pairs of fits.
    public Surveyor withPairs(int number) {
        return new Surveyor(groups, guided, edits, since, outliers, number, seed);
    }

    /// Surveys documents.
    ///
    /// @param encoder which also placed the documents of `since`
    /// @param reference documents that say how coherent the themes are; the surveyed ones where there are none
    /// @throws topica.run.Cancelled if the thread is interrupted
    public Survey survey(
            List<Document> documents, Encoder encoder, List<Document> reference, Workers workers, Progress progress) {
        return new Work(this, Pile.of(documents), encoder, reference, workers, progress).survey();
    }
}
