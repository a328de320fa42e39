/// Pages that stand alone: no scripts, no external address.
@NullMarked
package topica.report;

import org.jspecify.annotations.NullMarked;
