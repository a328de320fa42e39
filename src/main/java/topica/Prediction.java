package topica;

import java.util.List;

/// What Topica says of one document.
///
/// @param id the document's
/// @param line where its record starts in its file, from 1; 0 where it came from no file
/// @param label the likeliest primary
/// @param probability how likely `label` is the primary
/// @param labels every label the document should bear, `label` first, then by probability
/// @param ranked the likeliest primaries, best first
/// @param flags doubts about the document or the answer, in alphabetical order
public record Prediction(
        String id,
        long line,
        String label,
        float probability,
        List<Share> labels,
        List<Share> ranked,
        List<String> flags) {

    /// A label and its probability.
    public record Share(String label, float probability) {}
}
