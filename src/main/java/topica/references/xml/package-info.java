/// The formats that are XML, in their dialects.
@NullMarked
package topica.references.xml;

import org.jspecify.annotations.NullMarked;
