package topica.harvest;

import java.time.Duration;

/// How a server is asked.
///
/// @param agent what the program calls itself
/// @param between the least time between two requests
/// @param longest how long an answer may take in all
/// @param tries how often one thing is asked for
public record Manners(String agent, Duration between, Duration longest, int tries) {

    public Manners {
        if (between.isNegative() || !longest.isPositive() || tries < 1) {
            throw new IllegalArgumentException("expected no negative pause, some time for an answer and a try, got "
                    + between + ", " + longest + " and " + tries);
        }
    }
}
