package topica.listings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.CorpusReader;
import topica.documents.Document;
import topica.documents.Reading;
import topica.documents.YearlessDate;
import topica.fields.Author;
import topica.fields.CleanText;

/// Needs the folder named by `TOPICA_CORPORA`. Only ids and titles of its pages are kept here; the rest is
/// held against the pages themselves, by writing each paper as its page does.
class RealListingPagesTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile-page",
                "abstract-lines-1",
                "abstract-lines-2",
                "daily-listing-plain",
                "daily-listing-dated"
            })
    void findsEveryPaperOfAPageInOrder(String name) throws IOException {
        String page = page(name);

        assertThat(Reading.read(reader(name), page))
                .map(Reading::document)
                .extracting(Document::id, Document::title)
                .containsExactlyElementsOf(expected(name));
    }

    @ParameterizedTest
    @CsvSource({
        "profile-page, 8, 73, 0",
        "abstract-lines-1, 0, 0, 0",
        "abstract-lines-2, 0, 0, 0",
        "daily-listing-plain, 5, 0, 0",
        "daily-listing-dated, 6, 0, 1"
    })
    void accountsForEveryLineOfAPage(String name, int beside, int announced, int truncated) throws IOException {
        String page = page(name);
        List<Document> papers =
                Reading.read(reader(name), page).stream().map(Reading::document).toList();
        List<String> raw = page.lines().map(CleanText::of).toList();
        List<String> written = new ArrayList<>();
        for (Document paper : papers) {
            List<String> lines = written(name, paper);
            int from = Math.toIntExact(paper.source().line()) - 1;
            assertThat(raw.stream().skip(from).filter(line -> !line.isEmpty()).limit(lines.size()))
                    .containsExactlyElementsOf(lines);
            written.addAll(lines);
        }

        assertThat(raw.stream().filter(line -> !line.isEmpty())).hasSize(written.size() + beside);
        assertThat(Reading.margin(reader(name), page).lines()).isEqualTo(beside);
        assertThat(Reading.margin(reader(name), page).announced()).isEqualTo(announced);
        assertThat(papers.stream().filter(paper -> paper.flags().contains("truncated")))
                .hasSize(truncated);
    }

    /// The lines of `paper` as pages of the kind print them.
    private static List<String> written(String name, Document paper) {
        List<String> lines = new ArrayList<>();
        if (name.startsWith("abstract-lines")) {
            lines.add("Abstract:" + paper.abstractText());
        } else if (name.equals("profile-page")) {
            lines.addAll(List.of(heading(paper), paper.title(), authors(paper), paper.abstractText()));
        } else {
            lines.addAll(List.of(paper.title(), paper.abstractText()));
            if (paper.extra().containsKey("authorCount")) {
                String behind = paper.extra().getOrDefault("numberBehindDate", "");
                lines.addAll(List.of(
                        "• " + paper.extra().get("authorCount") + " authors",
                        "·",
                        (day(paper) + " " + behind).strip()));
            }
        }
        return lines;
    }

    private static String heading(Document paper) {
        String category = paper.categories().getFirst();
        return paper.extra().getOrDefault("score", "")
                + category.substring(category.indexOf('.') + 1)
                + day(paper)
                + (paper.flags().contains("code") ? "Code" : "");
    }

    private static String authors(Document paper) {
        String names = paper.authors().stream().map(Author::name).collect(Collectors.joining(", "));
        String places = paper.extra()
                .getOrDefault("affiliations", "")
                .replaceAll("[\\[\\]\"]", "")
                .replace(",", ", ");
        return names
                + (paper.extra().containsKey("moreAuthors") ? " et al." : "")
                + (places.isEmpty() ? "" : " · " + places);
    }

    private static String day(Document paper) {
        return paper.date()
                .map(date -> LocalDate.parse(date.toString()).format(WHOLE))
                .or(() -> YearlessDate.of(paper).map(day -> DAY.format(day)))
                .orElse("");
    }

    private static CorpusReader reader(String name) {
        return Stream.of(new ProfilePage(), new AbstractLines(), new DailyListing())
                .filter(reader -> name.startsWith(reader.format()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tuple> expected(String name) throws IOException {
        try (InputStream table =
                Objects.requireNonNull(RealListingPagesTest.class.getResourceAsStream("/listings/" + name + ".tsv"))) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> tuple(cells[0], cells[1]))
                    .toList();
        }
    }

    private static String page(String name) throws IOException {
        String folder = System.getenv().getOrDefault("TOPICA_CORPORA", "");
        Path file = Path.of(folder, "listing-pages", name + ".txt");
        assumeTrue(!folder.isEmpty() && Files.isReadable(file), "TOPICA_CORPORA does not lead to " + name);
        return Files.readString(file);
    }
}
