package topica.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.duplicates.Papers.merge;
import static topica.duplicates.Papers.noise;
import static topica.duplicates.Papers.paper;
import static topica.duplicates.Papers.words;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.ReadOutcome;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Shuffle;
import topica.run.Workers;

class MergedCorpusTest {

    @Test
    void leavesDifferentPapersAsTheyAre() {
        Papers.Left left = merge(
                paper("a", "Bread in two steps", words("a", 0, 30)),
                paper("b", "A theory of crust", words("b", 0, 30)));
        assertThat(left.ids()).containsExactly("a", "b");
        assertThat(left.merges()).isEmpty();
    }

    @Test
    void saysWhatWentWhereAndWhy() {
        Papers.Left left = merge(
                paper("a", "Bread in two steps", words("a", 0, 30)),
                paper("b", "A theory of crust", words("b", 0, 40)),
                paper("a", "Bread in two steps", words("a", 0, 20)),
                paper("c", "A Theory of Crust!", ""),
                paper("d", "", words("b", 0, 40)),
                paper("e", "", words("b", 0, 39)));
        assertThat(left.ids()).containsExactly("a", "b");
        assertThat(left.merged())
                .containsExactly(
                        "a > a, same id", "c > b, same title", "d > b, same abstract", "e > b, similar abstract 0.97");
        assertThat(left.merges().getFirst())
                .isEqualTo(new Merge(new Reason.SameId(), "a", new Source("toy", 1), "a", new Source("toy", 3)));
    }

    @Test
    void keepsTheFullerTextAtItsPlace() {
        Papers.Left left = merge(
                paper("short", "Bread in two steps", words("a", 0, 20)),
                paper("other", "A theory of crust", words("b", 0, 20)),
                paper("long", "Bread in two steps", words("a", 0, 30)));
        assertThat(left.ids()).containsExactly("other", "long");
        assertThat(left.papers().getLast().source()).isEqualTo(new Source("toy", 3));
    }

    @Test
    void passesOnWhatIsNoDocumentAndWhatStandsInTheMargin() {
        ReadOutcome.Rejected rejected = new ReadOutcome.Rejected(new Source("toy", 2), "it is empty");
        ReadOutcome.Accepted accepted = new ReadOutcome.Accepted(paper("a", "Bread in two steps", ""));
        Margin margin = new Margin("toy", 5, 3);
        Chunk chunk = new Chunk() {
            @Override
            public List<ReadOutcome> read() {
                return List.of(accepted, rejected, accepted);
            }

            @Override
            public Margin margin() {
                return margin;
            }
        };
        try (Workers one = new Workers(1);
                MergedCorpus corpus =
                        MergedCorpus.read(List.of(chunk).iterator(), one, Seed.DEFAULT, read -> {}, Progress.NONE)) {
            Iterator<Chunk> chunks = corpus.chunks();
            Chunk only = chunks.next();
            assertThat(only.read()).containsExactly(accepted, rejected);
            assertThat(only.read()).as("a second time").containsExactly(accepted, rejected);
            assertThat(only.margin()).isEqualTo(margin);
            assertThat(chunks).isExhausted();
            assertThat(corpus.merged()).isEqualTo(1);
        }
    }

    @Test
    void keepsTwoPapersThatHaveOneIdByChance() {
        Papers.Left left = merge(
                paper("1", "Bread in two steps", words("a", 0, 30)),
                paper("1", "A theory of crust", words("b", 0, 30)));
        assertThat(left.ids()).containsExactly("1", "1");
        assertThat(left.sharingAnId()).isEqualTo(1);
    }

    @Test
    void mergesWhatIsOnePaperOnlyByWhatAThirdAddsToIt() {
        Papers.Left left = merge(
                paper("long", "", words("a", 0, 40)),
                paper("both", "Bread in two steps", words("a", 0, 39)),
                paper("title", "Bread in two steps", ""));
        assertThat(left.ids()).containsExactly("long");
        assertThat(left.papers().getFirst().title()).isEqualTo("Bread in two steps");
        assertThat(left.merged()).containsExactly("both > long, similar abstract 0.97", "title > long, same title");
    }

    @Test
    void mergesAnyNumberOfCopies() {
        List<Document> copies = IntStream.range(0, 500)
                .mapToObj(i -> paper("p" + i, "Bread in two steps", words("a", 0, 30)))
                .toList();
        assertThat(merge(copies, 2, 42).papers()).hasSize(1);
    }

    @Test
    void doesNotCompareEachWithEachOfACrowdOfEditorials() {
        SplittableRandom random = new SplittableRandom(1);
        List<Document> crowd = IntStream.range(0, 5000)
                .mapToObj(i -> paper("p" + i, "Editorial", noise(random, 30)))
                .toList();
        assertThat(merge(crowd, 2, 42).papers()).hasSize(5000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changesNothingWhenMergingAgain(long seed) {
        Papers.Left once = merge(jumble(seed), 2, 42);
        Papers.Left again = merge(once.papers(), 2, 42);
        assertThat(once.merges()).hasSizeGreaterThan(50);
        assertThat(again.merges()).isEmpty();
        assertThat(Papers.withoutSources(again)).isEqualTo(Papers.withoutSources(once));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsTheSamePapersInWhateverOrderTheyCome(long seed) {
        List<Document> papers = jumble(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> shuffled = IntStream.of(Shuffle.of(papers.size(), random))
                .mapToObj(papers::get)
                .toList();
        assertThat(Papers.withoutSources(merge(shuffled, 1, 42)))
                .containsExactlyInAnyOrderElementsOf(Papers.withoutSources(merge(papers, 1, 42)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergesAlikeWithAnyNumberOfThreads(long seed) {
        assertThat(merge(jumble(seed), 4, 42)).isEqualTo(merge(jumble(seed), 1, 42));
    }

    /// 300 abstracts of 120 words, and a copy of each of which two words in it are others: three shingles in
    /// 118 for each, so that they resemble one another by .90 or more.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsNearlyAllNearDuplicatesInNoise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> papers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String[] words = noise(random, 120).split(" ", -1);
            papers.add(paper("a" + i, "", String.join(" ", words)));
            words[random.nextInt(120)] = "other";
            words[random.nextInt(120)] = "another";
            papers.add(paper("b" + i, "", String.join(" ", words)));
        }
        Papers.Left left = merge(papers, 2, seed);
        assertThat(left.papers()).hasSize(300);
        assertThat(left.merges())
                .allSatisfy(merge -> assertThat(merge.dropped().substring(1))
                        .isEqualTo(merge.kept().substring(1)));
    }

    /// Half of each abstract is boilerplate that all share.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsPapersApartThatShareBoilerplate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> papers = IntStream.range(0, 200)
                .mapToObj(i -> paper("p" + i, "", words("boiler", 0, 60) + " " + noise(random, 60)))
                .toList();
        assertThat(merge(papers, 2, seed).merges()).isEmpty();
    }

    /// Papers with copies that lack or change a title, an abstract, an id, or the end of the abstract.
    private static List<Document> jumble(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Document> papers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String title = i % 7 == 0 ? "Editorial" : noise(random, 5);
            String text = noise(random, 60);
            for (int copy = random.nextInt(5); copy >= 0; copy--) {
                String cut = text.substring(0, text.length() - random.nextInt(60));
                boolean untitled = random.nextInt(4) == 0;
                papers.add(paper(
                        random.nextBoolean() ? "" : "p" + i,
                        untitled ? "" : title,
                        !untitled && random.nextInt(4) == 0 ? "" : random.nextBoolean() ? cut : text));
            }
        }
        return papers;
    }
}
