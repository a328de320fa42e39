/// Rows, kernels and statistics as pure functions of numbers.
@NullMarked
package topica.math;

import org.jspecify.annotations.NullMarked;
