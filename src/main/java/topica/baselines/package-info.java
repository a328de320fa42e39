/// The classifiers of well-known Java libraries, to compare with.
@NullMarked
package topica.baselines;

import org.jspecify.annotations.NullMarked;
