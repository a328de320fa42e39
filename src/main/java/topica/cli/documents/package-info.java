/// Which documents of an input a verb works on, and the account of those that were none.
@NullMarked
package topica.cli.documents;

import org.jspecify.annotations.NullMarked;
