/// What people say of labels.
@NullMarked
package topica.curate;

import org.jspecify.annotations.NullMarked;
