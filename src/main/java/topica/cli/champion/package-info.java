/// The model in use at a place, and those that were there before it.
@NullMarked
package topica.cli.champion;

import org.jspecify.annotations.NullMarked;
