package topica.cli.resume;

import topica.corpus.Place;
import topica.harvest.Position;

/// Where a run goes on.
public sealed interface Standing {

    /// Behind what is read of some inputs.
    record Reading(Place place) implements Standing {}

    /// With what a server is asked next.
    record Asking(Position position) implements Standing {}
}
