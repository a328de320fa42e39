package topica.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.cluster.Groups;
import topica.guidance.GuidedTheme;
import topica.math.DenseRows;
import topica.survey.Change.Kind;

/// Themes of before are written as digits, groups of today as letters, `-` is nowhere and `x` a deleted theme.
class LineageTest {

    /// @param guided how many of the first groups are guided themes, called `asked 0` and so on
    private static KeptThemes kept(int guided, Integer... themeOfGroup) {
        Map<Integer, KeptTheme> themes = new TreeMap<>();
        for (int theme : themeOfGroup) {
            if (theme >= 0) {
                themes.put(theme, new KeptTheme(theme, "theme " + theme, 1, List.of()));
            }
        }
        int count = themeOfGroup.length;
        float[] centres = new float[count * count];
        for (int group = 0; group < count; group++) {
            centres[group * count + group] = 1;
        }
        List<GuidedTheme> asked = IntStream.range(0, guided)
                .mapToObj(theme -> new GuidedTheme("asked " + theme, List.of(), List.of()))
                .toList();
        return new KeptThemes(
                new Groups(DenseRows.over(centres, count), new float[count], 1),
                Arrays.asList(themeOfGroup),
                List.copyOf(themes.values()),
                asked,
                10,
                Toys.SPACE,
                Toys.PROVENANCE,
                Optional.empty());
    }

    /// What both say.
    private record Told(List<Integer> ids, List<Change> changes) {}

    private static Told of(KeptThemes kept, String before, String today, String... guided) {
        int[] then = before.chars()
                .map(c -> c == '-' ? -1 : c == 'x' ? Lineage.DELETED : c - '0')
                .toArray();
        int[] now = today.chars().map(c -> c == '-' ? -1 : c - 'a').toArray();
        int groups = Math.max(guided.length, Arrays.stream(now).max().orElse(-1) + 1);
        List<Integer> ids = Lineage.ids(kept, then, now, groups, List.of(guided));
        int[] after =
                Arrays.stream(now).map(group -> group < 0 ? -1 : ids.get(group)).toArray();
        return new Told(ids, Lineage.changes(kept, then, after, ids));
    }

    private static Change change(Kind kind, List<Integer> before, List<Integer> after) {
        return new Change(kind, before, after);
    }

    private static Change continued(int theme) {
        return change(Kind.CONTINUED, List.of(theme), List.of(theme));
    }

    @Test
    void groupsThatHaveMostInCommonGoOn() {
        Told lineage = of(kept(0, 0, 1, 2), "000111222", "bbbcccaaa");
        assertThat(lineage.ids()).containsExactly(2, 0, 1);
        assertThat(lineage.changes()).containsExactly(continued(0), continued(1), continued(2));
    }

    /// Theme 0 and group a have 3 of 10 documents in common; theme 1 and group b 2 of 9.
    @Test
    void threeTenthsInCommonAreEnough() {
        Told lineage = of(kept(0, 0, 1), "000000----11111----", "aaa---aaaabb---bbbb");
        assertThat(lineage.ids()).containsExactly(0, 10);
        assertThat(lineage.changes())
                .containsExactly(
                        continued(0),
                        change(Kind.DIED, List.of(1), List.of()),
                        change(Kind.BORN, List.of(), List.of(10)));
    }

    @Test
    void whatFittedNowhereIsBorn() {
        Told lineage = of(kept(0, 0), "000----", "aaabbbb");
        assertThat(lineage.ids()).containsExactly(0, 10);
        assertThat(lineage.changes()).containsExactly(continued(0), change(Kind.BORN, List.of(), List.of(10)));
    }

    @Test
    void theSmallerHalfSplitsOff() {
        Told lineage = of(kept(0, 0), "00000000", "aaabbbbb");
        assertThat(lineage.ids()).containsExactly(10, 0);
        assertThat(lineage.changes()).containsExactly(continued(0), change(Kind.SPLIT, List.of(0), List.of(10)));
    }

    @Test
    void whatGoesIntoAnotherIsMerged() {
        Told lineage = of(kept(0, 0, 1), "00000111", "aaaaaaaa");
        assertThat(lineage.ids()).containsExactly(0);
        assertThat(lineage.changes()).containsExactly(continued(0), change(Kind.MERGED, List.of(1), List.of(0)));
    }

    @Test
    void whatIsHereAndThereOrNowhereHasDied() {
        Told scattered = of(kept(0, 0, 1, 2, 3), "00000001111111222222233", "aaaaaaabbbbbbbcccccccab");
        assertThat(scattered.ids()).containsExactly(0, 1, 2);
        assertThat(scattered.changes())
                .containsExactly(continued(0), continued(1), continued(2), change(Kind.DIED, List.of(3), List.of()));
        assertThat(of(kept(0, 0, 4), "000", "aaa").changes())
                .containsExactly(continued(0), change(Kind.DIED, List.of(4), List.of()));
    }

    @Test
    void withNoDocumentsAllHaveDied() {
        Told lineage = of(kept(0, 0, 1), "", "");
        assertThat(lineage.ids()).isEmpty();
        assertThat(lineage.changes()).extracting(Change::kind).containsExactly(Kind.DIED, Kind.DIED);
    }

    /// Both groups are as like the theme; the first gets it.
    @Test
    void eachThemeGoesOnOnce() {
        Told lineage = of(kept(0, 3), "33333333", "bbbbaaaa");
        assertThat(lineage.ids()).containsExactly(3, 10);
    }

    @Test
    void aMergedThemeStaysMerged() {
        Told lineage = of(kept(0, 5, 5, 2), "555555222", "aaabbbccc");
        assertThat(lineage.ids()).containsExactly(5, 5, 2);
        assertThat(lineage.changes()).containsExactly(continued(2), continued(5));
    }

    @Test
    void aDeletedThemeStaysDeleted() {
        Told lineage = of(kept(0, 0, -1), "000xxx", "aaabbb");
        assertThat(lineage.ids()).containsExactly(0, -1);
        assertThat(lineage.changes()).containsExactly(continued(0));
    }

    @Test
    void whatIsNewIsNotTakenForDeletedWhereSeveralWere() {
        Told lineage = of(kept(0, 0, -1, -1), "000xxx---", "aaabbbccc");
        assertThat(lineage.ids()).containsExactly(0, -1, 10);
        assertThat(lineage.changes()).containsExactly(continued(0), change(Kind.BORN, List.of(), List.of(10)));
    }

    @Test
    void whatWentWhereThemesWereDeletedHasDied() {
        Told lineage = of(kept(0, 0, 1, -1), "00011xxxx", "aaabbbbbb");
        assertThat(lineage.ids()).containsExactly(0, -1);
        assertThat(lineage.changes()).containsExactly(continued(0), change(Kind.DIED, List.of(1), List.of()));
    }

    @Test
    void aGuidedThemeGoesOnUnderItsIdWhateverItHas() {
        assertThat(of(kept(2, 7, 3), "777333", "bbbaaa", "asked 0", "asked 1").ids())
                .containsExactly(7, 3);
        assertThat(of(kept(2, 7, 3), "", "", "asked 1", "asked 0").ids()).containsExactly(3, 7);
    }

    @Test
    void aGuidedThemeThatIsNewGoesOnFromOneOfItsName() {
        assertThat(of(kept(0, 7, 3), "777333", "bbbaaa", "theme 7").ids()).containsExactly(7, 10);
        assertThat(of(kept(0, 7, 3), "", "", "something new").ids()).containsExactly(10);
    }

    @Test
    void aGuidedThemeThatWasMergedOrDeletedStaysSo() {
        Told lineage = of(kept(3, 1, 1, -1), "11x", "abc", "asked 0", "asked 1", "asked 2");
        assertThat(lineage.ids()).containsExactly(1, 1, -1);
        assertThat(lineage.changes()).containsExactly(continued(1));
    }

    @Test
    void aGuidedThemeThatIsNewIsNeitherMergedNorDeleted() {
        assertThat(of(kept(0, 5, 5), "5555", "aaab", "new").ids()).containsExactly(10, 5);
        assertThat(of(kept(0, 0, -1), "000xxx", "bbbaaa", "new").ids()).containsExactly(10, 0);
    }

    @Test
    void idsThatOnceWereAreNotGivenAgain() {
        assertThat(of(kept(0, 0), "---", "abb").ids()).containsExactly(10, 11);
    }
}
