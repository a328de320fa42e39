package topica.cli.champion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import topica.records.Json;
import topica.records.UnusableInput;

/// What became of a champion, a line for each change, in a file that only ever grows, but for a last line which
/// came to nothing.
record Log(Path file) {

    /// Every change, the first one first. What stands behind the last end of a line was never finished and is
    /// passed over.
    ///
    /// @throws UnusableInput if a line tells of no change
    List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        for (String line : whole().lines().toList()) {
            try {
                events.add(Event.of(Json.MAPPER.readTree(line)));
            } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                throw new UnusableInput(
                        file + ":" + (events.size() + 1),
                        "the line tells of no promotion and no rollback",
                        "mend it, or put the folder away to begin a new history");
            }
        }
        return events;
    }

    private String whole() throws IOException {
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /// Puts a change on record, which outlasts a loss of power from then on.
    void add(Event event) throws IOException {
        byte[] before = whole().getBytes(StandardCharsets.UTF_8);
        byte[] line = (event.json() + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(before.length);
            channel.position(before.length);
            for (ByteBuffer rest = ByteBuffer.wrap(line); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// Takes back the last line.
    void cut() throws IOException {
        String text = whole();
        String left = text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(left.getBytes(StandardCharsets.UTF_8).length);
            channel.force(true);
        }
    }
}
