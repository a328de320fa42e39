package topica.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that moves only while someone waits, and at once.
final class Watch implements Patience {

    private Instant now = Instant.parse("2026-05-31T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    List<Long> seconds() {
        return pauses.stream().map(Duration::toSeconds).toList();
    }
}
