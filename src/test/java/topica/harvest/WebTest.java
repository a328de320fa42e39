package topica.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topica.harvest.ToyPages.oai;
import static topica.harvest.ToyPages.record;
import static topica.harvest.ToyServer.ok;
import static topica.harvest.ToyServer.script;
import static topica.harvest.ToyServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.records.UnusableInput;
import topica.run.Cancelled;

@Timeout(120)
class WebTest {

    private static final String PAGE = oai(record(1), "");

    private final Watch watch = new Watch();
    private final List<String> notices = new ArrayList<>();

    private Web web(long longestMillis) {
        Manners manners = new Manners("topica/test", Duration.ofSeconds(3), Duration.ofMillis(longestMillis), 4);
        return new Web(manners, watch, notices::add);
    }

    private Answer ask(ToyServer server) {
        return ask(server, 60_000);
    }

    private Answer ask(ToyServer server, long longestMillis) {
        try (Web web = web(longestMillis)) {
            return web.ask("toys", URI.create(server.url("/oai?a=b")));
        }
    }

    private static int records(Answer answer) {
        return answer.read("oai", "x").outcomes().size();
    }

    @Test
    void saysWhoItIsAndTakesGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        try (ToyServer server = script(ok(packed.toByteArray(), "Content-Encoding: gzip"))) {
            assertThat(records(ask(server))).isEqualTo(1);
            assertThat(server.asked()).containsExactly("/oai?a=b");
            assertThat(server.heads().getFirst())
                    .contains("User-Agent: topica/test\n", "Accept-Encoding: gzip\n")
                    .doesNotContain("Upgrade");
        }
        assertThat(notices).isEmpty();
        assertThat(watch.seconds()).isEmpty();
    }

    @Test
    void waitsBetweenRequestsForWhatIsLeftOfThePause() {
        try (ToyServer server = script(ok(PAGE));
                Web web = web(60_000)) {
            assertThat(records(web.ask("toys", URI.create(server.url("/1"))))).isEqualTo(1);
            watch.pause(Duration.ofSeconds(1));
            assertThat(records(web.ask("toys", URI.create(server.url("/2"))))).isEqualTo(1);
            assertThat(records(web.ask("toys", URI.create(server.url("/3"))))).isEqualTo(1);
        }
        assertThat(watch.seconds()).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | 7                             | 7",
                "429 | 600                           | 600",
                "503 | Sun, 31 May 2026 12:01:30 GMT | 90",
                "500 | Sun, 31 May 2026 11:00:00 GMT | 0",
                "503 | soon                          | 5",
                "502 | ''                            | 5",
            })
    void waitsAsLongAsTheServerAsks(int status, String wish, long seconds) {
        try (ToyServer server = script(status(status, "Retry-After: " + wish), ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
            assertThat(server.asked()).hasSize(2);
        }
        assertThat(watch.seconds()).startsWith(seconds);
        assertThat(watch.seconds().stream().mapToLong(length -> length).sum()).isEqualTo(Math.max(3, seconds));
    }

    @Test
    void waitsEverLongerAndGivesUp() {
        try (ToyServer server = script(status(500))) {
            assertThatThrownBy(() -> ask(server))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessage("toys: the server answers 500 (Internal Server Error), also at the last of 4 tries; "
                            + "try again later");
            assertThat(server.asked()).hasSize(4);
        }
        assertThat(watch.seconds()).containsExactly(5L, 10L, 20L);
        assertThat(notices)
                .first()
                .isEqualTo("toys: the server answers 500 (Internal Server Error); asking again in 5 s (try 2 of 4)");
    }

    @Test
    void tellsWhatTheServerAskedFor() {
        try (ToyServer server = script(status(503, "Retry-After: 120"), ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
        }
        assertThat(notices)
                .containsExactly("toys: the server answers 503 (Service Unavailable); asking again in 2 min as it "
                        + "asks (try 2 of 4)");
    }

    @Test
    void doesNotWaitForHours() {
        try (ToyServer server = script(status(503, "Retry-After: 86400"))) {
            assertThatThrownBy(() -> ask(server))
                    .hasMessage("toys: the server answers 503 (Service Unavailable), and asks to be left alone for "
                            + "24 h; try again then");
            assertThat(server.asked()).hasSize(1);
        }
        assertThat(watch.seconds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | the server answers 400 (Bad Request); check the address and the options",
                "403 | the server answers 403 (Forbidden); ask those who keep it whether you may",
                "404 | the server answers 404 (Not Found); check the address",
                "418 | the server answers 418; check the address",
                "206 | the server answers 206; check the address",
            })
    void failsAtOnceWhereAskingAgainIsOfNoUse(int status, String sentence) {
        try (ToyServer server = script(status(status))) {
            assertThatThrownBy(() -> ask(server)).hasMessage("toys: " + sentence);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotReadAnEndlessRefusal() {
        try (ToyServer server = script(ToyServer.endless(404))) {
            assertThatThrownBy(() -> ask(server)).hasMessageContaining("404 (Not Found)");
        }
    }

    @Test
    void asksAgainForAnAnswerThatIsCutOff() {
        ToyServer.Reply longer = ok(PAGE.getBytes(StandardCharsets.UTF_8), "Content-Length: 9999");
        try (ToyServer server = script(ToyServer.cut(PAGE), ToyServer.cutInSilence(PAGE), ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
        }
        assertThat(notices).hasSize(2);
        assertThat(notices.get(0)).contains("the connection broke (");
        assertThat(notices.get(1)).contains("the answer breaks off; asking again");
        try (ToyServer server = script(longer, ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
        }
        assertThat(notices).hasSize(3);
    }

    @Test
    void asksAgainForAnAnswerThatIsDamaged() {
        byte[] damaged = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1};
        try (ToyServer server = script(ok(damaged), ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
        }
        assertThat(notices).singleElement().asString().contains("the answer is damaged (the gzip data ");
    }

    @Test
    void doesNotWaitForEverForAServerThatSaysNothing() {
        try (ToyServer server = script(ToyServer.silence())) {
            assertThatThrownBy(() -> ask(server, 200))
                    .hasMessage("toys: no whole answer within 1 s, also at the last of 4 tries; try again later");
        }
    }

    @Test
    void doesNotWaitForEverForAServerThatTrickles() {
        ToyServer.Reply trickle = (client, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n<OAI-PMH>".getBytes(StandardCharsets.UTF_8));
            out.flush();
            ToyServer.silence().write(client, out);
        };
        try (ToyServer server = script(trickle, ok(PAGE))) {
            assertThat(records(ask(server, 2_000))).isEqualTo(1);
        }
        assertThat(notices).singleElement().asString().contains("no whole answer within 2 s");
    }

    @Test
    void doesNotTakeInAnEndlessAnswer() {
        try (ToyServer server = script(ToyServer.endless(200))) {
            assertThatThrownBy(() -> ask(server))
                    .hasMessage("toys: the answer is longer than 64 MiB; no list of papers is so long: check the "
                            + "address");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                gzip.write(zeros);
            }
        }
        try (ToyServer server = script(ok(packed.toByteArray(), "Content-Encoding: gzip"))) {
            assertThatThrownBy(() -> ask(server)).hasMessageContaining("the answer is longer than 64 MiB");
        }
    }

    @Test
    void followsTheSameServerAndWaitsThereToo() {
        try (ToyServer server = script(status(301, "Location: /new?a=b"), ok(PAGE))) {
            assertThat(records(ask(server))).isEqualTo(1);
            assertThat(server.asked()).containsExactly("/oai?a=b", "/new?a=b");
        }
        assertThat(watch.seconds()).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost/oai", "http://127.0.0.1:1/oai", "ftp://127.0.0.1/oai", "file:///etc/passwd"})
    void doesNotFollowElsewhere(String elsewhere) {
        try (ToyServer server = script(status(302, "Location: " + elsewhere + "?secret"))) {
            assertThatThrownBy(() -> ask(server))
                    .hasMessage("toys: leads on to another server, " + elsewhere
                            + "; if you trust that one, harvest from there");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Location: http://[ | leads on to no address",
                "X: y | leads on to no address",
                "Location: /oai | leads on and on, 6 times so far"
            })
    void doesNotFollowInCirclesOrToNowhere(String header, String problem) {
        try (ToyServer server = script(status(302, header))) {
            assertThatThrownBy(() -> ask(server)).hasMessage("toys: " + problem + "; check the address");
        }
    }

    @Test
    void saysAtOnceThatNobodyIsThere() {
        String gone;
        try (ToyServer server = script(ok(PAGE))) {
            gone = server.url("/oai");
        }
        try (Web web = web(60_000)) {
            assertThatThrownBy(() -> web.ask("toys", URI.create(gone)))
                    .hasMessage("toys: cannot be reached; check the address and the network");
        }
        assertThat(watch.seconds()).isEmpty();
    }

    @Test
    void keepsTryingAServerThatWasThere() {
        try (Web web = web(60_000)) {
            String gone;
            try (ToyServer server = script(ok(PAGE))) {
                gone = server.url("/oai");
                assertThat(records(web.ask("toys", URI.create(gone)))).isEqualTo(1);
            }
            assertThatThrownBy(() -> web.ask("toys", URI.create(gone)))
                    .hasMessage("toys: cannot be reached, also at the last of 4 tries; try again later");
        }
        assertThat(watch.seconds()).containsExactly(3L, 5L, 10L, 20L);
    }

    @Test
    void isCancelledByAnInterruption() {
        try (ToyServer server = script(ToyServer.silence())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ask(server)).isInstanceOf(Cancelled.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml; charset=windows-1252, windows-1252, true",
        "text/xml; charset=windows-1252, UTF-8, true",
        "text/xml; charset=none-such, UTF-8, true",
        "text/xml, ISO-8859-1, false",
    })
    void readsTextInTheCharsetTheServerNamesUnlessItIsUtf8(String type, String charset, boolean bare) {
        String declaration = bare ? "" : "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n";
        String page = declaration + "<OAI-PMH><ListRecords>" + record(1).replace("Toy", "Jouet cassé, été")
                + "</ListRecords></OAI-PMH>";
        try (ToyServer server = script(ok(page.getBytes(Charset.forName(charset)), "Content-Type: " + type))) {
            assertThat(ask(server).read("oai", "x").outcomes().getFirst().toString())
                    .contains("title=Jouet cassé, été 1");
        }
    }
}
