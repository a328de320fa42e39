package topica.cluster;

import java.util.OptionalDouble;

/// One number of groups that was tried, and what spoke for it.
///
/// @param groups how many
/// @param stability how well they were found again
/// @param quality what the caller's measure says of them, where they were stable enough to be asked
public record Candidate(int groups, Stability stability, OptionalDouble quality) {}
