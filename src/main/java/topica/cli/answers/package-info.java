/// How the labels of a document are written.
@NullMarked
package topica.cli.answers;

import org.jspecify.annotations.NullMarked;
