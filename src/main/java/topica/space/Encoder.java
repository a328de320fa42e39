package topica.space;

import java.util.List;
import topica.documents.Document;
import topica.math.DenseRows;
import topica.run.Workers;

/// Places documents by what they are about: each gets a row of numbers of length 1, and the inner product of two
/// is the higher the more alike they are. Thread-safe.
public interface Encoder {

    /// How many numbers a document gets.
    int width();

    /// The rows of all documents, in their order: `documents × width`, the same on any number of threads; zeros
    /// where nothing in a document is known.
    ///
    /// @throws topica.run.Cancelled if the thread is interrupted
    DenseRows of(List<Document> documents, Workers workers);
}
