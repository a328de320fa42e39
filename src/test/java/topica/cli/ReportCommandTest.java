package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.records.Json;

class ReportCommandTest {

    private static final Path SAMPLE = Path.of("corpora/sample.jsonl");
    private static final Path GUIDED = Path.of("corpora/guided.json");

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    /// The first abstracts of the sample.
    private Path some(int documents) throws IOException {
        return written(
                "some.jsonl", String.join("\n", Files.readAllLines(SAMPLE).subList(0, documents)) + "\n");
    }

    /// Runs without labels, and sees to it that all went well and nothing but what was asked for is there.
    private Terminal.Ran report(Object... words) {
        return ran(0, words);
    }

    private static Terminal.Ran ran(int code, Object... words) {
        Terminal.Ran ran = topica(Stream.of(new Object[] {"report", "--no-labels"}, words)
                .flatMap(Arrays::stream)
                .toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).doesNotContain("\tat ", "Exception");
        return ran;
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.MAPPER.readTree(Files.readString(file));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Json.MAPPER::readTree).toList();
    }

    private static List<String> members(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Test
    void showsThemesAsATable() throws IOException {
        Terminal.Ran ran = topica("report", some(60), "--groups", "4");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines().getFirst())
                .isEqualTo(
                        " id  theme                                                 papers   share        guided  labels");
        assertThat(ran.out()).containsPattern("(?m)^  0  .* \\d+  \\d\\d\\.\\d %  .*(cs|stat|eess)\\.[A-Z]+ \\d+ %");
        assertThat(ran.err())
                .contains("topica: 60 documents in 4 themes, ", "coherence (NPMI) ", "; rejected 0; in ")
                .doesNotContain("saved");
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void tellsOfThemesTheirEvidenceAndQuality() throws IOException {
        report(SAMPLE, "--json", file("themes.json"), "--guided", GUIDED, "--quiet");
        JsonNode json = json(file("themes.json"));
        assertThat(json.path("documents").asInt()).isEqualTo(260);
        assertThat(members(json)).contains("documents", "outliers", "themes", "quality", "changes", "unmet");
        assertThat(members(json.path("quality"))).contains("npmi", "diversity", "stability", "groups");
        List<Integer> ids = new ArrayList<>();
        TreeSet<Integer> parents = new TreeSet<>();
        int documents = 0;
        for (JsonNode theme : json.path("themes")) {
            assertThat(members(theme))
                    .contains("id", "name", "size", "terms", "phrases", "centralDocuments", "npmi", "guided", "parent");
            ids.add(theme.path("id").asInt());
            if (!theme.path("parent").isNull()) {
                parents.add(theme.path("parent").asInt());
            }
            assertThat(theme.path("terms"))
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(members(term)).containsExactly("term", "score", "documents"));
            assertThat(theme.path("centralDocuments"))
                    .hasSize(3)
                    .allSatisfy(document -> assertThat(members(document)).containsExactly("id", "title"));
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().containsAll(parents);
        for (JsonNode theme : json.path("themes")) {
            int id = theme.path("id").asInt();
            if (parents.contains(id)) {
                int within = 0;
                for (JsonNode inner : json.path("themes")) {
                    within += inner.path("parent").asInt(-1) == id
                            ? inner.path("size").asInt()
                            : 0;
                }
                assertThat(theme.path("size").asInt()).isEqualTo(within);
            } else {
                documents += theme.path("size").asInt();
            }
        }
        assertThat(documents + json.path("outliers").asInt()).isEqualTo(260);
        assertThat(json.path("quality").path("groups").asInt()).isEqualTo(ids.size() - parents.size());
        assertThat(json.path("themes").get(0).path("name").stringValue()).isEqualTo("alignment");
        assertThat(json.path("themes").get(0).path("isGuided").asBoolean()).isTrue();
        assertThat(json.path("themes").get(0).path("guided").asDouble()).isGreaterThan(.5);
    }

    @Test
    void assignsDocumentsInInputOrder() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(some(60)));
        Collections.shuffle(lines, new Random(4));
        Path input = written("shuffled.jsonl", String.join("\n", lines));
        Terminal.Ran ran =
                topica("report", input, "--assignments", file("a.jsonl"), "--json", file("t.json"), "--quiet");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        List<JsonNode> assigned = lines(file("a.jsonl"));
        assertThat(assigned)
                .extracting(line -> line.path("id").stringValue())
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> Json.MAPPER.readTree(line).path("id").stringValue())
                        .toList());
        assertThat(assigned).allSatisfy(line -> {
            assertThat(members(line)).containsExactly("id", "theme", "name", "weight", "others", "label");
            assertThat(line.path("weight").asDouble()).isBetween(0.0, 1.0);
        });
        for (JsonNode theme : json(file("t.json")).path("themes")) {
            long size = assigned.stream()
                    .filter(line -> line.path("theme").equals(theme.path("id")))
                    .peek(line -> assertThat(line.path("name")).isEqualTo(theme.path("name")))
                    .count();
            assertThat(theme.path("size").asLong()).isEqualTo(size);
            assertThat(theme.path("labels")).isNotEmpty();
        }
    }

    @Test
    void leavesLabelsOutWhereNobodyWantsThem() throws IOException {
        report(some(30), "--assignments", file("a.jsonl"), "--json", file("t.json"));
        assertThat(lines(file("a.jsonl")))
                .allSatisfy(
                        line -> assertThat(members(line)).containsExactly("id", "theme", "name", "weight", "others"));
        assertThat(json(file("t.json")).path("themes").get(0).path("labels")).isEmpty();
    }

    @Test
    void asksTheModelThatWasNamed() throws IOException {
        Terminal.Ran ran = topica("report", some(20), "--model", Terminal.model(), "--groups", "2", "--quiet");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("(bio|sky|law) \\d+ %");
    }

    private List<byte[]> results(Path input, String name, Object... words) throws IOException {
        Object[] all = Stream.of(
                        new Object[] {
                            input,
                            "--json",
                            file(name + ".json"),
                            "--assignments",
                            file(name + ".jsonl"),
                            "--save",
                            file(name + ".topica")
                        },
                        words)
                .flatMap(Arrays::stream)
                .toArray();
        report(all);
        return List.of(
                Files.readAllBytes(file(name + ".json")),
                Files.readAllBytes(file(name + ".jsonl")),
                Files.readAllBytes(file(name + ".topica")));
    }

    @Test
    void givesTheSameBytesOnAnyNumberOfThreadsAndAgain() throws IOException {
        List<byte[]> one = results(SAMPLE, "one", "--threads", "1", "--guided", GUIDED);
        assertThat(results(SAMPLE, "two", "--threads", "2", "--guided", GUIDED)).containsExactlyElementsOf(one);
        assertThat(results(SAMPLE, "again", "--threads", "2", "--guided", GUIDED))
                .containsExactlyElementsOf(one);
        assertThat(results(SAMPLE, "other", "--seed", "7", "--guided", GUIDED).getLast())
                .isNotEqualTo(one.getLast());
    }

    /// The saved files differ in the digest of the input alone, and so in their own.
    @Test
    void theOrderOfTheInputDoesNotShow() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE));
        Path input = written("input.jsonl", String.join("\n", lines) + "\n");
        List<byte[]> one = results(input, "one");
        Collections.shuffle(lines, new Random(5));
        written("input.jsonl", String.join("\n", lines) + "\n");
        List<byte[]> other = results(input, "other");
        assertThat(other.getFirst()).isEqualTo(one.getFirst());
        assertThat(Files.readAllLines(file("other.jsonl")))
                .isNotEqualTo(Files.readAllLines(file("one.jsonl")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(file("one.jsonl")));
        KeptThemes kept = KeptThemes.read(file("one.topica"));
        KeptThemes.read(file("other.topica")).with(kept.provenance()).write(file("other.topica"));
        assertThat(file("other.topica")).hasSameBinaryContentAs(file("one.topica"));
    }

    @Test
    void goesOnFromSavedThemesAndTellsWhatBecameOfThem() throws IOException {
        report(SAMPLE, "--save", file("may.topica"), "--json", file("may.json"));
        Terminal.Ran ran = report(SAMPLE, "--since", file("may.topica"), "--json", file("june.json"));
        JsonNode before = json(file("may.json")).path("themes");
        JsonNode after = json(file("june.json"));
        assertThat(after.path("themes")).hasSameSizeAs(before);
        for (int theme = 0; theme < before.size(); theme++) {
            assertThat(after.path("themes").get(theme).path("id"))
                    .isEqualTo(before.get(theme).path("id"));
            assertThat(after.path("themes").get(theme).path("name"))
                    .isEqualTo(before.get(theme).path("name"));
        }
        assertThat(after.path("changes")).hasSameSizeAs(before).allSatisfy(change -> {
            assertThat(members(change)).containsExactly("kind", "before", "after");
            assertThat(change.path("kind").stringValue()).isEqualTo("continued");
        });
        assertThat(ran.err()).doesNotContain("topica: gone: ", "topica: new: ");
        Terminal.Ran none = report(written("none.jsonl", ""), "--since", file("may.topica"));
        for (JsonNode theme : before) {
            assertThat(none.err())
                    .contains("topica: gone: theme " + theme.path("id") + ", "
                            + theme.path("name").stringValue() + "\n");
        }
    }

    @Test
    void mayReplaceTheThemesItGoesOnFrom() throws IOException {
        Path input = some(40);
        report(input, "--groups", "3", "--save", file("themes.topica"));
        String first = KeptThemes.read(file("themes.topica"))
                .fingerprint()
                .orElseThrow()
                .hex();
        report(input, "--groups", "3", "--since", file("themes.topica"), "--save", file("themes.topica"));
        assertThat(KeptThemes.read(file("themes.topica")).provenance().parent()).contains(first);
    }

    @Test
    void editsThemesByTheirNames() throws IOException {
        Path edits = written("edits.json", """
                {"edits": [
                  {"merge": ["fairness", "unlearning"], "name": "rights"},
                  {"rename": "medical imaging", "name": "scans"},
                  {"delete": "adversarial attacks"},
                  {"delete": "astrology"}
                ]}
                """);
        Terminal.Ran ran = report(
                SAMPLE, "--guided", GUIDED, "--edits", edits, "--json", file("t.json"), "--save", file("t.topica"));
        assertThat(ran.err())
                .contains("topica: an edit was passed over: there is no theme called astrology\n")
                .doesNotContain("no paper fits");
        List<String> names = new ArrayList<>();
        json(file("t.json"))
                .path("themes")
                .forEach(theme -> names.add(theme.path("name").stringValue()));
        assertThat(names).contains("rights", "scans").doesNotContain("fairness", "unlearning", "adversarial attacks");
        assertThat(json(file("t.json")).path("outliers").asInt()).isGreaterThan(10);
        report(SAMPLE, "--since", file("t.topica"), "--save", file("again.topica"));
        assertThat(KeptThemes.read(file("again.topica")).themes())
                .extracting(KeptTheme::name)
                .contains("rights", "scans", "alignment")
                .doesNotContain("fairness", "unlearning", "medical imaging", "adversarial attacks");
    }

    @Test
    void saysWhichGuidedThemesAndExamplesAreNotThere() throws IOException {
        Path guided = written(
                "guided.json",
                "{\"themes\": [{\"name\": \"basket weaving\"}, {\"name\": \"scans\", \"examples\": [\"sample-001\", \"x\"]}]}");
        Terminal.Ran ran = report(some(40), "--guided", guided, "--groups", "3", "--json", file("t.json"));
        assertThat(ran.err())
                .contains(
                        "topica: no paper fits the guided theme basket weaving\n",
                        "topica: no document has the id of the example x\n");
        assertThat(json(file("t.json")).path("unmet").get(0).stringValue()).isEqualTo("basket weaving");
    }

    @Test
    void saysNothingWhenQuiet() throws IOException {
        Terminal.Ran ran = report(some(30), "--quiet", "--save", file("t.topica"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isNotEmpty();
        assertThat(report("--quiet", some(30), "--since", file("t.topica")).err())
                .isEmpty();
    }

    @Test
    void answersForRejectedRecordsOfInputAndReference() throws IOException {
        Path input = written("bad.jsonl", Files.readString(some(20)) + "{\"id\":\"x\"}\n");
        Path reference = written("reference.jsonl", Files.readString(some(20)) + "{\"id\":\"y\"}\n");
        Terminal.Ran ran =
                ran(3, input, "--reference", reference, "--rejects", file("rejects.jsonl"), "--json", file("t.json"));
        assertThat(ran.err()).contains("bad.jsonl:21: title and abstract are both empty", "; rejected 2; in ");
        assertThat(lines(file("rejects.jsonl")))
                .extracting(line -> line.path("file").stringValue() + " " + line.path("line"))
                .containsExactly(input + " 21", reference + " 21");
        assertThat(json(file("t.json")).path("documents").asInt()).isEqualTo(20);
    }

    @Test
    void mergesDuplicatesUnlessTheyAreToBeKept() throws IOException {
        String line = Files.readAllLines(SAMPLE).getFirst();
        Path input = written("same.jsonl", line + "\n" + line.replace("sample-001", "other") + "\n");
        assertThat(report(input, "--merges", file("merges.jsonl")).err()).contains("topica: 1 document in 1 theme");
        assertThat(lines(file("merges.jsonl"))).hasSize(1);
        assertThat(report(input, "--keep-duplicates").err()).contains("topica: 2 documents in 1 theme");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void takesFewDocuments(int documents) throws IOException {
        Path input = some(documents);
        for (String groups : List.of("auto", "1", "100")) {
            Path assigned = file(groups + ".jsonl");
            Terminal.Ran ran = report(
                    input,
                    "--groups",
                    groups,
                    "--assignments",
                    assigned,
                    "--json",
                    file("t.json"),
                    "--save",
                    file("t.topica"));
            assertThat(ran.err())
                    .contains("topica: " + documents + (documents == 1 ? " document in " : " documents in "));
            assertThat(lines(assigned)).hasSize(documents);
            assertThat(json(file("t.json")).path("documents").asInt()).isEqualTo(documents);
            assertThat(json(file("t.json")).path("quality").path("groups").asInt())
                    .isBetween(Math.min(1, documents), documents);
            Terminal.Ran again = topica("assign", input, "--themes", file("t.topica"), "--quiet");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).isEqualTo(Files.readString(assigned));
        }
        assertThat(report(input, "--guided", GUIDED, "--since", file("t.topica"))
                        .lines())
                .isNotEmpty();
    }

    @Test
    void anEmptyMonthEndsNoTheme() throws IOException {
        assertThat(report(some(30), "--save", file("t.topica")).code()).isZero();
        byte[] before = Files.readAllBytes(file("t.topica"));
        Terminal.Ran ran = report(some(0), "--since", file("t.topica"), "--save", file("t.topica"));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("is left as it was: there are no documents");
        assertThat(Files.readAllBytes(file("t.topica"))).isEqualTo(before);
    }

    @Test
    void equalDocumentsAreOneTheme() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append(Toys.cells("c" + i));
        }
        Path input = written("same.jsonl", lines.toString());
        assertThat(report(input).err())
                .contains("topica: merged 59 duplicates", "topica: 1 document in 1 theme, 0 in none");
        assertThat(report(input, "--keep-duplicates").err()).contains("topica: 60 documents in 1 theme, 0 in none");
        assertThat(report(input, "--keep-duplicates", "--groups", "7").err())
                .contains("topica: 60 documents in 1 theme, 0 in none");
    }

    @Test
    void takesTitlesAlone() throws IOException {
        Path titles = written(
                "titles.jsonl",
                Files.readString(SAMPLE).replaceAll("\"abstract\": \"(?:[^\"\\\\]|\\\\.)*\"", "\"abstract\": \"\""));
        Terminal.Ran ran = report(titles, "--json", file("t.json"));
        assertThat(ran.err()).contains("topica: 260 documents in ", "; rejected 0; ");
        assertThat(json(file("t.json")).path("themes").size()).isGreaterThan(1);
    }

    @Test
    void takesTitlesInThirtyLanguages() throws IOException {
        String titles = """
                On the growth of forests
                Sur la croissance des forêts
                Über das Wachstum der Wälder
                Sobre el crecimiento de los bosques
                Sul crescere delle foreste
                Sobre o crescimento das florestas
                Over de groei van bossen
                Om skogens tillväxt
                Om skogens vekst
                Om skovens vækst
                Metsien kasvusta
                Metsade kasvust
                Par mežu augšanu
                Apie miškų augimą
                O wzroście lasów
                O růstu lesů
                O raste lesov
                Az erdők növekedéséről
                Despre creșterea pădurilor
                За растежа на горите
                О росте лесов
                Про ріст лісів
                Για την ανάπτυξη των δασών
                Ormanların büyümesi üzerine
                על צמיחת היערות
                عن نمو الغابات
                वनों की वृद्धि पर
                ป่าไม้เติบโตอย่างไร
                森林の成長について
                关于森林的生长
                숲의 성장에 대하여
                Về sự phát triển của rừng
                """;
        StringBuilder lines = new StringBuilder();
        titles.lines().forEach(title -> lines.append(Toys.line("d" + lines.length(), title, "")));
        Path input = written("languages.jsonl", lines.toString());
        Terminal.Ran ran = report(input, "--assignments", file("a.jsonl"), "--save", file("t.topica"));
        assertThat(ran.err()).contains("topica: 32 documents in ", "; rejected 0; ");
        assertThat(lines(file("a.jsonl"))).hasSize(32);
        assertThat(report(input, "--groups", "8", "--keep-duplicates", "--guided", GUIDED)
                        .code())
                .isZero();
    }

    @Test
    void takesATitleOfTenThousandLetters() throws IOException {
        String title = "very long titles of papers ".repeat(371).strip();
        Path input = written("long.jsonl", Toys.line("long", title, "") + Files.readString(some(30)));
        assertThat(report(input, "--json", file("t.json")).err()).contains("topica: 31 documents in ");
        Path letters = written(
                "letters.jsonl", Toys.line("a", "a".repeat(10_000), "") + Toys.line("b", "b ".repeat(5_000), ""));
        assertThat(report(letters).err()).contains("topica: 2 documents in ");
    }

    @Test
    void whatTheSpaceDoesNotKnowIsInNoTheme() throws IOException {
        Path input = written("odd.jsonl", Toys.line("odd", "Qzxv wqqk", "") + Files.readString(some(20)));
        report(input, "--assignments", file("a.jsonl"));
        assertThat(lines(file("a.jsonl")).getFirst().path("theme").asInt()).isEqualTo(-1);
        assertThat(lines(file("a.jsonl")).getFirst().path("name").isNull()).isTrue();
        Terminal.Ran alone = topica("report", "--no-labels", "--text", "Qzxv wqqk");
        assertThat(alone.code()).as(alone.err()).isZero();
        assertThat(alone.out()).contains("in no theme");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "IN --text y                 | expected either --text or INPUT, got both",
                "IN --groups 0               | --groups: expected auto or a number from 1 on, got 0",
                "IN --groups many            | --groups: expected auto or a number from 1 on, got many",
                "IN --pairs 1                | --pairs: expected 2 or more, got 1",
                "IN --no-labels --model m    | expected either --model or --no-labels, got both",
                "IN --json a --save a        | expected files of their own for --json, --assignments and --save",
                "IN --json a --assignments a | expected files of their own for --json, --assignments and --save",
                "IN --json IN                | expected to write to another file than is read",
                "IN --assignments IN         | expected to write to another file than is read",
                "IN --save IN                | expected to write to another file than is read",
                "IN --guided g --json g      | expected to write to another file than is read",
                "IN --edits g --save g       | expected to write to another file than is read",
                "IN --since g --json g       | expected to write to another file than is read",
                "IN --since g --rejects g    | expected to write to another file than is read",
                "IN --space g --save g       | expected to write to another file than is read",
                "IN --model g --save g       | expected to write to another file than is read",
                "IN --reference g --json g   | expected to write to another file than is read",
                "IN --reference g --rejects g | expected to write to another file than is read",
                "IN --json a --rejects a     | --rejects: expected another file than that of the results",
                "IN --merges a --keep-duplicates | expected either --merges or --keep-duplicates, got both",
                "IN --merges a --save a      | --merges: expected another file than a",
                "IN --merges g --since g     | --merges: expected another file than ",
                "IN --merges IN              | expected to write to another file than is read",
                "- --reference -             | expected - for standard input once, got it more often",
                "IN --threads 0              | --threads: expected 1 or more, got 0",
            })
    void refusesALineItCannotCarryOut(String line, String sentence) throws IOException {
        Path input = some(3);
        Path other = written("g", Files.readString(input));
        Object[] words = Stream.concat(
                        Stream.of("report"),
                        Stream.of(line.strip().split(" +", -1)).filter(word -> !word.isEmpty()))
                .map(word -> word.equals("IN") ? input : word.equals("g") ? other : word)
                .toArray();
        Terminal.Ran ran = topica(words);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("topica: ")
                .contains(sentence)
                .endsWith("topica: topica report --help tells more\n");
        assertThat(other).hasSameBinaryContentAs(input);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("some.jsonl", "g");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--guided | none | ",
                "--edits  | none | ",
                "--since  | none | there is no such file",
                "--space  | none | there is no such file",
                "--reference | none | there is no such file",
                "--guided | ``   | there is nothing in it",
                "--guided | {`themes`: [{`name`: `a`, `seeds`: [`b`]}]} | themes[1]: nobody knows seeds",
                "--guided | {    | bad JSON",
                "--edits  | {`edits`: [{`move`: `a`}]} | edits[1]: expected one of merge, split, rename and delete",
                "--since  | some text that is no model at all, however long one reads it | ",
            })
    void saysInOneSentenceWhatIsWrongWithAFile(String option, String content, String problem) throws IOException {
        Path input = some(3);
        Path wrong = content.equals("none")
                ? file("none.file")
                : written("wrong.file", content.replace('`', '"').equals("\"\"") ? "" : content.replace('`', '"'));
        Terminal.Ran ran = ran(1, input, option, wrong, "--json", file("t.json"), "--save", file("t.topica"));
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains(wrong.toString(), problem == null ? "" : problem);
        assertThat(file("t.json")).doesNotExist();
        assertThat(file("t.topica")).doesNotExist();
    }

    @Test
    void refusesThemesOfAnotherSpaceAndFilesOfAnotherKind() throws IOException {
        Path toys = written("toys.jsonl", Toys.corpus(30));
        Path space = file("space.topica");
        assertThat(topica("train-space", toys, "--out", space).code()).isZero();
        report(toys, "--space", space, "--save", file("t.topica"), "--keep-duplicates");
        Terminal.Ran ran = ran(1, toys, "--since", file("t.topica"));
        assertThat(ran.err())
                .isEqualTo("topica: " + file("t.topica")
                        + ": its themes were found by other means than the shipped models/space.topica; name those "
                        + "with --space or --encoder, or find the themes again\n");
        assertThat(ran(1, toys, "--since", space).err()).contains("it holds no themes but \"space\"");
        assertThat(ran(1, toys, "--space", file("t.topica")).err()).contains("it holds no space but \"themes\"");
        assertThat(ran(1, toys, "--space", Terminal.model()).err()).contains("it holds no space but \"labeller\"");
        Terminal.Ran model = topica("report", toys, "--model", space);
        assertThat(model.code()).isEqualTo(1);
        assertThat(model.out()).isEmpty();
        assertThat(model.err().lines()).singleElement().asString().contains("it holds no labeller but \"space\"");
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        Path input = some(10);
        for (String option : List.of("--json", "--assignments", "--save", "--merges", "--rejects")) {
            Terminal.Ran ran = ran(1, input, option, file("no/where"));
            assertThat(ran.err().lines()).singleElement().asString().contains("cannot write", "no such folder");
        }
        Files.createDirectory(file("folder"));
        assertThat(ran(1, input, "--json", file("folder")).err()).contains("cannot write", "it is a folder");
        Files.writeString(file("t.json"), "before");
        ran(1, input, "--json", file("t.json"), "--since", file("none"));
        assertThat(file("t.json")).hasContent("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("some.jsonl", "folder", "t.json");
        }
    }

    @Test
    void showsNamesThatATerminalCannotHarm() throws IOException {
        Path guided = written(
                "guided.json", "{\"themes\": [{\"name\": \"red \\u001b[31m alert\", \"terms\": [\"network\"]}]}");
        Terminal.Ran ran = report(some(30), "--guided", guided);
        assertThat(ran.out() + ran.err()).doesNotContain("\u001b");
    }

    @Test
    void saysWhatItIsAboutOnAWideAndOnANarrowTerminal() throws IOException {
        Path input = some(40);
        for (String columns : List.of("60", "200")) {
            Terminal.Ran ran = Terminal.interactive(Map.of("COLUMNS", columns))
                    .run("report", "--no-labels", input, "--groups", "3", "--quiet");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(Pattern.compile("\u001b\\[\\d*m")
                            .matcher(ran.out())
                            .replaceAll("")
                            .lines())
                    .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                            .isLessThanOrEqualTo(Math.max(80, Integer.parseInt(columns))));
        }
    }
}
