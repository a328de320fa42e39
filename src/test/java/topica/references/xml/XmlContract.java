package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.LineReaderContract;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

/// What every reader of XML owes, to strangers above all.
interface XmlContract extends LineReaderContract {

    @Override
    default String signs() {
        return "<>/&;\"'=!-[]?\n\u0000 a";
    }

    /// Two records, the first with `text` in its abstract, with `prolog` before everything.
    default List<ReadOutcome> read(String prolog, String text) {
        String first = record(1).replace("mentions 1", text + " mentions 1");
        return Reading.read(reader(), prolog + header() + first + record(2));
    }

    default void rejectsTheFirst(List<ReadOutcome> outcomes, String reason) {
        assertThat(outcomes).hasSize(2);
        assertThat(Reading.reason(outcomes.getFirst())).contains(reason);
        assertThat(Reading.document(outcomes.getLast()).abstractText()).contains("mentions 2");
    }

    @Test
    default void laughsAtABillionLaughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY lol0 \"lol\">");
        for (int level = 1; level < 12; level++) {
            dtd.append("<!ENTITY lol" + level + " \"" + ("&lol" + (level - 1) + ";").repeat(10) + "\">");
        }

        rejectsTheFirst(read(dtd + "]>\n", "&lol11;"), "the entity &lol11;");
    }

    @Test
    default void readsNothingOutsideTheFile() {
        String dtd = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n";

        rejectsTheFirst(read(dtd, "&secret;"), "the entity &secret;");
        rejectsTheFirst(read("", dtd.strip()), "not well-formed XML at line ");
        assertThat(read("<!DOCTYPE x SYSTEM \"http://nowhere.invalid/x.dtd\">\n", ""))
                .hasSize(2)
                .allMatch(ReadOutcome.Accepted.class::isInstance);
    }

    @Test
    default void knowsTheNamesHtmlHasForCharacters() {
        List<ReadOutcome> outcomes =
                read("", "na&iuml;ve caf&eacute;s&nbsp;&ndash; &alpha;&thinsp;&le;&thinsp;&infin;");

        assertThat(outcomes).hasSize(2);
        assertThat(Reading.document(outcomes.getFirst()).abstractText()).contains("naïve cafés – α ≤ ∞ mentions 1");
        rejectsTheFirst(read("", "&Eacutee;"), "the entity &Eacutee;");
        rejectsTheFirst(read("<!DOCTYPE x [<!ENTITY toy \"train\">]>\n", "&toy;"), "the entity &toy;");
    }

    @Test
    default void losesOneRecordWhoseEndTagIsMissing() {
        List<ReadOutcome> outcomes = Reading.read(
                reader(), header() + record(1).substring(0, record(1).lastIndexOf("</")) + "\n" + record(2));

        rejectsTheFirst(outcomes, "not well-formed XML");
    }

    @Test
    default void rejectsWhatNoXmlMayHold() {
        rejectsTheFirst(read("", "\u0000"), "not well-formed XML");
        rejectsTheFirst(read("", "a < b & c"), "not well-formed XML");
        rejectsTheFirst(read("", "&#0;"), "not well-formed XML");
        rejectsTheFirst(read("", "</nothing>"), "not well-formed XML");
        rejectsTheFirst(read("", "<!-- never closed"), "not well-formed XML");
        rejectsTheFirst(read("", "<![CDATA[ never closed"), "not well-formed XML");
    }

    @Test
    default void takesSectionsAndCommentsAsTheyAreMeant() {
        String beginning = record(1).substring(0, record(1).indexOf('>') + 1);

        List<ReadOutcome> outcomes = read("", "<![CDATA[a < b " + beginning + "]]><!-- not " + beginning + "-->");
        assertThat(outcomes).hasSize(2);
        assertThat(Reading.document(outcomes.getFirst()).abstractText()).contains("a < b " + beginning);
        assertThat(Reading.read(reader(), header() + "<!-- " + record(1) + " -->\n" + record(2)))
                .hasSize(1);
    }

    @Test
    default void rejectsAFileOfSomethingElseOnceAndNotAnEmptyAnswer() {
        assertThat(Reading.read(reader(), "<html><body>Nothing.</body></html>\n".repeat(9_000)))
                .hasSize(1)
                .allMatch(ReadOutcome.Rejected.class::isInstance);
        assertThat(Reading.read(reader(), header())).isEmpty();
        assertThat(reader().likelihood("<html><body>".getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    default void namesTheLineOfWhatIsBroken() {
        List<ReadOutcome> outcomes = read("\n\n", "\n<b>");

        assertThat(outcomes.getFirst().source().line())
                .isEqualTo(header().lines().count() + 3);
        assertThat(Reading.reason(outcomes.getFirst()))
                .contains("at line " + (header().lines().count() + 4));
    }
}
