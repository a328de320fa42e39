package topica.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {

    @TempDir
    Path folder = Path.of("");

    private Glance glance(String... names) {
        List<Input> inputs = List.of(names).stream()
                .<Input>map(name -> new Input.InFile(folder.resolve(name), true))
                .toList();
        return Glance.of(inputs);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void looksTheSameAsLongAsNothingChanges() throws IOException {
        write("a", "one");
        write("b", "three");

        assertThat(glance("a", "b")).isEqualTo(glance("a", "b"));
        assertThat(glance("a", "b").files()).isEqualTo(2);
        assertThat(glance("a", "b").bytes()).isEqualTo(8);
    }

    @Test
    void seesAnotherNameAnotherOrderAndAnotherByte() throws IOException {
        write("a", "one");
        write("b", "one");
        Glance before = glance("a", "b");

        assertThat(glance("b", "a")).isNotEqualTo(before);
        assertThat(glance("a")).isNotEqualTo(before);
        assertThat(glance("a", "b", "b")).isNotEqualTo(before);
        write("b", "two");
        assertThat(glance("a", "b")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 999_999, (1 << 20) - 1})
    void seesEveryByteOfOneMebibyte(int changed) throws IOException {
        byte[] bytes = new byte[1 << 20];
        new SplittableRandom(5).nextBytes(bytes);
        Path file = Files.write(folder.resolve("a"), bytes);
        Glance before = glance("a");
        bytes[changed] ^= 1;
        Files.write(file, bytes);

        assertThat(glance("a")).isNotEqualTo(before);
    }

    @Test
    void seesTheEndsOfALongFileAndItsLengthButNotEverythingBetween() throws IOException {
        byte[] bytes = new byte[4 << 20];
        Path file = Files.write(folder.resolve("a"), bytes);
        Glance before = glance("a");

        assertThat(glanceWith(file, bytes, 0)).isNotEqualTo(before);
        assertThat(glanceWith(file, bytes, bytes.length - 1)).isNotEqualTo(before);
        assertThat(glanceWith(file, bytes, 100_000)).as("between two pieces").isEqualTo(before);
        Files.write(file, new byte[bytes.length + 1]);
        assertThat(glance("a")).isNotEqualTo(before);
    }

    private Glance glanceWith(Path file, byte[] bytes, int changed) throws IOException {
        byte[] other = bytes.clone();
        other[changed] = 1;
        Files.write(file, other);
        return glance("a");
    }

    @Test
    void takesWhatCannotBeReadAsItIs() {
        assertThat(glance("gone")).isEqualTo(glance("gone"));
    }
}
