package topica.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// What time it is, and the passing of it.
public interface Patience extends InstantSource {

    /// Comes back when so much time has passed.
    void pause(Duration length) throws InterruptedException;

    /// That of the world.
    static Patience real() {
        return new Patience() {
            @Override
            public Instant instant() {
                return InstantSource.system().instant();
            }

            @Override
            public void pause(Duration length) throws InterruptedException {
                Thread.sleep(length);
            }
        };
    }
}
