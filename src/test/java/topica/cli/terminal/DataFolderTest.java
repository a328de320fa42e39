package topica.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

    @Test
    void isWhereTheSystemHasIt() {
        Map<String, String> environment = Map.of("HOME", "/me", "LOCALAPPDATA", "/local");
        assertThat(DataFolder.of(environment, "Linux")).contains(Path.of("/me/.local/share/topica"));
        assertThat(DataFolder.of(environment, "Mac OS X")).contains(Path.of("/me/Library/Application Support/topica"));
        assertThat(DataFolder.of(environment, "Windows 11")).contains(Path.of("/local/topica"));
    }

    @Test
    void isWhereSomebodySaysUnlessThatIsNoPlace() {
        assertThat(DataFolder.of(Map.of("HOME", "/me", "XDG_DATA_HOME", "/data"), "Linux"))
                .contains(Path.of("/data/topica"));
        assertThat(DataFolder.of(Map.of("HOME", "/me", "XDG_DATA_HOME", "data"), "Linux"))
                .contains(Path.of("/me/.local/share/topica"));
        assertThat(DataFolder.of(Map.of("HOME", "/me", "XDG_DATA_HOME", ""), "Linux"))
                .contains(Path.of("/me/.local/share/topica"));
    }

    @Test
    void isNowhereWhereNothingIsKnown() {
        assertThat(DataFolder.of(Map.of(), "Linux")).isEmpty();
        assertThat(DataFolder.of(Map.of(), "Windows 11")).isEmpty();
    }
}
