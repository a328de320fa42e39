package topica.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Command lines that cannot be carried out as they stand.
public final class Usage {

    private Usage() {}

    /// The refusal of a command line.
    ///
    /// @param sentence what is wrong with it, and how it would be right
    public static ParameterException wrong(CommandSpec verb, String sentence) {
        return new ParameterException(verb.commandLine(), sentence);
    }
}
