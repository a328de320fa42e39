/// What a record may say of a paper, field by field, and the ways in which people write it.
@NullMarked
package topica.fields;

import org.jspecify.annotations.NullMarked;
