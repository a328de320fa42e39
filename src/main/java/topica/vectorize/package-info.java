/// Terms become sparse rows.
@NullMarked
package topica.vectorize;

import org.jspecify.annotations.NullMarked;
