package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;
import static topica.harvest.ToyPages.atom;
import static topica.harvest.ToyPages.deleted;
import static topica.harvest.ToyPages.error;
import static topica.harvest.ToyPages.oai;
import static topica.harvest.ToyPages.record;
import static topica.harvest.ToyPages.records;
import static topica.harvest.ToyPages.token;
import static topica.harvest.ToyPages.total;
import static topica.harvest.ToyServer.ok;
import static topica.harvest.ToyServer.script;
import static topica.harvest.ToyServer.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.harvest.ToyServer;

@Timeout(120)
class HarvestCommandTest {

    private static final int PAGES = 4;

    @TempDir
    Path folder = Path.of("");

    private Path out = Path.of("");
    private Path rejects = Path.of("");

    @BeforeEach
    void nameThem() {
        out = folder.resolve("toys.jsonl");
        rejects = folder.resolve("rejects.jsonl");
    }

    private Terminal.Ran harvest(String url, Object... words) {
        List<Object> all = new ArrayList<>(List.of("harvest", url, "--out", out, "--delay", 0));
        all.addAll(Arrays.asList(words));
        return topica(all.toArray());
    }

    /// The page of a list that a token, or none, asks for: three records, of which one is broken.
    private static ToyServer.Reply page(String target) {
        int page = target.contains("Token=t") ? Integer.parseInt(target.replaceAll(".*Token=t", "")) : 0;
        int first = 3 * page + 1;
        String broken = record(first + 1).replace("</metadata>", "");
        String behind = page + 1 < PAGES ? token("t" + (page + 1), 3 * PAGES) : token("", 3 * PAGES);
        return ok(oai(record(first) + broken + record(first + 2), behind));
    }

    @Test
    void writesOneFormOfDocumentsAndSaysWhatCame() throws IOException {
        try (ToyServer server =
                script(ok(oai(records(1, 3) + deleted(3), token("t", 4))), ok(oai(record(4), "<resumptionToken/>")))) {
            Terminal.Ran ran = harvest(server.url("/oai"), "--set", "toys");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .matches("topica: harvested 3 documents in 2 answers; 0 rejected, 1 deleted by the server; in "
                            + "\\d+\\.\\d s\n");
            assertThat(Files.readAllLines(out))
                    .hasSize(3)
                    .first()
                    .isEqualTo("{\"id\":\"oai:toys:1\",\"title\":\"Toy 1\",\"abstract\":\"We play with toy 1.\","
                            + "\"source\":{\"file\":\"" + server.url("/oai") + "#1\",\"line\":3}}");
            assertThat(folder.toFile().list()).containsExactly("toys.jsonl");
            assertThat(server.heads().getFirst()).contains("User-Agent: topica/");
        }
        assertThat(topica("import", out, "--quiet").out().lines()).hasSize(3);
    }

    @Test
    void harvestsASearch() throws IOException {
        try (ToyServer server = script(ok(atom(1, 3, total(3))), ok(atom(3, 4, total(3))))) {
            assertThat(harvest(server.url("/query"), "--query", "cat:cs.LG", "--quiet")
                            .err())
                    .isEmpty();
            assertThat(Files.readAllLines(out)).hasSize(3).first().asString().contains("\"categories\":[\"cs.LG\"]");
        }
    }

    @Test
    void writesNothingForAnEmptyListAndIsContent() {
        try (ToyServer server = script(ok(error("noRecordsMatch", "none")))) {
            Terminal.Ran ran = harvest(server.url("/oai"));
            assertThat(ran.code()).isZero();
            assertThat(ran.err()).startsWith("topica: harvested 0 documents in 1 answer; 0 rejected, 0 deleted");
            assertThat(out).isEmptyFile();
        }
    }

    @Test
    void setsBrokenRecordsAside() throws IOException {
        try (ToyServer server = new ToyServer(HarvestCommandTest::page)) {
            Terminal.Ran ran = harvest(server.url("/oai"), "--rejects", rejects);
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err())
                    .contains(
                            "topica: " + server.url("/oai") + "#1:5: not well-formed XML at line 6",
                            "topica: … and 1 more rejected records; see " + rejects,
                            "harvested 8 documents in 4 answers; 4 rejected");
            assertThat(Files.readAllLines(rejects)).hasSize(4);
        }
    }

    @Test
    void stopsAtTheLimit() throws IOException {
        try (ToyServer server = new ToyServer(HarvestCommandTest::page)) {
            assertThat(harvest(server.url("/oai"), "--limit", 3).err())
                    .contains("harvested 3 documents in 2 answers; 1 rejected");
            assertThat(Files.readAllLines(out)).hasSize(3);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void saysWhatItWaitsForAndThatAllIsWell() {
        try (ToyServer server = script(status(503, "Retry-After: 0"), ok(oai(record(1), "")))) {
            Terminal.Ran ran = harvest(server.url("/oai"));
            assertThat(ran.code()).isZero();
            assertThat(ran.err())
                    .startsWith("topica: " + server.url("/oai") + ": the server answers 503 (Service Unavailable); "
                            + "asking again in 0 s as it asks (try 2 of 6)\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesOnWhereItWasStoppedWithTheSameBytes(int stop) throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        ToyServer.Reply[] answers = {ToyServer.cut(oai(records(1, 9), "")), status(500), status(404), ok("<html/>")};
        try (ToyServer server = new ToyServer(target -> {
            boolean there = stop == 0 ? !target.contains("Token") : target.endsWith("Token=t" + stop);
            return there && broken.get() ? answers[stop] : page(target);
        })) {
            Terminal.Ran stopped = harvest(server.url("/oai"), "--rejects", rejects, "--tries", 1);
            assertThat(stopped.code()).isEqualTo(1);
            assertThat(out).doesNotExist();
            if (stop == 0) {
                assertThat(folder).isEmptyDirectory();
            } else {
                assertThat(stopped.err())
                        .endsWith("topica: stopped; " + 3 * stop + " records are done, and the same command with "
                                + "--resume goes on from there\n");
                assertThat(folder.resolve("toys.jsonl.part")).isNotEmptyFile();
                Terminal.Ran again = harvest(server.url("/oai"), "--rejects", rejects);
                assertThat(again.code()).isEqualTo(1);
                assertThat(again.err()).contains("tells of an unfinished run: go on with it by the same command with");
            }
            broken.set(false);
            Terminal.Ran resumed = harvest(server.url("/oai"), "--rejects", rejects, "--resume");
            assertThat(resumed.code()).as(resumed.err()).isEqualTo(3);
            assertThat(resumed.err()).contains("harvested 8 documents in 4 answers; 4 rejected, 0 deleted");
            String got = Files.readString(out);
            String bad = Files.readString(rejects);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("toys.jsonl", "rejects.jsonl");
            assertThat(server.asked()).hasSize(PAGES + 1);

            assertThat(harvest(server.url("/oai"), "--rejects", rejects).code()).isEqualTo(3);
            assertThat(out).hasContent(got);
            assertThat(rejects).hasContent(bad);
        }
    }

    @Test
    void refusesToGoOnWithSomethingElse() throws IOException {
        try (ToyServer server = script(ok(oai(record(1), token("t", 9))), status(404))) {
            assertThat(harvest(server.url("/oai"), "--set", "a").code()).isEqualTo(1);
            byte[] part = Files.readAllBytes(folder.resolve("toys.jsonl.part"));
            Terminal.Ran other = harvest(server.url("/oai"), "--set", "b", "--resume");
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.err())
                    .isEqualTo("topica: cannot go on with what " + out + ".resume tells of: --set was a, and is b; "
                            + "make it as it was, or delete that file to begin anew\n");
            assertThat(folder.resolve("toys.jsonl.part")).hasBinaryContent(part);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void saysHowToGoOnWhenTheServerHasForgotten() {
        try (ToyServer server = script(ok(oai(records(1, 3), token("t", 9))), ok(error("badResumptionToken", "old")))) {
            Terminal.Ran ran = harvest(server.url("/oai"));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err())
                    .contains("badResumptionToken: old; ", "with --from 2026-05-03", "topica import")
                    .contains("2 records are done");
        }
    }

    @Test
    void saysThatASearchIsNotWhole() {
        try (ToyServer server = script(ok(atom(1, 3, total(9))), ok(atom(0, 0, total(9))))) {
            Terminal.Ran ran = harvest(server.url("/query?a"));
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err()).contains("warning: the server says there are 9 records, and gave 2\n");
            assertThat(out).isNotEmptyFile();
        }
    }

    @Test
    void doesNotWaitForEver() {
        try (ToyServer server = script(ToyServer.silence())) {
            Terminal.Ran ran = harvest(server.url("/oai"), "--timeout", "0.2", "--tries", 1);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err())
                    .isEqualTo("topica: " + server.url("/oai") + ": no whole answer within 1 s; try again later\n");
        }
    }
}
