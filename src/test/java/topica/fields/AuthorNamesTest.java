package topica.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AuthorNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A. One                                | A. One
            A. One and B. Two                     | A. One/B. Two
            A. One, B. Two, and C. Three          | A. One/B. Two/C. Three
            A. One, B. Sand and C. Three          | A. One/B. Sand/C. Three
            One, A.; Two, B.                      | One, A./Two, B.
            A. One (X and Y, Z), B. Two           | A. One (X and Y, Z)/B. Two
            One, A., Two, B. C., van Three, J.-P. | One, A./Two, B. C./van Three, J.-P.
            One, A                                | One, A
            Jane One, MIT, B. Two, C.             | Jane One/MIT/B. Two/C.
            A, B, C                               | A/B/C
            ,, and ,                              | ''
            """)
    void dividesOneText(String text, String names) {
        assertThat(AuthorNames.split(text).stream()
                        .map(Author::name)
                        .reduce((a, b) -> a + "/" + b)
                        .orElse(""))
                .isEqualTo(names);
    }

    @Test
    void readsListsOfNamesAndOfObjects() throws FieldValue.Mismatch {
        FieldValue list = new FieldValue.Tree(new JsonMapper().readTree("""
                ["A. One",{"name":"B. Two","affiliation":"MIT"},\
                {"name":"C. Three","affiliation":["X","Y"]},{"name":"D. Four","affiliation":null}]"""));
        assertThat(AuthorNames.of(list))
                .isEqualTo(List.of(
                        new Author("A. One", Optional.empty()),
                        new Author("B. Two", Optional.of("MIT")),
                        new Author("C. Three", Optional.of("X; Y")),
                        new Author("D. Four", Optional.empty())));
    }
}
