package topica.references.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import topica.documents.CorpusReader;
import topica.documents.ReadOutcome;
import topica.documents.Reading;

/// XML that is large or deep or slow, in one dialect for all.
class HostileXmlTest implements XmlContract {

    @Override
    public CorpusReader reader() {
        return new XmlRecords(new AtomFeed());
    }

    @Override
    public String header() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
    }

    @Override
    public String record(int number) {
        return "<entry><title>Toys of all kinds and sizes</title><id>" + number + "</id><summary>This mentions "
                + number + ".</summary></entry>\n";
    }

    @Test
    void goesNoDeeperThanARecordOfAPaper() {
        rejectsTheFirst(read("", "<a>".repeat(1_000_000)), "deeper than 64");
        rejectsTheFirst(read("", "<a>".repeat(1_000) + "</a>".repeat(1_000)), "deeper than 64");
    }

    @Test
    void takesNoMoreElementsThanAPaperHas() {
        rejectsTheFirst(read("", "<a/>".repeat(1_000_000)), "more than 200000 elements");
    }

    @Test
    void readsAPaperBesideThreeMegabytesAndNotMuchMore() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(read("", "<!--" + "few ".repeat(3 << 18) + "-->"))
                    .hasSize(2)
                    .allMatch(ReadOutcome.Accepted.class::isInstance);
            for (String part : List.of("<", "&", "<!--", "]]>", "&amp;", "\u0000", "<a b='c'>", "</a>", "a\n")) {
                List<ReadOutcome> outcomes = read("", part.repeat((3 << 20) / part.length()));
                assertThat(outcomes).as(part).isNotEmpty();
            }
            List<ReadOutcome> outcomes = read("", "forty megabytes\n".repeat(40 << 16));
            rejectsTheFirst(outcomes, "4 MiB");
        });
    }

    @Test
    void doesNotLookThroughTheFileForTheEndOfEachComment() {
        String open = record(1).replace("mentions 1", "<!-- mentions 1");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(Reading.read(reader(), header() + open.repeat((30 << 20) / open.length())))
                        .isNotEmpty());
    }
}
