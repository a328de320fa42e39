/// Topica: labels scientific abstracts with categories, and trains the models that do.
///
/// The recipes here are the public interface; every other package serves them.
@NullMarked
package topica;

import org.jspecify.annotations.NullMarked;
