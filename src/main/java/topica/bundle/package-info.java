/// The model file: everything fitted, in one checked container.
@NullMarked
package topica.bundle;

import org.jspecify.annotations.NullMarked;
