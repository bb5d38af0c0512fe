/** Measures the platform on generated documents: programs that a person starts, never tests. */
@NullMarked
package yangguang.bench;

import org.jspecify.annotations.NullMarked;
