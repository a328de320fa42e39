package topica.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static Envelope envelope(String text) {
        return Envelope.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String text) {
        return envelope(text).first("resumptionToken").map(Envelope.Part::text).orElse("none");
    }

    @Test
    void tellsWhatStandsAroundRecords() {
        Envelope envelope = envelope("""
                <?xml version="1.0"?><!-- <feed> -->
                <o:OAI-PMH><o:ListRecords>
                <o:record><o:header><o:datestamp>2026-05-01</o:datestamp></o:header><link/></o:record>
                <o:record><o:header><o:datestamp> 2026-05-02
                </o:datestamp></o:header></o:record>
                <o:resumptionToken completeListSize="12" cursor='0'>
                a&amp;b é/
                </o:resumptionToken></o:ListRecords></o:OAI-PMH>
                """);
        assertThat(envelope.format()).contains("oai");
        assertThat(envelope.root()).isEqualTo("OAI-PMH");
        assertThat(envelope.isWhole()).isTrue();
        assertThat(envelope.records()).isEqualTo(2);
        assertThat(envelope.datestamps()).containsExactly("2026-05-01", "2026-05-02");
        assertThat(envelope.all("link")).isEmpty();
        Envelope.Part token = envelope.first("resumptionToken").orElseThrow();
        assertThat(token.text()).isEqualTo("a&b é/");
        assertThat(token.attribute("completeListSize")).isEqualTo("12");
        assertThat(token.attribute("expirationDate")).isEmpty();
    }

    @Test
    void tellsOfAFeed() {
        Envelope envelope = envelope("""
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/x?a=1&amp;b=2"/>
                <os:totalResults>7</os:totalResults>
                <entry><link rel="alternate" href="y"/></entry></feed>
                """);
        assertThat(envelope.format()).contains("atom");
        assertThat(envelope.records()).isEqualTo(1);
        assertThat(envelope.all("link"))
                .singleElement()
                .satisfies(link -> assertThat(link.attribute("href")).isEqualTo("/x?a=1&b=2"));
        assertThat(envelope.first("totalResults").map(Envelope.Part::text)).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<OAI-PMH><record><a><b></record><resumptionToken>t</resumptionToken></OAI-PMH>",
                "<OAI-PMH><record><a><resumptionToken>t</resumptionToken></OAI-PMH>",
                "<OAI-PMH><record>&x;<![CDATA[</record>]]><resumptionToken>t</resumptionToken></OAI-PMH>",
                "<OAI-PMH><record><!-- </record><resumptionToken>t</resumptionToken></OAI-PMH>",
                "<OAI-PMH><record><resumptionToken>no</resumptionToken></record>"
                        + "<resumptionToken><![CDATA[t]]></resumptionToken></OAI-PMH>",
                "<OAI-PMH><record/><record></record><!-- <resumptionToken>no</resumptionToken> -->"
                        + "<resumptionToken>t</resumptionToken></OAI-PMH>",
            })
    void findsTheTokenWhateverIsBrokenInTheRecords(String answer) {
        assertThat(token(answer)).isEqualTo("t");
        assertThat(envelope(answer).isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<OAI-PMH><resumptionToken/></OAI-PMH>",
                "<OAI-PMH><resumptionToken completeListSize='1'></resumptionToken></OAI-PMH>"
            })
    void tellsAnEmptyTokenFromNone(String answer) {
        assertThat(token(answer)).isEmpty();
        assertThat(token("<OAI-PMH></OAI-PMH>")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<OAI-PMH><record></record>",
                "<OAI-PMH><ListRecords><resumptionToken>t</resumptionTok",
                "<OAI-PMH",
                "",
                "no <",
                "</OAI-PMH>"
            })
    void noticesThatTheEndIsMissing(String answer) {
        assertThat(envelope(answer).isWhole()).isFalse();
    }

    @Test
    void knowsOtherThingsForWhatTheyAreNot() {
        assertThat(envelope("<!DOCTYPE html><HTML><p>no").format()).isEmpty();
        assertThat(envelope("<!DOCTYPE html><HTML><p>no").root()).isEqualTo("HTML");
        assertThat(envelope("{}").root()).isEmpty();
        assertThat(envelope("<feed/>").isWhole()).isTrue();
    }

    @Test
    @Timeout(60)
    void takesNoLongerForWhatIsNeverClosed() {
        for (String piece : new String[] {"<!--", "<![CDATA[", "<link>", "<link", "<error><", "<record><datestamp>"}) {
            Envelope envelope = envelope("<feed>" + piece.repeat(1_000_000));
            assertThat(envelope.isWhole()).as(piece).isFalse();
            assertThat(envelope("<OAI-PMH>" + piece.repeat(1_000_000)).all("link"))
                    .as(piece)
                    .isEmpty();
        }
    }
}
