/// What a pile of documents is about: themes found, guided, edited and kept, what became of those found before,
/// and which of them grow.
@NullMarked
package topica.survey;

import org.jspecify.annotations.NullMarked;
