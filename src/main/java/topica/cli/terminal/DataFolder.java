package topica.cli.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where programs keep what belongs to a user.
final class DataFolder {

    private static final String NAME = "topica";

    private DataFolder() {}

    /// As the XDG base directory specification has it, which anybody may set; else as the system has it.
    ///
    /// @param system its name as Java tells it
    static Optional<Path> of(Map<String, String> environment, String system) {
        return folder(environment, "XDG_DATA_HOME")
                .or(() -> usual(environment, system))
                .map(folder -> folder.resolve(NAME));
    }

    private static Optional<Path> usual(Map<String, String> environment, String system) {
        if (system.startsWith("Windows")) {
            return folder(environment, "LOCALAPPDATA");
        }
        String below = system.startsWith("Mac") ? "Library/Application Support" : ".local/share";
        return folder(environment, "HOME").map(home -> home.resolve(below));
    }

    /// A relative path counts as none: it would be another in every folder.
    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
