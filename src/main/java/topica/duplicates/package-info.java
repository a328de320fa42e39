/// Documents that are one paper: found, compared and merged.
@NullMarked
package topica.duplicates;

import org.jspecify.annotations.NullMarked;
