/// Documents and what reads them: the one form that every format becomes.
@NullMarked
package topica.documents;

import org.jspecify.annotations.NullMarked;
