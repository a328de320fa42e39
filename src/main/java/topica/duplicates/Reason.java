package topica.duplicates;

import java.util.Locale;

/// Why two documents are taken for one paper; as text, in the words people read.
public sealed interface Reason {

    /// They have one id, and nothing in their texts speaks against it.
    record SameId() implements Reason {

        @Override
        public String toString() {
            return "same id";
        }
    }

    /// They have one title, and their abstracts do not contradict it.
    record SameTitle() implements Reason {

        @Override
        public String toString() {
            return "same title";
        }
    }

    /// They have one abstract, and not two titles.
    record SameAbstract() implements Reason {

        @Override
        public String toString() {
            return "same abstract";
        }
    }

    /// Their abstracts are nearly one.
    ///
    /// @param resemblance the share of shingles they have in common, from 0 to 1
    record SimilarAbstract(double resemblance) implements Reason {

        /// With the share cut to two places, so that only equal abstracts have 1.00.
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "similar abstract %.2f", Math.floor(100 * resemblance) / 100);
        }
    }
}
