package topica.cli;

import picocli.CommandLine;
import topica.cli.terminal.Console;

/// Makes the verbs, and hands each the console it talks through.
record Verbs(Console console) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
