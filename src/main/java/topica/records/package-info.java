/// Inputs and the records in them: bytes are read, decompressed and cut before anyone knows what they say.
@NullMarked
package topica.records;

import org.jspecify.annotations.NullMarked;
