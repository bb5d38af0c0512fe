@NullMarked
package yangguang.letters.web;

import org.jspecify.annotations.NullMarked;
