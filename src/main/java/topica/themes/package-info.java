/// Groups of documents become themes with names a person can read, and the evidence for each.
@NullMarked
package topica.themes;

import org.jspecify.annotations.NullMarked;
