package topica.listings;

import java.util.Optional;
import topica.documents.ReadOutcome;

/// A part of a page with at most one paper in it.
///
/// @param beside how many lines, blank ones aside, belong to no paper
/// @param announced how many papers these lines say the page has; 0 where they do not say
record Passage(Optional<ReadOutcome> paper, int beside, int announced) {}
