/// What every run has: a seed, a way to tell how far it is, fingerprints, and work spread over threads in
/// order.
@NullMarked
package topica.run;

import org.jspecify.annotations.NullMarked;
