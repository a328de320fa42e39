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
        assertThat(topica("import", "--help").out()).contains("--crawled=DATE", "profile-page, abstract-lines,");
    }
}
