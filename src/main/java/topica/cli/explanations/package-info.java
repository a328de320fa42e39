/// How explanations of labels are written.
@NullMarked
package topica.cli.explanations;

import org.jspecify.annotations.NullMarked;
