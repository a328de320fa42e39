package topica.cluster;

/// One number of groups that was tried, and what spoke for it.
///
/// @param groups how many
/// @param stability how well they were found again
public record Candidate(int groups, Stability stability) {}
