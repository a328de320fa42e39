/// How surveys of documents are read in and written.
@NullMarked
package topica.cli.surveys;

import org.jspecify.annotations.NullMarked;
