package topica.corpus;

import topica.run.Fingerprint;

/// A file that was read to its end.
///
/// @param name as the person gave it
/// @param bytes its length as it lies on disk, compressed or not
/// @param fingerprint of those bytes
public record CorpusFile(String name, long bytes, Fingerprint fingerprint) {}
