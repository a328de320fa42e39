/// Labelled rows become a classifier with probabilities that mean something.
@NullMarked
package topica.classify;

import org.jspecify.annotations.NullMarked;
