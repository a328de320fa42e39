package topica.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.cli.documents.Merged;
import topica.cli.terminal.Output;
import topica.cli.terminal.Ticker;
import topica.corpus.Corpora;
import topica.run.Workers;

/// What becomes of documents that are one paper.
public final class MergeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--merges",
            paramLabel = "FILE",
            description = "Write each duplicate that was merged here, as JSON Lines with the reason, both ids and "
                    + "where both stand.")
    private Optional<Path> merges = Optional.empty();

    @Option(names = "--keep-duplicates", description = "Leave documents that are one paper as they are.")
    private boolean keep;

    /// Sees to it that the options can be meant so, and that nothing is written over what is read.
    ///
    /// @param others further files that are read or written
    /// @throws picocli.CommandLine.ParameterException if they cannot
    public void check(InputOptions input, Path... others) {
        if (keep && merges.isPresent()) {
            throw Usage.wrong(verb, "expected either --merges or --keep-duplicates, got both");
        }
        if (merges.isEmpty()) {
            return;
        }
        for (Path other : others) {
            if (Output.meet(merges.get(), other)) {
                throw Usage.wrong(verb, "--merges: expected another file than " + other);
            }
        }
        if (Output.places(merges.get()).stream().anyMatch(input::reads)) {
            throw Usage.wrong(
                    verb, "expected to write to another file than is read, got " + merges.get() + " for both");
        }
    }

    /// The documents of `corpora`, merged unless they are to be kept; written down what was merged.
    public Merged merged(Corpora corpora, Workers workers, RunOptions run, Ticker ticker) {
        if (keep) {
            return Merged.not(corpora);
        }
        Merged merged = Merged.of(corpora, workers, run.seed(), ticker);
        try {
            merges.ifPresent(merged::write);
            return merged;
        } catch (RuntimeException e) {
            merged.close();
            throw e;
        }
    }
}
