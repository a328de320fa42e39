package topica.corpus;

import topica.documents.Chunk;
import topica.records.Mark;

/// How far the chunks of some inputs have been handed out.
///
/// @param input the input they come from, from 0; those before it are read to their ends
/// @param mark where in it the last chunk ended that says so
/// @param chunks how many chunks came behind that one
public record Place(int input, Mark mark, long chunks) {

    /// Before the first chunk.
    public static final Place START = new Place(0, Mark.START, 0);

    public Place {
        if (input < 0 || chunks < 0) {
            throw new IllegalArgumentException(
                    "expected a place in some inputs, got input " + input + ", chunk " + chunks);
        }
    }

    /// The place behind one more chunk.
    ///
    /// @param from the input it comes from
    Place behind(Chunk chunk, int from) {
        Place before = from == input ? this : new Place(from, Mark.START, 0);
        return chunk.end()
                .map(end -> new Place(from, end, 0))
                .orElseGet(() -> new Place(from, before.mark, before.chunks + 1));
    }
}
