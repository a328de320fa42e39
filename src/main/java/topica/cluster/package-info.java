/// Rows become groups.
@NullMarked
package topica.cluster;

import org.jspecify.annotations.NullMarked;
