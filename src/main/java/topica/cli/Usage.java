package topica.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Command lines that cannot be carried out as they stand.
final class Usage {

    private Usage() {}

    /// The refusal of a command line.
    ///
    /// @param sentence what is wrong with it, and how it would be right
    static ParameterException wrong(CommandSpec verb, String sentence) {
        return new ParameterException(verb.commandLine(), sentence);
    }
}
