package topica.listings;

import topica.records.Source;

/// How papers stand one under the other on pages of one kind.
interface PageLayout {

    /// How many lines behind the one with which a paper begins may be needed to tell.
    int SEEN_AHEAD = 2;

    /// The number of the first line, behind line 0, with which a paper begins; -1 where there is none, or
    /// none can be told from what is seen of the page.
    int nextPaper(PageLines lines);

    /// What stands in the lines from where a paper begins, or the page, to where the next paper begins.
    Passage parse(PageLines lines, Source source);
}
