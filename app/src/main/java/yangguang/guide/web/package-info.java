@NullMarked
package yangguang.guide.web;

import org.jspecify.annotations.NullMarked;
