package topica.corpus;

import topica.documents.Chunk;

/// A chunk, and where the next one begins.
public record PlacedChunk(Chunk chunk, Place end) {}
