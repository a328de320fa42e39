/// How a terminal is talked to: results on one side, talk and progress on the other.
@NullMarked
package topica.cli.terminal;

import org.jspecify.annotations.NullMarked;
