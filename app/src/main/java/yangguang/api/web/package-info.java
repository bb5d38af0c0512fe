@NullMarked
package yangguang.api.web;

import org.jspecify.annotations.NullMarked;
