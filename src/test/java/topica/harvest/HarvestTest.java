package topica.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.ReadOutcome;
import topica.records.UnusableInput;

@Timeout(120)
class HarvestTest {

    private final Watch watch = new Watch();

    private static Question question(String url) {
        return question(url, Optional.empty());
    }

    private static Question question(String url, Optional<String> format) {
        Optional<String> none = Optional.empty();
        return new Question(Address.of(url), format, none, none, none, none, none);
    }

    private List<Page> all(Question question, Position from) {
        List<Page> pages = new ArrayList<>();
        Manners manners = new Manners("topica/test", Duration.ofSeconds(3), Duration.ofSeconds(60), 2);
        try (Web web = new Web(manners, watch, _ -> {})) {
            new Harvest(question, from, web).forEachRemaining(pages::add);
        }
        return pages;
    }

    private List<Page> all(ToyServer server, String path) {
        return all(question(server.url(path)), Position.START);
    }

    private static List<String> ids(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.outcomes().stream())
                .flatMap(outcome -> outcome instanceof ReadOutcome.Accepted(var document)
                        ? Stream.of(document.id())
                        : Stream.of("rejected"))
                .toList();
    }

    @Test
    void followsTokensToTheEndOfTheList() {
        try (ToyServer server = script(
                ok(oai(records(1, 3) + deleted(3), token("a/b=c&d e", 5))),
                ok(oai(records(4, 5), token("f|g", 5))),
                ok(oai(record(5), "<resumptionToken completeListSize=\"5\"/>")))) {
            List<Page> pages = all(server, "/oai");
            assertThat(ids(pages)).containsExactly("oai:toys:1", "oai:toys:2", "oai:toys:4", "oai:toys:5");
            assertThat(server.asked())
                    .containsExactly(
                            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                            "/oai?verb=ListRecords&resumptionToken=a%2Fb%3Dc%26d%20e",
                            "/oai?verb=ListRecords&resumptionToken=f%7Cg");
            assertThat(pages.getLast().end()).isEqualTo(new Position("oai", "", 3, 5, 1, 5, "2026-05-06", true));
            assertThat(pages.get(1).outcomes().getFirst().source()).hasToString(server.url("/oai") + "#2:3");
            assertThat(watch.seconds()).containsExactly(3L, 3L);
        }
    }

    @Test
    void goesOnWhereAnotherHarvestCameTo() {
        try (ToyServer server = script(ok(oai(record(9), "")))) {
            Position before =
                    new Position("oai", server.url("/oai?verb=ListRecords&resumptionToken=x"), 4, 40, 1, 41, "", true);
            List<Page> pages = all(question(server.url("/oai")), before);
            assertThat(server.asked()).containsExactly("/oai?verb=ListRecords&resumptionToken=x");
            assertThat(pages).singleElement().satisfies(page -> {
                assertThat(page.end().answers()).isEqualTo(5);
                assertThat(page.end().records()).isEqualTo(41);
                assertThat(page.end().isEnd()).isTrue();
            });
            assertThat(all(question(server.url("/oai")), pages.getLast().end())).isEmpty();
            assertThat(watch.seconds()).isEmpty();
        }
    }

    @Test
    void asksForWhatIsWanted() {
        try (ToyServer server = script(ok(error("noRecordsMatch", "none")))) {
            Question question = new Question(
                    Address.of(server.url("/oai?repo=toys&metadataPrefix=x&resumptionToken=y")),
                    Optional.empty(),
                    Optional.of("math:AG"),
                    Optional.of("2026-05-01"),
                    Optional.of("2026-05-31"),
                    Optional.of("arXivRaw"),
                    Optional.empty());
            assertThat(ids(all(question, Position.START))).isEmpty();
            assertThat(server.asked())
                    .containsExactly("/oai?repo=toys&verb=ListRecords&metadataPrefix=arXivRaw&set=math%3AAG"
                            + "&from=2026-05-01&until=2026-05-31");
        }
        assertThat(new OaiListing(question("https://export.arxiv.org/oai2")).first())
                .hasToString("https://export.arxiv.org/oai2?verb=ListRecords&metadataPrefix=arXiv");
        assertThat(new OaiListing(question("https://notarxiv.org/oai2")).first())
                .hasToString("https://notarxiv.org/oai2?verb=ListRecords&metadataPrefix=oai_dc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badArgument             | no such set     | check --set, --from, --until and --prefix",
                "cannotDisseminateFormat | not here        | try --prefix oai_dc, which every server has",
                "noSetHierarchy          | no sets         | leave out --set",
                "badVerb                 | never heard     | check the address and the options",
                "badResumptionToken      | who are you     | leave the token out of the address",
            })
    void saysWhatAServerRefuses(String code, String text, String remedy) {
        try (ToyServer server = script(ok(error(code, text)))) {
            assertThatThrownBy(() -> all(server, "/oai"))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessage(server.url("/oai") + ": the server refuses, " + code + ": " + text + "; " + remedy);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 'harvest on with --from 2026-05-03, and'", "27, 'begin anew, in pieces, by --from and --until'"})
    void saysHowToGoOnWhenATokenIsForgotten(int first, String remedy) {
        try (ToyServer server =
                script(ok(oai(records(first, first + 2), token("a", 9))), ok(error("badResumptionToken", "expired")))) {
            assertThatThrownBy(() -> all(server, "/oai"))
                    .hasMessageContaining("the server refuses, badResumptionToken: expired; it has forgotten how far")
                    .hasMessageContaining(remedy);
        }
    }

    @Test
    void rejectsABrokenRecordAndGoesOn() {
        String broken = record(2).replace("</dc:title>", "");
        String open = record(3).replace("</record>", "");
        try (ToyServer server = script(ok(oai(record(1) + broken + open, token("t", 4))), ok(oai(record(4), "")))) {
            assertThat(ids(all(server, "/oai"))).containsExactly("oai:toys:1", "rejected", "rejected", "oai:toys:4");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotGoRoundInCircles(boolean records) {
        String some = records ? records(1, 3) : "";
        try (ToyServer server = script(
                ok(oai(records(5, 7), token("a", 9))),
                ok(oai(some, token("b", 9))),
                ok(oai(records ? records(3, 5) : "", token("a", 9))))) {
            assertThatThrownBy(() -> all(server, "/oai"))
                    .hasMessage(server.url("/oai") + ": answer 3 leads back to an earlier one, so the list would "
                            + "never end; tell those who keep the server, or ask for less");
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void doesNotAskForTheSameTokenTwice() {
        try (ToyServer server = new ToyServer(target ->
                ok(target.contains("Token") ? oai(record(2), token("a", 9)) : oai(record(1), token("a", 9))))) {
            assertThatThrownBy(() -> all(server, "/oai")).hasMessageContaining("answer 2 leads back");
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void noticesThatTheSameRecordsComeAgain() {
        int[] count = new int[1];
        try (ToyServer server = new ToyServer(_ -> ok(oai(records(1, 3), token("t" + count[0]++, 9))))) {
            assertThatThrownBy(() -> all(server, "/oai"))
                    .hasMessageContaining("the same records come again in answer 2");
        }
    }

    @Test
    void doesNotAskForeverForNothing() {
        int[] count = new int[1];
        try (ToyServer server = new ToyServer(_ -> ok(oai("", token("t" + count[0]++, 9))))) {
            assertThatThrownBy(() -> all(server, "/oai")).hasMessageContaining("50 answers on end have no records");
            assertThat(server.asked()).hasSize(50);
        }
    }

    @Test
    void pagesThroughASearch() {
        try (ToyServer server = script(ok(atom(1, 3, total(5))), ok(atom(3, 5, total(5))), ok(atom(5, 6, total(5))))) {
            Question question = new Question(
                    Address.of(server.url("/query?max_results=2")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("cat:cs.LG AND \"é\""));
            List<Page> pages = all(question, Position.START);
            assertThat(ids(pages))
                    .containsExactly("2605.00001", "2605.00002", "2605.00003", "2605.00004", "2605.00005");
            String search = "/query?max_results=2&search_query=cat%3Acs.LG%20AND%20%22%C3%A9%22&start=";
            assertThat(server.asked()).containsExactly(search + 0, search + 2, search + 4);
            assertThat(pages.getLast().end().isShort()).isFalse();
        }
    }

    @Test
    void beginsASearchWhereItIsTold() {
        try (ToyServer server = script(ok(atom(3, 5, total(5))), ok(atom(5, 6, total(5))))) {
            assertThat(ids(all(server, "/query?search_query=all:toys&start=2")))
                    .containsExactly("2605.00003", "2605.00004", "2605.00005");
            assertThat(server.asked())
                    .containsExactly(
                            "/query?search_query=all:toys&max_results=500&start=2",
                            "/query?search_query=all:toys&max_results=500&start=4");
        }
    }

    @Test
    void asksAgainForNothingWhereSomethingIsAnnounced() {
        try (ToyServer server = script(ok(atom(1, 3, total(3))), ok(atom(0, 0, total(3))), ok(atom(3, 4, total(3))))) {
            assertThat(ids(all(server, "/query?a"))).containsExactly("2605.00001", "2605.00002", "2605.00003");
        }
    }

    @Test
    void endsWithAnEmptyPageAndSaysThatSomethingIsMissing() {
        try (ToyServer server = script(ok(atom(1, 3, total(9))), ok(atom(0, 0, total(9))))) {
            List<Page> pages = all(server, "/query?a");
            assertThat(ids(pages)).containsExactly("2605.00001", "2605.00002");
            assertThat(pages.getLast().end().isShort()).isTrue();
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void readsAnEmptySearch() {
        try (ToyServer server = script(ok(atom(0, 0, total(0))))) {
            assertThat(ids(all(server, "/query?a"))).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void followsLinksOfFeeds() {
        try (ToyServer server = script(
                ok(atom(1, 3, "<link rel='self' href='x'/><link rel='next' href='/more?a=1&amp;b=2'/>")),
                ok(atom(3, 4, "")),
                ok(atom(0, 0, "")))) {
            assertThat(ids(all(server, "/feed?x"))).containsExactly("2605.00001", "2605.00002", "2605.00003");
            assertThat(server.asked()).startsWith("/feed?x&max_results=500&start=0", "/more?a=1&b=2");
        }
    }

    @Test
    void doesNotFollowLinksElsewhere() {
        try (ToyServer server = script(ok(atom(1, 3, "<link rel='next' href='http://other.example/more'/>")))) {
            assertThatThrownBy(() -> all(server, "/feed?x"))
                    .hasMessage(server.url("/feed") + ": says that the list goes on at another server, "
                            + "http://other.example/more; if you trust that one, harvest from there");
        }
    }

    @Test
    void takesAFeedThatKnowsNoPagesAsItIs() {
        try (ToyServer server = script(ok(atom(1, 3, "")))) {
            List<Page> pages = all(server, "/feed?x");
            assertThat(ids(pages)).containsExactly("2605.00001", "2605.00002");
            assertThat(pages.getLast().end().records()).isEqualTo(2);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void noticesThatAServerPassesOverWhereToStart() {
        try (ToyServer server = script(ok(atom(1, 3, total(9))))) {
            assertThatThrownBy(() -> all(server, "/feed?x")).hasMessageContaining("the same records come again");
        }
    }

    @Test
    void findsOutHowTheServerAnswers() {
        try (ToyServer server =
                new ToyServer(target -> ok(target.contains("start=0") ? atom(1, 3, total(2)) : atom(7, 8, "")))) {
            assertThat(ids(all(server, "/feed"))).containsExactly("2605.00001", "2605.00002");
        }
        try (ToyServer server = new ToyServer(
                target -> ok(target.contains("verb=") ? oai(record(1), "") : error("badVerb", "which?")))) {
            assertThat(ids(all(server, "/oai?repo=toys"))).containsExactly("oai:toys:1");
            assertThat(server.asked().getLast()).isEqualTo("/oai?repo=toys&verb=ListRecords&metadataPrefix=oai_dc");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Down for repairs | answers with a page for people to read, and not with records",
                "{\"error\": 1}                              | answers neither by OAI-PMH nor with an Atom feed",
                "<feed></feed>                               | answers with an Atom feed, and not by OAI-PMH",
            })
    void saysThatAnAnswerIsOfAnotherKind(String body, String problem) {
        try (ToyServer server = script(ok(body))) {
            Question question = question(server.url("/oai"), Optional.of("oai"));
            assertThatThrownBy(() -> all(question, Position.START))
                    .hasMessage(server.url("/oai") + ": " + problem + "; check the address and the options");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotTakeATokenThatNobodyCanReadForTheEnd() {
        try (ToyServer server = script(ok(oai(record(1), "<resumptionToken a=1>b</resumptionToken>")))) {
            assertThatThrownBy(() -> all(server, "/oai"))
                    .hasMessage(server.url("/oai")
                            + ": the resumption token of answer 1 cannot be read; tell those who " + "keep the server");
        }
    }

    @Test
    void readsNothingOutsideTheAnswer() {
        String hostile = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        try (ToyServer server = script(
                ok(hostile
                        + oai(record(1).replace("We play", "&f;"), "<resumptionToken>&f;</resumptionToken>")
                                .replaceFirst("<\\?.*?\\?>", "")),
                ok(oai(record(2), "")))) {
            assertThat(ids(all(server, "/oai"))).containsExactly("rejected", "oai:toys:2");
            assertThat(server.asked().getLast()).endsWith("resumptionToken=%26f%3B");
        }
    }
}
