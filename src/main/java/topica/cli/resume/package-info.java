/// Runs that are stopped and gone on with.
@NullMarked
package topica.cli.resume;

import org.jspecify.annotations.NullMarked;
