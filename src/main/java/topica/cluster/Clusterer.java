package topica.cluster;

import topica.math.DenseRows;
import topica.math.SparseRows;
import topica.run.Seed;
import topica.run.Workers;

/// A way to find groups in rows of length 1. Each finds centres; a row then belongs to the centre it is most
/// like, by the same rule by which [Groups] take new rows later.
///
/// The answer depends on the rows as a set, the settings and the seed: not on threads, and not on the order of
/// the rows, which are brought into an order of their contents first. What made the rows may depend on order,
/// so hand documents over sorted by id all the same. Rows that are all zero are outliers and have no say.
public sealed interface Clusterer permits Agglomerative, Continued, Density, KMeans, XMeans {

    /// Groups, largest first, with rows that fit nowhere left out as `outliers` say.
    ///
    /// @throws topica.run.Cancelled when the thread is interrupted
    default Clustering fit(DenseRows rows, OutlierRule outliers, Seed seed, Workers workers) {
        return Fit.of(this, new Dense(rows), outliers, seed, workers);
    }

    /// The centres alone, of length 1, in no order that means anything: what `fit` takes longest for.
    ///
    /// @throws topica.run.Cancelled when the thread is interrupted
    default DenseRows centres(DenseRows rows, Seed seed, Workers workers) {
        return Fit.centres(this, rows, seed, workers);
    }

    /// Groups of rows whose columns ascend within each row.
    default Clustering fit(SparseRows rows, OutlierRule outliers, Seed seed, Workers workers) {
        return Fit.of(this, new Sparse(rows), outliers, seed, workers);
    }
}
