/// What a record says of a paper, whatever its format calls it.
@NullMarked
package topica.references.papers;

import org.jspecify.annotations.NullMarked;
