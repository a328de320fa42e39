/// How good is it, with intervals.
@NullMarked
package topica.evaluate;

import org.jspecify.annotations.NullMarked;
