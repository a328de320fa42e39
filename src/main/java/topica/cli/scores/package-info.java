/// What is found out about a model's quality, to be read on a terminal or written to files.
@NullMarked
package topica.cli.scores;

import org.jspecify.annotations.NullMarked;
