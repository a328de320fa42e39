package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import topica.classify.Explanation.Neighbour;
import topica.documents.Document;
import topica.records.Source;

class NeighboursTest {

    private static final Labeller LABELLER =
            Labeller.of(TrainingTest.fit(TrainingTest.training(Set.of("cs"), 5000), 1, 300, 1)
                    .model());

    private static Document paper(String id, String abstractText, String... labels) {
        return new Document(
                id,
                "",
                abstractText,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(labels),
                List.of(),
                new Source("toy", 1),
                Map.of());
    }

    private static Neighbours to(int most, String... texts) {
        List<Reading> readings = List.of(texts).stream()
                .map(text -> LABELLER.explain(paper("own", text)))
                .toList();
        return Neighbours.of(LABELLER, readings, most);
    }

    @Test
    void areTheLabelledPapersWithTheLargestCosine() {
        Neighbours neighbours = to(2, "camera image", "brane");
        neighbours.add(paper("half", "camera brane", "x", "y"));
        neighbours.add(paper("same", "image camera image", "x"));
        neighbours.add(paper("none", "sheaf", "x"));
        neighbours.add(paper("unlabelled", "camera image"));
        neighbours.add(paper("own", "camera image", "x"));
        neighbours.add(paper("alike", "camera image", "z"));
        assertThat(neighbours.of(0)).extracting(Neighbour::id).containsExactly("alike", "same");
        assertThat(neighbours.of(0).getFirst().similarity()).isCloseTo(1, within(1e-6));
        assertThat(neighbours.of(1)).singleElement().satisfies(one -> {
            assertThat(one.labels()).containsExactly("x", "y");
            assertThat(one.similarity()).isBetween(0.4, 0.9);
        });
    }

    @Test
    void keepTheFirstAmongEquals() {
        Neighbours neighbours = to(2, "camera");
        for (String id : List.of("a", "b", "c")) {
            neighbours.add(paper(id, "camera", "x"));
        }
        assertThat(neighbours.of(0)).extracting(Neighbour::id).containsExactly("a", "b");
    }

    @Test
    void areTheSameFoundApartAndTogether() {
        List<Document> papers = ToyCorpus.documents(90);
        Neighbours together =
                to(5, papers.getFirst().abstractText(), papers.get(1).abstractText());
        papers.forEach(together::add);
        Neighbours parted =
                to(5, papers.getFirst().abstractText(), papers.get(1).abstractText());
        for (int from = 0; from < papers.size(); from += 7) {
            Neighbours part = parted.fresh();
            papers.subList(from, Math.min(papers.size(), from + 7)).forEach(part::add);
            parted.add(part);
        }
        for (int document = 0; document < 2; document++) {
            assertThat(parted.of(document))
                    .hasSize(5)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Neighbour::similarity).reversed())
                    .isEqualTo(together.of(document));
        }
    }

    @Test
    void areNoneOfADocumentWithoutFeatures() {
        Neighbours neighbours = to(5, "zzz");
        neighbours.add(paper("a", "camera", "x"));
        assertThat(neighbours.of(0)).isEmpty();
    }
}
