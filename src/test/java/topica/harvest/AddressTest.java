package topica.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void keepsWhatAPersonWroteAndEncodesTheRest() {
        Address address = Address.of("https://a.example/oai?repo=x%20y&verb=Identify#top")
                .with("verb", "ListRecords")
                .with("resumptionToken", "a/b+c d&é=|%");
        assertThat(address.uri())
                .hasToString(
                        "https://a.example/oai?repo=x%20y&verb=ListRecords&resumptionToken=a%2Fb%2Bc%20d%26%C3%A9%3D%7C%25");
        assertThat(address.place()).isEqualTo("https://a.example/oai");
        assertThat(address.host()).isEqualTo("a.example");
        assertThat(address.without("verb", "resumptionToken").toString()).isEqualTo("https://a.example/oai?repo=x%20y");
        assertThat(address.parameter("repo")).contains("x%20y");
        assertThat(address.parameter("rep")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "oai", "/oai", "http:", "http://", "file:///oai", "HTTP", "mailto:a@b.example", "http://a b/"
            })
    void refusesWhatIsNoAddressOfTheWeb(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.of(text))
                .withMessageStartingWith("expected an address such as https://export.arxiv.org/oai2, got " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/x, http://a/y, true",
        "http://a/x, http://A:80/y, true",
        "http://a/x, https://a/y, true",
        "http://a:8080/x, https://a:8443/y, true",
        "https://a/x, http://a/y, false",
        "http://a/x, http://a:8080/y, false",
        "http://a/x, http://b/x, false",
        "http://a/x, https://b/x, false",
        "http://a/x, http://a.b/x, false",
        "http://a/x, http://c:d@a/x, false",
        "http://a/x, file:///a/x, false",
        "http://a/x, /x, false",
    })
    void staysWithTheServerThatWasNamed(String from, String to, boolean same) {
        assertThat(Address.isSameServer(URI.create(from), URI.create(to))).isEqualTo(same);
    }
}
