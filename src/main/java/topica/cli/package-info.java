/// Verbs for people at a terminal.
@NullMarked
package topica.cli;

import org.jspecify.annotations.NullMarked;
