package topica.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import topica.Training;
import topica.classify.Label;
import topica.classify.LabelSpaceRule;
import topica.curate.ListedLabel;
import topica.run.Seed;
import topica.vectorize.Fields;

/// How a model is trained.
public final class TrainingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--archives",
            paramLabel = "LIST",
            split = ",",
            description = "Tell apart the categories of these archives only; those of other archives share one label, "
                    + "the archive's name.")
    private List<String> archives = List.of();

    @Option(
            names = "--min-documents",
            paramLabel = "N",
            description = "A label must be the primary of so many documents (default: ${DEFAULT-VALUE}).")
    private int minDocuments = 3;

    @Option(
            names = "--label-space",
            paramLabel = "FILE",
            description =
                    "The labels there may be: a table with the columns label, name, aliases (parted by |) and uri, "
                            + "or JSON Lines. An alias in the documents counts as its label; other labels are left out.")
    private Optional<Path> labelSpace = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "N",
            description = "Keep so many linear weights at most, about 4 bytes each (default: ${DEFAULT-VALUE}).")
    private int weights = Training.Selection.DEFAULT.weights();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "Fit linear weights in so many rounds at most; unless told, in as many as suit the documents.")
    private int rounds;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "The first step size of linear weights (default: ${DEFAULT-VALUE}).")
    private double rate = Training.Steps.DEFAULT.rate();

    @Option(
            names = "--hidden-units",
            paramLabel = "N",
            description =
                    "From 100,000 documents on there is a hidden layer of so many units, a multiple of 4, in place of "
                            + "linear weights; 0 for none (default: ${DEFAULT-VALUE}).")
    private int hiddenUnits = Training.Layer.DEFAULT.units();

    @Option(
            names = "--title-weight",
            paramLabel = "W",
            description = "How much words of the title count as such (default: ${DEFAULT-VALUE}).")
    private double titleWeight = 1;

    @Option(
            names = "--hash-bits",
            paramLabel = "N",
            description =
                    "Keep no vocabulary but hash words into 2^N buckets, N from 10 to 22: a bound on features is set "
                            + "in advance, and none can be shown in words.")
    private int hashBits;

    /// The settings asked for.
    ///
    /// @throws topica.records.UnusableInput if the labels are listed in a file that cannot be used
    /// @throws picocli.CommandLine.ParameterException if an option is out of its range
    public Training settings(Seed seed) {
        try {
            return checked(seed);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(verb, String.valueOf(e.getMessage()));
        }
    }

    private Training checked(Seed seed) {
        check(rounds >= 0, "--rounds: expected 0 or more, got " + rounds);
        check(rate > 0 && rate < Double.POSITIVE_INFINITY, "--rate: expected a step above 0, got " + rate);
        Training usual = Training.with(seed);
        Training.Selection selection = usual.selection();
        return new Training(
                new LabelSpaceRule(Set.copyOf(archives), minDocuments, listed()),
                new Fields(titleWeight),
                new Training.Selection(selection.minDocumentFrequency(), selection.candidates(), weights, hashBits),
                usual.weighting(),
                new Training.Steps(rounds, rate, usual.steps().sharedTruth(), layer()),
                usual.restraint(),
                seed);
    }

    private Training.Layer layer() {
        check(
                hiddenUnits >= 0 && hiddenUnits <= 4096 && hiddenUnits % 4 == 0,
                "--hidden-units: expected a multiple of 4 up to 4096, got " + hiddenUnits);
        Training.Layer usual = Training.Layer.DEFAULT;
        return hiddenUnits == 0
                ? Training.Layer.NONE
                : new Training.Layer(usual.fewest(), hiddenUnits, usual.features(), usual.teachers());
    }

    private List<Label> listed() {
        return labelSpace.map(ListedLabel::read).orElse(List.of()).stream()
                .map(label -> new Label(label.name(), label.title(), label.aliases(), false, label.uri()))
                .toList();
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
