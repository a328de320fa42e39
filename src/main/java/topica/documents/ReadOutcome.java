package topica.documents;

import topica.fields.CleanText;
import topica.records.Source;

/// What became of one record of a file. Every record is answered for.
public sealed interface ReadOutcome {

    Source source();

    /// The record is a document.
    record Accepted(Document document) implements ReadOutcome {

        @Override
        public Source source() {
            return document.source();
        }
    }

    /// The record is none, and why, in words that help to mend it.
    ///
    /// @param reason on one line, cut off where it would be long
    record Rejected(Source source, String reason) implements ReadOutcome {

        private static final int LONGEST = 400;

        public Rejected {
            String line = CleanText.of(reason);
            reason = line.length() <= LONGEST ? line : CleanText.wellFormed(line.substring(0, LONGEST - 1)) + "…";
        }
    }
}
