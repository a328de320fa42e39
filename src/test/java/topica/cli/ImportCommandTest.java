package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    Path folder;

    private Path table;

    @BeforeEach
    void writeATable() throws IOException {
        table = Files.writeString(folder.resolve("papers.csv"), """
                id,title,abstract,categories,year
                a,On cells,"Enzymes, and more.",cs.LG stat.ML,2024
                b,On stars,,,
                c,,,,
                """);
    }

    @Test
    void writesOneFormOfDocuments() {
        Terminal.Ran ran = topica("import", table);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out().replace(folder.toString(), "DIR")).isEqualTo("""
                        {"id":"a","title":"On cells","abstract":"Enzymes, and more.","date":"2024",\
                        "categories":["cs.LG","stat.ML"],"source":{"file":"DIR/papers.csv","line":2}}
                        {"id":"b","title":"On stars","flags":["title-only"],\
                        "source":{"file":"DIR/papers.csv","line":3}}
                        """);
        assertThat(ran.err())
                .contains(
                        "papers.csv:4: ",
                        "topica: read 3: 2 documents, 1 of them with labels or categories; 1 rejected; in ",
                        "topica: flags: 1 title-only\n");
    }

    @Test
    void readsItsOwnOutputAsTheSameDocuments() throws IOException {
        Path first = folder.resolve("first.jsonl");
        Path second = folder.resolve("second.jsonl");
        assertThat(topica("import", table, "--out", first, "--quiet").code()).isEqualTo(3);
        assertThat(topica("import", first, "--out", second).code()).isZero();
        assertThat(Files.readString(first)).isNotEmpty();
        assertThat(second).hasSameTextualContentAs(first);
    }

    @Test
    void saysWhatWasReadAsSomethingElseAndWhatIsDeletedWithoutCallingItAnError() throws IOException {
        Path western = Files.write(
                folder.resolve("excel.csv"), "id;title\r\na;Gödel\r\n".getBytes(Charset.forName("windows-1252")));
        Path harvest = Files.writeString(folder.resolve("harvest.xml"), """
                <OAI-PMH><ListRecords><record><header status="deleted"><identifier>oai:toys:1</identifier></header>
                </record></ListRecords></OAI-PMH>
                """);

        Terminal.Ran ran = topica("import", western, harvest);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Gödel");
        assertThat(ran.err())
                .contains(
                        "excel.csv: read as Windows-1252, because it is not UTF-8\n",
                        "harvest.xml: 1 record is marked as deleted and is no document\n",
                        "read 1: 1 documents");
        assertThat(topica("import", western, harvest, "--quiet").err()).isEmpty();
    }

    @Test
    void writesNothingOnADryRun() throws IOException {
        Path rejects = folder.resolve("rejects.jsonl");
        Terminal.Ran ran = topica("import", table, "--dry-run", "--rejects", rejects);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("topica: read 3: 2 documents");
        assertThat(Files.readAllLines(rejects)).hasSize(1);
    }

    @Test
    void importsAlikeWithOneThreadAndMore() throws IOException {
        Path toys = Files.writeString(folder.resolve("toys.jsonl"), Toys.corpus(2000));
        String one = topica("import", toys, "--threads", "1").out();
        assertThat(one.lines()).hasSize(6000);
        assertThat(topica("import", toys, "--threads", "3").out()).isEqualTo(one);
    }

    private static final String PAGE = """
            Jane Baker

            3 Papers

            LGOct 26, 2022Code
            Bread in Two Steps

            Jane Baker, John Cook

            We bake bread in two steps, and it rises.

            97.2MLMay 25
            A Theory of Crust

            Jane Baker et al.

            Crusts brown in ovens and nowhere else.

            Load more
            """;

    @Test
    void readsAPageAsItIsCopiedFromABrowserAndSaysWhatItLeftAside() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        Terminal.Ran ran = topica("import", page);

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replace(folder.toString(), "DIR")).contains("""
                        "title":"A Theory of Crust","abstract":"Crusts brown in ovens and nowhere else.",\
                        "authors":[{"name":"Jane Baker"}],"categories":["stat.ML"],\
                        "source":{"file":"DIR/page.txt","line":12},\
                        "extra":{"moreAuthors":true,"dateWithoutYear":"--05-25","score":97.2}}
                        """);
        assertThat(ran.err())
                .contains(
                        "page.txt says it has 3 papers, 2 were found\n",
                        "topica: read 2: 2 documents, 2 of them with labels or categories; 0 rejected; in ",
                        "topica: passed over 3 lines of navigation, headers and footers\n",
                        "topica: 1 dates have no year; --crawled DATE completes them\n",
                        "topica: flags: 1 code\n");
        assertThat(topica("import", page, "--quiet").err()).isEmpty();
    }

    @Test
    void saysNothingOfAPageThatCountsItsPapersRight() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE.replace("3 Papers", "2 Papers"));

        assertThat(topica("import", page).err()).doesNotContain("says it has");
    }

    @Test
    void completesDatesWithoutAYearByTheDayOnWhichThePageWasTaken() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        Path first = folder.resolve("first.jsonl");
        Terminal.Ran ran = topica("import", page, "--crawled", "2026-05-24");
        assertThat(ran.out()).contains("\"date\":\"2025-05-25\"", "\"date\":\"2022-10-26\"");
        assertThat(ran.err()).doesNotContain("no year");

        topica("import", page, "--out", first, "--quiet");
        assertThat(topica("import", first, "--crawled", "2026-05-24").out()).isEqualTo(ran.out());
    }

    @Test
    void refusesADayOfCrawlingThatIsNone() {
        Terminal.Ran ran = topica("import", table, "--crawled", "yesterday");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--crawled: expected a day such as 2026-05-31, got yesterday");
        assertThat(topica("import", "--help").out()).contains("--crawled=DATE", "profile-page,", "abstract-lines,");
    }

    private static final String COPIES = """
            {"id":"a","title":"Bread in Two Steps","abstract":"We bake bread in two steps.","categories":["cs.LG"]}
            {"id":"b","title":"A Theory of Crust","abstract":"Crusts brown in ovens."}
            {"title":"Bread in two steps!","abstract":"We bake bread in two steps, and it rises.","date":"2026"}
            {"id":"c","title":"Editorial"}
            {"id":"d","title":"Editorial"}
            """;

    @Test
    void mergesDuplicatesAndSaysWhichAndWhy() throws IOException {
        Path copies = Files.writeString(folder.resolve("copies.jsonl"), COPIES);
        Path merges = folder.resolve("merges.jsonl");
        Terminal.Ran ran = topica("import", copies, "--merges", merges);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().replace(folder.toString(), "DIR")).contains("""
                        {"id":"a","title":"Bread in two steps!","abstract":"We bake bread in two steps, and it rises.",\
                        "date":"2026","categories":["cs.LG"],"source":{"file":"DIR/copies.jsonl","line":3}}
                        """);
        assertThat(ran.lines()).hasSize(4);
        assertThat(ran.err())
                .contains(
                        "topica: read 5: 4 documents, 1 of them with labels or categories; 0 rejected; in ",
                        "topica: merged 1 duplicates: 1 same title\n");
        assertThat(Files.readString(merges).replace(folder.toString(), "DIR")).isEqualTo("""
                        {"reason":"same title","kept":"a","keptSource":{"file":"DIR/copies.jsonl","line":3},\
                        "dropped":"a","droppedSource":{"file":"DIR/copies.jsonl","line":1}}
                        """);
    }

    @Test
    void leavesDuplicatesWhereSomebodyWantsToKeepThem() throws IOException {
        Path copies = Files.writeString(folder.resolve("copies.jsonl"), COPIES);
        Terminal.Ran ran = topica("import", copies, "--keep-duplicates");
        assertThat(ran.lines()).hasSize(5);
        assertThat(ran.err()).doesNotContain("merged");
        assertThat(topica("import", copies, "--keep-duplicates", "--merges", folder.resolve("m"))
                        .code())
                .isEqualTo(2);
        assertThat(topica("import", copies, "--out", folder.resolve("m"), "--merges", folder.resolve("m"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void findsNothingToMergeInWhatItMerged() throws IOException {
        Path copies = Files.writeString(folder.resolve("copies.jsonl"), COPIES);
        Path first = folder.resolve("first.jsonl");
        topica("import", copies, copies, "--out", first, "--quiet");
        Terminal.Ran ran = topica("import", first);
        assertThat(ran.out()).isEqualTo(Files.readString(first));
        assertThat(ran.err()).doesNotContain("merged");
    }

    @Test
    void warnsOfPapersThatHaveOneIdByChance() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "id,title,abstract\n1,On bread,It rises in ovens.\n");
        Path yours = Files.writeString(folder.resolve("yours.csv"), "id,title,abstract\n1,On stars,They shine.\n");
        Terminal.Ran ran = topica("import", mine, yours);
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.err())
                .contains("topica: warning: 1 documents have the id of another with another text; all are kept\n");
    }

    /// The page says it has two papers, and it has: one is a copy of the other.
    @Test
    void countsAPapersCopyAsFoundOnItsPage() throws IOException {
        String page = PAGE.replace("3 Papers", "2 Papers")
                .replace("A Theory of Crust", "Bread in Two Steps")
                .replace("Crusts brown in ovens and nowhere else.", "We bake bread in two steps.");
        Terminal.Ran ran = topica("import", Files.writeString(folder.resolve("page.txt"), page));
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.err()).contains("merged 1 duplicates").doesNotContain("says it has");
    }
}
