package topica.harvest;

import java.util.List;
import topica.documents.ReadOutcome;

/// One answer of a server.
///
/// @param outcomes what became of its records, but for the deleted ones
/// @param end how far the harvest has come with it
public record Page(List<ReadOutcome> outcomes, Position end) {

    public Page {
        outcomes = List.copyOf(outcomes);
    }
}
