package topica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static topica.cli.Terminal.topica;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    Path folder;

    /// What bash offers for the last of some words.
    private String offered(String words) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Path script = Files.writeString(
                folder.resolve("topica.bash"), topica("completion", "bash").out());
        String line = "source '" + script + "'; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                + "_complete_topica 2>/dev/null; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "--norc", "-c", line).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return said.strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "topica ''                 | label report assign train train-space evaluate explain compare promote rollback import harvest inspect completion",
                "topica ev                 | evaluate",
                "topica ex                 | explain",
                "topica report --gu        | --guided",
                "topica assign --th        | --threads --themes",
                "topica explain --ag       | --against",
                "topica label --thre       | --threads --threshold",
                "topica evaluate --ba      | --baselines",
                "topica label --format t   | tsv table",
                "topica import --from ''   | jsonl tsv csv bibtex ris pubmed endnote atom oai openalex semantic-scholar profile-page abstract-lines daily-listing text",
                "topica harvest --format '' | oai atom",
                "topica harvest --prefix '' | arXiv arXivRaw oai_dc",
                "topica completion ''      | bash zsh fish",
            })
    void bashCompletesVerbsOptionsAndValues(String words, String offered) throws IOException, InterruptedException {
        assertThat(offered(words)).isEqualTo(offered);
    }

    @Test
    void zshReadsTheScriptOfBash() {
        assertThat(topica("completion", "zsh").out())
                .isEqualTo(topica("completion", "bash").out())
                .contains("bashcompinit");
    }

    @Test
    void fishCompletesVerbsOptionsAndValues() {
        Terminal.Ran ran = topica("completion", "fish");
        assertThat(ran.lines())
                .startsWith("complete -c topica -e")
                .contains(
                        "complete -c topica -n __fish_use_subcommand -f -a label -d 'Labels each document, in input "
                                + "order.'",
                        "complete -c topica -n '__fish_seen_subcommand_from label' -l quiet -d 'Say nothing but errors.'",
                        "complete -c topica -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish' -d 'bash, "
                                + "zsh or fish.'")
                .anyMatch(line -> line.startsWith("complete -c topica -n '__fish_seen_subcommand_from label' -l format "
                        + "-x -a 'jsonl csv tsv table' -d "))
                .allSatisfy(line -> assertThat(line).doesNotContain("%%", "${"));
        assertThat(ran.err()).isEmpty();
    }
}
