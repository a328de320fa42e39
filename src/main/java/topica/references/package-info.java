/// Readers of what reference managers, libraries and catalogues of papers hand out.
@NullMarked
package topica.references;

import org.jspecify.annotations.NullMarked;
