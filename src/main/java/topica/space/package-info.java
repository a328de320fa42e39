/// The space of meaning: documents become short dense rows in which what is alike lies close together.
@NullMarked
package topica.space;

import org.jspecify.annotations.NullMarked;
