package topica.duplicates;

import topica.records.Source;

/// A document that went into another one.
///
/// @param kept the id of the merged document
/// @param keptSource where the fuller text stands
/// @param dropped the id of the document that is no more
/// @param droppedSource where it stands
public record Merge(Reason reason, String kept, Source keptSource, String dropped, Source droppedSource) {}
