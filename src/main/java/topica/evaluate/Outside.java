package topica.evaluate;

import java.util.List;
import java.util.Set;

/// Labels at the border of the space, where the right answer is an archive: the part of a category before
/// its dot.
///
/// @param documents documents whose primary is outside the space; the first three figures are over these
/// @param givenLabelOfSpace how many of them were given a label of the space
/// @param exactArchive the share given the archive of their primary
/// @param anyArchive the share given the archive of any of their categories
/// @param falseArchive the share of the documents inside the space that were given a label outside it which
///     is the archive of none of their categories
public record Outside(
        int documents, int givenLabelOfSpace, double exactArchive, double anyArchive, double falseArchive) {

    static Outside of(List<Judgement> inside, List<Judgement> outside, Set<String> space) {
        int given = 0;
        int exact = 0;
        int any = 0;
        for (Judgement judgement : outside) {
            given += space.contains(judgement.label()) ? 1 : 0;
            exact += judgement.label().equals(archive(judgement.primary())) ? 1 : 0;
            any += bearsItsArchive(judgement) ? 1 : 0;
        }
        long strayed = inside.stream()
                .filter(judgement -> !space.contains(judgement.label()) && !bearsItsArchive(judgement))
                .count();
        return new Outside(
                outside.size(),
                given,
                share(exact, outside.size()),
                share(any, outside.size()),
                share(strayed, inside.size()));
    }

    private static boolean bearsItsArchive(Judgement judgement) {
        return judgement.truth().stream().anyMatch(category -> judgement.label().equals(archive(category)));
    }

    private static String archive(String category) {
        int dot = category.indexOf('.');
        return dot < 0 ? category : category.substring(0, dot);
    }

    private static double share(long part, int whole) {
        return (double) part / Math.max(1, whole);
    }
}
