/// Text becomes terms: the bulk scanner for labelling, the careful analysis for naming and explanation.
@NullMarked
package topica.text;

import org.jspecify.annotations.NullMarked;
