/// Readers of pages made for people, as they are copied from a browser.
@NullMarked
package topica.listings;

import org.jspecify.annotations.NullMarked;
