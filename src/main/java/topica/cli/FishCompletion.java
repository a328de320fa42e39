package topica.cli;

import java.util.Arrays;
import java.util.Comparator;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A completion script for the fish shell, made from the verbs and their options.
final class FishCompletion {

    private static final String NO_VERB = "__fish_use_subcommand";

    private FishCompletion() {}

    static String of(CommandSpec root) {
        StringBuilder script = new StringBuilder("complete -c topica -e\n");
        for (CommandLine verb : root.subcommands().values()) {
            CommandSpec spec = verb.getCommandSpec();
            String name = spec.name();
            script.append("complete -c topica -n ")
                    .append(NO_VERB)
                    .append(" -f -a ")
                    .append(name);
            describe(script, spec.usageMessage().description());
            spec.options().stream()
                    .sorted(Comparator.comparing(OptionSpec::longestName))
                    .forEach(option -> option(script, name, option));
            spec.positionalParameters().forEach(words -> words(script, name, words));
        }
        return script.toString();
    }

    private static void option(StringBuilder script, String verb, OptionSpec option) {
        script.append(after(verb)).append(" -l ").append(option.longestName().replaceFirst("^--", ""));
        if (option.completionCandidates() != null) {
            script.append(" -x").append(candidates(option));
        } else if (option.arity().max() > 0) {
            script.append(" -r");
        }
        describe(script, option.description());
    }

    private static void words(StringBuilder script, String verb, PositionalParamSpec words) {
        if (words.completionCandidates() != null) {
            script.append(after(verb)).append(" -f").append(candidates(words));
            describe(script, words.description());
        }
    }

    private static String after(String verb) {
        return "complete -c topica -n '__fish_seen_subcommand_from " + verb + "'";
    }

    private static String candidates(ArgSpec argument) {
        return " -a '" + String.join(" ", argument.completionCandidates()) + "'";
    }

    private static void describe(StringBuilder script, String[] description) {
        String text = Arrays.stream(description).findFirst().orElse("");
        script.append(" -d '")
                .append(text.replace("\\", "\\\\").replace("'", "\\'"))
                .append("'\n");
    }
}
