package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topica.documents.Document;
import topica.fields.Author;
import topica.fields.PartialDate;
import topica.records.Source;

class DocumentFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"abstract", "ABSTRACT", "Summary", "abstract_text", "abstractText", "Abstract-Text", "text"})
    void knowsAFieldByItsOtherNames(String name) {
        assertThat(JsonReading.document("{\"" + name + "\":\"Spikes are sparse.\"}")
                        .abstractText())
                .isEqualTo("Spikes are sparse.");
    }

    @Test
    void believesTheBetterOfTwoNamesAndKeepsTheOther() {
        Document document = JsonReading.document("""
                {"doi":"10.1/x","id":"a","year":2024,"title":"Spikes","date":"2025-03","note":[1, 2.50],"empty":null}""");

        assertThat(document.id()).isEqualTo("a");
        assertThat(document.date()).isEqualTo(PartialDate.parse("2025-03"));
        assertThat(document.extra())
                .containsExactly(entry("doi", "\"10.1/x\""), entry("year", "2024"), entry("note", "[1,2.50]"));
    }

    @Test
    void readsTheMetadataSnapshotOfTheArchive() {
        Document document = JsonReading.document("""
                {"id":"0704.0001","submitter":"A. One","authors":"A. One (ANL) and B. Two","title":"Spikes in\\n  cells",\
                "comments":null,"journal-ref":"J. 1","doi":"10.1/x","report-no":null,"categories":"cs.LG stat.ML",\
                "license":null,"abstract":"  Spikes are\\nsparse.\\n","versions":[{"version":"v1"}],\
                "update_date":"2008-11-26","authors_parsed":[["One","A.","","ANL"],["Two","B.","Jr."]]}""");

        assertThat(document)
                .isEqualTo(new Document(
                        "0704.0001",
                        "Spikes in cells",
                        "Spikes are sparse.",
                        List.of(new Author("A. One", Optional.of("ANL")), new Author("B. Two Jr.", Optional.empty())),
                        PartialDate.parse("2008-11-26"),
                        List.of("cs.LG", "stat.ML"),
                        List.of(),
                        List.of(),
                        new Source("test", 1),
                        document.extra()));
        assertThat(document.extra().keySet()).containsExactly("submitter", "journal-ref", "doi", "versions", "authors");
    }

    @Test
    void keepsTheDigitsOfANumberThatStandsForText() {
        assertThat(JsonReading.document("{\"id\":2605.00010,\"title\":7}"))
                .extracting(Document::id, Document::title)
                .containsExactly("2605.00010", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":{"en":"A"}}                     | title: expected text, found an object
            {"Title":["A"]}                          | Title: expected text, found a list
            {"title":"A","categories":{"a":1}}       | categories: expected a list or text, found an object
            {"title":"A","category":[["a"]]}         | category: expected text, found a list
            {"title":"A","authors":[{"orcid":"1"}]}  | authors: expected a name for each author, found an object
            {"title":"A","authors":{"name":"B"}}     | authors: expected a list of names or text, found an object
            {"title":"A","categories":"LG, ZZ"}      | categories: no category of cs, stat or eess is called ZZ; write it in full, such as cs.LG
            """)
    void saysWhichFieldIsOfTheWrongKind(String json, String reason) {
        assertThat(JsonReading.reason(json)).isEqualTo(reason);
    }

    @Test
    void keepsADateThatIsNoneAndTakesOneThatIs() {
        Document document =
                JsonReading.document("{\"title\":\"A\",\"date\":\"soon\",\"published\":\"2024-05-06T10:00:00Z\"}");

        assertThat(document.date()).isEqualTo(PartialDate.parse("2024-05-06"));
        assertThat(document.extra()).containsExactly(entry("date", "\"soon\""));
    }

    @Test
    void putsThePrimaryCategoryFirstAndUsesPresentNamesOnce() {
        assertThat(JsonReading.document("""
                {"title":"A","categories":["math.NA","cs.NA","cs.SY","q-bio.NC","ML"],"primary_category":"SY"}""").categories()).containsExactly("eess.SY", "math.NA", "q-bio.NC", "stat.ML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"A","label":"reinforcement learning"}         | reinforcement learning
            {"title":"A","labels":"cs.SY safety"}                  | cs.SY,safety
            {"title":"A","labels":"deep learning; safety, safety"} | deep learning,safety
            {"title":"A","labels":["deep learning","cs.NA","LG"]}  | deep learning,cs.NA,LG
            """)
    void takesLabelsAsTheyAre(String json, String labels) {
        assertThat(String.join(",", JsonReading.document(json).labels())).isEqualTo(labels);
    }

    @Test
    void flagsATitleWithoutAbstract() {
        assertThat(JsonReading.document("{\"title\":\"A\",\"flags\":[\"truncated\",\"code\"]}")
                        .flags())
                .containsExactly("code", "title-only", "truncated");
        assertThat(JsonReading.document("{\"abstract\":\"A\"}").flags()).isEmpty();
    }

    @Test
    void givesADocumentWithoutIdTheFingerprintOfItsTitle() {
        String id = JsonReading.document("{\"title\":\"Spikes: are they sparse?\",\"abstract\":\"B\"}")
                .id();

        assertThat(id).matches("title:[0-9a-f]{16}");
        assertThat(JsonReading.document("{\"title\":\"SPIKES, are   they sparse\",\"id\":\" \"}")
                        .id())
                .isEqualTo(id);
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        Document document = JsonReading.document("{\"title\":\"A\\ud83dB \\ud83d\\ude00\",\"x\":\"\\ud800\"}");

        assertThat(document.title()).isEqualTo("A\uFFFDB \uD83D\uDE00");
        assertThat(document.extra()).containsExactly(entry("x", "\"\uFFFD\""));
    }

    @Test
    void takesNoForeignSourceForAPlace() {
        Document document = JsonReading.document("{\"title\":\"A\",\"source\":\"arXiv\"}");

        assertThat(document.source()).isEqualTo(new Source("test", 1));
        assertThat(document.extra()).containsExactly(entry("source", "\"arXiv\""));
    }
}
