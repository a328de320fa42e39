/// An encoder that a user brings: a sentence-embedding model in ONNX form, run where its libraries are
/// installed.
@NullMarked
package topica.onnx;

import org.jspecify.annotations.NullMarked;
