package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void withoutAVerbSaysWhichThereAre() {
        Terminal.Ran ran = topica();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("Usage: topica [-hV] VERB")
                .contains(
                        "  label  ",
                        "  train  ",
                        "  evaluate  ",
                        "  explain  ",
                        "  report  ",
                        "  assign  ",
                        "  compare  ",
                        "  promote  ",
                        "  rollback  ",
                        "  import  ",
                        "  harvest  ",
                        "  inspect  ",
                        "  completion  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label",
                "train",
                "train-space",
                "evaluate",
                "explain",
                "report",
                "assign",
                "compare",
                "promote",
                "rollback",
                "import",
                "harvest",
                "inspect",
                "completion"
            })
    void everyVerbHasHelpWithAnExample(String verb) {
        Terminal.Ran ran = topica(verb, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Usage: topica " + verb + " ").contains("\nExamples:\n", "topica " + verb);
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "label --version", "inspect -V"})
    void saysItsVersion(String line) {
        assertThat(topica((Object[]) line.split(" ", -1)).out()).matches("topica \\S+\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "label                            | nothing to read: name a file, a folder, or - for standard input",
                "label x --text y                 | expected either --text or INPUT, got both",
                "label - -                        | expected - for standard input once, got it more often",
                "label x --from pdf               | --from: expected one of jsonl, tsv, csv, bibtex, ris, pubmed, endnote, atom,",
                "label x --format xml             | '--format': expected one of",
                "label x --threads 0              | --threads: expected 1 or more, got 0",
                "label x --threads many           | 'many' is not an int",
                "label x --top 0                  | --top: expected 1 or more, got 0",
                "label x --threshold 2            | --threshold: expected a probability between 0 and 1, got 2.0",
                "label x --threshold NaN          | --threshold: expected a probability between 0 and 1, got NaN",
                "label x --out a --rejects a      | --rejects: expected another file than that of the results",
                "label x --colour                 | unknown: --colour",
                "train x                          | say where to put the model with --out MODEL",
                "train x --out m --min-documents 0 | expected at least 1 document per label, got 0",
                "train x --out m --weights 0      | expected at least one document, feature and weight",
                "train x --out m --rounds -1      | --rounds: expected 0 or more, got -1",
                "train x --out m --rate 0         | --rate: expected a step above 0, got 0.0",
                "evaluate                         | nothing to read",
                "evaluate x --folds 1             | --folds: expected 2 or more, got 1",
                "evaluate x --folds 3 --model m   | expected either --folds or --baselines, which train",
                "evaluate x --baselines --predictions p | expected either --folds or --baselines, which train",
                "evaluate - --predictions -       | expected - for standard input once",
                "evaluate x --predictions - --against - | expected - for standard input once",
                "evaluate x --slices week         | expected one of",
                "evaluate x --json a --html a     | --html: expected another file than that of --json",
                "evaluate x --html a --rejects a  | --rejects: expected another file than that of the results",
                "explain                          | nothing to read",
                "explain x --id a --first 2       | expected either --id or --first, got both",
                "explain x --first 0              | --first: expected 1 or more, got 0",
                "explain x --out a --html a       | --html: expected another file than that of --out",
                "explain - --nearest -            | expected - for standard input once",
                "report                           | nothing to read",
                "report x --pairs one             | 'one' is not an int",
                "report x --colour                | unknown: --colour",
                "assign x                         | say which themes with --themes FILE",
                "assign --themes t                | nothing to read",
                "assign x --themes t --out t      | expected to write to another file than is read",
                "assign x --themes t --rejects t  | expected to write to another file than is read",
                "assign x --themes t --out x      | expected to write to another file than is read",
                "assign x --themes t --space s --out s | expected to write to another file than is read",
                "assign x --themes t --out a --rejects a | --rejects: expected another file than that of the results",
                "compare                          | Missing required parameters: 'OLD', 'NEW'",
                "compare a                        | Missing required parameter: 'NEW'",
                "compare a b                      | nothing to read",
                "compare a b x --json c --html c  | expected three files for --json, --html and --changes",
                "compare a b x --html a           | expected to write to another file than is read, got a for both",
                "promote                          | Missing required parameter: 'NEW'",
                "promote a x                      | say where the champion is with --into FILE: there is no HOME",
                "promote a --into x --force y --rejects a | expected to write to another file than is read",
                "promote a x --into x             | --into: expected another file than is read, got",
                "rollback                         | say where the champion is with --into FILE: there is no HOME",
                "import                           | nothing to read",
                "import x --merges x              | expected to write to another file than is read",
                "import x --merges a --out a      | --merges: expected another file than a",
                "train x --out m --merges x       | expected to write to another file than is read",
                "import x --dry-run --out y       | expected either --dry-run or --out, got both",
                "harvest                          | Missing required",
                "harvest http://a.example/oai     | Missing required option: '--out=FILE'",
                "harvest a.example/oai --out o    | expected an address such as https://export.arxiv.org/oai2, got a.example/oai",
                "harvest ftp://a.example --out o  | expected an address such as https://export.arxiv.org/oai2, got ftp://a.example",
                "harvest http://a:b@c/ --out o    | expected an address without user and password",
                "harvest http://c/ --out o --format rss | --format: expected oai or atom, got rss",
                "harvest http://c/ --out o --query a --set b | expected --set, --from, --until and --prefix for OAI-PMH alone",
                "harvest http://c/ --out o --query a --format oai | expected --query for Atom alone, got it for OAI-PMH",
                "harvest http://c/ --out o --from May | --from: expected a day such as 2026-05-31 or a time such as",
                "harvest http://c/ --out o --from 2026-05-02 --until 2026-05-01 | --until: expected 2026-05-02 or later, got 2026-05-01",
                "harvest http://c/ --out o --from 2026-05-02 --until 2026-05-03T00:00:00Z | expected two days or two times",
                "harvest http://c/ --out o --delay -1 | --delay: expected some seconds, at most a day, got -1.0",
                "harvest http://c/ --out o --delay NaN | --delay: expected some seconds, at most a day, got NaN",
                "harvest http://c/ --out o --timeout 0 | --timeout: expected some seconds, at most a day, got 0.0",
                "harvest http://c/ --out o --tries 0 | --tries: expected 1 or more, got 0",
                "harvest http://c/ --out o --limit 0 | --limit: expected 1 or more, got 0",
                "harvest http://c/ --out o --rejects o | --rejects: expected another file than that of the results",
                "harvest http://c/ --out /dev/null | --out: expected a file, got /dev/null",
                "completion                       | Missing required parameter: 'SHELL'",
                "completion tcsh                  | expected one of",
            })
    void refusesALineItCannotCarryOut(String line, String sentence) throws IOException {
        Path input = Files.writeString(folder.resolve("x"), Toys.cells("a"));
        Object[] words = line.strip().replace(" x", " " + input).split(" +", -1);
        Terminal.Ran ran = topica(words);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("topica: ")
                .contains(sentence)
                .endsWith("topica: topica " + words[0] + " --help tells more\n");
        assertThat(ran.err().lines()).hasSize(2);
    }

    @Test
    void suggestsTheVerbThatWasMeant() {
        Terminal.Ran ran = topica("lable", "x");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("""
                topica: unknown: lable x
                topica: did you mean label?
                topica: topica --help tells more
                """);
    }

    @Test
    void saysWhichFileIsMissing() {
        Terminal.Ran input = topica("import", folder.resolve("none"));
        assertThat(input.code()).isEqualTo(1);
        assertThat(input.err())
                .isEqualTo("topica: " + folder + "/none: there is no such file or folder; check the path\n");
        Terminal.Ran model = topica("inspect", folder.resolve("none"));
        assertThat(model.code()).isEqualTo(1);
        assertThat(model.err().lines()).singleElement().asString().contains("there is no such file");
    }

    @Test
    void helpIsColouredOnlyWhereItIsRead() {
        assertThat(topica("label", "--help").out()).doesNotContain("\u001b");
        assertThat(Terminal.interactive(Map.of()).run("label", "--help").out()).contains("\u001b[");
        assertThat(Terminal.interactive(Map.of("NO_COLOR", "1"))
                        .run("label", "--help")
                        .out())
                .doesNotContain("\u001b");
    }
}
