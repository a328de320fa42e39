/// The classifiers of well-known Java libraries, to compare with: how good would a program be that took
/// what is there?
@NullMarked
package topica.baselines;

import org.jspecify.annotations.NullMarked;
