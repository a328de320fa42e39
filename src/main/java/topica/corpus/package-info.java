/// Documents and the readers that find them in files.
@NullMarked
package topica.corpus;

import org.jspecify.annotations.NullMarked;
