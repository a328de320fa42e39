package topica.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs of their own are ended from outside.
class AtExitTest {

    private static final int ENDED_BY_SIGNAL = 128 + 15;

    @TempDir
    Path folder = Path.of("");

    /// Makes a file that is to vanish, and waits to be ended.
    static final class Waiting {

        public static void main(String[] words) throws IOException, InterruptedException {
            Path file = Path.of(words[0]);
            try (AtExit exit = new AtExit(() -> file.toFile().delete())) {
                exit.open(() -> Files.createFile(file));
                if (words.length > 1) {
                    exit.last(() -> Files.writeString(file, words[1]));
                }
                System.out.write('\n');
                System.out.flush();
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            }
        }
    }

    private int ended(String... words) throws IOException, InterruptedException {
        Process program = java(Waiting.class, words);
        assertThat(program.getInputStream().read()).isEqualTo('\n');
        program.destroy();
        return program.waitFor();
    }

    /// Starts a program whose class and everything it needs are those of this test.
    static Process java(Class<?> main, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        builder.command().addAll(List.of(words));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void doesItsTaskWhenTheProgramIsEnded() throws IOException, InterruptedException {
        Path file = folder.resolve("unfinished");
        assertThat(ended(file.toString())).isEqualTo(ENDED_BY_SIGNAL);
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesAloneWhatIsFinished() throws IOException, InterruptedException {
        Path file = folder.resolve("finished");
        assertThat(ended(file.toString(), "whole")).isEqualTo(ENDED_BY_SIGNAL);
        assertThat(file).hasContent("whole");
    }

    @Test
    void letsStepsFailAsTheyDo() {
        try (AtExit exit = new AtExit(() -> {})) {
            assertThatThrownBy(() -> exit.last(() -> {
                        throw new IOException("full");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
        }
    }
}
