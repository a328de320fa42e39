package topica.documents;

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
    record Rejected(Source source, String reason) implements ReadOutcome {}
}
