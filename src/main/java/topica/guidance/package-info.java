/// What people ask of themes: which they want to see, and what they changed.
@NullMarked
package topica.guidance;

import org.jspecify.annotations.NullMarked;
