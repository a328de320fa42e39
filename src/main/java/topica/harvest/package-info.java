/// Records fetched from servers, answer by answer, with the manners they ask for.
@NullMarked
package topica.harvest;

import org.jspecify.annotations.NullMarked;
