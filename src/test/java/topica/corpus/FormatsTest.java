package topica.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topica.documents.CorpusReader;

class FormatsTest {

    private static final String BREAD =
            "We bake bread in two steps, wait for it to rise in between, and bake it again.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'title':'Bread'}/                                     | jsonl
                    title,abstract/Bread,BREAD/                            | csv
                    title;abstract/LGOct 26, 2022;BREAD/                   | csv
                    Jane Baker//LGOct 26, 2022Code/Bread//Jane Baker//BREAD/ | profile-page
                    LGMay 25/Bread//BREAD/                                 | profile-page
                    Abstract:BREAD/                                        | abstract-lines
                    Abstract:BREAD////Abstract:BREAD/BREAD/                | abstract-lines
                    Daily Papers//Mar 11//Bread//BREAD/                    | daily-listing
                    Bread//BREAD// • 3 authors/·/Oct 2, 2023/              | daily-listing
                    Bread//BREAD//Crust//BREAD//Crumbs//BREAD/             | daily-listing
                    BREAD/BREAD/BREAD/                                     | text
                    BREAD//BREAD//BREAD//BREAD//BREAD//BREAD/              | text
                    """)
    void areToldApartByContent(String text, String format) {
        byte[] head = text.replace('\'', '"')
                .replace("/", "\n")
                .replace("BREAD", BREAD)
                .getBytes(UTF_8);

        assertThat(Formats.recognise("pasted", head).map(CorpusReader::format)).contains(format);
    }
}
