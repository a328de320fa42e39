/// The options that several verbs have.
@NullMarked
package topica.cli.options;

import org.jspecify.annotations.NullMarked;
