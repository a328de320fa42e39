/// Records among other text, found byte by byte.
@NullMarked
package topica.references.pieces;

import org.jspecify.annotations.NullMarked;
